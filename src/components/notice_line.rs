//! The status line (WAI-ARIA `status`): what the reader's last act changed.

use yew::prelude::*;

use super::app::Page;
use super::labels;
use super::live::live;
use crate::state::{State, Topic};

/// The line; empty until there is something to say.
pub fn notice_line(page: &Page) -> Html {
    let points = page
        .explainer
        .comparison
        .as_ref()
        .map_or(0, |comparison| comparison.points.len());
    let draw = move |state: &State| {
        let text = state.notice().map(|notice| labels::notice(notice, points));
        html! { <p class="notice" role="status">{ text.unwrap_or_default() }</p> }
    };
    live(&page.store, Topic::Notice, draw)
}
