//! The state of the app: a history of the project, and what is in front of the editor.
//! It is pure; the components draw it, and the browser knows nothing of it.

mod aftermath;
mod changes;
mod message;
mod notice;
mod run;
mod task;
#[cfg(test)]
mod tests;
mod view;
mod voice_keys;

use std::rc::Rc;

use crosslight_content::Slice;
use crosslight_studio::analysis::Sentence;
use crosslight_studio::{Analysis, History, Project, SentenceId};

pub use message::{Message, Step, Use};
pub use notice::{News, Notice};
pub use run::{Edge, Run, Toward};
pub use task::{Offered, Outcome, Running};
pub use view::{Aside, Front, Work};
pub use voice_keys::VoiceKeys;

/// The state of the app.
#[derive(Clone, Debug, PartialEq)]
pub struct Studio {
    /// The project, with the steps that led to it.
    pub history: History,
    /// The analysis of the project, which the views draw.
    pub analysis: Rc<Analysis>,
    /// True while letters are typed that the analysis does not know yet: it takes longer
    /// than a letter may. Whatever happens next, but another letter, brings it up to date.
    pub is_behind: bool,
    /// The task that is being done elsewhere.
    pub task: Option<Rc<Running>>,
    /// The number of tasks so far.
    pub tasks: u32,
    /// An article that was read, before it replaces anything.
    pub offered: Option<Rc<Offered>>,
    /// The view of the work.
    pub work: Work,
    /// The view beside the work, if one is open.
    pub aside: Option<Aside>,
    /// Which of the two a narrow window shows.
    pub front: Front,
    /// The chosen sentence.
    pub sentence: Option<SentenceId>,
    /// The chosen words of that sentence.
    pub run: Option<Run>,
    /// The numbers of the voices.
    pub voice_keys: VoiceKeys,
    /// The last notice to the editor.
    pub notice: Notice,
    /// Where the focus is to go.
    pub focus: Focus,
    /// The use of keys of one letter: on or off.
    pub keys: Keys,
    /// True while the list of keys is open.
    pub are_keys_listed: bool,
}

/// Where the focus is to go; it goes there when the number changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// The id of the element.
    pub id: Rc<str>,
    /// The number of the move.
    pub number: u32,
    /// The line of the element's text, if it is to be found there.
    pub line: Option<usize>,
}

/// The use of keys of one letter: on or off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keys {
    /// They do something, while the text has the focus.
    #[default]
    On,
    /// They do nothing.
    Off,
}

impl Default for Studio {
    fn default() -> Self {
        Studio::new(History::new(Project::default()))
    }
}

impl Studio {
    /// Returns the state in which the app begins with a history.
    #[must_use]
    pub fn new(history: History) -> Self {
        let analysis = Rc::new(Analysis::of(history.project()));
        let sentence = analysis
            .queue
            .next(None)
            .or((!analysis.sentences.is_empty()).then_some(0));
        let work = if analysis.sentences.is_empty() {
            Work::Article
        } else {
            Work::Who
        };
        Studio {
            sentence: sentence.map(|number| analysis.sentences[number].id.clone()),
            history,
            analysis,
            is_behind: false,
            task: None,
            tasks: 0,
            offered: None,
            work,
            aside: None,
            front: Front::Work,
            run: None,
            voice_keys: VoiceKeys::default(),
            notice: Notice::default(),
            focus: Focus::default(),
            keys: Keys::On,
            are_keys_listed: false,
        }
    }

    /// Returns the project as it is now.
    #[must_use]
    pub fn project(&self) -> &Project {
        self.history.project()
    }

    /// Returns the number of the chosen sentence.
    #[must_use]
    pub fn number(&self) -> Option<usize> {
        let chosen = self.sentence.as_ref()?;
        self.analysis
            .sentences
            .iter()
            .position(|it| it.id == *chosen)
    }

    /// Returns the chosen sentence.
    #[must_use]
    pub fn chosen(&self) -> Option<&Sentence> {
        self.analysis.sentences.get(self.number()?)
    }

    /// Returns the slice of the chosen sentence that has the chosen words.
    #[must_use]
    pub fn chosen_words(&self) -> Option<Slice> {
        self.run?.slice(&self.chosen()?.words)
    }

    /// Returns the state as a message changes it, without what follows from that.
    fn changed(&self, message: &Message) -> Self {
        let mut next = self.clone();
        if self.is_behind && !message.is_typed() {
            next.catch_up();
            return next.after(message);
        }
        match message {
            Message::Did(action) if message.is_typed() => next.type_text(action),
            Message::Did(action) if task::is_long(action) => next.begin_to_act(action),
            Message::Did(action) => _ = next.act(action),
            Message::SourceGiven(source) => next.begin_to_read(source),
            Message::OfferLeft => next.leave(),
            Message::TaskEnded(outcome) => next.end(outcome),
            Message::Rested => {}
            Message::Undone => match self.history.undo() {
                Some(history) => {
                    next.go(history, self.history.undo_name().cloned().map(News::Undone));
                }
                None => next.say(News::NothingToUndo),
            },
            Message::Redone => match self.history.redo() {
                Some(history) => {
                    next.go(history, self.history.redo_name().cloned().map(News::Redone));
                }
                None => next.say(News::NothingToRedo),
            },
            Message::Paused => next.history = self.history.paused(),
            Message::Opened(history) => next = next.opened(history),
            Message::WorkShown(work) => next.show_work(*work),
            Message::AsideShown(aside) => {
                next.aside = Some(*aside);
                next.front = Front::Aside;
            }
            Message::AsideHidden => {
                next.aside = None;
                next.front = Front::Work;
            }
            Message::SentenceChosen(id) => next.choose(id.clone()),
            Message::SentenceShown(id) => {
                if self.work == Work::Article || self.work == Work::Ledger {
                    next.work = Work::Who;
                }
                next.front = Front::Work;
                next.choose(id.clone());
                next.focus_chosen();
            }
            Message::LineShown { in_article, line } => next.show_line(*in_article, *line),
            Message::Moved(step) => next.step(*step),
            Message::Confirmed => next.confirm(),
            Message::VoicePicked(voice) => next.pick_voice(voice),
            Message::WordClicked(word) => next.run = Run::clicked(self.run, *word),
            Message::EdgeMoved(edge, toward) => {
                let words = self.chosen().map_or(0, |it| it.words.len());
                next.run = self.run.map(|run| run.moved(*edge, *toward, words));
            }
            Message::WordsFound(slice) => {
                next.run = self.chosen().and_then(|it| Run::around(&it.words, *slice));
            }
            Message::RunCleared => next.run = None,
            Message::RunUsed(used) => next.use_run(*used),
            Message::KeysSwitched => {
                next.keys = match self.keys {
                    Keys::On => Keys::Off,
                    Keys::Off => Keys::On,
                }
            }
            Message::KeysListed => next.are_keys_listed = !self.are_keys_listed,
            Message::KeysHidden => next.are_keys_listed = false,
            Message::Told(news) => next.say(news.clone()),
            Message::Refused(refusal) => next.say(News::Refused(refusal.clone())),
        }
        next
    }
}
