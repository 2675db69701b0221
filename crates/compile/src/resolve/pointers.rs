//! Resolves what an entry points at: a passage of the article, another entry, a
//! section.

use std::collections::BTreeMap;

use crate::Located;

use super::{Resolver, UNATTRIBUTED, number};
use crate::plain_id::{is_plain, plain_id};
use crate::quotes::folding::fold;
use crate::quotes::locate::{QuoteError, locate};
use crate::quotes::nearest::{Nearest, nearest_place, work};
use crate::quotes::text_index::QuoteMatch;
use crate::resolve::anchor;
use crate::{Problem, QuoteSelector, Sentence, nearest_name};
use crosslight_content::{SectionId, StatementId};

/// The budget for all “did you mean” searches together, in character comparisons (a few
/// seconds).
pub(super) const PATIENCE: usize = 500_000_000;

/// The number of locations that one mistake keeps and shows. Thousands of mistakes may
/// concern thousands of locations each.
const LOCATIONS: usize = 8;

impl<'a> Resolver<'a> {
    /// Finds the pieces of a quote selector, in one sentence and in order, or notes a
    /// mistake.
    pub(super) fn find(&mut self, selector: &Located<QuoteSelector>) -> Option<Vec<QuoteMatch>> {
        let lost = match locate(&self.index, selector.get_ref()) {
            Ok(found) => {
                self.excerpts += found.len();
                return Some(found);
            }
            Err(lost) => lost,
        };
        let spans = |statements: Vec<StatementId>| {
            let spans = statements.iter().take(LOCATIONS);
            let spans = spans.map(|id| self.sentence(*id).span.clone());
            spans.collect()
        };
        let problem = match lost {
            QuoteError::Empty => Problem::EmptyQuote,
            QuoteError::Absent(words) => self.absent(&words),
            QuoteError::Spanning(words) => Problem::SpanningQuote(words),
            QuoteError::Scattered => Problem::ScatteredPieces,
            QuoteError::Ambiguous(words, statements) => Problem::AmbiguousQuote {
                words,
                count: statements.len(),
                locations: spans(statements),
            },
            QuoteError::Elsewhere(words, statements) => Problem::QuoteElsewhere {
                words,
                locations: spans(statements),
            },
            QuoteError::TooFew(words, statements) => Problem::TooFewPlaces {
                words,
                count: statements.len(),
                locations: spans(statements),
            },
        };
        self.mistake(selector, problem);
        None
    }

    /// Returns the problem of words that the article does not have, with the nearest
    /// passage.
    pub(super) fn absent(&mut self, words: &str) -> Problem {
        if self.article.has_heading_with(words) {
            return Problem::QuotedHeading(words.to_owned());
        }
        let work = work(self.article, words);
        let nearest: Option<Nearest> = if work <= self.patience {
            self.patience -= work;
            nearest_place(self.article, words)
        } else {
            None
        };
        Problem::AbsentQuote {
            words: words.to_owned(),
            nearest,
        }
    }

