//! The clipboard. The old command comes first: it needs no permission, so it works
//! in a frame and on plain HTTP, and it is done when it returns; the newer
//! interface is asked where the old one is gone.

use gloo_utils::{body, document, window};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::address;
use super::behaviour::CopyRequest;

use crosslight_state::{Copied, Message, Store, quotation};

/// Puts something into the clipboard and tells the store what came of it.
pub fn copy(store: &Store, request: CopyRequest) {
    let (what, text) = match request {
        CopyRequest::Link => (Copied::Link, Some(address::of_view(store))),
        CopyRequest::Citation(words) => {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let text = format!("{words} {}", address::of_page());
            (Copied::Citation, Some(text))
        }
        CopyRequest::Quotation(id) => {
            let state = store.state();
            let text = quotation(state.explainer(), id, &address::of_page());
            (Copied::Quotation, text)
        }
    };
    let Some(text) = text else { return };
    if by_command(&text) {
        store.dispatch(Message::Copied(what));
    } else {
        by_interface(store, what, &text);
    }
}

/// Copies by selecting a field (`document.execCommand`); the focus comes back.
fn by_command(text: &str) -> bool {
    let field = document().create_element("textarea").ok();
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return false;
    };
    let focused = document().active_element();
    field.set_value(text);
    field.set_read_only(true);
    // Seen by nobody, but drawn: what is not drawn cannot be selected.
    field.set_class_name("visually-hidden");
    if body().append_child(&field).is_err() {
        return false;
    }
    field.select();
    let copied = command(&document()).unwrap_or(false);
    field.remove();
    if let Some(focused) = focused {
        // Elements of SVG, which can have the focus too, are no `HtmlElement`.
        let _ = focused.unchecked_ref::<HtmlElement>().focus();
    }
    copied
}

/// Runs the command, which `web-sys` keeps to its `HtmlDocument`; every document is one.
fn command(document: &web_sys::Document) -> Result<bool, JsValue> {
    let document: &web_sys::HtmlDocument = document.unchecked_ref();
    document.exec_command("copy")
}

/// Copies by the Clipboard API, which answers later, if it is there at all.
fn by_interface(store: &Store, what: Copied, text: &str) {
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        return store.dispatch(Message::CopyRefused);
    }
    let answer = |message: Message| {
        let store = store.clone();
        Closure::once_into_js(move || store.dispatch(message))
    };
    let (done, refused) = (answer(Message::Copied(what)), answer(Message::CopyRefused));
    let promise: JsValue = clipboard.write_text(text).into();
    let then = web_sys::js_sys::Reflect::get(&promise, &"then".into());
    let then = then
        .ok()
        .and_then(|then| then.dyn_into::<web_sys::js_sys::Function>().ok());
    if let Some(then) = then {
        // A promise that throws when it is asked is no promise.
        let _ = then.call2(&promise, &done, &refused);
    }
}
