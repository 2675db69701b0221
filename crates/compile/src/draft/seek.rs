//! The search for cues in one sentence: what stands beside a verb of saying.

use std::ops::Range;

use super::lexicon::{Form, Lexicon, List, Strength};
use super::line::Line;
use super::phrase::{Phrase, Phrases};
use super::rule::Rule;
use super::token::{Kind, Token};

/// The greatest distance from a verb to its clause, in tokens.
const NEAR: usize = 9;

/// The words that name the source of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The rule that found it.
    pub rule: Rule,
    /// Who speaks; `None` where the language leaves the subject out.
    pub phrase: Option<Phrase>,
    /// The tokens of the verb or preposition.
    pub verb: Range<usize>,
}

/// A search in one sentence.
pub struct Seek<'a> {
    pub line: &'a Line<'a>,
    pub lexicon: &'static Lexicon,
    pub phrases: Phrases<'a>,
}

impl<'a> Seek<'a> {
    pub fn told(&self, at: usize) -> Option<&'a Token<'a>> {
        self.line.token(at).filter(|it| it.is_told())
    }

    pub fn is(&self, at: usize, list: List) -> bool {
        self.line.is(at, self.lexicon, list)
    }

    /// Tells whether a form of a verb is a noun here: “the reports”, “Ana’s claims”.
    pub fn is_noun(&self, at: usize) -> bool {
        let Some(token) = self.told(at) else {
            return true;
        };
        if token.is_capital() && at > 0 {
            return true;
        }
        let next_is_of = self
            .told(at + 1)
            .is_some_and(|it| it.lower == "of" || it.lower == "by");
        if next_is_of && self.lexicon.words.language == "en" {
            return true;
        }
        if !self.lexicon.has(List::Nouns, token) {
            return false;
        }
        let Some(before) = at.checked_sub(1).and_then(|at| self.told(at)) else {
            return at == 0;
        };
        let owns = before.lower.ends_with("'s") || before.lower.ends_with("s'");
        let number = before
            .text
            .starts_with(|letter: char| letter.is_ascii_digit());
        owns || number
            || self.lexicon.has(List::Determiners, before)
            || self.lexicon.has(List::Prepositions, before)
    }

    /// Returns the cue of a verb.
    pub fn said(&self, at: usize, form: Form) -> Option<Cue> {
        if !form.particle.is_empty() {
            return None;
        }
        if form.is.ing && !form.is.finite {
            return self.saying(at);
        }
        if !self.has_subject(at, form) {
            return None;
        }
        let inverted = self.inverted(at, form);
        if self.line.is_dialogue {
            return inverted;
        }
        let left = self.phrases.left(at, form);
        if inverted.is_some() && !left.as_ref().is_some_and(|it| self.is_described(it, at)) {
            return inverted;
        }
        let Some(phrase) = left else {
            return self.without_subject(at, form);
        };
        let rule = self.context(at, form, phrase.name.start)?;
        Some(Cue {
            rule,
            phrase: Some(phrase),
            verb: self.verb(at),
        })
    }

    /// Tells whether a form of a verb has a subject: no infinitive of French or Spanish, no
    /// participle at the end of a German clause.
    fn has_subject(&self, at: usize, form: Form) -> bool {
        let language = self.lexicon.words.language;
        let is_infinitive = form.is.base && !form.is.finite && language != "en";
        if is_infinitive && language != "de" {
            return false;
        }
        let before = (0..at).rev().take_while(|at| self.told(*at).is_some());
        let has_verb = |mut before: std::ops::Range<usize>| {
            before.any(|at| self.is(at, List::Finite) || self.is(at, List::Auxiliaries))
        };
        let first = before.last().unwrap_or(at);
        language != "de" || !(form.is.participle || is_infinitive) || !has_verb(first..at)
    }

    /// Tells whether the comma before a verb closes what the phrase before it says of a
    /// person: “Ana Ruiz, who chairs it, said”.
    fn is_described(&self, phrase: &Phrase, verb: usize) -> bool {
        let start = phrase
            .role
            .iter()
            .map(|it| it.start)
            .fold(phrase.name.start, usize::min);
        let begins = start
            .checked_sub(1)
            .is_none_or(|it| self.told(it).is_none());
        let comma = (phrase.name.end..verb).any(|at| self.line.is_kind(at, Kind::Comma));
        let is_somebody = phrase.role.is_some() || self.phrases.is_full_name(&phrase.name);
        let quoted = (phrase.name.start..verb).any(|at| self.line.is_kind(at, Kind::Close));
        begins && comma && is_somebody && !quoted
    }

