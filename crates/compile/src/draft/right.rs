//! The phrase on the right of a verb: “said Ana Ruiz of the office”.

use std::ops::Range;

use super::lexicon::List;
use super::phrase::{LONGEST, LONGEST_ROLE, Phrase, Phrases, is_number};
use super::token::{Kind, Token};

impl Phrases<'_> {
    /// Returns the phrase on the right of a verb, from a token on.
    pub fn right(&self, start: usize) -> Option<Phrase> {
        let first = self.token(start).filter(|it| it.is_told())?;
        if self.is_pronoun(first) {
            return Some(Phrase {
                name: start..start + 1,
                role: None,
            });
        }
        let mut end = start;
        while let Some(token) = self.token(end).filter(|it| it.is_told()) {
            let is_inner = end > start;
            if is_inner && self.lexicon.has(List::And, token) {
                if !(self.is_name(end - 1) && self.is_name(end + 1)) {
                    break;
                }
            } else if is_inner && (self.ends_right(end, token) || self.begins_anew(start, end)) {
                break;
            }
            end += 1;
            if end - start > LONGEST {
                return None;
            }
        }
        let begins = self.is_name(start)
            || self.lexicon.has(List::Determiners, first)
            || self.lexicon.is_role(first)
            || self.lexicon.has(List::People, first)
            || (self.lexicon.words.language == "en" && self.is_plural(&(start..end)));
        if !begins {
            return None;
        }
        let phrase = self.named(start..end)?;
        let role = phrase.role.clone();
        let role = role.or_else(|| self.apposition_after(end));
        if role.is_none()
            && let Some(phrase) = self.named_later(&phrase, end)
        {
            return Some(phrase);
        }
        Some(self.swapped(Phrase { role, ..phrase }))
    }

    /// Returns the name that closes what its bearer is: “its spokesman on fisheries, Ana
    /// Ruiz”.
    fn named_later(&self, phrase: &Phrase, end: usize) -> Option<Phrase> {
        let is_role = |at: usize| self.token(at).is_some_and(|it| self.lexicon.is_role(it));
        let comma = (end..self.line.tokens.len()).find(|at| !self.is_told(*at))?;
        let is_wider = comma > end && self.is(end, List::Governing);
        if !is_wider || !phrase.name.clone().any(is_role) {
            return None;
        }
        let name = self.apposition_after(comma)?;
        Some(Phrase {
            name: self.full_name_in(&name)?,
            role: Some(phrase.name.start..comma),
        })
    }

    /// Tells whether a token begins something else than the phrase before it: after the
    /// full name of a person (“Ana Ruiz den Schritt”), with an article of its own (“der
    /// Polizei eine Leitung”), or as a participle (“a study published in”).
    fn begins_anew(&self, start: usize, at: usize) -> bool {
        let (Some(token), Some(before)) = (self.token(at), self.token(at - 1)) else {
            return true;
        };
        let run = (start..at).rev().take_while(|at| self.is_name(*at)).count();
        let is_german = self.lexicon.words.language == "de";
        let after_name = !token.is_capital()
            && run >= 2
            && self.is_full_name(&(at - run..at))
            && !(start..at).any(|at| self.is_common_noun(at))
            && !self.is_particle(at);
        let is_article = self.lexicon.has(List::Determiners, token);
        if after_name && (!self.lexicon.has(List::Joins, token) || (is_german && is_article)) {
            return true;
        }
        let is_genitive = matches!(&*token.lower, "der" | "des");
        if is_german && is_article && before.is_capital() && !is_genitive {
            return true;
        }
        self.is_modifier(at)
    }

    /// Tells whether a German token is a noun for what somebody is, no name.
    fn is_common_noun(&self, at: usize) -> bool {
        self.lexicon.words.language == "de"
            && self.token(at).is_some_and(|it| self.lexicon.is_role(it))
            && self.is(at + 1, List::Determiners)
    }

    fn is_particle(&self, at: usize) -> bool {
        let particles = [
            "de", "von", "van", "der", "bin", "al", "di", "du", "la", "le", "del", "zu",
        ];
        let known = self
            .token(at)
            .is_some_and(|it| particles.contains(&&*it.lower));
        known && self.lexicon.words.language != "de" && self.is_name(at + 1)
    }

    /// Tells whether a token is a participle that stands after its noun: “a study
    /// published in”, “une étude publiée par”.
    pub(super) fn is_modifier(&self, at: usize) -> bool {
        let (Some(token), Some(before)) = (self.token(at), at.checked_sub(1)) else {
            return false;
        };
        let ends: &[&str] = match self.lexicon.words.language {
            "en" => &["ed"],
            "fr" => &["é", "ée", "és", "ées", "ue", "ues", "ie", "ies"],
            "es" => &["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"],
            _ => return false,
        };
        let form = self.lexicon.form(token).is_some_and(|it| it.is.participle);
        let next = self.token(at + 1);
        let by = next.is_some_and(|it| matches!(&*it.lower, "by" | "par" | "por"));
        let is_participle = by || form || ends.iter().any(|it| token.lower.ends_with(it));
        let noun_before = self.is_told(before)
            && !self.is(before, List::Determiners)
            && !self.token(before).is_some_and(is_number);
        let governs = self.is(at + 1, List::Governing) || self.is(at + 1, List::Times);
        !token.is_capital() && is_participle && noun_before && governs
    }

    fn ends_right(&self, at: usize, token: &Token) -> bool {
        let lexicon = self.lexicon;
        // German nouns have capital letters: a small word after one is no part of it.
        let noun_before = at.checked_sub(1).and_then(|it| self.token(it));
        if lexicon.words.language == "de"
            && !token.is_capital()
            && noun_before.is_some_and(Token::is_capital)
            && !lexicon.has(List::Joins, token)
            && !lexicon.has(List::Determiners, token)
        {
            return true;
        }
        if lexicon.has(List::Joins, token) {
            // “of the ministry” belongs to it; “in Berlin” belongs to the verb.
            let is_place = matches!(
                &*token.lower,
                "in" | "im"
                    | "am"
                    | "an"
                    | "en"
                    | "à"
                    | "au"
                    | "aux"
                    | "with"
                    | "bei"
                    | "zu"
                    | "zum"
                    | "zur"
                    | "und"
                    | "a"
                    | "al"
            );
            return is_place;
        }
        lexicon.has(List::Times, token)
            || lexicon.has(List::Refuses, token)
            || lexicon.has(List::Stops, token)
            || lexicon.has(List::Clause, token)
            || lexicon.has(List::Finite, token)
            || self.is_adverb(at)
            || (at > 0 && self.is_pronoun(token))
    }

    /// Returns the apposition after a name: “, a teacher,”.
    pub(super) fn apposition_after(&self, end: usize) -> Option<Range<usize>> {
        if !self.line.is_kind(end, Kind::Comma) {
            return None;
        }
        let start = end + 1;
        let close = (start..self.line.tokens.len()).find(|at| !self.is_told(*at))?;
        let ends = self.line.is_kind(close, Kind::Comma) || self.line.is_end(close);
        let first = self.token(start)?;
        let role = start..close;
        let begins = self.lexicon.has(List::Determiners, first)
            || self.lexicon.is_role(first)
            || self.is_any_name(&role);
        (ends && begins && close - start <= LONGEST_ROLE && self.is_description(&role))
            .then_some(role)
    }
}
