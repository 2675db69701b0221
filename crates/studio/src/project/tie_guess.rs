//! Ties that are guessed from words of the article: who is tied, and the words for the map.

use std::rc::Rc;

use crosslight_content::Slice;

use super::change::Change;
use super::words::places_of;
use super::{Refusal, TieChange, WrittenTie, selector, typed};

/// Returns the tie that typed words of the article propose.
pub fn proposed(change: &Change, typed: &str) -> Result<TieChange, Refusal> {
    let all = |_| true;
    let (evidence, caption) = match typed::chosen(change.parsed, typed, all) {
        Err(Refusal::NotInArticle(_)) => {
            let (evidence, caption) = typed::bracketed(typed);
            (typed::chosen(change.parsed, &evidence, all)?, caption)
        }
        found => (found?, None),
    };
    let number = change.parsed.number(&evidence.sentence)?;
    let (start, end) = (evidence.pieces.first(), evidence.pieces.last());
    let (start, end) = start.zip(end).ok_or(Refusal::NoWords)?;
    let whole = Slice {
        start: start.start,
        end: end.end,
    };
    let quote = selector::of_chosen(change.parsed, &evidence)?;
    let guess = Guess {
        change,
        number,
        text: &change.parsed.sentence(number)?.text,
        evidence: whole,
        same: change
            .entries
            .ties
            .iter()
            .filter(|it| it.quote == quote)
            .collect(),
    };
    let Tied { from, to, mutual } = guess.tied().ok_or(Refusal::TooFewActors)?;
    let caption = match caption {
        Some(words) => *places_of(guess.text, words)
            .iter()
            .find(|it| it.start >= whole.start)
            .ok_or_else(|| Refusal::NotInArticle(words.to_owned()))?,
        None => guess.caption(from, to),
    };
    let id = |number: usize| Rc::clone(&change.entries.actors[number].id);
    Ok(TieChange::Added {
        from: id(from),
        to: id(to),
        mutual,
        evidence,
        caption,
    })
}

/// The two ends of a tie, by the actors' numbers.
struct Tied {
    from: usize,
    to: usize,
    mutual: bool,
}

/// The words from which a tie is guessed, and what stands around them.
struct Guess<'a> {
    change: &'a Change<'a>,
    /// The number of the sentence.
    number: usize,
    /// The sentence.
    text: &'a str,
    /// The evidence, from its first word to its last.
    evidence: Slice,
    /// The ties that have the same evidence.
    same: Vec<&'a WrittenTie>,
}

impl Guess<'_> {
    /// Returns the actors that a text names, each once, in their order.
    fn named(&self, text: &str) -> Vec<usize> {
        let mut all = Vec::new();
        for (_, actor) in typed::named(self.change.entries, text) {
            if !all.contains(&actor) {
                all.push(actor);
            }
        }
        all
    }

    /// Returns whom the evidence ties; `None` if there are not two actors.
    ///
    /// The first that it names does it to the second, or both alike if “and” joins them.
    /// If it names one, it is done to that one, by the actor named last before it in the
    /// sentence, else by the first of the sentence before. If it names none, the speaker's
    /// own does it.
    fn tied(&self) -> Option<Tied> {
        let parsed = self.change.parsed;
        let earlier = self.number.checked_sub(1);
        let earlier = earlier.and_then(|it| parsed.sentence(it).ok());
        let earlier = earlier.map(|it| self.named(&it.text)).unwrap_or_default();
        let around = self.doers_before().into_iter().rev().chain(earlier);
        let around = around.chain(self.named(self.text));
        let mut around = around.chain(0..self.change.entries.actors.len());
        let words = self.evidence.of(self.text).unwrap_or_default();
        let tied = |from, to, mutual| Some(Tied { from, to, mutual });
        match *self.named(words) {
            [from, to, ref others @ ..] => {
                let mut targets = std::iter::once(&to).chain(others);
                let other = targets.find(|to| self.is_new(from, **to));
                let mutual = typed::are_joined(&typed::named(self.change.entries, words), words);
                tied(from, other.copied().unwrap_or(to), mutual)
            }
            [to] => tied(around.find(|from| *from != to)?, to, false),
            [] => {
                let from = self.speakers_own().or_else(|| around.next())?;
                tied(from, around.find(|to| *to != from)?, false)
            }
        }
    }

    /// Returns the actors named before the evidence. A name behind an English article that
    /// is no part of it stands for another thing: “the Ukraine war”.
    fn doers_before(&self) -> Vec<usize> {
        let before = self.text.get(..self.evidence.start as usize);
        let before = before.unwrap_or_default();
        let is_english = self.change.parsed.language.starts_with("en");
        let is_attribute = |name: &Slice| {
            let own = before.get(..name.start as usize).unwrap_or_default();
            is_english && own.to_lowercase().ends_with("the ")
        };
        let all = typed::named(self.change.entries, before).into_iter();
        all.filter(|(name, _)| !is_attribute(name))
            .map(|(_, actor)| actor)
            .collect()
    }

    /// Tells whether no tie with the same evidence leads from one actor to another.
    fn is_new(&self, from: usize, to: usize) -> bool {
        let actors = &self.change.entries.actors;
        let is_same = |it: &&WrittenTie| it.from == actors[from].id && it.to == actors[to].id;
        !self.same.iter().any(is_same)
    }

    /// Returns the actor that the name or the role of the speaker has.
    fn speakers_own(&self) -> Option<usize> {
        let speaker = self.change.parsed.speakers()[self.number].as_ref()?;
        let mut voices = self.change.entries.voices.iter();
        let voice = voices.find(|it| *it.id == *speaker.id())?;
        let texts = voice.role.iter().chain([&voice.name]);
        texts.flat_map(|it| self.named(it)).next()
    }

    /// Returns the words for the map: those of a tie with the same evidence, else those
    /// between the two names, or before or behind the only one, without small words at
    /// the ends, else all of the evidence.
    fn caption(&self, from: usize, to: usize) -> Slice {
        let known = self
            .same
            .first()
            .map(|it| places_of(self.text, &it.caption));
        if let Some([known, ..]) = known.as_deref() {
            return *known;
        }
        let all = typed::named(self.change.entries, self.text);
        let (start, end) = (self.evidence.start, self.evidence.end);
        let within = all
            .iter()
            .filter(|(it, _)| it.start >= start && it.end <= end);
        let name_of = |actor: usize| within.clone().find(|(_, it)| *it == actor);
        let parts = match (name_of(from), name_of(to)) {
            (Some((from, _)), Some((to, _))) if from.end <= to.start => {
                vec![(from.end, to.start), (to.end, end)]
            }
            (_, Some((one, _))) | (Some((one, _)), None) => {
                vec![(start, one.start), (one.end, end)]
            }
            (None, None) => Vec::new(),
        };
        let language = &self.change.parsed.language;
        let mut kernels = parts.into_iter().filter_map(|(start, end)| {
            typed::kernel(language, self.text, start as usize, end as usize)
        });
        kernels.next().unwrap_or(self.evidence)
    }
}
