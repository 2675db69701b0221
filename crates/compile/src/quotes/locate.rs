//! Finds the one passage of the article that a quote selector points at.

use super::folding::{Folded, fold};
use super::text_index::{AnyMatch, QuoteMatch, TextIndex, slice};
use crate::QuoteSelector;
use crosslight_content::{Slice, StatementId};

/// The reason why a quote selector points at no single passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuoteError {
    /// The selector has no words.
    Empty,
    /// The article does not have this piece of it.
    Absent(String),
    /// The article has this piece more than once, in these sentences.
    Ambiguous(String, Vec<StatementId>),
    /// This piece begins in one sentence and ends in another.
    Spanning(String),
    /// The article has this piece, but not after and before these words.
    Elsewhere(String, Vec<StatementId>),
    /// The article has this piece fewer than `nth` times, in these sentences.
    TooFew(String, Vec<StatementId>),
    /// The pieces are not in one sentence, or not in its order.
    Scattered,
}

/// Returns the matches of a quote selector's pieces, in one sentence and in order.
///
/// # Errors
/// [`QuoteError`], if a piece has no match, several, or one across sentences.
pub fn locate(index: &TextIndex, selector: &QuoteSelector) -> Result<Vec<QuoteMatch>, QuoteError> {
    let Some((first, rest)) = selector.pieces.split_first() else {
        return Err(QuoteError::Empty);
    };
    if selector
        .pieces
        .iter()
        .any(|piece| fold(piece).trim().is_empty())
    {
        return Err(QuoteError::Empty);
    }
    let mut found = vec![locate_first(index, selector, first)?];
    for piece in rest {
        let before = found.last().copied();
        let everywhere = index.of(piece);
        let here = |it: &&AnyMatch| {
            let Ok(it) = it else { return false };
            before.is_some_and(|before| {
                before.statement == it.statement && before.slice.end <= it.slice.start
            })
        };
        let in_order: Vec<&AnyMatch> = everywhere.iter().filter(here).collect();
        match (in_order.as_slice(), everywhere.as_slice()) {
            ([Ok(one)], _) => found.push(*one),
            ([], []) => return Err(QuoteError::Absent(piece.clone())),
            ([], [Err(_)]) => return Err(QuoteError::Spanning(piece.clone())),
            ([], _) => return Err(QuoteError::Scattered),
            (several, _) => {
                let statements = several.iter().map(|it| statement_of(it)).collect();
                return Err(QuoteError::Ambiguous(piece.clone(), statements));
            }
        }
    }
    Ok(found)
}

/// Returns the match of a quote selector's first piece.
fn locate_first(
    index: &TextIndex,
    selector: &QuoteSelector,
    piece: &str,
) -> Result<QuoteMatch, QuoteError> {
    let piece = || piece.to_owned();
    let of = |found: &[AnyMatch]| found.iter().map(statement_of).collect::<Vec<_>>();
    // The suffix follows the last piece, so it is compared here only if there is one
    // piece.
    let suffix = selector
        .suffix
        .as_deref()
        .filter(|_| selector.pieces.len() == 1);
    let found = index.between(&piece(), selector.prefix.as_deref(), suffix);
    if found.is_empty() {
        let elsewhere = index.of(&piece());
        return Err(match elsewhere.as_slice() {
            [] => QuoteError::Absent(piece()),
            found => QuoteError::Elsewhere(piece(), of(found)),
        });
    }
    let chosen = match selector.nth {
        Some(nth) => (nth as usize).checked_sub(1).and_then(|at| found.get(at)),
        None if found.len() == 1 => found.first(),
        None => return Err(QuoteError::Ambiguous(piece(), of(&found))),
    };
    match chosen {
        Some(Ok(found)) => Ok(*found),
        Some(Err(_)) => Err(QuoteError::Spanning(piece())),
        None => Err(QuoteError::TooFew(piece(), of(&found))),
    }
}

/// Returns all matches of `words` in one sentence.
#[must_use]
pub fn slices(sentence: &str, words: &str) -> Vec<Slice> {
    let (sentence, words) = (Folded::new(sentence), fold(words));
    if words.is_empty() {
        return Vec::new();
    }
    sentence
        .text()
        .match_indices(&words)
        .filter_map(|(start, words)| sentence.source(&(start..start + words.len())))
        .map(|source| slice(source.start, source.end))
        .collect()
}

fn statement_of(found: &AnyMatch) -> StatementId {
    match found {
        Ok(found) => found.statement,
        Err(first) => *first,
    }
}
