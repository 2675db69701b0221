//! The button that shows every section, or hides every section once all are
//! open. It needs the program. The button is the slot: only its words are drawn
//! anew, so that it keeps the focus.
//!
//! Behaviours:
//!
//! - `sections-button/all`: it hides all sections, or shows all.
//! - `sections-button/focus`: the focus stays on it.
//! - `sections-button/status`: the status line says what happened.
//! - `sections-button/flips`: it flips when the last section is opened or closed by hand.
//! - `sections-button/before-hydration`: it says what is true of sections closed before hydration.

use yew::prelude::*;

use super::dom;
use super::labels;
use crosslight_content::Label;
use crosslight_state::{Message, Store};

/// The button as it starts.
pub fn sections_button(store: &Store) -> Html {
    html! {
        <button class="button needs-program" id={dom::SECTIONS_BUTTON} type="button">{ words(store) }</button>
    }
}

/// What it says.
pub fn words(store: &Store) -> Html {
    let state = store.state();
    let label = if state.all_open() {
        Label::HideAllSections
    } else {
        Label::ShowAllSections
    };
    labels::words(&state.explainer().labels, label)
}

/// Does what it says.
pub fn press(store: &Store) {
    let all_open = store.state().all_open();
    store.dispatch(if all_open {
        Message::AllSectionsHidden
    } else {
        Message::AllSectionsShown
    });
}
