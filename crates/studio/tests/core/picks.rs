//! Random actions: numbers, from which an action is made for the project at hand.

use std::rc::Rc;

use crosslight_content::Slice;
use crosslight_studio::project::{AboutKey, ActorForm, Chosen, Speaker, VoiceForm, words};
use crosslight_studio::{
    AboutChange, Action, ActorChange, Analysis, ComparisonChange, Project, SectionChange,
    SentenceChange, SentenceId, StatementChange, TieChange, VoiceChange,
};
use proptest::prelude::*;

use crate::support::text;

/// Numbers from which an action is made for the project at hand.
#[derive(Clone, Copy, Debug)]
pub struct Picks {
    kind: usize,
    one: usize,
    other: usize,
    from: usize,
    length: usize,
}

/// Returns a strategy of numbers.
pub fn picks() -> impl Strategy<Value = Picks> {
    let numbers = (
        0..44_usize,
        0..40_usize,
        0..40_usize,
        0..30_usize,
        1..6_usize,
    );
    numbers.prop_map(|(kind, one, other, from, length)| Picks {
        kind,
        one,
        other,
        from,
        length,
    })
}

/// Returns an item by any number; `None` if there is none.
fn picked<T>(all: &[T], number: usize) -> Option<&T> {
    all.get(number.checked_rem(all.len())?)
}

fn voice(analysis: &Analysis, number: usize) -> Rc<str> {
    let voice = picked(&analysis.voices, number);
    voice.map_or_else(|| text("nobody"), |it| Rc::clone(&it.id))
}

fn actor(analysis: &Analysis, number: usize) -> Rc<str> {
    let actor = picked(&analysis.actors, number);
    actor.map_or_else(|| text("nobody"), |it| Rc::clone(&it.id))
}

fn viewpoint(analysis: &Analysis, number: usize) -> Rc<str> {
    let viewpoint = picked(&analysis.viewpoints, number);
    viewpoint.map_or_else(|| text("nobody"), |it| Rc::clone(&it.id))
}

impl Picks {
    fn sentence(self, analysis: &Analysis) -> SentenceId {
        let sentence = picked(&analysis.sentences, self.one);
        sentence.map_or_else(|| SentenceId(text("s_none")), |it| it.id.clone())
    }

    /// Chooses some words of the sentence.
    fn slice(self, analysis: &Analysis) -> Slice {
        let sentence = picked(&analysis.sentences, self.one);
        let words = sentence.map(|it| words(&it.text)).unwrap_or_default();
        let Some(first) = picked(&words, self.from) else {
            return Slice { start: 0, end: 0 };
        };
        let last = words.iter().position(|it| it == first).unwrap_or(0) + self.length;
        let last = words.get(last - 1).or(words.last()).unwrap_or(first);
        Slice {
            start: first.start,
            end: last.end,
        }
    }

    fn chosen(self, analysis: &Analysis) -> Chosen {
        Chosen {
            sentence: self.sentence(analysis),
            pieces: vec![self.slice(analysis)],
        }
    }

    fn words(self, analysis: &Analysis) -> Rc<str> {
        let sentence = picked(&analysis.sentences, self.one);
        let words = sentence.and_then(|it| self.slice(analysis).of(&it.text));
        words.unwrap_or_default().into()
    }

    /// Returns the action for a project.
    pub fn action(self, project: &Project) -> Action {
        let analysis = &Analysis::of(project);
        let sentence = self.sentence(analysis);
        let slice = self.slice(analysis);
        let is_even = self.other.is_multiple_of(2);
        let speaker = match self.other % 4 {
            0 => Speaker::Article,
            _ => Speaker::Voice(voice(analysis, self.other)),
        };
        match self.kind {
            0..=15 => Action::Statement(self.statement(analysis, sentence, slice, speaker)),
            16..=22 => self.person(analysis),
            23..=28 => Action::Tie(self.tie(analysis)),
            29 => Action::Sentence(SentenceChange::Joined(sentence)),
            30 | 31 => Action::Sentence(SentenceChange::Split {
                sentence,
                end: slice.end,
            }),
            32 => Action::Section(SectionChange::ClosedSet(self.one % 3, is_even)),
            33 => Action::Section(SectionChange::VoiceSet(self.one % 2, Some(speaker))),
            34 => Action::Section(SectionChange::AddressesKept),
            35 => Action::About(AboutChange::Set(AboutKey::Kicker, self.words(analysis))),
            36 => Action::About(AboutChange::HedgeWordsSet(
                is_even.then(|| vec![self.words(analysis)]),
            )),
            _ => Action::Comparison(self.comparison(analysis)),
        }
    }

