//! The editor's acts in the app, as messages. They are facts;
//! [`Studio::after`](super::Studio::after) decides what they mean.

use crosslight_content::Slice;
use crosslight_studio::project::Speaker;
use crosslight_studio::{Action, History, Refusal, SentenceId, TextChange};

use super::{Aside, Edge, News, Outcome, Toward, Work};
use crate::protocol::Source;

/// An act of the editor.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Something was done to the project.
    Did(Action),
    /// The last step was undone.
    Undone,
    /// The last undone step was redone.
    Redone,
    /// A text field was left: what is typed next is a step of its own.
    Paused,
    /// No letter was typed for a while.
    Rested,
    /// A text was pasted, or a file was opened, which may become the article.
    SourceGiven(Source),
    /// The article that was read from it is not taken.
    OfferLeft,
    /// The task that was done elsewhere is done.
    TaskEnded(Outcome),
    /// Another history was opened, from storage, from a folder, or from another tab.
    Opened(History),
    /// A view of the work was chosen.
    WorkShown(Work),
    /// A view beside the work was chosen.
    AsideShown(Aside),
    /// The view beside the work was closed.
    AsideHidden,
    /// A sentence was chosen.
    SentenceChosen(SentenceId),
    /// A sentence was to be shown in the text, from another view.
    SentenceShown(SentenceId),
    /// The line of a text was to be shown, from the checks.
    LineShown {
        /// True for `article.md`, false for `explainer.toml`.
        in_article: bool,
        /// The line, from 1.
        line: usize,
    },
    /// Another sentence was chosen by its place in the text.
    Moved(Step),
    /// The proposal was confirmed, and the queue goes on.
    Confirmed,
    /// Who says the chosen sentence was chosen, and the queue goes on.
    VoicePicked(Speaker),
    /// A word of the chosen sentence was clicked, by its number.
    WordClicked(usize),
    /// An end of the chosen words was moved.
    EdgeMoved(Edge, Toward),
    /// The chosen words were typed or pasted, as a slice of the chosen sentence.
    WordsFound(Slice),
    /// No words are chosen any more.
    RunCleared,
    /// The chosen words became something of the chosen sentence.
    RunUsed(Use),
    /// Keys of one letter were switched on or off.
    KeysSwitched,
    /// The list of keys was opened or closed.
    KeysListed,
    /// The list of keys was closed, if it was open.
    KeysHidden,
    /// Something happened outside of the project, which is to be said.
    Told(News),
    /// A component refused what was typed, before it became an action.
    Refused(Refusal),
}

impl Message {
    /// Tells whether the editor changes the project by it, which only one window may.
    #[must_use]
    pub fn is_change(&self) -> bool {
        matches!(
            self,
            Message::Did(_)
                | Message::SourceGiven(_)
                | Message::Undone
                | Message::Redone
                | Message::Confirmed
                | Message::RunUsed(_)
        )
    }

    /// Tells whether the editor typed into one of the two texts.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        let Message::Did(Action::Text(change)) = self else {
            return false;
        };
        matches!(
            change,
            TextChange::ArticleEdited(_) | TextChange::FileEdited(_)
        )
    }
}

/// Where another sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Before the chosen one.
    Back,
    /// After the chosen one.
    On,
    /// The next that is not confirmed.
    NextOpen,
}

/// The use of the chosen words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// The verb of the sentence.
    Verb,
    /// A hedge of the sentence.
    Hedge,
    /// The name of a voice, which says the sentence.
    Voice,
    /// The last words of a sentence: it is split behind them.
    End,
}
