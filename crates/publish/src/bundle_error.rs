//! Why there is no bundle.

use std::fmt;
use std::io;

/// The reason why there is no bundle.
#[derive(Debug)]
pub enum BundleError {
    /// The page could not be drawn, or a file could not be compressed.
    Drawing(io::Error),
    /// The text directives could not be searched for.
    Search(aho_corasick::BuildError),
    /// The explainer could not be written into the page.
    Island(serde_json::Error),
    /// The shell lacks an element that is to be filled.
    Shell(String),
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            BundleError::Drawing(error) => write!(f, "the page cannot be drawn: {error}"),
            BundleError::Search(error) => write!(f, "the page cannot be searched: {error}"),
            BundleError::Island(error) => write!(f, "the explainer cannot be written: {error}"),
            BundleError::Shell(reason) => write!(f, "index.html: {reason}"),
        }
    }
}

impl std::error::Error for BundleError {}
