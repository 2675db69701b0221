//! The shapes of blocks: a block's frames and its kind.

use std::rc::Rc;

use super::{Image, Mark};

/// The shape of a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// The frames around the block, outer ones first.
    pub frames: Vec<Frame>,
    /// The kind of block.
    pub body: Body,
}

/// A frame around blocks. Blocks with the same number share a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A block quotation.
    Quotation(u32),
    /// A list.
    List {
        /// The list's number.
        number: u32,
        /// The number of the first item; `None` for items without numbers.
        first: Option<u64>,
    },
    /// An item of a list.
    Item {
        /// The item's number.
        number: u32,
        /// The state of the item's task, if the item is one.
        done: Option<bool>,
        /// The number that the article gives the item, if it does not follow from the
        /// item before.
        value: Option<u64>,
    },
}

/// The kind of a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Body {
    /// A paragraph.
    #[default]
    Prose,
    /// Sentences in an item of a list, without a paragraph of their own.
    Bare,
    /// A heading within a section.
    Heading(Rc<SubHeading>),
    /// A thematic break.
    Rule,
    /// Lines of code.
    Code(Rc<str>),
    /// A table.
    Table(Rc<Table>),
    /// A picture; the sentences, if there are any, are its caption.
    Figure(Rc<Image>),
}

/// A heading within a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubHeading {
    /// The heading's level, from 3 to 6.
    pub level: u8,
    /// The heading's words.
    pub words: Words,
    /// The heading's `id` on the page. Before it is known: the `id` in the article, if any.
    pub anchor: Option<Rc<str>>,
}

/// Words with marks, outside of all sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: Rc<str>,
    /// The marks on the words, outer ones before inner ones.
    pub marks: Vec<Mark>,
}

/// A table. Each row has one cell for each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The alignment of each column.
    pub columns: Vec<Alignment>,
    /// The cells of the head.
    pub head: Vec<Words>,
    /// The rows below.
    pub rows: Vec<Vec<Words>>,
}

/// The alignment of a column's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alignment {
    /// At the start of the line, the default for words.
    #[default]
    Start,
    /// Centred.
    Center,
    /// At the end of the line, the usual one for numbers.
    End,
}

impl Body {
    /// Returns the block's words outside of all sentences, piece by piece.
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
