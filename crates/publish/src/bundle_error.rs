//! Why there is no bundle.

use std::fmt;
use std::io;

use crosslight_render::RenderError;

/// The reason why there is no bundle.
#[derive(Debug)]
pub enum BundleError {
    /// The page could not be drawn, or a file could not be compressed.
    Drawing(io::Error),
    /// The page could not be made.
    Rendering(RenderError),
    /// The manifest could not be written.
    Manifest(serde_json::Error),
}

impl From<RenderError> for BundleError {
    fn from(error: RenderError) -> Self {
        BundleError::Rendering(error)
    }
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            BundleError::Drawing(error) => write!(f, "the page cannot be drawn: {error}"),
            BundleError::Rendering(error) => error.fmt(f),
            BundleError::Manifest(error) => write!(f, "the manifest cannot be written: {error}"),
        }
    }
}

impl std::error::Error for BundleError {}
