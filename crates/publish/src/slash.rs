//! The script for a page that is served by its folder's name without the final slash: it
//! lets the page find the files beside it.

use super::embedding::code;

/// Returns the script, which must run before the page requests anything.
pub fn script() -> String {
    code(include_str!("../../../src/browser/slash.js"))
}
