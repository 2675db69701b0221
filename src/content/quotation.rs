//! Finding the one place of the article that a quotation points at.

use super::places::Places;
use super::{Slice, StatementId};

/// Where a quotation stands: one sentence and a piece of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The sentence.
    pub statement: StatementId,
    /// The piece.
    pub slice: Slice,
}

/// Why a quotation points at no single place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// It has no words.
    Empty,
    /// The article does not have it.
    Absent,
    /// The article has it more than once, in these sentences.
    Ambiguous(Vec<StatementId>),
    /// It begins in one sentence and ends in another.
    Spanning(StatementId),
}

/// The place of `quotation`.
///
/// # Errors
/// [`Lost`], if it stands in no place, in more than one, or across sentences.
pub fn locate(places: &Places, quotation: &str) -> Result<Found, Lost> {
    if quotation.trim().is_empty() {
        return Err(Lost::Empty);
    }
    let found = places.of(quotation);
    match found.as_slice() {
        [] => Err(Lost::Absent),
        [Ok(found)] => Ok(*found),
        [Err(first)] => Err(Lost::Spanning(*first)),
        many => Err(Lost::Ambiguous(many.iter().map(statement_of).collect())),
    }
}

/// All places of `words` inside one sentence.
#[must_use]
pub fn slices(sentence: &str, words: &str) -> Vec<Slice> {
    if words.is_empty() {
        return Vec::new();
    }
    sentence
        .match_indices(words)
        .map(|(start, words)| slice(start, start + words.len()))
        .collect()
}

fn statement_of(place: &Result<Found, StatementId>) -> StatementId {
    match place {
        Ok(found) => found.statement,
        Err(first) => *first,
    }
}

/// A slice of a sentence; texts of over 4 GiB are refused when they are read.
pub(super) fn slice(start: usize, end: usize) -> Slice {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Slice {
        start: number(start),
        end: number(end),
    }
}
