//! A page that is served by its folder's name without the last slash: it finds what
//! stands beside it all the same.

use super::embedding::code;

/// Returns the script, which must run before the page asks for anything.
pub fn script() -> String {
    code(include_str!("../../../src/browser/slash.js"))
}
