//! The status line (WAI-ARIA `status`): what the reader's last act changed. Eyes
//! see that something was copied, which shows nowhere else; the rest they see.

use yew::prelude::*;

use super::labels;
use crate::state::{Notice, Store};

/// The slot that it is drawn into.
pub const SLOT: &str = "notice";

/// The slot; empty until there is something to say.
pub fn notice_slot() -> Html {
    html! { <p class="notice" id={SLOT} role="status"></p> }
}

/// What the line says. Each notice is an element of its own, so that its going
/// away, which the style sheet times, begins anew.
pub fn notice_line(store: &Store) -> Html {
    let state = store.state();
    let Some(notice) = state.notice() else {
        return Html::default();
    };
    let visible = matches!(notice, Notice::Copied(..) | Notice::CopyRefused(_));
    let class = if visible {
        "notice-seen"
    } else {
        "notice-heard"
    };
    let comparison = state.explainer().comparison.as_ref();
    let points = comparison.map_or(0, |comparison| comparison.points.len());
    html! { <span key={store.version()} {class}>{ labels::notice(notice, points) }</span> }
}
