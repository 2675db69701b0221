//! Floor 3a: the program in the browser. Wasm only.
//!
//! [`start`] reads the explainer that the page carries, takes the page over and
//! connects the state with what lies outside the page's own elements: the address
//! bar, the clipboard, the stored theme.
//!
//! Must not know: content rules, markup (but for the two elements that the shell
//! agrees on: the island, and the page's root).

mod address;
mod clipboard;
mod island;
mod theme;

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_utils::{document, document_element};
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

use crate::components::hydrate;
use crate::state::{Message, State, Store};

/// The element that the shell puts the page into.
const ROOT: &str = "page";

/// Says on the root element that the program runs; the style sheet then shows
/// the controls that need it.
const READY: (&str, &str) = ("data-program", "ready");

/// Takes over the page that the program finds itself in.
///
/// # Errors
/// [`JsValue`] with a sentence, if the page carries no explainer that can be read;
/// nothing has been changed then.
pub fn start() -> Result<(), JsValue> {
    let explainer = Rc::new(island::read()?);
    let store = Store::new(State::start(&explainer));
    let root = document()
        .get_element_by_id(ROOT)
        .ok_or("the page has no root")?;
    let copying = store.clone();
    let on_copy = Callback::from(move |copy| clipboard::copy(&copying, copy));
    hydrate(&root, &store, on_copy);
    theme::remember(&store);
    address::connect(&store);
    listen_for_escape(&store);
    // A root that takes no attribute leaves those controls hidden, no more.
    let _ = document_element().set_attribute(READY.0, READY.1);
    Ok(())
}

/// Escape ends a selection, wherever the focus is.
fn listen_for_escape(store: &Store) {
    let store = store.clone();
    let pressed = move |event: &web_sys::Event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>();
        if key.is_some_and(|event| event.key() == "Escape") {
            store.dispatch(Message::SelectionCleared);
        }
    };
    EventListener::new(&document(), "keydown", pressed).forget();
}
