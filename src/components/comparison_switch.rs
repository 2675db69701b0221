//! The switch of the comparison: a native checkbox with the switch role
//! (WAI-ARIA APG, Switch using an HTML checkbox). The style sheet shows and hides
//! the points by it, so it works without the program.
//!
//! Behaviours:
//!
//! - `comparison-switch/click`: a click switches.
//! - `comparison-switch/space`: Space switches.
//! - `comparison-switch/name`: it is a switch whose name never changes.
//! - `comparison-switch/status`: the status line says what appeared.
//! - `comparison-switch/focus-and-place`: neither the focus nor the switch on the screen moves.
//! - `comparison-switch/sections`: the sections stay as they are.
//! - `comparison-switch/back-and-forward`: Back undoes it, Forward does it again.
//! - `comparison-switch/address`: the address says so, and switches.
//! - `comparison-switch/before-hydration`: what the reader did before hydration stays.
//! - `comparison-switch/print`: on paper the comparison is there.
//! - `comparison-switch/forced-colours`: in forced colours its state shows.

use yew::prelude::*;

use super::dom::{self, Control};
use super::labels::{around, points};
use crosslight_content::{Comparison, Label, Labels};

/// The switch with its label.
pub fn comparison_switch(labels: &Labels, comparison: &Comparison) -> Html {
    let count = points(labels, comparison.points.len());
    html! {
        <div class="comparison-control" id={dom::COMPARISON_SWITCH}>
            <label class="switch">
                <span class="switch-label">{ comparison.switch.clone() }</span>
                <input class="switch-input" type="checkbox" role="switch" data-control={Control::Comparison.name()} />
            </label>
            <a class="points-link" href={["#", dom::COMPARISON].concat()}>{ around(labels, Label::PointsLink, "points", count) }</a>
        </div>
    }
}
