//! The switch of the layer "Who says so": a native checkbox, by which the
//! style sheet shows the tags and the legend, so it works without the program.
//!
//! Behaviours: Space or a click switches; the label never changes; focus stays.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::app::Page;
use super::labels;
use super::live::{NativeState, live_native};
use crate::state::{Message, State, Store, Topic};

/// A checkbox that is checked while the layer is on.
struct LayerSwitch(NodeRef);

impl NativeState for LayerSwitch {
    fn adopt(&self, store: &Store) {
        if let Some(input) = self.0.cast::<HtmlInputElement>() {
            store.dispatch(Message::LayerSwitched(input.checked()));
        }
    }

    fn follow(&self, state: &State) {
        if let Some(input) = self.0.cast::<HtmlInputElement>() {
            input.set_checked(state.layer());
        }
    }
}

/// The switch with its label.
pub fn layer_switch(page: &Page) -> Html {
    let native = Rc::new(LayerSwitch(NodeRef::default()));
    let draw = {
        let (store, native) = (page.store.clone(), native.clone());
        move |_: &State| {
            let (store, switch) = (store.clone(), native.clone());
            html! {
                <label class="layer-switch">
                    <input class="layer-input" type="checkbox"
                        onchange={move |_: Event| switch.adopt(&store)} ref={native.0.clone()} />
                    <span>{ labels::WHO_SAYS_SO }</span>
                </label>
            }
        }
    };
    live_native(&page.store, Topic::Layer, native, draw)
}
