//! The button that shows every section, or hides every section once all are
//! open. It needs the program.
//!
//! Behaviours: it flips when the last section is opened or closed by hand; focus
//! stays on it.

use yew::prelude::*;

use super::app::Page;
use super::labels;
use super::live::live;
use crate::state::{Message, State, Topic};

/// The button.
pub fn sections_button(page: &Page) -> Html {
    let store = page.store.clone();
    let draw = move |state: &State| {
        let store = store.clone();
        let (label, message) = if state.all_open() {
            (labels::HIDE_ALL, Message::AllSectionsHidden)
        } else {
            (labels::SHOW_ALL, Message::AllSectionsShown)
        };
        let onclick = move |_| store.dispatch(message.clone());
        html! { <button class="button needs-program" type="button" {onclick}>{ label }</button> }
    };
    live(&page.store, Topic::AllSections, draw)
}
