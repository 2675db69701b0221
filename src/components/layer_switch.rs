//! The switch of the layer "Who says so": a native checkbox, by which the
//! style sheet shows the tags and the legend, so it works without the program.
//!
//! Behaviours:
//!
//! - `layer-switch/space`: Space switches, and the focus stays.
//! - `layer-switch/address`: the address says so, and switches.
//! - `layer-switch/without-program`: it works without the program.

use web_sys::Element;
use yew::prelude::*;

use crosslight_content::{Explainer, Label, Labels};

use super::labels::words;

/// On the page, while the layer is laid out though its switch is off.
const LAID_OUT: &str = "data-layer";

/// Lays out the page with the layer once, and takes it back before a frame is drawn: the
/// browser measures letters when it first meets them in a size, and keeps that.
pub fn lay_out_layer_once(root: &Element) {
    if let Ok(Some(page)) = root.query_selector("main")
        && page.set_attribute(LAID_OUT, "").is_ok()
    {
        page.get_bounding_client_rect();
        let _ = page.remove_attribute(LAID_OUT);
    }
}

/// Draws the switch with its label.
pub fn layer_switch(explainer: &Explainer, labels: &Labels) -> Html {
    let label = if explainer.voices.is_empty() {
        Label::QuoteSentences
    } else {
        Label::WhoSaysSo
    };
    html! {
        <label class="layer-switch">
            <input class="layer-input" type="checkbox" />
            <span>{ words(labels, label) }</span>
        </label>
    }
}
