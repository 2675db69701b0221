//! Whom a pronoun, a verb without a subject or a noun such as “the company” stands for.

use std::ops::Range;

use super::gender::{Gender, of_role};
use super::lexicon::List;
use super::line::Line;
use super::phrase::Phrase;
use super::token::Token;
use super::voices::{Description, Known, Voices};

impl Voices<'_> {
    pub(super) fn is_pronoun(&self, token: &Token) -> bool {
        let lists = [List::He, List::She, List::They];
        lists.iter().any(|list| self.lexicon.has(*list, token))
    }

    /// Returns whom a pronoun stands for.
    pub(super) fn pronoun(&mut self, token: &Token, verb: &str) -> Option<usize> {
        let lexicon = self.lexicon;
        // German’s “sie” is she or they, which the verb tells.
        let several = lexicon.has(List::They, token)
            || (lexicon.words.language == "de" && token.lower == "sie" && verb.ends_with("en"));
        if several {
            let last = self.recent.last().copied();
            return last.filter(|at| self.known[*at].is_plural);
        }
        let gender = if lexicon.has(List::He, token) {
            Gender::He
        } else {
            Gender::She
        };
        let fits = |known: &Known| known.is_person && known.gender.is_none_or(|it| it == gender);
        let at = self
            .recent
            .iter()
            .rev()
            .copied()
            .find(|at| fits(&self.known[*at]))?;
        self.known[at].gender = Some(gender);
        Some(at)
    }

    /// Returns whom a Spanish verb without a subject stands for: who was last named, and
    /// is one or several as the verb is; a person before a thing.
    pub fn unspoken(&self, verb: &str) -> Option<usize> {
        let several = verb.ends_with('n');
        let fits = |at: &&usize| self.known[**at].is_plural == several;
        let is_person = |at: &&usize| several || self.known[**at].is_person;
        let mut persons = self.recent.iter().rev();
        let person = persons.find(|at| fits(at) && is_person(at));
        let mut all = self.recent.iter().rev();
        person.or_else(|| all.find(|at| fits(at))).copied()
    }

    /// Returns whom a noun with a definite article stands for: “the minister”, “la
    /// empresa”; `None` if it is no such noun or nobody was named before.
    pub(super) fn description(
        &self,
        line: &Line,
        sentence: usize,
        phrase: &Phrase,
    ) -> Option<Description> {
        if phrase.role.is_some() {
            return None;
        }
        let head = self.head(line, &phrase.name)?;
        if let Some(at) = self.by_role(line, &phrase.name) {
            return Some(Description::Of(at));
        }
        let refers = self.lexicon.is_role(head) || self.lexicon.has(List::Anaphors, head);
        let anybody = self.names.is_anybody_named(sentence);
        (refers && anybody).then_some(Description::Somebody)
    }

    /// Returns the noun of a description: an article that refers to what is known, and a
    /// noun without a complement.
    fn head<'a>(&self, line: &'a Line, range: &Range<usize>) -> Option<&'a Token<'a>> {
        let first = line.token(range.start)?;
        let definite = [
            "the", "this", "der", "die", "das", "dem", "den", "des", "dieser", "diese", "le", "la",
            "l'", "cet", "cette", "ce", "el", "este", "esta",
        ];
        let joined = range.clone().skip(1).any(|at| {
            let joins = line.is(at, self.lexicon, List::Joins);
            joins || line.is(at, self.lexicon, List::Determiners)
        });
        if !definite.contains(&&*first.lower) || joined || !(2..=4).contains(&range.len()) {
            return None;
        }
        let noun_first = matches!(self.lexicon.words.language, "fr" | "es");
        let at = if noun_first {
            range.start + 1
        } else {
            range.end - 1
        };
        let noun = line.token(at)?;
        let is_name = noun.is_capital() && self.lexicon.words.language != "de";
        (!is_name).then_some(noun)
    }

    /// Returns the only person named before whom a description may stand for, by gender.
    pub(super) fn only_fitting(&self, line: &Line, phrase: &Phrase) -> Option<usize> {
        let words = line.tokens.get(phrase.name.clone())?;
        let is_somebody = words.iter().any(|it| self.lexicon.is_role(it));
        let gender = of_role(self.lexicon, words);
        let fits = |known: &Known| {
            let other = known
                .gender
                .is_some_and(|it| Some(it) != gender && gender.is_some());
            known.is_person && !known.is_plural && known.voice.name.contains(' ') && !other
        };
        let mut found = (0..self.known.len()).filter(|at| fits(&self.known[*at]));
        let at = found.next().filter(|_| is_somebody)?;
        found.next().is_none().then_some(at)
    }

    /// Returns the one voice whose role, or whose name if it is that of a body, has the
    /// noun that a description calls it by.
    pub(super) fn by_role(&self, line: &Line, range: &Range<usize>) -> Option<usize> {
        let head = &self.head(line, range)?.lower;
        let german = self.lexicon.words.language == "de";
        let has = |known: &Known| {
            let role = known.voice.role.as_deref().unwrap_or_default();
            let name = if known.is_person { "" } else { &known.key };
            let words = [role, name].join(" ").to_lowercase();
            let mut words = words.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
            words.any(|word| word == *head || (german && word.ends_with(head.as_str())))
        };
        let mut found = (0..self.known.len()).filter(|at| has(&self.known[*at]));
        let at = found.next()?;
        found.next().is_none().then_some(at)
    }
}
