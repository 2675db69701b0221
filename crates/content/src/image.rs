//! A picture of the article.

use std::rc::Rc;

use serde_spanned::Spanned;

/// A picture of the article, with what a page must know to draw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The name of its file beside the page.
    pub file: Rc<str>,
    /// Its width and height, in dots.
    pub size: [u32; 2],
    /// What it shows, for those who do not see it; empty where it only decorates.
    pub words: Rc<str>,
    /// What is told of it.
    pub title: Option<Rc<str>>,
    /// Whether it stands before the first section, so that it is seen at once.
    pub is_first: bool,
}

/// What a picture of the article shows, where the article does not say so itself.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ImageEntry {
    /// The picture, as the article writes its address.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub file: Spanned<String>,
    /// What it shows, for those who do not see it; empty where it only decorates.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub alt: Spanned<String>,
}
