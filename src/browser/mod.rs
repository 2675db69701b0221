//! Floor 3a: the program in the browser. Wasm only.
//!
//! [`start`] reads the explainer that the page carries, hydrates the page and
//! connects the state with what lies outside the page's own elements: the
//! address bar and the stored theme.
//!
//! Must not know: content rules, markup (but for the two elements that the shell
//! agrees on: the island, and the page's root).

mod address;
mod island;
mod theme;

use std::rc::Rc;

use yew::Renderer;

use crate::components::{App, AppProps, Page, Stage};
use crate::state::{State, Store};

/// The element that the shell puts the page into.
const ROOT: &str = "page";

/// Says on the root element that the program runs; the style sheet then shows
/// the controls that need it.
const READY: (&str, &str) = ("data-program", "ready");

/// Hydrates the page that the program finds itself in.
///
/// # Errors
/// [`JsValue`](wasm_bindgen::JsValue) with a sentence, if the page carries no
/// explainer that can be read; nothing has been changed then.
pub fn start() -> Result<(), wasm_bindgen::JsValue> {
    let explainer = Rc::new(island::read()?);
    let store = Store::new(State::start(&explainer));
    let on_ready = {
        let store = store.clone();
        yew::Callback::from(move |()| connect(&store))
    };
    let page = Page {
        explainer,
        store,
        stage: Stage::Hydrated,
    };
    let props = AppProps { page, on_ready };
    let root = gloo_utils::document()
        .get_element_by_id(ROOT)
        .ok_or("the page has no root")?;
    Renderer::<App>::with_root_and_props(root, props).hydrate();
    Ok(())
}

/// Every component is in the page and has told what the reader did before.
fn connect(store: &Store) {
    theme::remember(store);
    address::connect(store);
    // A root that takes no attribute leaves those controls hidden, no more.
    let _ = gloo_utils::document_element().set_attribute(READY.0, READY.1);
}
