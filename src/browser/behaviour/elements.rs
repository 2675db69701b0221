//! Finds elements of the page by the names of the contract.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use crate::components::dom::{self, Control};

/// Returns the element of this id within `root`.
pub fn find(root: &Element, id: &str) -> Option<Element> {
    root.query_selector(&dom::by_id(id)).ok()?
}

/// Calls a function with each element that a selector finds within `root`.
pub fn each(root: &Element, selector: &str, act: &mut dyn FnMut(&Element)) {
    let Ok(found) = root.query_selector_all(selector) else {
        return;
    };
    for at in 0..found.length() {
        if let Some(element) = found.item(at) {
            act(element.unchecked_ref());
        }
    }
}

/// Returns the element that a selector finds, from where an event happened outwards.
pub fn around(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = target(event)?;
    target.closest(selector).ok()?
}

/// Returns the element on which an event happened.
pub fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// Returns what an element says it is.
pub fn control(element: &Element) -> Option<Control> {
    Control::named(&element.get_attribute(dom::CONTROL)?)
}

/// Moves the focus to an element. One of SVG, which can have the focus too, is no
/// `HtmlElement`.
pub fn focus(element: &Element) {
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}
