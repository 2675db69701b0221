//! The content coding that every browser can undo by itself (RFC 1952).

use std::io::Write;

use flate2::{Compression, GzBuilder};

/// Encodes bytes in gzip.
///
/// # Errors
/// None: writing into memory does not fail.
pub fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    // Neither a time nor a name, so that the same bytes give the same file.
    let mut coder = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    coder.write_all(bytes)?;
    coder.finish()
}
