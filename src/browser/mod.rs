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
#[cfg(feature = "faults")]
mod faults;
mod island;
mod theme;

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_utils::{document, document_element, window};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use web_sys::js_sys::Function;
use yew::Callback;

use crate::components::{
    Rehearsal, When, dom, draw_pieces, hydrate, is_long, lay_out_comparison_ahead,
    lay_out_layer_once,
};
use crosslight_content::Explainer;
use crosslight_state::{Message, State, Store};

/// Says on the root element that the program runs; the style sheet then shows
/// the controls that need it.
const READY: (&str, &str) = ("data-program", "ready");

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
    let explainer = Rc::new(island::read()?);
    let root = document()
        .get_element_by_id(dom::ROOT)
        .ok_or("the page has no root")?;
    // An article is read in one task and the page taken over in two others, so that a
    // frame may come between.
    later(0, move || {
        let store = take_over(&root, &explainer);
        later(0, move || show(&root, &store));
    });
    Ok(())
}

/// After the frame that answers the reader.
const AFTER_FRAME: When = |act| after_frame(0, act);

/// From here on the state follows the reader and the address.
fn take_over(root: &Element, explainer: &Rc<Explainer>) -> Store {
    let store = Store::new(State::start(explainer));
    address::read(&store);
    let copying = store.clone();
    let on_copy = Callback::from(move |copy| clipboard::copy(&copying, copy));
    hydrate(root, &store, AFTER_FRAME, on_copy);
    theme::remember(&store);
    address::connect(&store);
    listen_for_escape(&store);
    #[cfg(feature = "faults")]
    faults::listen(&store);
    store
}

/// From here on the page has what only the program can do.
fn show(root: &Element, store: &Store) {
    draw_pieces(root, store, AFTER_FRAME);
    prepare(root, store);
    // A root that takes no attribute leaves those controls hidden, no more.
    let _ = document_element().set_attribute(READY.0, READY.1);
}

/// Does ahead what the reader's first clicks would have to wait for, a step whenever the
/// browser is idle.
fn prepare(root: &Element, store: &Store) {
    let is_short = !is_long(root);
    let (root, store) = (root.clone(), store.clone());
    when_idle(move || {
        if is_short {
            lay_out_comparison_ahead(&root);
        }
        when_idle(move || {
            if is_short {
                lay_out_layer_once(&root);
            }
            let rehearsal = Rehearsal::begin(&document(), &store);
            when_idle(move || {
                rehearsal.act();
                when_idle(move || {
                    if is_short {
                        rehearsal.lay_out(&root);
                    }
                    rehearsal.clear();
                });
            });
        });
    });
}

/// What the browser is to call once. One type for all of it: for each closure of its own
/// the program would carry the glue once more.
fn callback(act: impl FnOnce() + 'static) -> Function {
    let act: Box<dyn FnOnce()> = Box::new(act);
    Closure::once_into_js(act).unchecked_into()
}

/// Does something in a task of its own, after that many milliseconds.
fn later(milliseconds: i32, act: impl FnOnce() + 'static) {
    // A window without timers goes without it.
    let _ = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(&callback(act), milliseconds);
}

/// Does something that many milliseconds after the next frame was begun, in a task of its
/// own; in a tab that nobody sees, when it is seen again.
fn after_frame(milliseconds: i32, act: impl FnOnce() + 'static) {
    let begun = move || later(milliseconds, act);
    // A window without frames goes without it.
    let _ = window().request_animation_frame(&callback(begun));
}

/// Does something when the browser has nothing else to do; never, where the browser does
/// not tell of that.
fn when_idle(act: impl FnOnce() + 'static) {
    let _ = window().request_idle_callback(&callback(act));
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
