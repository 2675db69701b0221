//! The phrase on the right of a verb: “said Ana Ruiz of the office”.

use std::ops::Range;

use super::lexicon::List;
use super::phrase::{LONGEST, LONGEST_ROLE, Phrase, Phrases};
use super::token::{Kind, Token};

impl Phrases<'_> {
    /// Returns the phrase on the right of a verb, from a token on.
    pub fn right(&self, start: usize) -> Option<Phrase> {
        let first = self.token(start).filter(|it| it.is_told())?;
        let mut end = start;
        while let Some(token) = self.token(end).filter(|it| it.is_told()) {
            let is_inner = end > start;
            if is_inner && self.lexicon.has(List::And, token) {
                if !(self.is_name(end - 1) && self.is_name(end + 1)) {
                    break;
                }
            } else if is_inner && self.ends_right(end, token) {
                break;
            }
            end += 1;
            if end - start > LONGEST {
                return None;
            }
        }
        let begins = self.is_name(start)
            || self.lexicon.has(List::Determiners, first)
            || self.is_pronoun(first)
            || self.lexicon.is_role(first)
            || self.lexicon.has(List::People, first)
            || (self.lexicon.words.language == "en" && self.is_plural(&(start..end)));
        if !begins {
            return None;
        }
        let phrase = self.named(start..end)?;
        let role = phrase.role.or_else(|| self.apposition_after(end));
        Some(self.swapped(Phrase { role, ..phrase }))
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
            || self.is_full_name(&role);
        (ends && begins && close - start <= LONGEST_ROLE && self.is_description(&role))
            .then_some(role)
    }
}
