//! A picture of the article.

use std::rc::Rc;

/// A picture of the article, with everything that a page needs to draw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The name of the picture's file beside the page.
    pub file: Rc<str>,
    /// The width and height, in pixels.
    pub size: [u32; 2],
    /// The text alternative; empty for a decorative picture.
    pub words: Rc<str>,
    /// The title in the article, if it has one.
    pub title: Option<Rc<str>>,
    /// True if it stands before the first section, where it is seen at once.
    pub is_first: bool,
}
