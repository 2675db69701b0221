//! Sources that prepositions and conjunctions name: “according to Ana Ruiz”, “laut”,
//! “selon”, “según informó Ana Ruiz”.

use super::lexicon::List;
use super::phrase::{Phrase, is_number};
use super::rule::Rule;
use super::seek::{Cue, Seek};
use super::token::{Kind, Token};

impl Seek<'_> {
    /// Adds the sources that prepositions name.
    pub(super) fn sources(&self, found: &mut Vec<Cue>) {
        for start in 0..self.line.tokens.len() {
            let sources = self.lexicon.words.sources.iter();
            let longest = sources.filter_map(|it| self.matches(start, it)).max();
            if let Some(end) = longest {
                let joins = ["von", "vom", "of", "des", "der"];
                let is_join = self.told(end).is_some_and(|it| joins.contains(&&*it.lower));
                let has_join = is_join && end - start > 1;
                let after = end + usize::from(has_join);
                let phrase = self
                    .phrases
                    .right(after)
                    .filter(|it| !self.is_no_source(after, it));
                if let Some(phrase) = phrase {
                    found.push(Cue {
                        rule: Rule::AccordingTo,
                        phrase: Some(self.whole(start, phrase)),
                        verb: start..end,
                    });
                }
            }
            let mut after = self.lexicon.words.sources_after.iter();
            if after.any(|it| self.matches(start, it).is_some())
                && let Some(phrase) = self.phrases.ending(start, false)
            {
                found.push(Cue {
                    rule: Rule::AccordingTo,
                    phrase: Some(phrase),
                    verb: start..start + 1,
                });
            }
        }
    }

    /// Returns a phrase up to its comma, if it begins the sentence with its preposition:
    /// “According to two people familiar with the matter,”. What tells more of it, and the
    /// day, are no part of it.
    fn whole(&self, start: usize, phrase: Phrase) -> Phrase {
        let from = phrase.name.end;
        let begins = start
            .checked_sub(1)
            .is_none_or(|it| self.told(it).is_none());
        let comma = (from..self.line.tokens.len()).find(|at| self.told(*at).is_none());
        let comma = comma.filter(|it| self.line.is_kind(*it, Kind::Comma));
        let (Some(comma), true) = (comma, begins && self.lexicon.words.language != "de") else {
            return phrase;
        };
        let is_bare = phrase.role.is_none() && !self.phrases.is_full_name(&phrase.name);
        let joins = self.is(from, List::Governing) || self.is(from, List::Joins);
        if !is_bare || !joins {
            return phrase;
        }
        let is_day = |at: usize| {
            self.is(at, List::Times) && !self.is(at, List::Governing)
                || self.told(at).is_some_and(is_number)
        };
        let ends = |at: usize| {
            self.phrases.is_modifier(at)
                || (self.is(at, List::Governing) || self.is(at, List::Joins)) && is_day(at + 1)
                || [List::Finite, List::Refuses, List::Clause]
                    .iter()
                    .any(|it| self.is(at, *it))
                || self.told(at).is_some_and(|it| self.phrases.is_pronoun(it))
        };
        let end = (from..comma).find(|at| ends(*at)).unwrap_or(comma);
        let name = phrase.name.start..end;
        Phrase { name, ..phrase }
    }

    /// Tells whether what follows “according to” names nobody: “selon toute
    /// vraisemblance”, “según sus cálculos”.
    fn is_no_source(&self, at: usize, phrase: &Phrase) -> bool {
        let Some(first) = self.told(at) else {
            return true;
        };
        let all = ["toute", "tout", "toda", "todo", "all", "aller"];
        let own = [
            "son", "sa", "ses", "leur", "leurs", "su", "sus", "ihr", "ihre", "ihren", "ihrer",
            "ihrem", "sein", "seine", "seinen", "seiner", "seinem", "his", "her", "their", "its",
        ];
        let is_somebody = |at| {
            let role = |it: &Token| self.lexicon.is_role(it) || self.lexicon.has(List::People, it);
            self.told(at).is_some_and(role)
        };
        let owned = own.contains(&&*first.lower) && !phrase.name.clone().any(is_somebody);
        self.is(at, List::Refuses) || all.contains(&&*first.lower) || owned
    }

    /// Adds the sources of “según informó Ana Ruiz”, “comme l’a dit Ana Ruiz”.
    pub(super) fn told_as(&self, found: &mut Vec<Cue>) {
        let openings: &[&str] = match self.lexicon.words.language {
            "fr" => &["comme"],
            "es" => &["según", "como"],
            _ => return,
        };
        for at in 0..self.line.tokens.len() {
            if !self
                .told(at)
                .is_some_and(|it| openings.contains(&&*it.lower))
            {
                continue;
            }
            let mut verb = at + 1;
            while self.told(verb).is_some_and(|it| {
                self.lexicon.has(List::Auxiliaries, it) || self.phrases.is_clitic(it)
            }) {
                verb += 1;
            }
            let form = self.told(verb).and_then(|it| self.lexicon.form(it));
            let is_verb = form.is_some_and(|it| it.is.finite || it.is.participle);
            if let Some(phrase) = self.phrases.right(verb + 1).filter(|_| is_verb) {
                found.push(Cue {
                    rule: Rule::AccordingTo,
                    phrase: Some(phrase),
                    verb: self.verb(verb),
                });
            }
        }
    }

    /// Returns where words end that begin at a token, if they stand there.
    fn matches(&self, start: usize, words: &str) -> Option<usize> {
        let mut end = start;
        for word in words.split(' ') {
            self.told(end).filter(|it| it.lower == word)?;
            end += 1;
        }
        Some(end)
    }
}
