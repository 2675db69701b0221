//! The switch of the layer "Who says so": a native checkbox, by which the
//! style sheet shows the tags and the legend, so it works without the program.
//!
//! Behaviours:
//!
//! - `layer-switch/space`: Space switches, and the focus stays.
//! - `layer-switch/address`: the address says so, and switches.
//! - `layer-switch/without-program`: it works without the program.

use yew::prelude::*;

use crosslight_content::{Explainer, Label, Labels};

use super::dom::Control;
use super::labels::words;

/// Draws the switch with its label.
pub fn layer_switch(explainer: &Explainer, labels: &Labels) -> Html {
    let label = if explainer.voices.is_empty() {
        Label::QuoteSentences
    } else {
        Label::WhoSaysSo
    };
    html! {
        <label class="layer-switch">
            <input class="layer-input" type="checkbox" data-control={Control::Layer.name()} />
            <span>{ words(labels, label) }</span>
        </label>
    }
}
