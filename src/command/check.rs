//! `crosslight check`: every mistake in an explainer folder, or what it covers.

use super::arguments::Check;
use super::{Failure, colour};
use crate::publish::read_folder;

/// Checks the folder.
pub fn check(asked: &Check) -> Result<String, Failure> {
    let folder = read_folder(&asked.folder).map_err(|errors| Failure(errors.report(colour())))?;
    Ok(folder.coverage.to_string())
}
