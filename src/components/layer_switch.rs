//! The switch of the layer "Who says so": a native checkbox, by which the
//! style sheet shows the tags and the legend, so it works without the program.
//!
//! Behaviours: Space or a click switches; the label never changes; focus stays.

use yew::prelude::*;

use super::labels;

/// The switch with its label.
pub fn layer_switch() -> Html {
    html! {
        <label class="layer-switch">
            <input class="layer-input" type="checkbox" />
            <span>{ labels::WHO_SAYS_SO }</span>
        </label>
    }
}
