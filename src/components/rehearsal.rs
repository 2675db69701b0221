//! What the reader will do, done once before on a copy of the state, in elements
//! outside the page: V8 compiles a function of the program when it is first called, so
//! the first click would wait for each that it needs.
//!
//! Behaviours:
//!
//! - `rehearsal/leaves-nothing`: nobody sees or hears any of it, and the address and the
//!   history stay as they are.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::choosing;
use super::dom;
use super::highlight;
use super::live::{LiveProps, at_once, draw_into, slot_in};
use super::panel;
use crosslight_content::StatementId;
use crosslight_state::{Message, Selection, Store, Topic};

/// A copy of the state, on which a panel lives like that of the page.
pub struct Rehearsal {
    store: Store,
    panel: Option<Element>,
    /// Chooses when it is clicked on.
    link: Option<Element>,
}

impl Rehearsal {
    /// Draws the panel as it is. Yew draws in a microtask, so each of the steps that follow
    /// wants a task of its own.
    #[must_use]
    pub fn begin(document: &Document, store: &Store) -> Self {
        let store = Store::new(store.state().clone());
        let panel = document.create_element("div").ok();
        if let Some(slot) = panel.clone() {
            let props = LiveProps {
                store: store.clone(),
                topic: Topic::Selection,
                draw: panel::panel,
                when: at_once,
            };
            draw_into(slot, props);
        }
        let link = document.create_element("a").ok();
        if let Some(link) = &link {
            highlight::connect(link, &store);
            choosing::connect(link, &store, at_once, |_| {});
        }
        Rehearsal { store, panel, link }
    }

    /// Chooses the first tie or, where there is none, the first sentence.
    pub fn act(&self) {
        let state = self.store.state();
        let tie = state.explainer().relations().next();
        let first = tie.map(|(id, _)| Selection::Relation(id));
        let first = first.unwrap_or(Selection::Statement(StatementId(0)));
        let name = first.name(state.explainer());
        drop(state);
        if let Some(link) = &self.link
            && link.set_attribute("data-select", "").is_ok()
        {
            link.set_id(&name);
            link.unchecked_ref::<HtmlElement>().click();
        }
    }

    /// Lays out the panel where it will stand, between two frames of the page.
    pub fn lay_out(&self, root: &Element) {
        if let (Some(panel), Some(slot)) = (&self.panel, slot_in(root, dom::SELECTION))
            && slot.append_child(panel).is_ok()
        {
            panel.get_bounding_client_rect();
            let _ = slot.remove_child(panel);
        }
    }

    /// Takes the choice back; the panel stays, empty.
    pub fn clear(&self) {
        self.store.dispatch(Message::SelectionCleared);
    }
}
