//! The switch of the layer "Who says so": a native checkbox, by which the
//! style sheet shows the tags and the legend, so it works without the program.
//!
//! Behaviours: Space or a click switches; the label never changes; focus stays.

use yew::prelude::*;

use super::app::Page;
use super::checkbox::Checkbox;
use super::labels;
use super::live::live_native;
use crate::state::{Message, State, Topic};

/// The switch with its label.
pub fn layer_switch(page: &Page) -> Html {
    let native = Checkbox::new(Message::LayerSwitched, State::layer);
    let draw = {
        let (store, native) = (page.store.clone(), native.clone());
        move |_: &State| {
            html! {
                <label class="layer-switch">
                    <input class="layer-input" type="checkbox"
                        onchange={native.onchange(&store)} ref={native.element.clone()} />
                    <span>{ labels::WHO_SAYS_SO }</span>
                </label>
            }
        }
    };
    live_native(&page.store, Topic::Layer, native, draw)
}