    /// Returns a sentence that [`locate`] found.
    pub(super) fn sentence(&self, id: StatementId) -> &'a Sentence {
        let sentence = self.sentences.get(id.index());
        sentence
            .copied()
            .expect("a statement's number comes from counting the article's sentences")
    }

    /// Returns the number of an id. Notes a mistake if the id is undefined, unless its
    /// entry was reported already.
    pub(super) fn resolve<N: Copy>(
        &mut self,
        kind: &'static str,
        id: &Located<String>,
        known: fn(&Self) -> &BTreeMap<&'a str, N>,
    ) -> Option<N> {
        let name = id.get_ref().as_str();
        let number = known(self).get(name).copied();
        let is_told = self.unread.ids.contains(name)
            || self.unread.kinds.contains(kind)
            // The entry's own id was told to be none.
            || known(self).keys().any(|id| *id != name && !is_plain(id) && plain_id(id) == name);
        if number.is_some() || is_told {
            return number;
        }
        let meant = self.meant(kind, name);
        let known = known(self);
        let nearest = meant.or_else(|| nearest_name(name, known.keys().copied()));
        // It is taken for what was meant, so that no mistake follows from it.
        let number = meant.and_then(|id| known.get(id).copied());
        let problem = Problem::UndefinedId {
            kind,
            id: name.to_owned(),
            nearest: nearest.map(str::to_owned),
        };
        self.mistake(id, problem);
        number
    }

    /// Returns the id of the entry whose name was written in place of its id.
    fn meant(&self, kind: &str, name: &str) -> Option<&'a str> {
        let editorial = self.editorial;
        let is_it = |it: &Located<String>| fold(it.get_ref()) == fold(name);
        let id = match kind {
            "voice" if name != UNATTRIBUTED && name.eq_ignore_ascii_case(UNATTRIBUTED) => {
                return Some(UNATTRIBUTED);
            }
            "voice" => {
                let mut voices = editorial.voices.iter();
                let voice =
                    voices.find(|it| is_it(&it.name) || it.short.as_ref().is_some_and(is_it));
                voice.map(|it| &it.id)
            }
            "actor" => {
                let mut actors = editorial.actors.iter();
                let actor = actors.find(|it| is_it(&it.name) || it.also.iter().any(is_it));
                actor.map(|it| &it.id)
            }
            "viewpoint" => {
                let mut viewpoints = editorial.viewpoints.iter();
                viewpoints.find(|it| is_it(&it.name)).map(|it| &it.id)
            }
            _ => None,
        };
        id.map(|id| id.get_ref().as_str())
    }

    /// Returns the number of the section with this heading, or of the `nth` of several
    /// with it. Notes a mistake if there is none.
    pub(super) fn section_headed(
        &mut self,
        heading: &Located<String>,
        nth: Option<u32>,
    ) -> Option<SectionId> {
        let alike = self.headings.get(&fold(heading.get_ref().trim()));
        let alike: Vec<usize> = alike.cloned().unwrap_or_default();
        let chosen = (nth.unwrap_or(1) as usize).checked_sub(1);
        if let Some(at) = chosen.and_then(|nth| alike.get(nth)) {
            return Some(SectionId::new(number(*at)));
        }
        if !alike.is_empty() {
            let sections = alike.iter().filter_map(|at| self.article.sections.get(*at));
            let problem = Problem::TooFewPlaces {
                words: heading.get_ref().clone(),
                count: alike.len(),
                locations: sections
                    .take(LOCATIONS)
                    .map(|it| it.heading.span.clone())
                    .collect(),
            };
            self.mistake(heading, problem);
            return None;
        }
        if let Some(named) = self.section_of_id(heading.get_ref()) {
            let problem = Problem::IdForHeading {
                id: heading.get_ref().clone(),
                heading: named,
            };
            self.mistake(heading, problem);
            return None;
        }
        let headings = self.article.sections.iter();
        let headings = headings.map(|section| section.heading.text.as_str());
        let nearest = nearest_name(heading.get_ref(), headings);
        let problem = Problem::UnknownHeading {
            heading: heading.get_ref().clone(),
            nearest: nearest.map(str::to_owned),
        };
        self.mistake(heading, problem);
        None
    }

    /// Returns the heading of the section with this id, which the editor or the
    /// section's heading gives.
    fn section_of_id(&self, id: &str) -> Option<String> {
        let given = self.editorial.sections.iter().find(|entry| {
            let own = entry.id.as_ref();
            own.is_some_and(|own| own.get_ref() == id)
        });
        let is_heading = |heading: &String| {
            let mut sections = self.article.sections.iter();
            sections.any(|section| section.heading.text == *heading)
        };
        if let Some(entry) = given.filter(|entry| is_heading(entry.heading.get_ref())) {
            return Some(entry.heading.get_ref().clone());
        }
        let mut headings = self.article.sections.iter().map(|it| &it.heading.text);
        headings
            .find(|heading| anchor::of_heading(heading) == id)
            .cloned()
    }
}