    fn statement(
        self,
        analysis: &Analysis,
        sentence: SentenceId,
        slice: Slice,
        voice: Speaker,
    ) -> StatementChange {
        match self.kind {
            0..=3 => StatementChange::VoiceChosen {
                sentences: vec![sentence],
                voice,
            },
            4 => StatementChange::VoiceChosen {
                sentences: analysis.sentences.iter().map(|it| it.id.clone()).collect(),
                voice,
            },
            5 | 6 => StatementChange::VoiceMade {
                sentence,
                name: self.chosen(analysis),
            },
            7 | 8 => StatementChange::VerbChosen {
                sentence,
                verb: (self.other > 4).then_some(slice),
            },
            9 => StatementChange::QuotedSet {
                sentence,
                quoted: self.other.is_multiple_of(2),
            },
            10 | 11 => StatementChange::HedgesChosen {
                sentence,
                hedges: vec![slice],
            },
            12 => StatementChange::Withdrawn(sentence),
            13 => StatementChange::Moved {
                statement: self.other % 8,
                to: sentence,
            },
            14 => StatementChange::Removed(self.other % 8),
            _ => StatementChange::Confirmed(sentence),
        }
    }

    fn person(self, analysis: &Analysis) -> Action {
        let name = self.words(analysis);
        match self.kind {
            16 => Action::Voice(VoiceChange::Added(VoiceForm {
                name,
                ..VoiceForm::default()
            })),
            17 => Action::Voice(VoiceChange::Changed {
                id: voice(analysis, self.other),
                to: VoiceForm {
                    id: text(["", "x", "y"][self.length % 3]),
                    short: Rc::clone(&name),
                    name,
                    role: text(""),
                },
            }),
            18 => Action::Voice(VoiceChange::Merged {
                from: voice(analysis, self.other),
                into: voice(analysis, self.from),
            }),
            19 if self.length == 5 => Action::Voice(VoiceChange::DraftsRemoved),
            19 => Action::Voice(VoiceChange::Removed(voice(analysis, self.other))),
            20 => Action::Actor(ActorChange::Added(ActorForm {
                name,
                position: Some([0, 1]),
                ..ActorForm::default()
            })),
            21 => Action::Actor(ActorChange::Changed {
                id: actor(analysis, self.other),
                to: ActorForm {
                    id: text(["", "x", "y"][self.length % 3]),
                    also: vec![Rc::clone(&name)],
                    name,
                    position: None,
                },
            }),
            _ if self.length > 3 => {
                let actors = analysis.actors.iter().take(self.length);
                let names: Vec<&str> = actors.map(|it| &*it.name).collect();
                let map = text(&[&*names.join("\n,"), "\n", &name].concat());
                Action::Actor(ActorChange::MappedWithNew(map))
            }
            _ => Action::Actor(ActorChange::Removed(actor(analysis, self.other))),
        }
    }

    fn tie(self, analysis: &Analysis) -> TieChange {
        let tie = self.other % 4;
        let slice = self.slice(analysis);
        match self.kind {
            23 if self.length > 3 => TieChange::Typed(self.words(analysis)),
            23 | 24 => TieChange::Added {
                from: actor(analysis, self.other),
                to: actor(analysis, self.from),
                mutual: self.length.is_multiple_of(2),
                evidence: self.chosen(analysis),
                caption: slice,
            },
            25 => TieChange::FromSet(tie, actor(analysis, self.from)),
            26 => TieChange::EvidenceChosen {
                tie,
                evidence: self.chosen(analysis),
                caption: slice,
            },
            27 if self.length > 3 => TieChange::CaptionTyped(tie, self.words(analysis)),
            27 => TieChange::CaptionChosen(tie, slice),
            _ => TieChange::Removed(tie),
        }
    }

    fn comparison(self, analysis: &Analysis) -> ComparisonChange {
        let point = self.other % 3;
        match self.kind {
            37 => ComparisonChange::Placed(self.one % 3),
            38 => ComparisonChange::PointAdded(self.words(analysis)),
            39 => ComparisonChange::PointMoved {
                from: point,
                to: self.one % 3,
            },
            40 => ComparisonChange::PointRemoved(point),
            41 => ComparisonChange::Unanswered {
                point,
                viewpoint: viewpoint(analysis, self.from),
            },
            _ if self.length > 3 => ComparisonChange::AnswerTyped {
                point,
                viewpoint: viewpoint(analysis, self.from),
                words: self.words(analysis),
            },
            _ => ComparisonChange::Answered {
                point,
                viewpoint: viewpoint(analysis, self.from),
                answer: self.chosen(analysis),
            },
        }
    }
}
