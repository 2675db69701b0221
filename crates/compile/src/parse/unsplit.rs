//! Blocks that are not split into sentences yet.

use std::ops::Range;

use super::block::Block;
use crate::Heading;
use crosslight_content::Shape;

/// A block that is not split into sentences yet.
pub struct Unsplit {
    /// The block's text.
    pub block: Block,
    /// The block's role on the page.
    pub shape: Shape,
    /// The block's bytes in the file.
    pub span: Range<usize>,
}

/// A section of blocks that are not split yet.
pub struct UnsplitSection {
    /// The section's heading.
    pub heading: Heading,
    /// The blocks under the heading.
    pub paragraphs: Vec<Unsplit>,
    /// `true` if something in the section was refused, so that it is not reported as
    /// empty.
    pub has_refused: bool,
    /// `true` if the heading is more likely a sentence with dashes below.
    pub is_underlined: bool,
}

/// A footnote whose blocks are not split yet.
pub struct UnsplitNote {
    /// The footnote's number, from 1; `None` if nothing refers to it.
    pub number: Option<u32>,
    /// The footnote's blocks.
    pub paragraphs: Vec<Unsplit>,
    /// The number of references to it in the article.
    pub references: u32,
    /// The byte of the file at which it begins.
    pub start: usize,
}
