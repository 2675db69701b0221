//! What is allowed but poor: ties, voices and viewpoints that nothing uses, and
//! hedges that the editor may have overlooked.

use std::ops::Range;

use serde_spanned::Spanned;

use super::Check;
use super::actors::whole;
use crate::content::labels::is_english;
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
    pub(super) fn warn<T>(&mut self, at: &Spanned<T>, concern: Concern) {
        let place = Place {
            file: SourceFile::Editorial,
            span: Some(at.span()),
        };
        self.warnings.push(ContentWarning { place, concern });
    }

    /// The first words of the sentence that are a hedge by the list and not by the
    /// entry.
    pub(super) fn unlisted_hedge(
        &mut self,
        sentence: &Sentence,
        entry: &StatementEntry,
        listed: &[Slice],
    ) {
        let is_listed = |place: &Range<usize>| {
            let mut listed = listed.iter();
            listed.any(|it| place.start < it.end as usize && (it.start as usize) < place.end)
        };
        let text = sentence.text.to_ascii_lowercase();
        let known = self.hedge_words().into_iter();
        let places = known.flat_map(|word| whole(&text, word).collect::<Vec<_>>());
        let places = places.filter(|place| !is_listed(place));
        let Some(first) = places.min_by_key(|place| place.start) else {
            return;
        };
        let concern = Concern::UnlistedHedge {
            word: sentence.text[first].to_owned(),
            sentence: sentence.text.clone(),
        };
        self.warn(&entry.quote, concern);
    }

    /// The editor's list, or that of the language.
    fn hedge_words(&self) -> Vec<&str> {
        match &self.editorial.hedge_words {
            Some(words) => words.get_ref().iter().map(String::as_str).collect(),
            None if is_english(self.language()) => ENGLISH.to_vec(),
            None => Vec::new(),
        }
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
