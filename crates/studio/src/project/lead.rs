//! Statements that are led to another sentence.

use std::rc::Rc;

use crosslight_compile::{QuoteSelector, hedge_slices, slices};

use super::change::Change;
use super::values::{set, set_texts};
use super::{EntryKind, Refusal, SentenceId, selector};

/// Leads a statement to another sentence. Verb and hedges that the sentence does not have
/// are taken out.
pub fn lead(change: &mut Change, number: usize, to: &SentenceId) -> Result<(), Refusal> {
    let sentence = change.parsed.number(to)?;
    let statements = change.parsed.statements();
    if statements[sentence].is_some_and(|known| known != number) {
        let name = change.parsed.sentence(sentence)?.text.clone();
        let kind = EntryKind::Statement;
        return Err(Refusal::TakenId(kind, name));
    }
    let quote = selector::of_sentence(change.parsed, sentence)?;
    refit(change, number, &quote, sentence)
}

/// Writes another quote selector into a statement, and takes out the verb and the hedges
/// that its sentence does not have.
fn refit(
    change: &mut Change,
    number: usize,
    quote: &QuoteSelector,
    sentence: usize,
) -> Result<(), Refusal> {
    let sentence = &change.parsed.sentence(sentence)?.text;
    let is_there = |words: &&Rc<str>| slices(sentence, words).len() == 1;
    let statement = change.entries.statements.get(number);
    let missing = || Refusal::NoSuchEntry(EntryKind::Statement, (number + 1).to_string());
    let statement = statement.ok_or_else(missing)?;
    let entry = change.file.entry(EntryKind::Statement, number)?;
    set(entry, "quote", Some(selector::value(quote)));
    if !statement.verb.iter().all(|verb| is_there(&verb)) {
        set(entry, "verb", None);
    }
    if let Some(hedges) = &statement.hedges {
        let is_there = |words: &&Rc<str>| !hedge_slices(sentence, words).is_empty();
        let kept: Vec<Rc<str>> = hedges.iter().filter(is_there).cloned().collect();
        if kept.is_empty() && !hedges.is_empty() {
            set(entry, "hedges", None);
        } else {
            set_texts(entry, "hedges", &kept);
        }
    }
    Ok(())
}
