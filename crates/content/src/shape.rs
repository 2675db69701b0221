//! The shape of each block: what it stands in and what it is.

use std::rc::Rc;

use super::{Image, Mark};

/// The shape of a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// What it stands in, from the outside.
    pub frames: Vec<Frame>,
    /// What it is.
    pub body: Body,
}

/// What a block stands in. Blocks with one number stand in one frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A block quotation.
    Quotation(u32),
    /// A list.
    List {
        /// Its number.
        number: u32,
        /// The number of its first item; none where the items have none.
        first: Option<u64>,
    },
    /// An item of a list.
    Item {
        /// Its number.
        number: u32,
        /// Whether its task is done, if it is one.
        done: Option<bool>,
    },
}

/// What a block is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Body {
    /// A paragraph.
    #[default]
    Prose,
    /// Sentences without a paragraph of their own, in an item of a list.
    Bare,
    /// A heading within a section.
    Heading(Rc<SubHeading>),
    /// A thematic break.
    Rule,
    /// Lines of code.
    Code(Rc<str>),
    /// A table.
    Table(Rc<Table>),
    /// A picture, whose caption is the sentences, if it has one.
    Figure(Rc<Image>),
}

/// A heading within a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubHeading {
    /// Its level, from 3 to 6.
    pub level: u8,
    /// Its words.
    pub words: Words,
    /// Its `id` on the page; before that is known, the one that the article gives.
    pub anchor: Option<Rc<str>>,
}

/// Words with marks that are no sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: Rc<str>,
    /// The marks upon them, outer ones before inner ones.
    pub marks: Vec<Mark>,
}

/// A table. Each row has as many cells as it has columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// How the words of each column are aligned.
    pub columns: Vec<Alignment>,
    /// The cells of its head.
    pub head: Vec<Words>,
    /// The rows below.
    pub rows: Vec<Vec<Words>>,
}

/// How the words of a column are aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alignment {
    /// As words are.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// As numbers are.
    End,
}

impl Body {
    /// Returns the words in it that are no sentences, piece by piece.
    #[must_use]
    pub fn words(&self) -> Vec<&Words> {
        match self {
            Body::Heading(heading) => vec![&heading.words],
            Body::Table(table) => {
                let rows = std::iter::once(&table.head).chain(&table.rows);
                rows.flatten().collect()
            }
            _ => Vec::new(),
        }
    }
}
