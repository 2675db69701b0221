//! `crosslight check`: all errors and warnings of an explainer folder, and its coverage.

use super::arguments::{Check, Format};
use super::{Failure, colour, explainer_folder, is_quiet, say};
use crosslight_compile::{CHECKS, Folder, FolderErrors};
use crosslight_publish::read_folder;
use serde_json::{Value, json};
use std::path::Path;

/// Checks the folder and returns its coverage.
pub fn check(asked: &Check) -> Result<String, Failure> {
    let Some(folder) = asked.folder.as_deref().filter(|_| !asked.list) else {
        return Ok(rules(asked.format));
    };
    let read = read_folder(&explainer_folder(folder)).map(Folder::with_map);
    match asked.format {
        Format::Human => human(read),
        Format::Json => json(&read),
    }
}

/// Returns the rules that an explainer keeps once everything in it is resolved.
fn rules(format: Format) -> String {
    match format {
        Format::Human => {
            let width = CHECKS.iter().map(|check| check.name.len()).max();
            let width = width.unwrap_or_default();
            let rules = CHECKS.iter();
            let rules = rules.map(|check| format!("{:width$}  {}", check.name, check.ensures));
            rules.collect::<Vec<_>>().join("\n")
        }
        Format::Json => {
            let rules = CHECKS.iter();
            let rules = rules.map(|it| json!({ "name": it.name, "ensures": it.ensures }));
            format!("{:#}", rules.collect::<Value>())
        }
    }
}

fn human(read: Result<Folder, Box<FolderErrors>>) -> Result<String, Failure> {
    let folder = read.map_err(Failure::Mistakes)?;
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
    // The answer is the JSON, for good and bad alike; the exit code tells them apart.
    say(&text);
    Err(Failure::Printed)
}

/// Refuses a folder with drafts that nobody has confirmed.
pub fn refuse_drafts(folder: &Folder, named: &Path) -> Result<(), Failure> {
    let (are, drafts) = match folder.coverage.drafts {
        0 => return Ok(()),
        1 => ("is", "1 draft that nobody has".to_owned()),
        count => ("are", format!("{count} drafts that nobody has")),
    };
    Err(Failure::with_help(
        format!(
            "there {are} {drafts} confirmed in {}, and nothing was published",
            named.display()
        ),
        "confirm each by taking its line `draft` out; with --draft it is published as it is, and \
         the page says what is not yet confirmed",
    ))
}
