//! The template of the page, embedded in this program.

use super::Failure;
use crosslight_publish::{Files, Template};

/// The template's files, as build.rs found them: path and bytes.
const CARRIED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/parts.rs"));

/// Returns the embedded template.
///
/// # Errors
/// The message, with its help, if this program was built without a template.
pub fn parts() -> Result<Template, Failure> {
    if CARRIED.is_empty() {
        return Err(Failure(
            "error: this program was built before there was a page to put into it\n\
             help: build both with `make dist`; the program is target/native/crosslight then,\n      \
             and `cargo install --path crates/cli` installs it"
                .to_owned(),
        ));
    }
    let files = CARRIED
        .iter()
        .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()));
    Template::from_files(files.collect::<Files>()).map_err(Failure::of)
}
