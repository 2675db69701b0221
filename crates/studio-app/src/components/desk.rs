//! The context of every view, which no prop carries: the words of the interface, the way
//! for messages, and the editor's access to the project.

use std::rc::Rc;

use yew::prelude::*;

use crate::labels::Labels;
use crate::state::Message;
use crosslight_studio::{Action, Analysis};

/// The words of the interface, and where messages go.
#[derive(Clone, Default, PartialEq)]
pub struct Desk {
    /// The words of the interface.
    pub labels: Labels,
    /// Hears what the editor did.
    pub on: Callback<Message>,
    /// The editor's access to the project here.
    pub access: Access,
}

/// The editor's access to the project in a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    /// The editor can change the project.
    #[default]
    Write,
    /// Another window has the project.
    Read,
    /// The project is not loaded yet.
    Loading,
}

impl Desk {
    /// Returns a callback that sends a message, whatever happened.
    #[must_use]
    pub fn sends<Event: 'static>(&self, message: Message) -> Callback<Event> {
        self.on.reform(move |_| message.clone())
    }

    /// Returns a callback that does something to the project, whatever happened.
    pub fn does<Event: 'static>(&self, action: impl Into<Action>) -> Callback<Event> {
        self.sends(Message::Did(action.into()))
    }

    /// Does something to the project.
    pub fn act(&self, action: Action) {
        self.on.emit(Message::Did(action));
    }

    /// Tells whether controls that change the project are out of use.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.access != Access::Write
    }
}

/// Returns the desk of the app; outside of it one in English, which hears nothing.
#[hook]
pub fn use_desk() -> Desk {
    use_context().unwrap_or_default()
}

/// Returns what is drawn of the project; outside of the app nothing.
#[hook]
pub fn use_analysis() -> Rc<Analysis> {
    use_context().unwrap_or_default()
}
