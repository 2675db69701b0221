//! The keys of the text. They do what the buttons of the panel do.

use yew::prelude::*;

use super::ArticleTextProps;
use crate::focus;
use crate::state::{Keys, Message, Step, Use};
use crosslight_studio::{Action, Analysis, SentenceChange};

/// Does what a key means while a sentence has the focus.
pub fn pressed(
    event: &KeyboardEvent,
    on: &Callback<Message>,
    analysis: &Analysis,
    props: &ArticleTextProps,
    is_locked: bool,
) {
    // Keys with these belong to the browser and to the app as a whole.
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    if of_text(&key).is_none() && (props.keys == Keys::Off || is_locked) {
        return;
    }
    let message = match of_text(&key) {
        Some(message) => message,
        None => match of_letter(&key, analysis, props) {
            Some(message) => Pressed::Message(message),
            None => return,
        },
    };
    event.prevent_default();
    match message {
        Pressed::Into => focus::focus("_panel-word-0"),
        Pressed::Message(message) => on.emit(message),
    }
}

/// The meaning of a key.
enum Pressed {
    /// The focus goes to the words of the sentence.
    Into,
    /// This.
    Message(Message),
}

/// Returns what a key that is no letter means.
fn of_text(key: &str) -> Option<Pressed> {
    Some(match key {
        "ArrowDown" => Pressed::Message(Message::Moved(Step::On)),
        "ArrowUp" => Pressed::Message(Message::Moved(Step::Back)),
        "ArrowRight" | "ArrowLeft" => Pressed::Into,
        "Enter" => Pressed::Message(Message::Confirmed),
        "Escape" => Pressed::Message(Message::RunCleared),
        _ => return None,
    })
}

/// Does what a letter or a number means in the panel of the chosen sentence. The other keys
/// are those of the control that has the focus.
pub fn pressed_in_panel(
    event: &KeyboardEvent,
    on: &Callback<Message>,
    analysis: &Analysis,
    props: &ArticleTextProps,
    is_locked: bool,
) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || focus::is_typed_into(event) {
        return;
    }
    let key = event.key();
    let message = match &*key {
        "Escape" => Message::RunCleared,
        _ if props.keys == Keys::Off || is_locked => return,
        key => match of_letter(key, analysis, props) {
            Some(message) => message,
            None => return,
        },
    };
    event.prevent_default();
    on.emit(message);
}

/// Returns what a letter or a number means.
fn of_letter(key: &str, analysis: &Analysis, props: &ArticleTextProps) -> Option<Message> {
    let sentence = props.sentence.as_ref()?;
    Some(match &*key.to_lowercase() {
        "n" => Message::RunUsed(Use::Voice),
        "v" => Message::RunUsed(Use::Verb),
        "h" => Message::RunUsed(Use::Hedge),
        "s" => Message::RunUsed(Use::End),
        "j" => Message::Did(Action::Sentence(SentenceChange::Joined(sentence.clone()))),
        "u" => Message::Moved(Step::NextOpen),
        "?" => Message::KeysListed,
        key => {
            let speaker = props
                .voice_keys
                .speaker(&analysis.voices, key.parse().ok()?);
            Message::VoicePicked(speaker?)
        }
    })
}
