//! What is allowed but poor: ties, voices and viewpoints that nothing uses, and
//! hedges that the editor may have overlooked.

use std::ops::Range;

use serde_spanned::Spanned;

use super::Check;
use crate::content::{
    ActorId, Comparison, Concern, ContentWarning, Place, Relation, Sentence, Slice, SourceFile,
    Statement, StatementEntry, ViewpointId, VoiceId,
};

/// Words of English that make a claim less than certain; `hedge-words` puts others
/// in their place. Other languages have none until it does.
const ENGLISH: [&str; 13] = [
    "allegedly",
    "apparently",
    "could",
    "likely",
    "may",
    "maybe",
    "might",
    "perhaps",
    "possibly",
    "potentially",
    "probably",
    "reportedly",
    "seemingly",
];

impl Check<'_> {
    fn warn<T>(&mut self, at: &Spanned<T>, concern: Concern) {
        let place = Place {
            file: SourceFile::Editorial,
            span: Some(at.span()),
        };
        self.warnings.push(ContentWarning { place, concern });
    }

    /// The first word of the sentence that is a hedge by the list and not by the entry.
    pub(super) fn unlisted_hedge(
        &mut self,
        sentence: &Sentence,
        entry: &StatementEntry,
        listed: &[Slice],
    ) {
        let covered = |place: &Range<usize>| {
            listed
                .iter()
                .any(|slice| place.start < slice.end as usize && (slice.start as usize) < place.end)
        };
        let words = words(&sentence.text).filter(|(_, word)| self.is_hedge(word));
        let first = words.map(|(place, word)| (place, word.to_owned()));
        let Some((_, word)) = first.into_iter().find(|(place, _)| !covered(place)) else {
            return;
        };
        let sentence = sentence.text.clone();
        self.warn(&entry.quote, Concern::UnlistedHedge { word, sentence });
    }

    fn is_hedge(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        match &self.editorial.hedge_words {
            Some(words) => words.get_ref().iter().any(|own| own.to_lowercase() == word),
            None => self.is_english() && ENGLISH.contains(&&*word),
        }
    }

    fn is_english(&self) -> bool {
        let language = self.editorial.language.as_ref();
        let language = language.map_or("en", |tag| tag.get_ref());
        let primary = language.split('-').next().unwrap_or_default();
        primary.eq_ignore_ascii_case("en")
    }

    /// What is defined and used nowhere.
    pub(super) fn unused(
        &mut self,
        statements: &[Statement],
        comparison: Option<&Comparison>,
        relations: &[Relation],
    ) {
        let editorial = self.editorial;
        for (id, entry) in (0..).map(ActorId).zip(&editorial.actors) {
            if !relations.iter().any(|relation| relation.ties(id)) {
                self.warn(&entry.id, Concern::IdleActor(entry.name.get_ref().clone()));
            }
        }
        for (id, entry) in (0..).map(VoiceId).zip(&editorial.voices) {
            if !statements.iter().any(|said| said.voice == Some(id)) {
                self.warn(
                    &entry.id,
                    Concern::SilentVoice(entry.name.get_ref().clone()),
                );
            }
        }
        for (id, entry) in (0..).map(ViewpointId).zip(&editorial.viewpoints) {
            if !comparison.is_some_and(|it| it.viewpoints.contains(&id)) {
                let name = entry.name.get_ref().clone();
                self.warn(&entry.id, Concern::UncomparedViewpoint(name));
            }
        }
    }
}

/// The words of a text with their places.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(|word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        (start..start + word.len(), word)
    })
}
