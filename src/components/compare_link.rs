//! The page's main act, first in the toolbar: it switches the comparison on and goes to
//! its points. It is a link (WAI-ARIA APG, Link), which without the program leads to the
//! switch. Its state stands in it in words, of which the style sheet shows the true one.
//!
//! Behaviours:
//!
//! - `compare-link/switches-on`: it switches the comparison on, and the status line says so.
//! - `compare-link/goes-there`: it goes to the points, and opens the section that has them.
//! - `compare-link/stays-on`: it goes there as well when the comparison is on, and leaves it on.
//! - `compare-link/keyboard`: Enter does the same, and Tab goes on from the points.
//! - `compare-link/back`: Back undoes all of it in one step.
//! - `compare-link/state`: its name says whether the comparison is on.
//! - `compare-link/without-program`: without the program it leads to the switch.

use yew::prelude::*;

use super::dom::{self, Control};
use super::labels::words;
use crate::content::{Comparison, Label, Labels};

/// The link with its state.
pub fn compare_link(labels: &Labels, comparison: &Comparison) -> Html {
    let label = match comparison.viewpoints.len() {
        3 => Label::CompareThreeLink,
        _ => Label::CompareLink,
    };
    html! {
        <a class="button compare" href={["#", dom::COMPARISON_SWITCH].concat()} data-control={Control::CompareLink.name()}>
            <span class="compare-words">{ words(labels, label) }</span>
            <span class="visually-hidden">{ words(labels, Label::Colon) }</span>
            <span class="compare-state">
                <span class="compare-off">{ words(labels, Label::CompareOff) }</span>
                <span class="compare-on">{ words(labels, Label::CompareOn) }</span>
            </span>
        </a>
    }
}
