//! Who says each sentence: its own cue, or the quotation, the paragraph or the turn that
//! it belongs to.

use std::collections::BTreeMap;
use std::ops::Range;

use super::cues::cue;
use super::german;
use super::lexicon::Lexicon;
use super::line::{Line, Passage};
use super::names::Names;
use super::phrase::{Phrase, Phrases};
use super::rule::Rule;
use super::seek::{Cue, Seek};
use super::token::{Kind, Token};
use super::voices::{Reference, Voices};
use super::{Attribution, ProposedVoice};
use crate::quotes::locate::slices;

/// The longest label of a turn in an interview, in words.
const LABEL: usize = 4;

/// Who says a sentence, before the voices have their numbers.
#[derive(Clone, Copy, Debug)]
struct Said {
    voice: usize,
    rule: Rule,
}

/// The facts known when a paragraph begins.
#[derive(Clone, Copy, Debug, Default)]
struct Before {
    /// The voice of the paragraph before, if that ended with its words.
    voice: Option<usize>,
    /// `true` if the last quotation was not closed.
    is_open: bool,
    /// `true` if the paragraph before ended with a quotation of that voice, or announced
    /// one with a colon.
    is_quoting: bool,
}

/// Attributes the sentences of an article.
pub fn attribute(
    passages: &[Passage],
    lexicon: &'static Lexicon,
    names: &Names,
) -> (Vec<Option<Attribution>>, Vec<ProposedVoice>) {
    let mut work = Work {
        lexicon,
        voices: Voices::new(lexicon, names),
        labels: labels(passages),
    };
    let mut found = Vec::new();
    let mut before = Before::default();
    for passage in passages {
        let (said, verbs) = work.passage(passage, before);
        before = after(passage, &said, before);
        found.extend(said.into_iter().zip(verbs));
    }
    let speaking: Vec<usize> = found.iter().filter_map(|it| Some(it.0?.voice)).collect();
    let (voices, numbers) = work.voices.spoken(&speaking);
    let found = found.into_iter().map(|(said, verb)| {
        let Said { voice, rule } = said?;
        let voice = numbers.get(voice).copied().flatten()?;
        Some(Attribution { voice, verb, rule })
    });
    (found.collect(), voices)
}

/// Returns what the next paragraph needs to know of this one.
fn after(passage: &Passage, said: &[Option<Said>], before: Before) -> Before {
    let (Some(last), Some(line)) = (said.last(), passage.lines.last()) else {
        return before;
    };
    let announces = line.tokens.last().is_some_and(|it| it.kind == Kind::Colon);
    Before {
        voice: last.map(|it| it.voice),
        is_open: passage.marks.is_open,
        is_quoting: announces || line.quoted_words().0 > 0,
    }
}

/// Returns how often each label begins a paragraph: “Ana Ruiz: …”.
fn labels(passages: &[Passage]) -> BTreeMap<String, usize> {
    let mut labels = BTreeMap::new();
    for line in passages.iter().filter_map(|it| it.lines.first()) {
        if let Some(label) = label(line) {
            *labels.entry(line.words(&label).to_owned()).or_insert(0) += 1;
        }
    }
    labels
}

/// Returns the tokens before the colon of a paragraph that may be a turn.
fn label(line: &Line) -> Option<Range<usize>> {
    let end = line.tokens.iter().position(|it| it.kind != Kind::Word)?;
    let is_label = (1..=LABEL).contains(&end)
        && line.is_kind(end, Kind::Colon)
        && !line.is_end(end)
        && line.tokens[..end]
            .iter()
            .all(|it| it.is_told() && it.is_capital())
        && line.words(&(0..end)).chars().count() > 2;
    is_label.then_some(0..end)
}

struct Work<'a> {
    lexicon: &'static Lexicon,
    voices: Voices<'a>,
    labels: BTreeMap<String, usize>,
}

type Attributed = (Vec<Option<Said>>, Vec<Option<String>>);

