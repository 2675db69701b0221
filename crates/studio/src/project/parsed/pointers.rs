//! The pointers of `explainer.toml` into the article, and those that no longer hold.

use crosslight_compile::{QuoteError, QuoteSelector, hedge_slices, slices};
use serde::{Deserialize, Serialize};

use super::Parsed;
use crate::project::{Entries, EntryKind};

/// A part of `explainer.toml` that points into the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Pointer {
    /// The quote selector of a statement.
    Statement(usize),
    /// The verb of a statement.
    Verb(usize),
    /// A hedge of a statement.
    Hedge(usize, usize),
    /// The quote selector of a block quotation.
    Block(usize),
    /// The answer to a point of the comparison.
    Answer(usize, usize),
    /// The evidence of a tie.
    Evidence(usize),
    /// The caption of a tie.
    Caption(usize),
    /// The name of an actor: 0 is its name, the others follow.
    ActorName(usize, usize),
    /// The name of a voice.
    VoiceName(usize),
    /// The shorter name of a voice.
    ShortName(usize),
    /// The role of a voice.
    Role(usize),
}

/// A pointer that does not lead to one place of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The pointer.
    pub pointer: Pointer,
    /// Its words.
    pub words: String,
    /// The places that have the words, if there are several.
    pub count: usize,
}

/// Returns the pointers that do not lead to one place of the article.
pub fn stale(parsed: &Parsed) -> Vec<Stale> {
    let mut stale = Vec::new();
    let Ok(entries) = &parsed.entries else {
        return stale;
    };
    if parsed.article.is_none() {
        return stale;
    }
    let mut check = |pointer, quote: &QuoteSelector| match parsed.located(quote) {
        Ok(found) => found.first().map(|it| it.statement.index()),
        Err(error) => {
            stale.push(Stale {
                pointer,
                words: quote.words(),
                count: match error {
                    QuoteError::Ambiguous(_, matches) => matches.len(),
                    _ => 0,
                },
            });
            None
        }
    };
    let mut within = Vec::new();
    for (number, it) in entries.statements.iter().enumerate() {
        let target = parsed.targets()[number];
        if let Some(at) = target.or_else(|| check(Pointer::Statement(number), &it.quote)) {
            within.extend(
                it.verb
                    .as_ref()
                    .map(|verb| (Pointer::Verb(number), at, verb)),
            );
            let hedges = it.hedges.iter().flatten().enumerate();
            within.extend(hedges.map(|(hedge, it)| (Pointer::Hedge(number, hedge), at, it)));
        }
    }
    for (number, it) in entries.blocks.iter().enumerate() {
        check(Pointer::Block(number), &it.quote);
    }
    let points = entries.comparison.iter().flat_map(|it| &it.points);
    for (point, it) in points.enumerate() {
        for (answer, it) in it.answers.iter().enumerate() {
            check(Pointer::Answer(point, answer), &it.quote);
        }
    }
    for (number, it) in entries.ties.iter().enumerate() {
        if let Some(at) = check(Pointer::Evidence(number), &it.quote) {
            within.push((Pointer::Caption(number), at, &it.caption));
        }
    }
    for (pointer, sentence, words) in within {
        let Ok(sentence) = parsed.sentence(sentence) else {
            continue;
        };
        // A hedge may stand more than once.
        let count = match pointer {
            Pointer::Hedge(..) => hedge_slices(&sentence.text, words).len().min(1),
            _ => slices(&sentence.text, words).len(),
        };
        if count != 1 {
            let words = words.to_string();
            stale.push(Stale {
                pointer,
                words,
                count,
            });
        }
    }
    for (pointer, words) in names(entries) {
        if words.trim().is_empty() || parsed.index().of(words).is_empty() {
            stale.push(Stale {
                pointer,
                words: words.to_owned(),
                count: 0,
            });
        }
    }
    stale.sort_by_key(|it| it.pointer);
    stale
}

/// Returns the names that must be words of the article.
fn names(entries: &Entries) -> Vec<(Pointer, &str)> {
    let mut names: Vec<(Pointer, &str)> = Vec::new();
    for (number, actor) in entries.actors.iter().enumerate() {
        let all = std::iter::once(&actor.name).chain(&actor.also).enumerate();
        names.extend(all.map(|(at, name)| (Pointer::ActorName(number, at), &**name)));
    }
    for (number, voice) in entries.voices.iter().enumerate() {
        names.push((Pointer::VoiceName(number), &voice.name));
        let short = voice.short.as_deref();
        names.extend(short.map(|it| (Pointer::ShortName(number), it)));
        let role = voice.role.as_deref();
        names.extend(role.map(|it| (Pointer::Role(number), it)));
    }
    names
}

impl Pointer {
    /// Returns the kind and the number of the entry that has the pointer.
    #[must_use]
    pub fn entry(self) -> (EntryKind, usize) {
        match self {
            Pointer::Statement(it) | Pointer::Verb(it) | Pointer::Hedge(it, _) => {
                (EntryKind::Statement, it)
            }
            Pointer::Block(it) => (EntryKind::Block, it),
            Pointer::Answer(it, _) => (EntryKind::Point, it),
            Pointer::Evidence(it) | Pointer::Caption(it) => (EntryKind::Tie, it),
            Pointer::ActorName(it, _) => (EntryKind::Actor, it),
            Pointer::VoiceName(it) | Pointer::ShortName(it) | Pointer::Role(it) => {
                (EntryKind::Voice, it)
            }
        }
    }
}