    /// Returns the rule for a verb by what stands beside it; `None` if it is no verb of
    /// saying there.
    pub fn context(&self, at: usize, form: Form, start: usize) -> Option<Rule> {
        if self.line.has_speech() {
            return Some(Rule::SaidWithQuotation);
        }
        if self.has_clause(at) {
            return Some(Rule::SaidThat);
        }
        if self.has_colon(at) {
            return Some(Rule::SaidWithQuotation);
        }
        let before = start.checked_sub(1);
        let is_apart = before.is_some_and(|it| {
            self.line.is_kind(it, Kind::Comma) || self.line.is_kind(it, Kind::Dash)
        });
        let ends = self.line.is_end(at + 1)
            || self.line.is_kind(at + 1, Kind::Comma)
            || self.line.is_kind(at + 1, Kind::Dash);
        if is_apart && ends {
            return Some(Rule::SaidAtEnd);
        }
        match (form.strength, self.lexicon.words.language) {
            (Strength::Strong, "en") => Some(Rule::Said).filter(|_| self.has_finite(at)),
            // A clause without “dass”: “Müller sagte, die Lage sei ernst.”
            (Strength::Strong, "de") => self.comma_after(at).map(|_| Rule::Said),
            (Strength::NeedsClause, "de") => {
                let comma = self.comma_after(at)?;
                let is_next = (at + 1..comma).all(|at| self.phrases.is_adverb(at));
                is_next.then_some(Rule::Thinks)
            }
            (Strength::NeedsClause, "en") => {
                Some(Rule::Thinks).filter(|_| self.is(at, List::Opinions) && self.has_finite(at))
            }
            _ => None,
        }
    }

    /// Tells whether an English clause without “that” follows a verb, before the next mark:
    /// a finite verb, or a pronoun that can only be a subject.
    fn has_finite(&self, at: usize) -> bool {
        let within = |at: &usize| {
            let ends = self.is(*at, List::Refuses) || self.is(*at, List::Clause);
            self.told(*at).is_some() && !ends
        };
        let words = (at + 1..self.line.tokens.len()).take_while(within);
        let subjects = ["i", "we", "he", "she", "they"];
        let mut words = words.filter(|it| *it > at + 1 || !self.is(*it, List::Governing));
        words.any(|at| {
            let token = self.told(at);
            self.is(at, List::Finite)
                || token.is_some_and(|it| {
                    let form = self.lexicon.form(it);
                    subjects.contains(&&*it.lower)
                        || form.is_some_and(|it| it.is.finite && !it.is.participle)
                            && !self.lexicon.has(List::Nouns, it)
                })
        })
    }

    /// Returns the first comma after a verb, if only words stand between.
    pub fn comma_after(&self, at: usize) -> Option<usize> {
        let end = (at + 1..self.line.tokens.len()).find(|at| self.told(*at).is_none())?;
        let is_comma = self.line.is_kind(end, Kind::Comma) && !self.line.is_end(end);
        let negated = (at + 1..end).any(|at| self.told(at).is_some_and(|it| it.lower == "nicht"));
        (is_comma && !negated).then_some(end)
    }

    /// Tells whether a clause depends on a verb: “said on Monday that …”.
    pub fn has_clause(&self, at: usize) -> bool {
        let end = (at + 1..self.line.tokens.len()).find(|at| self.told(*at).is_none());
        let end = end.unwrap_or(self.line.tokens.len());
        let within = at + 1..end.min(at + 1 + NEAR);
        if self.lexicon.words.language == "de" {
            let comma = self.comma_after(at);
            return comma.is_some_and(|it| self.is(it + 1, List::Clause));
        }
        let mut within = within;
        let found = within.find(|at| self.is(*at, List::Clause) && !self.is_conjunction(*at));
        // “said that day”, “plus que”
        found.is_some_and(|it| {
            let words = (it + 1..self.line.tokens.len()).take_while(|at| self.told(*at).is_some());
            let is_clause = words.count() > usize::from(self.lexicon.words.language == "en");
            is_clause && !self.has_object(at, it)
        })
    }

