//! The template of the reader's page as one file, which Studio fetches or carries: what
//! the single file needs of it.

use std::io::{self, Read};

use crosslight_render::{Files, Template, gzip};
use flate2::read::GzDecoder;

use crate::protocol::{from_bytes, to_bytes};

/// Packs the parts of a template that the single file needs.
///
/// # Errors
/// None: writing into memory does not fail.
pub fn pack(template: &Template) -> io::Result<Vec<u8>> {
    let files: Vec<(String, Vec<u8>)> = template.for_single_file().to_files().into_iter().collect();
    let plain = to_bytes(&files).map_err(io::Error::other)?;
    gzip(&plain)
}

/// Unpacks a template.
///
/// # Errors
/// A sentence, if the bytes are no packed template.
pub fn unpack(packed: &[u8]) -> Result<Template, String> {
    let mut plain = Vec::new();
    let read = GzDecoder::new(packed).read_to_end(&mut plain);
    read.map_err(|error| error.to_string())?;
    let files: Vec<(String, Vec<u8>)> = from_bytes(&plain).map_err(|error| error.to_string())?;
    Template::from_files(files.into_iter().collect::<Files>()).map_err(|error| error.to_string())
}
