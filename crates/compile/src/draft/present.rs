//! The attribution that an explainer folder already has for each sentence.

use crate::sentence_list::shared_voices;
use crate::{Article, Editorial, TextIndex, locate};

/// The attribution that a sentence already has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Present {
    /// No attribution.
    Absent,
    /// A drafted statement without a voice, by its number in the file.
    Voiceless(usize),
    /// A statement, or a voice that it shares with others.
    Settled,
}

/// Returns what each sentence has already.
pub fn present(article: &Article, editorial: &Editorial) -> Vec<Present> {
    let index = TextIndex::of_article(article);
    let shared = shared_voices(article, editorial);
    let mut present: Vec<Present> = shared
        .iter()
        .map(|it| {
            if it.is_some() {
                Present::Settled
            } else {
                Present::Absent
            }
        })
        .collect();
    for (number, entry) in editorial.statements.iter().enumerate() {
        let found = locate(&index, entry.quote.get_ref()).ok();
        let found = found.and_then(|found| found.first().copied());
        let slot = found.and_then(|it| present.get_mut(it.statement.index()));
        if let Some(slot) = slot {
            let voiceless = entry.voice.is_none() && entry.draft.is_some();
            *slot = if voiceless {
                Present::Voiceless(number)
            } else {
                Present::Settled
            };
        }
    }
    present
}

/// Returns the heading above each sentence.
pub fn headings(article: &Article) -> Vec<Option<&str>> {
    let count = article.sentences().count();
    let mut headings = vec![None; count];
    let ranges = article.sections_sentences();
    for (range, section) in ranges.into_iter().zip(&article.sections) {
        if let Some(own) = headings.get_mut(range) {
            own.fill(Some(section.heading.text.as_str()));
        }
    }
    headings
}
