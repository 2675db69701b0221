//! Checks of statements: every sentence of the article has exactly one.

use super::{Check, UNATTRIBUTED, text};
use crate::content::quotation::slices;
use crate::content::{Problem, Slice, Statement, StatementEntry, StatementId, VoiceId};

impl<'a> Check<'a> {
    /// One statement a sentence, in reading order; `None` where it was a mistake.
    /// An explainer without any `[[statement]]` says nothing about who speaks.
    pub(super) fn statements(&mut self) -> Vec<Option<Statement>> {
        let sentences: Vec<_> = self.article.sentences().collect();
        let silent = self.editorial.statements.is_empty() && self.unread.statements == 0;
        let mut entries: Vec<Option<&StatementEntry>> = vec![None; sentences.len()];
        let mut lost = 0;
        for entry in &self.editorial.statements {
            let Some(found) = self.find(&entry.quote, entry.quote.get_ref()) else {
                lost += 1;
                continue;
            };
            let place = &mut entries[found.statement.0 as usize];
            if place.is_some() {
                let sentence = self.sentence(found.statement).text.clone();
                self.mistake(&entry.quote, Problem::CoveredTwice(sentence));
            } else {
                *place = Some(entry);
            }
        }
        // A statement that points nowhere, or could not be read, most likely
        // covers a sentence that seems uncovered: one mistake, one error.
        let mut excused = lost + self.unread.statements;
        let mut statements = Vec::new();
        for ((id, sentence), entry) in (0..).map(StatementId).zip(sentences).zip(entries) {
            match entry {
                Some(entry) => statements.push(self.statement(id, entry)),
                None if silent => statements.push(Some(unsaid(sentence))),
                None if excused > 0 => {
                    excused -= 1;
                    statements.push(None);
                }
                None => {
                    let problem = Problem::UncoveredSentence(sentence.text.clone());
                    self.mistake_in_article(sentence.span.clone(), problem);
                    statements.push(None);
                }
            }
        }
        statements
    }

    fn statement(&mut self, id: StatementId, entry: &'a StatementEntry) -> Option<Statement> {
        let sentence = self.sentence(id);
        let voice = self.speaker(entry);
        let verb = match &entry.verb {
            None => Some(None),
            Some(verb) => {
                if let [slice] = slices(&sentence.text, verb.get_ref()).as_slice() {
                    Some(Some(*slice))
                } else {
                    let problem = Problem::VerbNotInSentence {
                        verb: verb.get_ref().clone(),
                        sentence: sentence.text.clone(),
                    };
                    self.mistake(verb, problem);
                    None
                }
            }
        };
        self.excerpts += usize::from(matches!(verb, Some(Some(Slice { .. }))));
        Some(Statement {
            text: text(&sentence.text),
            spaced: sentence.spaced,
            voice: voice?,
            verb: verb?,
            quoted: entry.quoted,
        })
    }

    /// The voice of a statement; nothing where it was a mistake.
    fn speaker(&mut self, entry: &'a StatementEntry) -> Option<Speaker> {
        if entry.voice.get_ref() == UNATTRIBUTED {
            return Some(None);
        }
        self.resolve("voice", &entry.voice, |check| &check.voices)
            .map(Some)
    }
}

/// Who says a sentence; nobody where the article names no source.
type Speaker = Option<VoiceId>;

/// A sentence of an explainer that says of none who speaks.
fn unsaid(sentence: &crate::content::Sentence) -> Statement {
    Statement {
        text: text(&sentence.text),
        spaced: sentence.spaced,
        voice: None,
        verb: None,
        quoted: false,
    }
}
