//! The weight of a bundle, by kind of file, raw and compressed.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::Path;
use std::str::FromStr;

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

    /// Returns a line on the differences to the last bundle, whose table is in this file, and
    /// keeps this one's there; empty for the first bundle.
    #[must_use]
    pub fn since_last(&self, file: &Path) -> String {
        let last = std::fs::read_to_string(file).ok();
        let last = last.and_then(|table| table.parse().ok());
        // Without the file the next bundle has nothing to be compared with, no more.
        let _ = std::fs::write(file, self.to_string());
        match last.map(|last| self.since(&last)) {
            Some(differences) if differences.is_empty() => "since the last build: no byte\n".into(),
            Some(differences) => format!("since the last build: {differences}\n"),
            None => String::new(),
        }
    }

    /// Returns the differences to an earlier bundle, in bytes of brotli: `HTML -12, wasm +40`;
    /// nothing if there are none.
    fn since(&self, before: &Weights) -> String {
        let differences = KINDS.into_iter().filter_map(|kind| {
            let [now, before] = [self, before].map(|it| it.of(kind).brotli);
            let sign = if now < before { '-' } else { '+' };
            (now != before).then(|| format!("{kind} {sign}{}", now.abs_diff(before)))
        });
        differences.collect::<Vec<_>>().join(", ")
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

/// The kinds of files, in the order of the table.
const KINDS: [&str; 7] = ["HTML", "CSS", "JS", "wasm", "fonts", "single", "other"];

impl fmt::Display for Weights {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "{:<6} {:>12} {:>12}", "", "bytes", "in brotli")?;
        for kind in KINDS {
            let Weight { raw, brotli } = self.of(kind);
            writeln!(f, "{kind:<6} {raw:>12} {brotli:>12}")?;
        }
        Ok(())
    }
}

/// The text is no table of weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoWeights;

impl FromStr for Weights {
    type Err = NoWeights;

    /// Parses the table that [`Weights`] is written as.
    fn from_str(table: &str) -> Result<Self, NoWeights> {
        let weight = |line: &str| {
            let mut fields = line.split_whitespace();
            let name = fields.next()?;
            let kind = KINDS.into_iter().find(|kind| *kind == name)?;
            let [raw, brotli] = [fields.next()?.parse(), fields.next()?.parse()];
            let weight = Weight {
                raw: raw.ok()?,
                brotli: brotli.ok()?,
            };
            Some((kind, weight))
        };
        let weights = table.lines().skip(1).map(weight);
        let weights: Option<BTreeMap<_, _>> = weights.collect();
        weights.map(Weights).ok_or(NoWeights)
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
    fn a_bundle_is_compared_with_the_one_before_it_by_their_tables() {
        let weight = |raw, brotli| Weight { raw, brotli };
        let before = Weights(BTreeMap::from([
            ("HTML", weight(900, 90)),
            ("wasm", weight(5000, 500)),
            ("fonts", weight(7, 7)),
        ]));
        let kept: Weights = before.to_string().parse().expect("a table");
        assert_eq!(kept.to_string(), before.to_string());
        let mut now = kept.clone();
        now.0.insert("HTML", weight(901, 78));
        now.0.insert("JS", weight(40, 40));
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("weights.txt");
        let lines = [&before, &now, &now].map(|bundle| bundle.since_last(&file));
        assert_eq!(
            lines,
            [
                "",
                "since the last build: HTML -12, JS +40\n",
                "since the last build: no byte\n"
            ]
        );
        assert_eq!("a table\nHTML 1 none".parse::<Weights>(), Err(NoWeights));
    }

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
