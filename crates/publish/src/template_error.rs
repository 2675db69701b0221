//! Why files are no template of a page.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// The reason why there is no template.
#[derive(Debug)]
pub enum TemplateError {
    /// A file could not be read or written.
    File(PathBuf, io::Error),
    /// A tool of the build failed.
    Tool(io::Error),
    /// The shell is not Trunk's form of `index.html`.
    Shell(String),
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            TemplateError::File(path, error) => write!(f, "{}: {error}", path.display()),
            TemplateError::Tool(error) => error.fmt(f),
            TemplateError::Shell(reason) => write!(f, "index.html: {reason}"),
        }
    }
}

impl std::error::Error for TemplateError {}
