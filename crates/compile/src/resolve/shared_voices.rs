//! Voices for many sentences at once: those of a section, those of a block quotation.

use crate::Located;

use super::{Resolver, UNATTRIBUTED, number};
use crate::{ContentWarning, Lint, Location, Problem, Sentence, SourceFile};
use crosslight_content::VoiceId;

/// The voice of a sentence; `None` where the article names no source.
type Speaker = Option<VoiceId>;

/// The voice that a sentence gets from its section or block quotation.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    /// The voice; `None` where the article names no source.
    pub voice: Option<VoiceId>,
    /// `true` for direct quotation.
    pub quoted: bool,
}

impl<'a> Resolver<'a> {
    /// Returns each sentence's voice from its section or its block quotation, which
    /// takes precedence.
    pub(super) fn shared_voices(&mut self) -> Vec<Option<Shared>> {
        let mut shared = vec![None; self.sentences.len()];
        let ranges = self.article.sections_sentences();
        for (section, name) in std::mem::take(&mut self.section_voices) {
            let voice = self.speaker(name);
            let range = ranges.get(section.index()).cloned().unwrap_or_default();
            if let (Some(voice), Some(sentences)) = (voice, shared.get_mut(range)) {
                let quoted = false;
                sentences.fill(Some(Shared { voice, quoted }));
            }
        }
        let quotations = self.article.quotations();
        for entry in &self.editorial.blocks {
            let found = self.find(&entry.quote);
            let Some(first) = found.and_then(|found| found.first().copied()) else {
                continue;
            };
            let around = quotations.around(first.statement.index());
            let Some(sentences) = around.and_then(|range| shared.get_mut(range)) else {
                let words = entry.quote.get_ref().words();
                self.mistake(&entry.quote, Problem::NoBlockQuotation(words));
                continue;
            };
            if let Some(voice) = self.speaker(&entry.voice) {
                let quoted = entry.quoted.unwrap_or(true);
                sentences.fill(Some(Shared { voice, quoted }));
            }
        }
        shared
    }

    /// Returns the voice with this id; `None` if it was a mistake.
    pub(super) fn speaker(&mut self, name: &'a Located<String>) -> Option<Speaker> {
        if name.get_ref() == UNATTRIBUTED {
            return Some(None);
        }
        self.resolve("voice", name, |check| &check.voices).map(Some)
    }

    /// Returns the number of the voice for sentences that are not yet attributed: the
    /// one after all others.
    pub(super) fn not_yet(&self) -> VoiceId {
        VoiceId::new(number(self.editorial.voices.len()))
    }

    /// Warns once of the sentences that are not yet attributed.
    pub(super) fn warn_of_unattributed(&mut self, sentences: &[&Sentence]) {
        let Some(first) = sentences.first() else {
            return;
        };
        let location = Location {
            file: SourceFile::Article,
            span: Some(first.span.clone()),
        };
        let lint = Lint::NotYetAttributed {
            count: sentences.len(),
            all: self.sentences.len(),
        };
        self.warnings.push(ContentWarning { location, lint });
    }
}
