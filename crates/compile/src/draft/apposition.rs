//! A name and what its bearer is, with a comma between: “the mayor, Ana Ruiz,”.

use std::ops::Range;

use super::lexicon::List;
use super::names::is_person;
use super::phrase::{Phrase, Phrases};

impl Phrases<'_> {
    /// Returns the phrase with the name that stands beside what its bearer is.
    pub(super) fn swapped(&self, phrase: Phrase) -> Phrase {
        let is_common = self.is_common(&phrase.name);
        let name = phrase.role.as_ref().and_then(|role| {
            let body = || (is_common && self.is_any_name(role)).then(|| role.clone());
            self.full_name_in(role).or_else(body)
        });
        let Some(name) = name else { return phrase };
        if is_common {
            let role = Some(phrase.name);
            Phrase { name, role }
        } else {
            let role = None;
            Phrase { role, ..phrase }
        }
    }

    /// Tells whether words say what somebody is, and name nobody.
    fn is_common(&self, range: &Range<usize>) -> bool {
        let first = self.token(range.start);
        let last = range.end.checked_sub(1).and_then(|it| self.token(it));
        let noun = last.is_some_and(|it| !it.is_capital() || self.lexicon.is_role(it));
        let begins = first
            .is_some_and(|it| self.lexicon.has(List::Determiners, it) || self.lexicon.is_role(it));
        !first.is_some_and(|it| self.is_pronoun(it)) && (noun || begins)
    }

    /// Tells whether tokens are the full name of a person.
    pub(super) fn is_full_name(&self, range: &Range<usize>) -> bool {
        (2..=4).contains(&range.len())
            && self.is_name(range.start)
            && self.is_name(range.end - 1)
            && is_person(self.line.words(range))
    }

    /// Returns the full name of a person that an apposition is, without article and title:
    /// “the Rev Ana Ruiz”.
    pub(super) fn full_name_in(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let is_title = |at: &usize| {
            let token = self.token(*at);
            token.is_some_and(|it| {
                let lists = [List::Determiners, List::Sir, List::Madam];
                lists.iter().any(|list| self.lexicon.has(*list, it)) || self.lexicon.is_role(it)
            })
        };
        let titles = range.clone().take_while(is_title).count();
        let name = range.start + titles..range.end;
        self.is_full_name(&name).then_some(name)
    }

    /// Tells whether an apposition is nothing but a name, of a person or a body.
    pub(super) fn is_any_name(&self, range: &Range<usize>) -> bool {
        let word = |at: usize| {
            let and = self.token(at).is_some_and(|it| it.text == "&");
            self.is_name(at) && !self.is(at, List::Times) || and
        };
        let first = self.token(range.start);
        let role = first.is_some_and(|it| self.lexicon.is_role(it));
        let is_body = !role && (1..=5).contains(&range.len()) && range.clone().all(word);
        is_body || self.full_name_in(range).is_some()
    }
}
