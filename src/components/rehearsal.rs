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
use yew::Callback;

use super::choosing;
use super::highlight;
use super::live::{LiveProps, draw_into, slot_in};
use super::notice_line::notice_line;
use super::panel::{SLOT, panel};
use crate::content::StatementId;
use crate::state::{Message, Selection, Store, Topic};

/// A copy of the state, on which two pieces live like those of the page.
pub struct Rehearsal {
    store: Store,
    panel: Option<Element>,
    /// Chooses when it is clicked on.
    link: Option<Element>,
}

impl Rehearsal {
    /// Draws the pieces as they are. Yew draws in a microtask, so each of the steps that
    /// follow wants a task of its own.
    #[must_use]
    pub fn begin(document: &Document, store: &Store) -> Self {
        let store = Store::new(store.state().clone());
        let drawn = |topic, draw| {
            let slot = document.create_element("div").ok()?;
            let store = store.clone();
            draw_into(slot.clone(), LiveProps { store, topic, draw });
            Some(slot)
        };
        let panel = drawn(Topic::Selection, panel);
        drawn(Topic::Notice, notice_line);
        let link = document.create_element("a").ok();
        if let Some(link) = &link {
            highlight::connect(link, &store);
            choosing::connect(link, &store, Callback::noop());
        }
        Rehearsal { store, panel, link }
    }

    /// Switches, and chooses the first tie or, where there is none, the first sentence.
    pub fn act(&self) {
        let state = self.store.state();
        let tie = state.explainer().relations().next();
        let first = tie.map(|(id, _)| Selection::Relation(id));
        let first = first.unwrap_or(Selection::Statement(StatementId(0)));
        let switched = Message::ComparisonSwitched(!state.comparison());
        let name = first.name(state.explainer());
        drop(state);
        self.store.dispatch(switched);
        if let Some(link) = &self.link
            && link.set_attribute(choosing::NAME, &name).is_ok()
        {
            link.unchecked_ref::<HtmlElement>().click();
        }
    }

    /// Lays out the panel where it will stand, between two frames of the page.
    pub fn lay_out(&self, root: &Element) {
        if let (Some(panel), Some(slot)) = (&self.panel, slot_in(root, SLOT))
            && slot.append_child(panel).is_ok()
        {
            panel.get_bounding_client_rect();
            let _ = slot.remove_child(panel);
        }
    }

    /// Takes the choice back; the pieces stay, all but empty.
    pub fn clear(&self) {
        self.store.dispatch(Message::SelectionCleared);
    }
}
