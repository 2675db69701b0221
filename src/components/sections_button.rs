//! The button that shows every section, or hides every section once all are
//! open. It needs the program.
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
use super::labels::text;
use crate::content::Label;
use crate::state::{Message, Store};

/// The slot with the button as it starts.
pub fn sections_slot(store: &Store) -> Html {
    html! { <div class="needs-program" id={dom::SECTIONS_BUTTON}>{ sections_button(store) }</div> }
}

/// The button.
pub fn sections_button(store: &Store) -> Html {
    let (label, message) = if store.state().all_open() {
        (Label::HideAllSections, Message::AllSectionsHidden)
    } else {
        (Label::ShowAllSections, Message::AllSectionsShown)
    };
    let label = text(&store.state().explainer().labels, label);
    let store = store.clone();
    let onclick = move |_| store.dispatch(message.clone());
    html! { <button class="button" type="button" {onclick}>{ label }</button> }
}
