//! The phrase that names who speaks, left or right of a verb of saying.

use std::ops::Range;

use super::lexicon::{Form, Lexicon, List};
use super::line::Line;
use super::token::{Kind, Token};

/// The longest phrase, in words.
pub(super) const LONGEST: usize = 14;
/// The longest apposition, in words.
pub(super) const LONGEST_ROLE: usize = 18;

/// Who speaks, in a sentence's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The tokens of the name.
    pub name: Range<usize>,
    /// The tokens of what the name's bearer is.
    pub role: Option<Range<usize>>,
}

/// Finds phrases in a sentence.
#[derive(Clone, Copy)]
pub struct Phrases<'a> {
    /// The sentence.
    pub line: &'a Line<'a>,
    /// The language's words.
    pub lexicon: &'static Lexicon,
}

impl<'a> Phrases<'a> {
    pub(super) fn is(&self, at: usize, list: List) -> bool {
        self.line.is(at, self.lexicon, list)
    }

    pub(super) fn token(&self, at: usize) -> Option<&Token<'a>> {
        self.line.token(at)
    }

    pub(super) fn is_told(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_told)
    }

    /// Tells whether a token is a word of a name: a capital, and no common word.
    pub(super) fn is_name(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|it| it.is_told() && it.is_capital()) else {
            return false;
        };
        let known = [
            List::Determiners,
            List::Prepositions,
            List::Stops,
            List::Nobody,
        ];
        !known.iter().any(|list| self.lexicon.has(*list, token))
    }

    /// Returns the subject on the left of a verb.
    pub fn left(&self, verb: usize, form: Form) -> Option<Phrase> {
        let mut at = verb;
        let mut has_auxiliary = false;
        while let Some(before) = at.checked_sub(1) {
            let token = self.token(before).filter(|it| it.is_told());
            let Some(token) = token else { break };
            if self.lexicon.has(List::Blocks, token) {
                return None;
            }
            if self.lexicon.has(List::Auxiliaries, token) {
                has_auxiliary = true;
            } else if !(self.is_adverb(before) || self.is_clitic(token))
                || (token.is_capital() && before == 0)
            {
                break;
            }
            at = before;
        }
        let needs_auxiliary = form.is.participle && !form.is.finite && !form.is.base;
        if needs_auxiliary && !has_auxiliary {
            return None;
        }
        self.ending(at, !has_auxiliary && form.is.base && !form.is.finite)
    }

    /// Tells whether a token is an adverb, and no noun that ends like one (“the family”,
    /// “le gouvernement”).
    pub(super) fn is_adverb(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        let is_noun = before.is_some_and(|it| {
            [List::Determiners, List::Joins]
                .iter()
                .any(|list| self.is(it, *list))
        });
        let token = self.token(at).filter(|_| !is_noun);
        token.is_some_and(|it| self.lexicon.is_adverb(it))
    }

    /// Tells whether a token is a pronoun that stands before a French or Spanish verb.
    pub(super) fn is_clitic(&self, token: &Token) -> bool {
        let clitics = match self.lexicon.words.language {
            "fr" => " me te se nous vous lui leur l' m' s' t' le les y en ",
            "es" => " me te se nos os le les lo la ",
            _ => "",
        };
        clitics.contains(&format!(" {} ", token.lower))
    }

    /// Returns the phrase that ends before a token. A plural is needed before a plain
    /// form.
    pub fn ending(&self, end: usize, needs_plural: bool) -> Option<Phrase> {
        let last = end.checked_sub(1)?;
        let (end, role) = match self.token(last)?.kind {
            Kind::Comma => self.apposition_before(last, Kind::Comma)?,
            Kind::Dash => self.apposition_before(last, Kind::Dash)?,
            Kind::Stop if self.token(last)?.text == ")" => {
                let open = (0..last)
                    .rev()
                    .find(|at| self.token(*at).is_some_and(|it| it.text == "("))?;
                (open, None)
            }
            _ => (end, None),
        };
        let start = self.start_of(end)?;
        let start = self.ungoverned(start, end)?;
        let phrase = self.named(start..end)?;
        if needs_plural && !self.is_plural(&(start..end)) {
            return None;
        }
        Some(self.swapped(Phrase {
            role: role.or(phrase.role),
            ..phrase
        }))
    }

    /// Returns where the phrase before an apposition ends, and the apposition, if it says
    /// what somebody is.
    fn apposition_before(&self, last: usize, kind: Kind) -> Option<(usize, Option<Range<usize>>)> {
        let first = last.saturating_sub(LONGEST_ROLE + 1);
        let open = (first..last).rev().find(|at| !self.is_told(*at))?;
        if !self.line.is_kind(open, kind) || open + 1 == last || open == 0 {
            return None;
        }
        let role = open + 1..last;
        let is_clause = self.is(role.start, List::Refuses) || self.is_german_clause(&role);
        let number = self.token(role.start).is_some_and(|it| is_number(it));
        if !is_clause && !self.is_description(&role) {
            return None;
        }
        Some((open, (!is_clause && !number).then_some(role)))
    }

    /// Returns where the phrase begins that ends before a token.
    fn start_of(&self, end: usize) -> Option<usize> {
        let mut start = end;
        while let Some(before) = start.checked_sub(1) {
            let Some(token) = self.token(before).filter(|it| it.is_told()) else {
                break;
            };
            if self.lexicon.has(List::And, token) && start < end {
                let joins = before.checked_sub(1).is_some_and(|it| self.is_name(it));
                if joins && self.is_name(start) {
                    start = before;
                    continue;
                }
                break;
            }
            let joins = self.lexicon.has(List::Joins, token);
            if self.lexicon.has(List::Refuses, token) {
                return None;
            }
            if self.lexicon.has(List::Stops, token)
                && !(joins && start < end && self.joins(before, start))
            {
                break;
            }
            start = before;
            if end - start > LONGEST {
                return None;
            }
            if self.begins_phrase(start) {
                break;
            }
        }
        (start < end).then_some(start)
    }

    /// Tells whether an article begins the phrase on a verb’s left: no phrase before it
    /// goes on with it, as “of the town” does.
    fn begins_phrase(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|it| self.is_told(*it)) else {
            return true;
        };
        let goes_on = [List::Joins, List::And, List::Determiners, List::Adverbs];
        let genitive = self.lexicon.words.language == "de" && self.is(at, List::Joins);
        self.is(at, List::Determiners)
            && !genitive
            && !goes_on.iter().any(|it| self.is(before, *it))
    }

    /// Returns where the subject begins that ends before a verb. A phrase after a
    /// preposition is none; it may end a longer one that begins its clause: “people in the
    /// town”.
    fn ungoverned(&self, start: usize, end: usize) -> Option<usize> {
        if !start
            .checked_sub(1)
            .is_some_and(|it| self.is(it, List::Governing))
        {
            return Some(start);
        }
        let clause = (0..start)
            .rev()
            .find(|at| !self.is_told(*at))
            .map_or(0, |at| at + 1);
        let first = self.token(clause)?;
        let begins = self.lexicon.has(List::Determiners, first)
            || self.lexicon.has(List::People, first)
            || self.is_name(clause);
        let is_verb = |at: usize| {
            let form = self.token(at).and_then(|it| self.lexicon.form(it));
            self.is(at, List::Finite)
                || self.is(at, List::Stops) && !self.is(at, List::Governing)
                || form.is_some_and(|it| it.is.finite) && !self.is(at, List::Nouns)
        };
        let is_one = begins
            && !self.lexicon.is_adverb(first)
            && !self.lexicon.has(List::Governing, first)
            && end - clause <= LONGEST
            && !(clause..start).any(is_verb);
        is_one.then_some(clause)
    }

    /// Tells whether words are a German relative clause, whose verb ends it.
    fn is_german_clause(&self, range: &Range<usize>) -> bool {
        let pronouns = ["der", "die", "das", "dem", "den", "deren", "dessen"];
        let begins = |at: usize| {
            self.token(at)
                .is_some_and(|it| pronouns.contains(&&*it.lower))
        };
        let ends = range.end.checked_sub(1).and_then(|it| self.token(it));
        let small = ends.is_some_and(|it| !it.is_capital());
        let first = begins(range.start)
            || (self.is(range.start, List::Governing) && begins(range.start + 1));
        self.lexicon.words.language == "de" && range.len() >= 3 && first && small
    }

    /// Tells whether a word such as “of” or “for” continues the phrase on its left.
    fn joins(&self, at: usize, next: usize) -> bool {
        let before = at.checked_sub(1);
        let is_of = self.token(at).is_some_and(|it| {
            matches!(
                &*it.lower,
                "of" | "for" | "at" | "de" | "del" | "du" | "des" | "d'" | "von" | "vom" | "für"
            )
        });
        let noun = before.is_some_and(|it| self.is_told(it) && it > 0 || self.is_name(it));
        is_of && noun && self.is_told(next)
    }

    /// Tells whether words say what somebody is: no clause.
    pub(super) fn is_description(&self, range: &Range<usize>) -> bool {
        let mut within = range.clone();
        let first = self.token(range.start);
        let begins = first.is_some_and(|it| {
            !self.lexicon.has(List::Stops, it) && (it.is_capital() || !it.lower.ends_with("ing"))
                || self.lexicon.has(List::Joins, it)
        });
        begins && !within.any(|at| self.is(at, List::Finite) || self.is(at, List::Nobody))
    }

    pub(super) fn is_pronoun(&self, token: &Token) -> bool {
        let lists = [List::He, List::She, List::They];
        lists.iter().any(|list| self.lexicon.has(*list, token))
    }

    pub(super) fn is_plural(&self, range: &Range<usize>) -> bool {
        let and = range.clone().any(|at| self.is(at, List::And));
        let last = range.end.checked_sub(1).and_then(|at| self.token(at));
        let first = self.token(range.start);
        let plural = |it: &Token| {
            self.lexicon.has(List::People, it)
                || self.lexicon.has(List::They, it)
                || (self.lexicon.words.language == "en"
                    && it.lower.ends_with('s')
                    && !it.lower.ends_with("ss"))
        };
        and || self.lexicon.words.language != "en"
            || last.is_some_and(plural)
            || first.is_some_and(|it| self.lexicon.has(List::People, it))
    }
}

/// Tells whether a token is a number.
pub fn is_number(token: &Token) -> bool {
    token
        .text
        .starts_with(|letter: char| letter.is_ascii_digit())
}