impl Work<'_> {
    /// Attributes the sentences of a paragraph; returns who says each, and the verbs.
    fn passage(&mut self, passage: &Passage, before: Before) -> Attributed {
        let count = passage.lines.len();
        let mut said: Vec<Option<Said>> = vec![None; count];
        let mut verbs = vec![None; count];
        if passage.marks.is_unclear {
            return (said, verbs);
        }
        if let Some(voice) = self.turn(passage) {
            said.fill(Some(Said {
                voice,
                rule: Rule::Turn,
            }));
            return (said, verbs);
        }
        for (at, line) in passage.lines.iter().enumerate() {
            let sentence = passage.first + at;
            self.voices.learn_roles(line, sentence);
            let found = cue(line, self.lexicon).and_then(|cue| {
                let said = self.voice(line, sentence, &cue)?;
                Some((said, cue.verb))
            });
            if let Some((one, verb)) = found {
                said[at] = Some(one);
                verbs[at] = verb_once(line, &verb);
            } else {
                self.voices.note_subject(line, sentence);
            }
        }
        quotations(passage, before, &mut said);
        if self.lexicon.words.language == "de" {
            self.subjunctives(passage, &mut said);
        }
        (said, verbs)
    }

    /// Returns the voice of a paragraph that is a turn of an interview.
    fn turn(&mut self, passage: &Passage) -> Option<usize> {
        let line = passage.lines.first()?;
        let name = label(line)?;
        let counted = self
            .labels
            .get(line.words(&name))
            .copied()
            .unwrap_or_default();
        // One label alone is a heading or a list.
        if counted < 2 || self.labels.values().filter(|it| **it >= 2).count() < 2 {
            return None;
        }
        let phrase = Phrase { name, role: None };
        let (voice, _) = self.voices.of(line, passage.first, &phrase, "", false)?;
        Some(voice)
    }

    fn voice(&mut self, line: &Line, sentence: usize, cue: &Cue) -> Option<Said> {
        let Some(phrase) = &cue.phrase else {
            let voice = self.voices.unspoken(line.words(&cue.verb))?;
            return Some(Said {
                voice,
                rule: cue.rule,
            });
        };
        let german = self.lexicon.words.language == "de";
        let oblique = german && cue.rule == Rule::AccordingTo;
        let verb = line.words(&cue.verb);
        let (voice, reference) = self.voices.of(line, sentence, phrase, verb, oblique)?;
        let rule = match reference {
            Reference::Name => cue.rule,
            Reference::Pronoun => Rule::Pronoun,
            Reference::Description => Rule::Description,
        };
        Some(Said { voice, rule })
    }

    /// Attributes sentences in the subjunctive to who spoke before them.
    fn subjunctives(&self, passage: &Passage, said: &mut [Option<Said>]) {
        for at in 1..said.len() {
            let line = &passage.lines[at];
            let seek = Seek {
                line,
                lexicon: self.lexicon,
                phrases: Phrases {
                    line,
                    lexicon: self.lexicon,
                },
            };
            if said[at].is_none() && german::is_reported(line, &seek) {
                said[at] = said[at - 1].map(|it| Said {
                    voice: it.voice,
                    rule: Rule::Subjunctive,
                });
            }
        }
    }
}

/// Attributes what is within quotations whose speaker another sentence names.
fn quotations(passage: &Passage, before: Before, said: &mut [Option<Said>]) {
    let lines = &passage.lines;
    // A quotation has the voice of a sentence with a cue that it reaches into.
    let mut named: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        for quotation in &line.quotations {
            if let Some(one) = said[at] {
                named.entry(*quotation).or_insert((at, one.voice));
            }
        }
    }
    let goes_on = before.is_open && passage.begins_quoted();
    for at in 0..lines.len() {
        let line = &lines[at];
        let is_speech = line.is_wholly_quoted() || passage.is_block;
        if said[at].is_some() || !is_speech {
            continue;
        }
        let own = line.quotations.first().and_then(|it| named.get(it));
        let previous = match at.checked_sub(1) {
            Some(at) => said[at]
                .filter(|_| lines[at].quoted_words().0 > 0 || ends_with_colon(&lines[at]))
                .map(|it| it.voice),
            None => before.voice.filter(|_| before.is_quoting),
        };
        let found = match (own, previous) {
            (Some((named, voice)), _) if *named > at => Some((Rule::QuotationBefore, *voice)),
            (Some((_, voice)), _) => Some((Rule::QuotationContinues, *voice)),
            (None, Some(voice)) if goes_on && line.quotations.first() == Some(&0) => {
                Some((Rule::QuotationContinues, voice))
            }
            (None, Some(voice)) => Some((Rule::QuotationFollows, voice)),
            (None, None) => None,
        };
        if let Some((rule, voice)) = found {
            said[at] = Some(Said { voice, rule });
            if let Some(quotation) = line.quotations.first() {
                named.entry(*quotation).or_insert((at, voice));
            }
        }
    }
}

fn ends_with_colon(line: &Line) -> bool {
    line.tokens.last().is_some_and(|it| it.kind == Kind::Colon)
}

/// Returns a verb in words that stand in its sentence once; longer by the words after it
/// if it stands there again.
fn verb_once(line: &Line, verb: &Range<usize>) -> Option<String> {
    let sentence = line.text.get(line.bytes.clone())?;
    let longest = (verb.end..verb.end + 4)
        .take_while(|end| *end == verb.end || line.token(end - 1).is_some_and(Token::is_told));
    let mut words = longest.map(|end| line.words(&(verb.start..end)));
    let once = words.find(|words| slices(sentence, words).len() == 1);
    once.map(str::to_owned)
}
