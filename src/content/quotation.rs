//! Finding the one place of the article that a quotation points at.

use super::nearest::{Nearest, nearest_place};
use super::{Article, Slice, StatementId};

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
    Absent(Option<Nearest>),
    /// The article has it more than once, in these sentences.
    Ambiguous(Vec<StatementId>),
    /// It begins in one sentence and ends in another.
    Spanning(StatementId),
}

/// The place of `quotation`.
///
/// # Errors
/// [`Lost`], if it stands in no place, in more than one, or across sentences.
pub fn locate(article: &Article, quotation: &str) -> Result<Found, Lost> {
    if quotation.trim().is_empty() {
        return Err(Lost::Empty);
    }
    let found = occurrences(article, quotation);
    match found.as_slice() {
        [] => Err(Lost::Absent(nearest_place(article, quotation))),
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

/// Every occurrence; `Err` with its first sentence where it spans several.
fn occurrences(article: &Article, quotation: &str) -> Vec<Result<Found, StatementId>> {
    let mut places = Vec::new();
    let mut next = 0;
    for paragraph in article.paragraphs() {
        let text = paragraph.text();
        for (start, words) in text.match_indices(quotation) {
            places.push(place_in(paragraph, next, start, start + words.len()));
        }
        next += u32::try_from(paragraph.sentences.len()).unwrap_or(u32::MAX);
    }
    places
}

/// The bytes `start..end` of a paragraph whose first sentence is number `first`.
fn place_in(
    paragraph: &super::ArticleParagraph,
    first: u32,
    start: usize,
    end: usize,
) -> Result<Found, StatementId> {
    let mut offset = 0;
    let mut statement = StatementId(first);
    for sentence in &paragraph.sentences {
        let after = offset + sentence.text.len();
        if start < after {
            let inside = end <= after && start >= offset;
            let found = Found {
                statement,
                slice: slice(start.saturating_sub(offset), end.saturating_sub(offset)),
            };
            return if inside { Ok(found) } else { Err(statement) };
        }
        offset = after + usize::from(sentence.spaced);
        statement.0 += 1;
    }
    Err(statement)
}

/// A slice of a sentence; texts of over 4 GiB are refused when they are read.
fn slice(start: usize, end: usize) -> Slice {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Slice {
        start: number(start),
        end: number(end),
    }
}
