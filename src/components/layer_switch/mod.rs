//! The switch of the layer "Who says so": a native checkbox (WAI-ARIA APG, Checkbox), by
//! which the style sheet shows the tags and the legend, so it works without the program.
//!
//! With the program, [`native_controls`](crate::browser::behaviour::native_controls) hears of
//! it, as [`Control::Layer`].
//!
//! Behaviours:
//!
//! - `layer-switch/space`: Space switches, and the focus stays.
//! - `layer-switch/address`: the address says so, and switches.
//! - `layer-switch/without-program`: it works without the program.

pub mod examples;

use yew::prelude::*;

use crate::components::dom::Control;
use crate::components::labels::words;
use crosslight_content::{Explainer, Label, Labels};

/// The props of the switch.
#[derive(Clone, PartialEq, Properties)]
pub struct LayerSwitchProps {
    /// The interface's words.
    pub labels: Labels,
    /// The content of the layer.
    pub layer: Layer,
}

/// The content of the layer at each sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Who says it.
    Voices,
    /// A way to choose it; the explainer has no voices.
    Sentences,
}

impl Layer {
    /// Returns what the layer of an explainer shows.
    #[must_use]
    pub fn of(explainer: &Explainer) -> Self {
        if explainer.voices.is_empty() {
            Layer::Sentences
        } else {
            Layer::Voices
        }
    }
}

/// Draws the switch with its label.
#[component]
pub fn LayerSwitch(LayerSwitchProps { labels, layer }: &LayerSwitchProps) -> Html {
    let label = match layer {
        Layer::Voices => Label::WhoSaysSo,
        Layer::Sentences => Label::QuoteSentences,
    };
    html! {
        <label class="layer-switch">
            <input class="layer-input" type="checkbox" data-control={Control::Layer.name()} />
            <span>{ words(labels, label) }</span>
        </label>
    }
}
