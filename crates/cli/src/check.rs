//! `crosslight check`: all errors and warnings of an explainer folder, and its coverage.

use super::arguments::{Check, Format};
use super::{Failure, colour, explainer_folder, is_quiet, say};
use crosslight_compile::{Folder, FolderErrors};
use crosslight_publish::read_folder;

/// Checks the folder and returns its coverage.
pub fn check(asked: &Check) -> Result<String, Failure> {
    let read = read_folder(&explainer_folder(&asked.folder)).map(Folder::with_map);
    match asked.format {
        Format::Human => human(read),
        Format::Json => json(&read),
    }
}

fn human(read: Result<Folder, Box<FolderErrors>>) -> Result<String, Failure> {
    let folder = read.map_err(|errors| Failure(errors.report(colour())))?;
    warn(&folder);
    Ok(folder.coverage.to_string())
}

/// Prints the warnings.
pub fn warn(folder: &Folder) {
    if !folder.warnings.is_empty() && !is_quiet() {
        eprintln!("{}", folder.report(colour()).trim_end());
    }
}

/// Returns one JSON object for standard output, for a good folder and for a bad one.
fn json(read: &Result<Folder, Box<FolderErrors>>) -> Result<String, Failure> {
    let listing = match read {
        Ok(folder) => folder.listing(),
        Err(errors) => errors.listing(),
    };
    let text = serde_json::to_string_pretty(&listing).map_err(Failure::of)?;
    if listing.good {
        return Ok(text);
    }
    say(&text);
    Err(Failure(String::new()))
}
