//! Floor 3a: the program in the browser. Wasm only.
//!
//! [`start`] reads the explainer that the page carries, attaches the program to the page
//! ([`behaviour`]) and connects the state with what lies outside the page's own elements:
//! the address bar, the clipboard, the stored theme.
//!
//! Must not know: content rules, markup. It finds elements by
//! [`dom`] alone.

mod address;
pub mod behaviour;
mod clipboard;
#[cfg(feature = "faults")]
mod faults;
mod island;
mod schedule;
mod theme;

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_utils::{document, document_element};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::Callback;

use crate::components::dom;
use crosslight_content::Explainer;
use crosslight_state::{Message, State, Store};

use self::behaviour::{attach, live_pieces};
use self::schedule::later;

/// Takes over the page that the program finds itself in.
///
/// # Errors
/// [`JsValue`] with a sentence, if the page carries no explainer that can be read;
/// nothing has been changed then.
pub fn start() -> Result<(), JsValue> {
    // A panic is thrown with its words, for loader.js to tell of it once; Yew would
    // write lines of its own, each time.
    let throw = |panic: &std::panic::PanicHookInfo| wasm_bindgen::throw_str(&panic.to_string());
    yew::set_custom_panic_hook(Box::new(throw));
    // Read before anything is touched: a page whose data is damaged stays as it is.
    let explainer = Rc::new(island::read()?);
    let root = document()
        .get_element_by_id(dom::ROOT)
        .ok_or("the page has no root")?;
    // A long explainer was read in this task, and the page is taken over in two others, so
    // that a frame may come between.
    later(move || {
        let store = follow_reader(&root, &explainer);
        later(move || show_live_pieces(&root, &store));
    });
    Ok(())
}

/// Makes the state follow the reader and the address.
fn follow_reader(root: &Element, explainer: &Rc<Explainer>) -> Store {
    let store = Store::new(State::start(explainer));
    address::read(&store);
    let copying = store.clone();
    let on_copy = Callback::from(move |request| clipboard::copy(&copying, request));
    attach(root, &store, on_copy);
    theme::remember(&store);
    // From here on the address is written, too, so the state has heard of everything else.
    address::connect(&store);
    listen_for_escape(&store);
    #[cfg(feature = "faults")]
    faults::listen(&store);
    store
}

/// Shows what only the program can do.
fn show_live_pieces(root: &Element, store: &Store) {
    live_pieces::draw(root, store);
    // A root that takes no attribute leaves those controls hidden, no more.
    let _ = document_element().set_attribute(dom::PROGRAM, dom::READY);
}

/// Ends the selection when Escape is pressed, wherever the focus is.
fn listen_for_escape(store: &Store) {
    let store = store.clone();
    let pressed = move |event: &web_sys::Event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>();
        if key.is_some_and(|event| event.key() == "Escape") {
            store.dispatch(Message::SelectionCleared);
        }
    };
    // At the document: the focus may be outside the page's root, or nowhere.
    EventListener::new(&document(), "keydown", pressed).forget();
}
