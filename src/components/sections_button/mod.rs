//! The button that shows every section, or hides every section once all are
//! open. It needs the program. The button is the slot: only its words are drawn
//! anew, so that it keeps the focus.
//!
//! A click is heard by [`delegated_events`](crate::browser::behaviour::delegated_events), as
//! [`Control::AllSections`].
//!
//! Behaviours:
//!
//! - `sections-button/all`: it hides all sections, or shows all.
//! - `sections-button/focus`: the focus stays on it.
//! - `sections-button/status`: the status line says what happened.
//! - `sections-button/flips`: it flips when the last section is opened or closed by hand.
//! - `sections-button/before-attaching`: it says what is true of sections closed before the program attaches.

pub mod examples;

use yew::prelude::*;

use crate::components::dom::{self, Control};
use crate::components::labels;
use crate::components::live::{LiveProps, anew, use_store};
use crosslight_content::{Label, Labels};
use crosslight_state::{Fold, Topic};

/// The props of the button.
#[derive(Clone, PartialEq, Properties)]
pub struct SectionsButtonProps {
    /// The interface's words.
    pub labels: Labels,
    /// The fold in which all sections start.
    pub all: Fold,
}

/// Draws the button as it starts (WAI-ARIA APG, Button).
#[component]
pub fn SectionsButton(SectionsButtonProps { labels, all }: &SectionsButtonProps) -> Html {
    html! {
        <button class="button needs-program" id={dom::SECTIONS_BUTTON} type="button"
            data-control={Control::AllSections.name()}>{ words(labels, *all) }</button>
    }
}

/// Draws what the button says: a live piece on [`Topic::AllSections`].
#[component]
pub fn SectionsWords(LiveProps { store }: &LiveProps) -> Html {
    let key = use_store(store, Topic::AllSections);
    let state = store.state();
    let all = Fold::of(state.all_open());
    anew(key, words(&state.explainer().labels, all))
}

fn words(labels: &Labels, all: Fold) -> Html {
    let label = match all {
        Fold::Open => Label::HideAllSections,
        Fold::Closed => Label::ShowAllSections,
    };
    labels::words(labels, label)
}
