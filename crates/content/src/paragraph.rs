//! Paragraphs: runs of the article's sentences.

use serde::{Deserialize, Serialize};

use super::StatementId;

/// Consecutive statements: from `start` up to, but without, `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The first statement.
    pub start: StatementId,
    /// The statement after the last.
    pub end: StatementId,
}

impl Paragraph {
    /// Returns the paragraph's statements.
    pub fn statements(self) -> impl Iterator<Item = StatementId> {
        (self.start.number()..self.end.number()).map(StatementId::new)
    }

    /// Returns whether a statement stands in the paragraph.
    #[must_use]
    pub fn holds(self, statement: StatementId) -> bool {
        (self.start..self.end).contains(&statement)
    }
}
