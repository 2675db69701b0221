//! Checks of statements: every sentence of the article has exactly one.

use crate::Located;

use super::shared_voices::Shared;
use super::{Resolver, text};
use crate::quotes::locate::slices;
use crate::resolve::anchor;
use crate::resolve::hedges::marked;
use crate::{Problem, Sentence, StatementEntry};
use crosslight_content::{Slice, Statement, StatementId};

impl<'a> Resolver<'a> {
    /// Returns one statement a sentence, in reading order; `None` where there was a
    /// mistake. An explainer without any `[[statement]]` says nothing about who speaks.
    pub(super) fn statements(&mut self) -> Vec<Option<Statement>> {
        let sentences: Vec<_> = self.article.sentences().collect();
        let silent = !self.editorial.names_speakers() && self.unread.statements == 0;
        let shared = self.shared_voices();
        let mut unattributed = Vec::new();
        let mut entries: Vec<Option<&StatementEntry>> = vec![None; sentences.len()];
        let mut lost = 0;
        for entry in &self.editorial.statements {
            let found = self.find(&entry.quote);
            let Some(found) = found.and_then(|found| found.first().copied()) else {
                lost += 1;
                continue;
            };
            let slot = &mut entries[found.statement.index()];
            if slot.is_some() {
                let sentence = self.sentence(found.statement).text.clone();
                self.mistake(&entry.quote, Problem::CoveredTwice(sentence));
            } else {
                *slot = Some(entry);
            }
        }
        // A statement that points nowhere or failed to parse most likely covers a
        // sentence that seems uncovered: one mistake, one error.
        let mut excused = lost + self.unread.statements;
        let mut statements = Vec::new();
        let texts: Vec<_> = sentences.iter().map(|sentence| &*sentence.text).collect();
        let anchors = anchor::of_sentences(&texts);
        let sentences = (0..).map(StatementId::new).zip(sentences).zip(&anchors);
        let not_yet = self.not_yet();
        let around = entries.into_iter().zip(shared);
        for (((id, sentence), anchor), (entry, shared)) in sentences.zip(around) {
            let statement = match (entry, shared) {
                (Some(entry), _) => {
                    unattributed.extend(entry.is_open().then_some(sentence));
                    self.statement(id, anchor, entry)
                }
                (None, Some(Shared { voice, quoted })) => Some(Statement {
                    voice,
                    quoted,
                    ..unsaid(sentence, anchor)
                }),
                (None, None) if silent => Some(unsaid(sentence, anchor)),
                (None, None) if excused > 0 => {
                    excused -= 1;
                    None
                }
                (None, None) => {
                    unattributed.push(sentence);
                    Some(Statement {
                        voice: Some(not_yet),
                        ..unsaid(sentence, anchor)
                    })
                }
            };
            statements.push(statement);
        }
        self.warn_of_unattributed(&unattributed);
        statements
    }

    fn statement(
        &mut self,
        id: StatementId,
        anchor: &str,
        entry: &'a StatementEntry,
    ) -> Option<Statement> {
        let sentence = self.sentence(id);
        let voice = match &entry.voice {
            Some(voice) => self.speaker(voice),
            None if entry.is_open() => Some(Some(self.not_yet())),
            None => {
                self.mistake(&entry.quote, Problem::MissingKey("voice".to_owned()));
                None
            }
        };
        let verb = match &entry.verb {
            None => Some(None),
            Some(verb) => self
                .words_of(sentence, verb, |verb, sentence| {
                    Problem::VerbNotInSentence { verb, sentence }
                })
                .map(Some),
        };
        let hedges = self.hedges(sentence, entry);
        if let Some(listed) = &hedges {
            self.unlisted_hedge(sentence, entry, listed);
        }
        Some(Statement {
            anchor: text(anchor),
            text: text(&sentence.text),
            spaced: sentence.spaced,
            voice: voice?,
            verb: verb?,
            quoted: entry.quoted,
            hedges: hedges?,
            directive: None,
            is_draft: entry.draft.is_some(),
        })
    }

    /// Returns the hedges of a statement in reading order; `None` if one was a mistake.
    fn hedges(&mut self, sentence: &Sentence, entry: &StatementEntry) -> Option<Vec<Slice>> {
        let mut hedges = Vec::new();
        let mut is_whole = true;
        for hedge in entry.hedges.iter().flatten() {
            let found = marked(&sentence.text, hedge.get_ref());
            if found.is_empty() {
                let problem = Problem::HedgeNotInSentence {
                    hedge: hedge.get_ref().clone(),
                    sentence: sentence.text.clone(),
                };
                self.mistake(hedge, problem);
                is_whole = false;
            }
            self.excerpts += found.len();
            hedges.extend(found.into_iter().map(|slice| (slice, hedge)));
        }
        if !is_whole {
            return None;
        }
        hedges.sort_by_key(|(slice, _)| slice.start);
        let meet = |two: &&[(Slice, _)]| two[1].0.start < two[0].0.end;
        if let Some([_, (_, second)]) = hedges.windows(2).find(meet) {
            self.mistake(second, Problem::OverlappingHedges(sentence.text.clone()));
            return None;
        }
        Some(hedges.into_iter().map(|(slice, _)| slice).collect())
    }

    /// Returns where the sentence has these words, if exactly once; else notes a
    /// mistake.
    pub(super) fn words_of(
        &mut self,
        sentence: &Sentence,
        words: &Located<String>,
        problem: fn(String, String) -> Problem,
    ) -> Option<Slice> {
        if let [slice] = slices(&sentence.text, words.get_ref()).as_slice() {
            self.excerpts += 1;
            return Some(*slice);
        }
        self.mistake(
            words,
            problem(words.get_ref().clone(), sentence.text.clone()),
        );
        None
    }
}

/// Returns the statement of a sentence in an explainer that names no speakers.
fn unsaid(sentence: &Sentence, anchor: &str) -> Statement {
    Statement {
        anchor: text(anchor),
        text: text(&sentence.text),
        spaced: sentence.spaced,
        voice: None,
        verb: None,
        quoted: false,
        hedges: Vec::new(),
        directive: None,
        is_draft: false,
    }
}
