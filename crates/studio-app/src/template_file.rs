//! The template of the reader's page as one file, which Studio fetches or carries: what
//! the single file needs of it.

use crosslight_render::{Files, Template};

use crate::protocol::{from_bytes, to_bytes};

/// Packs the parts of a template that the single file needs.
///
/// # Errors
/// None that a template can cause.
pub fn pack(template: &Template) -> postcard::Result<Vec<u8>> {
    let files: Vec<(String, Vec<u8>)> = template.for_single_file().to_files().into_iter().collect();
    to_bytes(&files)
}

/// Unpacks a template.
///
/// # Errors
/// A sentence, if the bytes are no packed template.
pub fn unpack(packed: &[u8]) -> Result<Template, String> {
    let files: Vec<(String, Vec<u8>)> = from_bytes(packed).map_err(|error| error.to_string())?;
    Template::from_files(files.into_iter().collect::<Files>()).map_err(|error| error.to_string())
}
