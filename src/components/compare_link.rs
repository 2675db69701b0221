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

use gloo_events::EventListener;
use web_sys::{Element, Event};
use yew::prelude::*;

use super::choosing::{is_plain, over};
use super::dom;
use super::labels::words;
use super::live::When;
use crosslight_content::{Comparison, Label, Labels};
use crosslight_state::{Message, Store};

/// What it says it is.
const CONTROL: &str = "[data-control=compare]";

/// The link with its state.
pub fn compare_link(labels: &Labels, comparison: &Comparison) -> Html {
    let label = match comparison.viewpoints.len() {
        3 => Label::CompareThreeLink,
        _ => Label::CompareLink,
    };
    html! {
        <a class="button compare" href={["#", dom::COMPARISON_SWITCH].concat()} data-control="compare">
            <span class="compare-words">{ words(labels, label) }</span>
            <span class="visually-hidden">{ words(labels, Label::Colon) }</span>
            <span class="compare-state">
                <span class="compare-off">{ words(labels, Label::CompareOff) }</span>
                <span class="compare-on">{ words(labels, Label::CompareOn) }</span>
            </span>
        </a>
    }
}

/// Listens to clicks on it, for as long as the page lives. The browser itself follows the
/// link, so that the keyboard goes on from the points, the history has one entry more, and
/// whoever listens to links hears of it. While it does, the link leads to the points, which
/// are shown by then.
pub fn connect(root: &Element, store: &Store, after_frame: When) {
    let store = store.clone();
    let clicked = move |event: &Event| {
        if let Some(link) = over(event, CONTROL).filter(|_| is_plain(event)) {
            store.dispatch(Message::ComparisonRequested);
            lead(&link, dom::COMPARISON);
            after_frame(Box::new(move || lead(&link, dom::COMPARISON_SWITCH)));
        }
    };
    EventListener::new(root, "click", clicked).forget();
}

fn lead(link: &Element, target: &str) {
    // A link that takes no attribute leads to the switch, no more.
    let _ = link.set_attribute("href", &["#", target].concat());
}
