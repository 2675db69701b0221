//! The switch of the comparison: a native checkbox with the switch role
//! (WAI-ARIA APG, Switch using an HTML checkbox). The style sheet shows and hides
//! the points by it, so it works without the program.
//!
//! Behaviours: Space or a click switches; the label never changes; focus and
//! scroll stay; the status line says what appeared.

use yew::prelude::*;

use crate::content::{Comparison, Label, Labels};

/// The switch with its label.
pub fn comparison_switch(labels: &Labels, comparison: &Comparison) -> Html {
    html! {
        <div class="comparison-control" id="comparison-switch">
            <label class="switch">
                <span class="switch-label">{ comparison.switch.clone() }</span>
                <input class="switch-input" type="checkbox" role="switch" />
            </label>
            <a class="points-link" href="#comparison">{ labels.fill(Label::PointsLink, &[("points", &labels.points(comparison.points.len()))]) }</a>
        </div>
    }
}
