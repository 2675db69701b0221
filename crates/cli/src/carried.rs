//! The template of the page and Studio's bundle, embedded in this program.

use super::Failure;
use crosslight_publish::{Files, Template};

/// Files, as build.rs found them: path and bytes.
type Carried = &'static [(&'static str, &'static [u8])];

/// The template's files.
const PARTS: Carried = include!(concat!(env!("OUT_DIR"), "/parts.rs"));
/// The files of Studio's bundle.
const STUDIO: Carried = include!(concat!(env!("OUT_DIR"), "/studio.rs"));

/// Returns the embedded template.
///
/// # Errors
/// The message, with its help, if this program was built without a template.
pub fn parts() -> Result<Template, Failure> {
    Template::from_files(files(PARTS, "a page to put into it")?).map_err(Failure::of)
}

/// Returns the embedded bundle of Studio.
///
/// # Errors
/// The message, with its help, if this program was built without Studio.
pub fn studio() -> Result<Files, Failure> {
    files(STUDIO, "a Studio to serve")
}

fn files(carried: Carried, what: &str) -> Result<Files, Failure> {
    if carried.is_empty() {
        return Err(Failure::with_help(
            format!("this program was built before there was {what}"),
            "build both with `make dist`; the program is target/native/crosslight then,\n      \
             and `cargo install --path crates/cli` installs it",
        ));
    }
    let files = carried.iter();
    Ok(files
        .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()))
        .collect())
}
