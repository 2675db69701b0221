//! The button that shows every section, or hides every section once all are
//! open. It needs the program.
//!
//! Behaviours: it flips when the last section is opened or closed by hand; focus
//! stays on it.

use yew::prelude::*;

use super::labels;
use super::native_state::use_piece;
use crate::state::{Message, State, Store, Topic};

#[derive(Clone, PartialEq, Properties)]
pub struct SectionsButtonProps {
    pub store: Store,
}

#[component]
pub fn SectionsButton(props: &SectionsButtonProps) -> Html {
    let all_open = use_piece(&props.store, Topic::AllSections, State::all_open);
    let onclick = {
        let store = props.store.clone();
        move |_| store.dispatch(if all_open { Message::AllSectionsHidden } else { Message::AllSectionsShown })
    };
    let label = if all_open { labels::HIDE_ALL } else { labels::SHOW_ALL };
    html! { <button class="button needs-program" type="button" {onclick}>{ label }</button> }
}
