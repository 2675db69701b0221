//! Why there is no page.

use std::fmt;

use aho_corasick::BuildError;

use super::shell::MissingElement;

/// The reason why there is no page. Nothing that an editor wrote can cause it.
#[derive(Debug)]
pub enum RenderError {
    /// The template lacks a file that it names.
    Template(String),
    /// The text directives could not be searched for.
    Search(BuildError),
    /// The explainer could not be written into the page.
    Island(serde_json::Error),
    /// The shell lacks an element that is to be filled.
    Shell(MissingElement),
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            RenderError::Template(name) => {
                write!(f, "the parts of the page lack {name}, which they name")
            }
            RenderError::Search(error) => write!(f, "the page cannot be searched: {error}"),
            RenderError::Island(error) => write!(f, "the explainer cannot be written: {error}"),
            RenderError::Shell(missing) => write!(f, "index.html: {missing}"),
        }
    }
}

impl std::error::Error for RenderError {}