    /// Tells whether “que” belongs to the word before it: “antes de que”, “pour que”.
    fn is_conjunction(&self, at: usize) -> bool {
        let words = " para sin hasta desde lo la los las el ya así más menos mejor peor pour sans avant après dès \
            alors tandis plus moins mieux pire ce tant ";
        let before = at.checked_sub(1).and_then(|it| self.told(it));
        let twice = at.checked_sub(2).and_then(|it| self.told(it));
        let is_time = before.is_some_and(|it| it.lower == "de")
            && twice.is_some_and(|it| matches!(&*it.lower, "antes" | "después"));
        is_time || before.is_some_and(|it| words.contains(&format!(" {} ", it.lower)))
    }

    /// Tells whether something stands between a verb and “that” which the clause belongs
    /// to: an object (“held up a jar that”), or another verb (“rejects it and says that”).
    fn has_object(&self, verb: usize, clause: usize) -> bool {
        let mut between = verb + 1..clause;
        let is_verb = |at: usize| {
            let form = self.told(at).and_then(|it| self.lexicon.form(it));
            form.is_some_and(|it| it.is.finite) && !self.is_noun(at)
        };
        if between.clone().any(is_verb) {
            return true;
        }
        let told = [
            "tell", "tells", "told", "warn", "warned", "warns", "assure", "assured", "assures",
            "promised",
        ];
        let english = self.lexicon.words.language == "en";
        let takes = self.told(verb).is_some_and(|it| told.contains(&&*it.lower));
        english
            && !takes
            && between.any(|at| self.is(at, List::Determiners) && !self.is(at - 1, List::Governing))
    }

    fn has_colon(&self, at: usize) -> bool {
        let end = (at + 1..self.line.tokens.len()).find(|at| self.told(*at).is_none());
        end.is_some_and(|end| {
            end - at <= NEAR && self.line.is_kind(end, Kind::Colon) && !self.line.is_end(end)
        })
    }

    /// Returns the tokens of a verb, with the auxiliary or the reflexive pronoun right before
    /// it in French and Spanish.
    pub fn verb(&self, at: usize) -> Range<usize> {
        let romance = matches!(self.lexicon.words.language, "fr" | "es");
        let reflexive = |at: usize| {
            self.told(at)
                .is_some_and(|it| matches!(&*it.lower, "s'" | "se"))
        };
        let before = at
            .checked_sub(1)
            .filter(|it| self.is(*it, List::Auxiliaries) || reflexive(*it));
        match before {
            Some(before) if romance => before..at + 1,
            _ => at..at + 1,
        }
    }

    /// Returns the cue of a verb without a subject, in languages that leave it out.
    fn without_subject(&self, at: usize, form: Form) -> Option<Cue> {
        if self.lexicon.words.language != "es" || !form.is.finite {
            return None;
        }
        let verb = self.verb(at);
        // “Se espera que …” is what nobody in particular expects.
        if self.told(verb.start).is_some_and(|it| it.text == "Se") {
            return None;
        }
        let begins = (0..verb.start).all(|at| {
            self.told(at)
                .is_none_or(|it| self.lexicon.is_adverb(it) || self.lexicon.has(List::Adverbs, it))
        });
        let needs = self.has_clause(at) || self.has_colon(at) || self.line.has_speech();
        (begins && needs && verb.start < 4).then_some(Cue {
            rule: Rule::NoSubject,
            phrase: None,
            verb,
        })
    }

    /// Returns the cue of “…, saying that …”, whose subject is that of the sentence.
    fn saying(&self, at: usize) -> Option<Cue> {
        let before = at.checked_sub(1)?;
        let depends = self.has_clause(at) || self.line.has_speech();
        if !self.line.is_kind(before, Kind::Comma) || !depends {
            return None;
        }
        Some(Cue {
            rule: Rule::SayingThat,
            phrase: Some(self.phrases.right(0)?),
            verb: at..at + 1,
        })
    }
}
