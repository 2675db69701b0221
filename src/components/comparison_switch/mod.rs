//! The switch of the comparison: a native checkbox with the switch role
//! (WAI-ARIA APG, Switch using an HTML checkbox). The style sheet shows and hides
//! the points by it, so it works without the program.
//!
//! With the program, [`native_controls`](crate::browser::behaviour::native_controls) hears of
//! it, as [`Control::Comparison`].
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
//! - `comparison-switch/before-attaching`: what the reader did before the program attaches stays.
//! - `comparison-switch/print`: on paper the comparison is there.
//! - `comparison-switch/forced-colours`: in forced colours its state shows.

pub mod examples;

use yew::prelude::*;

use crate::components::dom::{self, Control};
use crate::components::labels::{around, points};
use crosslight_content::{Comparison, Label, Labels};

/// The props of the switch.
#[derive(Clone, PartialEq, Properties)]
pub struct ComparisonSwitchProps {
    /// The interface's words.
    pub labels: Labels,
    /// The label of the switch, the editor's own.
    pub label: AttrValue,
    /// The number of points of the comparison.
    pub points: usize,
}

/// Draws the switch with its label, and a link to the points.
#[component]
pub fn ComparisonSwitch(props: &ComparisonSwitchProps) -> Html {
    let ComparisonSwitchProps {
        labels,
        label,
        points: count,
    } = props;
    let count = points(labels, *count);
    html! {
        <div class="comparison-control" id={dom::COMPARISON_SWITCH}>
            <label class="switch">
                <span class="switch-label">{ label.clone() }</span>
                <input class="switch-input" type="checkbox" role="switch" data-control={Control::Comparison.name()} />
            </label>
            <a class="points-link" href={dom::by_id(dom::COMPARISON)}>{ around(labels, Label::PointsLink, "points", count) }</a>
        </div>
    }
}

impl ComparisonSwitchProps {
    /// Returns what the switch of a comparison is drawn from.
    pub fn of(labels: &Labels, comparison: &Comparison) -> Self {
        ComparisonSwitchProps {
            labels: labels.clone(),
            label: comparison.switch.clone().into(),
            points: comparison.points.len(),
        }
    }
}
