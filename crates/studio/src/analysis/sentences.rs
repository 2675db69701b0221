//! The sentences, with what is said of each.

use std::rc::Rc;

use crosslight_compile::{hedge_occurrences, hedge_slices, slices};
use crosslight_content::Slice;

use super::StalePointer;
use crate::project::{Entries, EntryKind, Parsed, SentenceId, Speaker, WrittenStatement, words};

/// A sentence, with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its id, which is its anchor on the page.
    pub id: SentenceId,
    /// Its words, verbatim.
    pub text: Rc<str>,
    /// True if a space separates it from the next one of its paragraph.
    pub spaced: bool,
    /// The number of its section; `None` in the lede and in the footnotes.
    pub section: Option<usize>,
    /// Its words as slices, which an editor chooses from.
    pub words: Vec<Slice>,
    /// The state of its attribution.
    pub state: SentenceState,
    /// The entry that says who says it.
    pub attribution: Attribution,
    /// Who says it; `None` if nothing says so.
    pub speaker: Option<Speaker>,
    /// The article's verb.
    pub verb: Option<Slice>,
    /// True for direct quotation.
    pub quoted: bool,
    /// Its hedges.
    pub hedges: Vec<Slice>,
    /// Words that make a claim less than certain and are not among its hedges, unless it
    /// is said that it has none.
    pub overlooked: Vec<Slice>,
}

/// The state of a sentence's attribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SentenceState {
    /// An editor said or confirmed who says it.
    Confirmed,
    /// The program drafted it by this rule.
    Drafted(Rc<str>),
    /// Nothing says who says it.
    NotYetAttributed,
    /// Its statement has a verb, a hedge or a voice that is not there.
    Stale,
}

/// The entry that says who says a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribution {
    /// Its own statement, by the statement's number in the file.
    Statement(usize),
    /// Its block quotation or its section.
    Shared,
    /// Nothing.
    None,
}

/// Returns the sentences.
pub(super) fn sentences(
    parsed: &Parsed,
    entries: &Entries,
    stale: &[StalePointer],
) -> Vec<Sentence> {
    let Some(article) = &parsed.article else {
        return Vec::new();
    };
    let sections = article.sections_sentences();
    let statements = parsed.statements();
    let speakers = parsed.speakers();
    let quoted = quoted_blocks(parsed, entries);
    let all = article.sentences().zip(parsed.ids()).enumerate();
    let all = all.map(|(number, (sentence, id))| {
        let text = sentence.text.as_str();
        let statement = statements[number];
        let entry = statement.and_then(|it| entries.statements.get(it));
        let speaker = speakers[number].clone();
        let hedges = entry.map(|it| hedges(text, it)).unwrap_or_default();
        Sentence {
            id: id.clone(),
            text: text.into(),
            spaced: sentence.spaced,
            section: sections.iter().position(|it| it.contains(&number)),
            words: words(text),
            state: state(entries, entry, statement, speaker.as_ref(), stale),
            attribution: match (statement, &speaker) {
                (Some(statement), _) => Attribution::Statement(statement),
                (None, Some(_)) => Attribution::Shared,
                (None, None) => Attribution::None,
            },
            speaker,
            verb: entry.and_then(|it| one(text, it.verb.as_deref()?)),
            quoted: entry.map_or(quoted[number], |it| it.quoted),
            overlooked: overlooked(parsed, text, entry, &hedges),
            hedges,
        }
    });
    all.collect()
}

/// Returns how far a sentence is done.
fn state(
    entries: &Entries,
    entry: Option<&WrittenStatement>,
    statement: Option<usize>,
    speaker: Option<&Speaker>,
    stale: &[StalePointer],
) -> SentenceState {
    let is_known = |speaker: &Speaker| match speaker {
        Speaker::Article => true,
        Speaker::Voice(id) => entries.voices.iter().any(|it| it.id == *id),
    };
    let own = statement.map(|it| (EntryKind::Statement, it));
    let has_stale = stale.iter().any(|it| Some(it.pointer.entry()) == own);
    // A sentence for which no rule found a voice is drafted without one.
    let draft = entry.and_then(|it| it.draft.as_ref());
    match (entry, speaker) {
        (Some(_), None) if has_stale => SentenceState::Stale,
        (Some(_), None) => match draft {
            Some(rule) => SentenceState::Drafted(Rc::clone(rule)),
            None => SentenceState::Stale,
        },
        (None, None) => SentenceState::NotYetAttributed,
        (_, Some(speaker)) if has_stale || !is_known(speaker) => SentenceState::Stale,
        (_, Some(_)) => match draft {
            Some(rule) => SentenceState::Drafted(Rc::clone(rule)),
            None => SentenceState::Confirmed,
        },
    }
}

/// Returns the place of words that a sentence has once.
fn one(sentence: &str, words: &str) -> Option<Slice> {
    match slices(sentence, words).as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

fn hedges(sentence: &str, entry: &WrittenStatement) -> Vec<Slice> {
    let hedges = entry.hedges.iter().flatten();
    hedges
        .flat_map(|hedge| hedge_slices(sentence, hedge))
        .collect()
}

/// Returns the hedge words of a sentence that are not among its hedges.
fn overlooked(
    parsed: &Parsed,
    sentence: &str,
    entry: Option<&WrittenStatement>,
    hedges: &[Slice],
) -> Vec<Slice> {
    let listed = entry.and_then(|it| it.hedges.as_ref());
    if listed.is_some_and(Vec::is_empty) {
        return Vec::new();
    }
    let known = parsed.hedge_words.iter();
    let found = known.flat_map(|word| hedge_occurrences(sentence, word));
    let mut found: Vec<Slice> = found
        .filter_map(|it| {
            let start = u32::try_from(it.start).ok()?;
            let end = u32::try_from(it.end).ok()?;
            Some(Slice { start, end })
        })
        .filter(|it| {
            !hedges
                .iter()
                .any(|own| it.start < own.end && own.start < it.end)
        })
        .collect();
    found.sort_by_key(|it| it.start);
    found.dedup();
    found
}

/// Tells of each sentence whether a block quotation makes it direct quotation.
fn quoted_blocks(parsed: &Parsed, entries: &Entries) -> Vec<bool> {
    let mut quoted = vec![false; parsed.ids().len()];
    let Some(article) = &parsed.article else {
        return quoted;
    };
    for block in &entries.blocks {
        let range = parsed.pointed_at(&block.quote);
        let range = range.and_then(|it| article.quotations().around(it));
        if let Some(sentences) = range.and_then(|range| quoted.get_mut(range)) {
            sentences.fill(block.quoted);
        }
    }
    quoted
}
