//! Joins and splits sentences as the editor's `[[sentence]]` entries say.

use crate::Located;

use crate::{
    ContentError, Location, Problem, QuoteError, QuoteMatch, QuoteSelector, SentenceEntry,
    SourceFile, TextIndex, locate,
};

/// Returns where the sentences of each paragraph end after joining and splitting.
///
/// # Errors
/// A mistake for each entry that points at no single location, or has nothing to do
/// there.
pub fn amended(
    paragraphs: &[&str],
    mut ends: Vec<Vec<usize>>,
    entries: &[Located<SentenceEntry>],
) -> Result<Vec<Vec<usize>>, Vec<ContentError>> {
    if entries.is_empty() {
        return Ok(ends);
    }
    let whole = paragraphs
        .iter()
        .map(|text| ((*text).to_owned(), std::iter::once(0..text.len()).collect()));
    let index = TextIndex::of_paragraphs(whole);
    let mut errors = Vec::new();
    for entry in entries {
        let SentenceEntry { join, split } = entry.get_ref();
        let amendment = match (join, split) {
            (Some(join), None) => (join, true),
            (None, Some(split)) => (split, false),
            _ => {
                errors.push(mistake(entry, Problem::JoinOrSplit));
                continue;
            }
        };
        if let Err(problem) = amend(&index, paragraphs, &mut ends, amendment) {
            errors.push(mistake(amendment.0, problem));
        }
    }
    if errors.is_empty() {
        Ok(ends)
    } else {
        Err(errors)
    }
}

/// Joins or splits at one location.
fn amend(
    index: &TextIndex,
    paragraphs: &[&str],
    ends: &mut [Vec<usize>],
    (selector, joins): (&Located<QuoteSelector>, bool),
) -> Result<(), Problem> {
    let selector = selector.get_ref();
    let found = locate(index, selector).map_err(problem)?;
    let (Some(first), Some(last)) = (found.first(), found.last()) else {
        return Err(Problem::EmptyQuote);
    };
    let QuoteMatch { statement, slice } = last;
    let paragraph = statement.index();
    let (Some(ends), Some(text)) = (ends.get_mut(paragraph), paragraphs.get(paragraph)) else {
        return Ok(());
    };
    let (start, end) = (first.slice.start as usize, slice.end as usize);
    if joins {
        let count = ends.len();
        ends.retain(|at| !(start < *at && *at < end));
        let is_done = ends.len() < count;
        return is_done
            .then_some(())
            .ok_or_else(|| Problem::NothingToJoin(selector.words()));
    }
    let is_last = text[end..].trim().is_empty();
    match ends.binary_search(&end) {
        Err(at) if !is_last => ends.insert(at, end),
        _ => return Err(Problem::NothingToSplit(selector.words())),
    }
    Ok(())
}

/// Returns the problem of a quote selector that points at no single passage.
pub fn problem(lost: QuoteError) -> Problem {
    // A paragraph is no sentence, so there is no sentence to show.
    let locations = Vec::new();
    match lost {
        QuoteError::Empty => Problem::EmptyQuote,
        QuoteError::Absent(words) => Problem::AbsentQuote {
            words,
            nearest: None,
        },
        QuoteError::Spanning(words) => Problem::SpanningParagraphs(words),
        QuoteError::Scattered => Problem::ScatteredPieces,
        QuoteError::Ambiguous(words, found) => Problem::AmbiguousQuote {
            words,
            count: found.len(),
            locations,
        },
        QuoteError::Elsewhere(words, _) => Problem::QuoteElsewhere { words, locations },
        QuoteError::TooFew(words, found) => Problem::TooFewPlaces {
            words,
            count: found.len(),
            locations,
        },
    }
}

fn mistake<T>(at: &Located<T>, problem: Problem) -> ContentError {
    ContentError {
        location: Location {
            file: SourceFile::Editorial,
            span: Some(at.span()),
        },
        problem,
    }
}
