//! The switch of the layer "Who says so": a native checkbox, by which the
//! style sheet shows the tags and the legend, so it works without the program.
//!
//! Behaviours:
//!
//! - `layer-switch/space`: Space switches, and the focus stays.
//! - `layer-switch/address`: the address says so, and switches.
//! - `layer-switch/without-program`: it works without the program.

use yew::prelude::*;

use crate::content::{Label, Labels};

use super::labels::text;

/// The switch with its label.
pub fn layer_switch(labels: &Labels) -> Html {
    html! {
        <label class="layer-switch">
            <input class="layer-input" type="checkbox" />
            <span>{ text(labels, Label::WhoSaysSo) }</span>
        </label>
    }
}
