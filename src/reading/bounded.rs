//! Reads a file of an explainer folder, and nothing else.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::content::Problem;

/// The most bytes that each of the two files may have: 8 MiB, some 1.3 million words.
pub const LIMIT: u64 = 8 << 20;

/// The bytes of a file of the folder: not of one elsewhere that a link leads to, and
/// not of more than can be shown.
pub fn bytes(folder: &Path, path: &Path) -> Result<Vec<u8>, Problem> {
    let refused = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => Problem::Missing,
        kind => Problem::Unreadable(kind.to_string()),
    };
    let real = fs::canonicalize(path).map_err(refused)?;
    if !real.starts_with(fs::canonicalize(folder).map_err(refused)?) {
        return Err(Problem::LeadsOut);
    }
    let metadata = fs::metadata(&real).map_err(refused)?;
    if !metadata.is_file() {
        return Err(Problem::Unreadable("it is no file".to_owned()));
    }
    let too_large = |size| Problem::TooLarge(size, LIMIT);
    if metadata.len() > LIMIT {
        return Err(too_large(metadata.len()));
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    let mut file = File::open(&real).map_err(refused)?.take(LIMIT + 1);
    let size = file.read_to_end(&mut bytes).map_err(refused)? as u64;
    if size > LIMIT {
        return Err(too_large(size));
    }
    Ok(bytes)
}
