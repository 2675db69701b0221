//! The article's typography: marks within sentences, and the shape of each block. It is
//! drawn when the page is built, and the program does not carry it.

use std::collections::BTreeMap;

use super::{Body, Mark, Paragraph, Shape, StatementId};

/// The typography of a whole article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typography {
    /// The marks of each marked sentence, outer ones before inner ones.
    pub marks: BTreeMap<StatementId, Vec<Mark>>,
    /// The marks of the title.
    pub title: Vec<Mark>,
    /// The marks of each section's heading.
    pub headings: Vec<Vec<Mark>>,
    /// True for each section whose heading is the editor's.
    pub editors_headings: Vec<bool>,
    /// The shapes of the lede's blocks.
    pub lede: Vec<Shape>,
    /// The shapes of each section's blocks.
    pub sections: Vec<Vec<Shape>>,
    /// The footnotes, in the order of their numbers.
    pub notes: Vec<Note>,
}

/// A footnote, at the end of the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// The footnote's text.
    pub paragraphs: Vec<Paragraph>,
    /// The shapes of the footnote's blocks.
    pub shapes: Vec<Shape>,
    /// The number of references to it in the article.
    pub references: u32,
}

impl Typography {
    /// Returns whether the article consists of plain paragraphs alone.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        let mut headings = self.headings.iter().chain([&self.title]);
        let mut shapes = self.shapes();
        self.marks.is_empty()
            && self.notes.is_empty()
            && headings.all(Vec::is_empty)
            && shapes.all(|shape| *shape == Shape::default())
    }

    /// Returns the shapes of all blocks but those of the footnotes.
    fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.lede.iter().chain(self.sections.iter().flatten())
    }

    /// Counts the article's tables, those in footnotes included.
    #[must_use]
    pub fn tables(&self) -> usize {
        let notes = self.notes.iter().flat_map(|note| &note.shapes);
        let shapes = self.shapes().chain(notes);
        shapes
            .filter(|it| matches!(it.body, Body::Table(_)))
            .count()
    }
}
