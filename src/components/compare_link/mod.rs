//! The page's main act, first in the toolbar: it switches the comparison on and goes to
//! its points. It is a link (WAI-ARIA APG, Link), which without the program leads to the
//! switch. Its state stands in it in words, of which the style sheet shows the true one.
//!
//! A click is heard by [`delegated_events`](crate::browser::behaviour::delegated_events), as
//! [`Control::CompareLink`].
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

pub mod examples;

use yew::prelude::*;

use crate::components::dom::{self, Control};
use crate::components::labels::words;
use crosslight_content::{Comparison, Label, Labels};

/// The props of the link.
#[derive(Clone, PartialEq, Properties)]
pub struct CompareLinkProps {
    /// The interface's words.
    pub labels: Labels,
    /// The number of viewpoints that are compared.
    pub viewpoints: Viewpoints,
}

/// The number of viewpoints of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewpoints {
    /// Two.
    Two,
    /// Three.
    Three,
}

impl Viewpoints {
    /// Returns how many a comparison has.
    #[must_use]
    pub fn of(comparison: &Comparison) -> Self {
        match comparison.viewpoints.len() {
            3 => Viewpoints::Three,
            _ => Viewpoints::Two,
        }
    }
}

/// Draws the link with its state.
#[component]
pub fn CompareLink(CompareLinkProps { labels, viewpoints }: &CompareLinkProps) -> Html {
    let label = match viewpoints {
        Viewpoints::Two => Label::CompareLink,
        Viewpoints::Three => Label::CompareThreeLink,
    };
    html! {
        <a class="button compare" href={dom::by_id(dom::COMPARISON_SWITCH)} data-control={Control::CompareLink.name()}>
            <span class="compare-words">{ words(labels, label) }</span>
            <span class="visually-hidden">{ words(labels, Label::Colon) }</span>
            <span class="compare-state">
                <span class="compare-off">{ words(labels, Label::CompareOff) }</span>
                <span class="compare-on">{ words(labels, Label::CompareOn) }</span>
            </span>
        </a>
    }
}
