//! The keys of the whole app: undo and redo. In a text field they are the field's own.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::state::Message;

/// Does what a key means outside of text fields.
pub fn pressed(event: &KeyboardEvent, on: &Callback<Message>) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || is_typed_into(event) {
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

/// Tells whether an event hit a field that takes letters.
fn is_typed_into(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
    let fields = "textarea, input:not([type=checkbox], [type=radio], [type=file])";
    target.is_some_and(|it| it.matches(fields).unwrap_or(false))
}
