//! The name in a phrase, and the role of its bearer.

use std::ops::Range;

use super::lexicon::List;
use super::phrase::{Phrase, Phrases, is_number};
use super::token::Token;

impl Phrases<'_> {
    /// Returns a name and what its bearer is, of the words of one phrase; `None` if they
    /// name nobody.
    pub(super) fn named(&self, range: Range<usize>) -> Option<Phrase> {
        let Range { start, mut end } = range;
        let first = self.token(start)?;
        // “himself”, “(58)”
        while end > start + 1
            && self
                .token(end - 1)
                .is_some_and(|it| self.lexicon.has(List::Adverbs, it))
        {
            end -= 1;
        }
        let last = self.token(end - 1)?;
        let is_single = end - start == 1;
        if is_single && self.is_pronoun(first) {
            return Some(Phrase {
                name: start..end,
                role: None,
            });
        }
        let bad_first = [
            List::Prepositions,
            List::Nobody,
            List::Refuses,
            List::Blocks,
        ];
        let bad_last = [
            List::Prepositions,
            List::Determiners,
            List::Nobody,
            List::Joins,
        ];
        let alone = is_single && self.lexicon.has(List::People, first);
        if bad_first.iter().any(|it| self.lexicon.has(*it, first))
            || (!alone && bad_last.iter().any(|it| self.lexicon.has(*it, last)))
            || (start + 1..end).any(|at| self.is(at, List::Finite) || self.is(at, List::Nobody))
            || is_number(last)
            || self.lexicon.has(List::Times, last)
            || self.lexicon.is_adverb(first)
            || (start..end).any(|at| self.token(at).is_some_and(|it| self.is_pronoun(it)))
            || (self.lexicon.words.language == "de" && !alone && !last.is_capital())
        {
            return None;
        }
        let has_verb = (start..end).any(|at| {
            let token = self.token(at);
            token.is_some_and(|it| {
                let form = self.lexicon.form(it);
                !it.is_capital()
                    && !self.lexicon.has(List::Nouns, it)
                    && form.is_some_and(|it| it.is.finite)
            })
        });
        let names = (start..end).any(|at| self.is_name(at));
        let determined = self.lexicon.has(List::Determiners, first);
        let plural = self.lexicon.words.language == "en" && last.lower.ends_with('s');
        let is_role = self.lexicon.is_role(last)
            || alone
            || (is_single && self.lexicon.has(List::People, last));
        if has_verb || !(names || determined || plural || is_role) {
            return None;
        }
        Some(self.split(start, end))
    }

    /// Splits “the US envoy Kurt Campbell” and “Kurt Campbell of the embassy”.
    fn split(&self, start: usize, end: usize) -> Phrase {
        let name = |at: usize| self.is_name(at);
        let run_end = (start..end).find(|at| !name(*at)).unwrap_or(end);
        let belongs = run_end < end && self.is(run_end, List::Joins);
        let is_role = |at: usize| self.token(at).is_some_and(|it| self.lexicon.is_role(it));
        if run_end - start >= 2 && belongs && !(start..run_end).any(is_role) {
            return Phrase {
                name: start..run_end,
                role: Some(run_end..end),
            };
        }
        // Particles (“de”, “von”) are parts of a name between its capitals.
        let particle = |at: usize| {
            let token = self.token(at);
            let known = |it: &Token| {
                matches!(
                    &*it.lower,
                    "de" | "von"
                        | "van"
                        | "der"
                        | "bin"
                        | "al"
                        | "di"
                        | "du"
                        | "la"
                        | "le"
                        | "del"
                        | "zu"
                )
            };
            at > start
                && token.is_some_and(known)
                && name(at - 1)
                && at + 1 < end
                && !is_role(at - 1)
        };
        let mut run = end;
        while run > start && (name(run - 1) || particle(run - 1)) {
            run -= 1;
        }
        let role_noun = (run..end.saturating_sub(1)).rev().find(|at| is_role(*at));
        let cut = role_noun.map_or(run, |at| at + 1);
        let count = end - cut;
        let before_is_noun = cut > start
            && !["and", "of", "for"].contains(&self.token(cut - 1).map_or("", |it| &it.lower))
            && ![
                List::Determiners,
                List::Prepositions,
                List::Joins,
                List::And,
            ]
            .iter()
            .any(|list| self.is(cut - 1, *list));
        let german = self.lexicon.words.language == "de";
        if before_is_noun
            && count >= 1
            && (count >= 2 || role_noun.is_some())
            && !(german && role_noun.is_none() && count < 2)
        {
            return Phrase {
                name: cut..end,
                role: Some(start..cut),
            };
        }
        Phrase {
            name: start..end,
            role: None,
        }
    }
}
