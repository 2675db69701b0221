//! What the page's checkboxes share: each holds one piece of the state, and tells
//! it when the reader changes it.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::live::NativeState;
use crate::state::{Message, State, Store};

/// A checkbox that is checked while a piece of the state is on.
pub struct Checkbox {
    /// Where the input is, once it is in the page.
    pub element: NodeRef,
    switched: fn(bool) -> Message,
    is_on: fn(&State) -> bool,
}

impl Checkbox {
    /// A checkbox for the piece that `is_on` reads and `switched` tells of.
    pub fn new(switched: fn(bool) -> Message, is_on: fn(&State) -> bool) -> Rc<Self> {
        Rc::new(Checkbox {
            element: NodeRef::default(),
            switched,
            is_on,
        })
    }

    /// Tells the store what the reader did to it.
    pub fn onchange(self: &Rc<Self>, store: &Store) -> Callback<Event> {
        let (checkbox, store) = (self.clone(), store.clone());
        Callback::from(move |_| checkbox.adopt(&store))
    }
}

impl NativeState for Checkbox {
    fn adopt(&self, store: &Store) {
        if let Some(input) = self.element.cast::<HtmlInputElement>() {
            store.dispatch((self.switched)(input.checked()));
        }
    }

    fn follow(&self, state: &State) {
        if let Some(input) = self.element.cast::<HtmlInputElement>() {
            input.set_checked((self.is_on)(state));
        }
    }
}
