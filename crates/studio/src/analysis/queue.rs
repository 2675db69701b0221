//! The work that is not yet done: “12 of 16, 4 to go”.

use std::collections::BTreeMap;
use std::rc::Rc;

use crosslight_compile::{Class, Record};

use super::{Attribution, Sentence, SentenceState};
use crate::project::{Entries, accuracy_of, class_of};

/// The work that is not yet done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// The number of all sentences.
    pub all: usize,
    /// The numbers of the sentences that are not confirmed, in reading order.
    pub open: Vec<usize>,
    /// The number of sentences that have no statement of their own, since their section or
    /// block quotation says who says them.
    pub covered: usize,
    /// The rules by which sentences were drafted and are not confirmed, in the order of
    /// their names.
    pub rules: Vec<DraftedRule>,
    /// The number of drafted actors that are not confirmed.
    pub actors: usize,
}

/// A rule by which sentences were drafted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftedRule {
    /// Its name.
    pub name: Rc<str>,
    /// The trust that it deserves: only what a sure rule drafted can be confirmed at once.
    pub class: Class,
    /// Its measured accuracy; `None` where it was not measured.
    pub accuracy: Option<Record>,
    /// The numbers of its sentences.
    pub sentences: Vec<usize>,
}

impl Queue {
    pub(super) fn of(sentences: &[Sentence], entries: &Entries, language: &str) -> Self {
        let open = sentences.iter().enumerate();
        let open = open.filter(|(_, it)| it.state != SentenceState::Confirmed);
        let mut rules: BTreeMap<Rc<str>, Vec<usize>> = BTreeMap::new();
        for (number, sentence) in sentences.iter().enumerate() {
            if let SentenceState::Drafted(rule) = &sentence.state {
                rules.entry(Rc::clone(rule)).or_default().push(number);
            }
        }
        let rules = rules.into_iter().map(|(name, sentences)| DraftedRule {
            class: class_of(&name, language),
            accuracy: accuracy_of(&name, language),
            name,
            sentences,
        });
        let covered = sentences.iter().filter(|it| {
            it.attribution == Attribution::Shared && it.state == SentenceState::Confirmed
        });
        Queue {
            covered: covered.count(),
            all: sentences.len(),
            open: open.map(|(number, _)| number).collect(),
            rules: rules.collect(),
            actors: entries
                .actors
                .iter()
                .filter(|it| it.draft.is_some())
                .count(),
        }
    }

    /// Returns the number of confirmed sentences.
    #[must_use]
    pub fn confirmed(&self) -> usize {
        self.all - self.open.len()
    }

    /// Returns the next sentence that is not confirmed, after one or from the beginning.
    #[must_use]
    pub fn next(&self, after: Option<usize>) -> Option<usize> {
        let later = after.and_then(|after| self.open.iter().find(|it| **it > after));
        later.or(self.open.first()).copied()
    }
}
