//! The notices to the editor, in one polite line.

use std::rc::Rc;

use crosslight_studio::Refusal;
use crosslight_studio::history::StepName;

/// The last notice to the editor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// The news; `None` at the beginning.
    pub news: Option<News>,
    /// The number of notices so far, so that the same can be said again.
    pub number: u32,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// A step was done.
    Done(StepName),
    /// A step was undone.
    Undone(StepName),
    /// A step was redone.
    Redone(StepName),
    /// There is no step to undo.
    NothingToUndo,
    /// There is no step to redo.
    NothingToRedo,
    /// All sentences are confirmed.
    AllConfirmed,
    /// A text is being read.
    Reading,
    /// The program drafts what is missing.
    Drafting,
    /// Something has to wait until the task before it is done.
    Busy,
    /// A tie was added, and these of its actors were guessed.
    Guessed(StepName, Vec<Rc<str>>),
    /// A file was downloaded.
    Downloaded(Rc<str>),
    /// Something cannot be done.
    Refused(Refusal),
    /// A task failed; the text says why, in English.
    Failed(Rc<str>),
}

impl Notice {
    /// Returns the notice after something happened.
    #[must_use]
    pub fn next(&self, news: News) -> Self {
        Notice {
            news: Some(news),
            number: self.number.wrapping_add(1),
        }
    }

    /// Returns the notice once there is nothing to tell any more.
    #[must_use]
    pub fn over(&self) -> Self {
        Notice {
            news: None,
            number: self.number,
        }
    }
}
