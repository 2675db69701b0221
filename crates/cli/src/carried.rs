//! The parts of the page that this program carries inside it.

use super::Failure;
use crosslight_publish::{Files, Parts};

/// Each file of the parts, as build.rs found them.
const CARRIED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/parts.rs"));

/// The parts.
///
/// # Errors
/// What to do, where this program was built without them.
pub fn parts() -> Result<Parts, Failure> {
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
    Parts::from_files(files.collect::<Files>()).map_err(Failure::of)
}
