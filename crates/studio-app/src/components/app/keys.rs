//! The keys of the whole app: undo and redo, which in a text field are the field's own, and
//! the one that closes the list of keys. They work wherever the focus is.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::focus;
use crate::state::Message;

/// Does what a key means, until the listener is dropped.
pub fn listen(on: Callback<Message>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    let document = gloo_utils::document();
    EventListener::new_with_options(&document, "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            pressed(event, &on);
        }
    })
}

fn pressed(event: &KeyboardEvent, on: &Callback<Message>) {
    if event.key() == "Escape" {
        return on.emit(Message::KeysHidden);
    }
    let is_own = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    if !is_own || focus::is_typed_into(event) {
        return;
    }
    let key = event.key().to_lowercase();
    let message = match (&*key, event.shift_key()) {
        ("z", false) => Message::Undone,
        ("z", true) | ("y", false) => Message::Redone,
        _ => return,
    };
    event.prevent_default();
    on.emit(message);
}
