//! The manifest of a bundle: the files of each explainer. It tells a later publication
//! which files it may replace, and that the folder is a bundle at all.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::listing::Listing;
use super::site::SubPath;

/// The manifest's file name; hosts do not serve names that begin with a dot.
pub const MANIFEST: &str = ".crosslight";

/// The name of the file of headers beside it, which Netlify, Cloudflare Pages and others
/// read.
pub const HEADERS: &str = "_headers";

/// The manifest: the explainers of a bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The explainers, by their sub-paths.
    pub explainers: BTreeMap<String, Published>,
    /// The listing of a site with an index at the empty sub-path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listing: Option<Listing>,
}

/// One explainer of a bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The version of Crosslight that made the explainer.
    pub version: String,
    /// The policy of each page by its path, as hosts send it.
    pub policies: BTreeMap<String, String>,
    /// The paths of the explainer's files, including those that it shares with others.
    pub files: BTreeSet<String>,
}

impl Manifest {
    /// Returns the manifest of a bundle with one explainer.
    #[must_use]
    pub fn of(sub_path: &SubPath, published: Published) -> Self {
        Manifest {
            explainers: BTreeMap::from([(sub_path.to_string(), published)]),
            listing: None,
        }
    }

    /// Keeps the listing of a site.
    #[must_use]
    pub fn listing(mut self, listing: Listing) -> Self {
        self.listing = Some(listing);
        self
    }

    /// Parses a manifest.
    ///
    /// # Errors
    /// The parser's error if the text is no manifest.
    pub fn read(text: &[u8]) -> serde_json::Result<Self> {
        serde_json::from_slice(text)
    }

    /// Returns the manifest as text; the same manifest gives the same text.
    ///
    /// # Errors
    /// None that a manifest can cause.
    pub fn to_text(&self) -> serde_json::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// Adds the explainers of another manifest, which replace those at the same sub-path,
    /// and its listing.
    #[must_use]
    pub fn with(mut self, other: Manifest) -> Self {
        self.explainers.extend(other.explainers);
        self.listing = other.listing.or(self.listing);
        self
    }

    /// Returns the policy of a page, as hosts send it.
    #[must_use]
    pub fn policy(&self, path: &str) -> Option<&str> {
        let mut explainers = self.explainers.values();
        explainers
            .find_map(|own| own.policies.get(path))
            .map(String::as_str)
    }

    /// Returns the paths of all files that a bundle made, including the manifest.
    #[must_use]
    pub fn all(&self) -> BTreeSet<&str> {
        let files = self.explainers.values().flat_map(|own| &own.files);
        files
            .map(String::as_str)
            .chain([MANIFEST, HEADERS])
            .collect()
    }

    /// Returns the files that belong to this explainer alone.
    #[must_use]
    pub fn only_of(&self, sub_path: &SubPath) -> BTreeSet<&str> {
        let sub_path = sub_path.to_string();
        let Some(own) = self.explainers.get(&sub_path) else {
            return BTreeSet::new();
        };
        let others = self
            .explainers
            .iter()
            .filter(|(path, _)| **path != sub_path);
        let shared: BTreeSet<&String> = others.flat_map(|(_, other)| &other.files).collect();
        let own = own.files.iter().filter(|file| !shared.contains(file));
        own.map(String::as_str).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(sub_path: &str, files: &[&str]) -> Manifest {
        let published = Published {
            files: files.iter().map(|&file| file.to_owned()).collect(),
            ..Published::default()
        };
        Manifest::of(&sub_path.parse().unwrap_or_default(), published)
    }

    #[test]
    fn what_two_explainers_share_belongs_to_neither_alone() {
        let both = manifest("a", &["a/index.html", "x.js", "y.js"]).with(manifest("b", &["x.js"]));
        let alone = both.only_of(&"a".parse().expect("a path"));
        assert_eq!(alone, BTreeSet::from(["a/index.html", "y.js"]));
        assert!(both.only_of(&SubPath::default()).is_empty());
    }

    #[test]
    fn a_manifest_is_read_as_it_was_written() {
        let manifest = manifest("", &["index.html"]);
        let text = manifest.to_text().expect("a text");
        assert_eq!(
            Manifest::read(text.as_bytes()).expect("a manifest"),
            manifest
        );
        assert!(Manifest::read(b"<!doctype html>").is_err());
    }
}
