//! A verb of saying after what is said, whose subject follows it: “…,” said Ana Ruiz.

use super::lexicon::{Form, List};
use super::phrase::Phrase;
use super::rule::Rule;
use super::seek::{Cue, Seek};
use super::token::Kind;

impl Seek<'_> {
    /// Returns the cue of a verb whose subject stands after it, which itself stands after
    /// what is said.
    pub(super) fn inverted(&self, at: usize, form: Form) -> Option<Cue> {
        let language = self.lexicon.words.language;
        let mut start = at;
        let mut clitic = None;
        while let Some(before) = start.checked_sub(1).and_then(|it| self.told(it)) {
            let is_clitic = before.text.starts_with('-');
            if is_clitic {
                clitic = Some(start - 1);
            }
            let pronoun = " me te se nous vous lui leur l' m' s' t' nos os le les ";
            let skips = is_clitic
                || self.lexicon.has(List::Auxiliaries, before)
                || (language != "en" && pronoun.contains(&format!(" {} ", before.lower)));
            if !skips {
                break;
            }
            start -= 1;
        }
        let before = start.checked_sub(1)?;
        let mark = self.line.token(before)?.kind;
        let close = |it: usize| self.line.is_kind(it, Kind::Close);
        let stop = |it: usize| {
            matches!(
                self.line.token(it).map(|it| it.kind),
                Some(Kind::Comma | Kind::Dash | Kind::Stop)
            )
        };
        let after_quotation =
            close(before) || (stop(before) && before.checked_sub(1).is_some_and(close));
        let after_said = matches!(mark, Kind::Comma | Kind::Dash) && language != "en";
        let dash_in_dialogue = mark == Kind::Dash && before > 0;
        if !(after_quotation || after_said || dash_in_dialogue) {
            return None;
        }
        let mut subject = at + 1;
        while self
            .told(subject)
            .is_some_and(|it| self.lexicon.has(List::Adverbs, it) && !self.phrases.is_pronoun(it))
        {
            subject += 1;
        }
        let phrase = match clitic {
            Some(at) => Some(Phrase {
                name: at..at + 1,
                role: None,
            }),
            None => self
                .phrases
                .right(subject)
                .or_else(|| self.named_after_place(subject)),
        };
        let speech = self.line.has_speech() || self.line.is_dialogue || after_quotation;
        let Some(phrase) = phrase else {
            return (language == "es" && speech && form.is.finite).then(|| Cue {
                rule: Rule::NoSubject,
                phrase: None,
                verb: self.verb(at),
            });
        };
        if !speech && !self.bounds(phrase.name.end) {
            return None;
        }
        Some(Cue {
            rule: if speech {
                Rule::QuotationSaidBy
            } else {
                Rule::SaidAtEnd
            },
            phrase: Some(phrase),
            verb: self.verb(at),
        })
    }

    /// Returns the person whom an apposition tells after the place: “dijo a la puerta del
    /// juzgado Ana Ruiz, portavoz”.
    fn named_after_place(&self, start: usize) -> Option<Phrase> {
        let end = (start..self.line.tokens.len()).find(|at| self.told(*at).is_none())?;
        let first = (start..end)
            .rev()
            .take_while(|at| self.phrases.is_name(*at))
            .last()?;
        let role = self.phrases.apposition_after(end)?;
        let name = first..end;
        let is_place = self.is(start, List::Governing) && first > start;
        (is_place && self.phrases.is_full_name(&name)).then_some(Phrase {
            name,
            role: Some(role),
        })
    }

    /// Tells whether no clause depends on what stands before a token, so that what is said
    /// stands before it.
    fn bounds(&self, end: usize) -> bool {
        let rest = (end..self.line.tokens.len()).find(|at| self.told(*at).is_none());
        let rest = rest.unwrap_or(self.line.tokens.len());
        !(end..rest).any(|at| self.is(at, List::Clause) || self.is(at, List::Finite))
    }
}
