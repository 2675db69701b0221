//! The weight of a bundle, by kind of file, raw and compressed.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::Path;

use super::compression::{Coding, Effort, is_coded};
use crosslight_render::SINGLE_FILE;

/// The weights, by kind of file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights(BTreeMap<&'static str, Weight>);

/// The weight of some files, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// The size of the files.
    pub raw: usize,
    /// The size in brotli at its best; fonts count as they are, compressed already.
    pub brotli: usize,
}

/// Weighs every file of a folder and its subfolders.
///
/// # Errors
/// The errors of reading the files.
pub fn weigh(folder: &Path) -> io::Result<Weights> {
    let mut weights = Weights::default();
    weights.add_folder(folder)?;
    Ok(weights)
}

impl Weights {
    /// Returns the weight of a kind: `HTML`, `CSS`, `JS`, `wasm`, `fonts`, `single`
    /// (the single file) or `other`.
    #[must_use]
    pub fn of(&self, kind: &str) -> Weight {
        self.0.get(kind).copied().unwrap_or_default()
    }

    fn add_folder(&mut self, folder: &Path) -> io::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                self.add_folder(&path)?;
            } else if !is_coded(&path.to_string_lossy()) {
                let mut coded = path.clone().into_os_string();
                coded.push(Coding::Brotli.ending());
                let bytes = std::fs::read(&path)?;
                // The size of the compressed file, if the bundle has one for hosts.
                let sent = std::fs::metadata(coded).map(|coded| coded.len());
                let sent = sent.ok().and_then(|size| usize::try_from(size).ok());
                self.add(kind(&path), &bytes, sent);
            }
        }
        Ok(())
    }

    fn add(&mut self, kind: &'static str, bytes: &[u8], sent: Option<usize>) {
        let weight = self.0.entry(kind).or_default();
        weight.raw += bytes.len();
        weight.brotli += if kind == "fonts" {
            bytes.len()
        } else {
            sent.unwrap_or_else(|| compressed(bytes))
        };
    }
}

impl fmt::Display for Weights {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "{:<6} {:>12} {:>12}", "", "bytes", "in brotli")?;
        for kind in ["HTML", "CSS", "JS", "wasm", "fonts", "single", "other"] {
            let Weight { raw, brotli } = self.of(kind);
            writeln!(f, "{kind:<6} {raw:>12} {brotli:>12}")?;
        }
        Ok(())
    }
}

fn kind(path: &Path) -> &'static str {
    if path.file_name().is_some_and(|name| name == SINGLE_FILE) {
        return "single";
    }
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "HTML",
        Some("css") => "CSS",
        Some("js") => "JS",
        Some("wasm") => "wasm",
        Some("woff2") => "fonts",
        _ => "other",
    }
}

/// Returns the length of `bytes` in brotli, as a host with precompressed files sends it.
fn compressed(bytes: &[u8]) -> usize {
    // Writing into memory cannot fail; if it did, this would be the raw length.
    let coded = Coding::Brotli.encode(bytes, Effort::Kept);
    coded.map_or(bytes.len(), |coded| coded.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_weighed_by_kind() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("fonts")).expect("a folder");
        std::fs::write(folder.path().join("index.html"), "a".repeat(1000)).expect("a file");
        std::fs::write(folder.path().join("fonts/a.woff2"), "b".repeat(1000)).expect("a file");
        let weights = weigh(folder.path()).expect("weights");
        assert_eq!(weights.of("HTML").raw, 1000);
        assert!(weights.of("HTML").brotli < 40);
        assert_eq!(
            weights.of("fonts"),
            Weight {
                raw: 1000,
                brotli: 1000
            }
        );
        assert_eq!(weights.of("wasm"), Weight::default());
    }
}
