//! The mistakes that a site's file can have.

use std::fmt;

use super::colours::{Colour, LEAST};

/// A mistake in `[site]`.
#[derive(Clone, Debug, PartialEq)]
pub enum BrandError {
    /// The file is no TOML, or has other keys.
    NotToml(toml::de::Error),
    /// A language that is none.
    Language(String),
    /// An address that is not one of the web.
    Address(String),
    /// A colour that is none.
    Colour(String),
    /// Words that cannot be read on their ground.
    Contrast {
        /// The name and value of the words' colour.
        words: (&'static str, Colour),
        /// The name and value of the ground's colour.
        ground: (&'static str, Colour),
        /// Their contrast.
        ratio: f64,
    },
}

impl fmt::Display for BrandError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            BrandError::NotToml(error) => f.write_str(error.to_string().trim_end()),
            BrandError::Language(tag) => write!(f, "`{tag}` is no language tag"),
            BrandError::Address(text) => write!(
                f,
                "`{text}` is no address of the web: it begins with https://, http:// or mailto:"
            ),
            BrandError::Colour(text) => {
                write!(
                    f,
                    "`{text}` is no colour: write six digits, such as #1d46b4"
                )
            }
            BrandError::Contrast {
                words: (words, colour),
                ground: (ground, behind),
                ratio,
            } => write!(
                f,
                "words in `{words}` ({colour}) on `{ground}` ({behind}) have a contrast of \
                 {ratio:.2} to 1, and {LEAST} to 1 is needed"
            ),
        }
    }
}

impl std::error::Error for BrandError {}
