//! Excerpts: exact pieces of the article, kept as positions in it.

use serde::{Deserialize, Serialize};

use super::StatementId;

/// A piece of a statement: from byte `start` up to, but without, byte `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slice {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// An exact piece of one statement, or several pieces of it in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// The statement, whose voice the excerpt inherits.
    pub statement: StatementId,
    /// The pieces; at least one.
    pub pieces: Vec<Slice>,
}

impl Slice {
    /// Returns the words of a text that the slice covers.
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start as usize..self.end as usize)
    }
}
