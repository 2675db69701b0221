//! A picture of the article.

use std::rc::Rc;

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
