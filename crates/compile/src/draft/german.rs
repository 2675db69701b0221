//! Cues that only German has: verbs in two parts, subjects after their verbs, “so” and
//! “wie”, and the subjunctive of reported speech.

use super::lexicon::{Form, List, Strength};
use super::line::Line;
use super::phrase::Phrase;
use super::rule::Rule;
use super::seek::{Cue, Seek};
use super::token::{Kind, Token};

/// The reach of a search for the other part of a verb, in tokens.
const APART: usize = 16;

/// Adds the cues of a German sentence.
pub fn cues(seek: &Seek, found: &mut Vec<Cue>) {
    for at in 0..seek.line.tokens.len() {
        let Some(token) = seek.told(at) else {
            continue;
        };
        match &*token.lower {
            "so" => found.extend(so(seek, at)),
            "wie" => found.extend(wie(seek, at)),
            _ => {}
        }
        let Some(form) = seek.lexicon.form(token) else {
            continue;
        };
        if form.particle.is_empty() {
            found.extend(after_adverbial(seek, at, form));
        } else {
            found.extend(separated(seek, at, form));
        }
        if form.is.participle {
            found.extend(perfect(seek, at));
        }
    }
}

/// Returns the cue of “…, so Müller.”
fn so(seek: &Seek, at: usize) -> Option<Cue> {
    let before = at.checked_sub(1)?;
    let stands_apart = [Kind::Comma, Kind::Close, Kind::Dash, Kind::Stop];
    if !stands_apart
        .iter()
        .any(|kind| seek.line.is_kind(before, *kind))
    {
        return None;
    }
    let phrase = seek.phrases.right(at + 1)?;
    let named = (phrase.name.clone()).any(|at| seek.told(at).is_some_and(Token::is_capital));
    // “so der Minister weiter”, “so Müller am Montag”: no finite verb follows.
    let end = (phrase.name.end..seek.line.tokens.len()).find(|at| seek.told(*at).is_none());
    let end = end.unwrap_or(seek.line.tokens.len());
    let clause = (phrase.name.end..end).any(|at| seek.is(at, List::Finite));
    let is_all = named && !clause;
    is_all.then_some(Cue {
        rule: Rule::AccordingTo,
        phrase: Some(phrase),
        verb: at..at + 1,
    })
}

/// Returns the cue of “wie Müller mitteilte”.
fn wie(seek: &Seek, at: usize) -> Option<Cue> {
    let phrase = seek.phrases.right(at + 1)?;
    let end = (at + 1..seek.line.tokens.len()).find(|at| seek.told(*at).is_none())?;
    let last = end.checked_sub(1)?;
    let form = seek.lexicon.form(seek.told(last)?)?;
    let is_verb = form.is.finite && phrase.name.end <= last;
    is_verb.then_some(Cue {
        rule: Rule::AccordingTo,
        phrase: Some(phrase),
        verb: last..last + 1,
    })
}

/// Returns the cue of a verb whose subject follows because something else begins the
/// sentence: “Am Montag sagte Müller, …”.
fn after_adverbial(seek: &Seek, at: usize, form: Form) -> Option<Cue> {
    let first = seek.told(0)?;
    let begins = seek.lexicon.has(List::Prepositions, first) || seek.lexicon.is_adverb(first);
    let plain = (0..at).all(|at| seek.told(at).is_some());
    if !begins || !plain || at == 0 || form.is.participle && !form.is.finite {
        return None;
    }
    let phrase = subject_after(seek, at)?;
    let rule = match (seek.has_clause(at), seek.line.has_speech()) {
        (_, true) => Rule::SaidWithQuotation,
        (true, _) => Rule::SaidThat,
        _ if form.strength == Strength::Strong => {
            seek.comma_after(at)?;
            Rule::Said
        }
        _ => return None,
    };
    Some(Cue {
        rule,
        phrase: Some(phrase),
        verb: at..at + 1,
    })
}

fn subject_after(seek: &Seek, verb: usize) -> Option<Phrase> {
    seek.phrases.right(verb + 1)
}

/// Returns the subject beside a finite verb, left or right of it.
fn subject(seek: &Seek, verb: usize) -> Option<Phrase> {
    let is_first = verb
        .checked_sub(1)
        .is_none_or(|at| seek.line.is_kind(at, Kind::Comma) || seek.line.is_kind(at, Kind::Close));
    let left = if is_first {
        None
    } else {
        seek.phrases.ending(verb, false)
    };
    left.or_else(|| subject_after(seek, verb))
}

/// Returns the cue of “teilte … mit”.
fn separated(seek: &Seek, at: usize, form: Form) -> Option<Cue> {
    let end = (at + 1..seek.line.tokens.len()).find(|at| seek.told(*at).is_none());
    let end = end.unwrap_or(seek.line.tokens.len());
    let particle = end
        .checked_sub(1)
        .filter(|last| *last > at && *last < at + APART)?;
    seek.told(particle).filter(|it| it.lower == form.particle)?;
    let is_reported = seek.line.has_speech()
        || seek.comma_after(at).is_some()
        || seek.line.is_end(end)
        || seek.line.is_kind(end, Kind::Colon);
    let phrase = subject(seek, at).filter(|_| is_reported)?;
    let verb = if particle == at + 1 {
        at..at + 2
    } else {
        at..at + 1
    };
    Some(Cue {
        rule: Rule::SplitVerb,
        phrase: Some(phrase),
        verb,
    })
}

/// Returns the cue of “hat … erklärt”.
fn perfect(seek: &Seek, at: usize) -> Option<Cue> {
    if seek.told(at + 1).is_some() {
        return None;
    }
    let first = at.saturating_sub(APART);
    let auxiliary = (first..at).rev();
    let auxiliary = auxiliary
        .take_while(|at| seek.told(*at).is_some())
        .find(|at| seek.is(*at, List::Auxiliaries))?;
    // “habe … geschrieben” is what somebody else reports.
    if auxiliary + 1 == at
        || seek.told(auxiliary).is_some_and(|it| it.lower == "habe")
        || (auxiliary..at).any(|at| seek.told(at).is_some_and(|it| it.lower == "nicht"))
    {
        return None;
    }
    let is_reported = seek.line.has_speech()
        || seek.line.is_kind(at + 1, Kind::Comma)
        || seek.line.is_kind(at + 1, Kind::Colon);
    let phrase = subject(seek, auxiliary).filter(|_| is_reported)?;
    Some(Cue {
        rule: Rule::SplitVerb,
        phrase: Some(phrase),
        verb: at..at + 1,
    })
}

/// Tells whether a sentence is in the subjunctive of reported speech.
pub fn is_reported(line: &Line, seek: &Seek) -> bool {
    let first_person = line
        .tokens
        .iter()
        .any(|it| it.is_told() && matches!(&*it.lower, "ich" | "wir"));
    let finite = (0..line.tokens.len()).any(|at| {
        let small = seek.told(at).is_some_and(|it| !it.is_capital());
        small && seek.is(at, List::Reported)
    });
    finite && !first_person && line.quoted_words().0 == 0
}
