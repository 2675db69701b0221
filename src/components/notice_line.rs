//! The status line (WAI-ARIA `status`): what the reader's last act changed.

use std::rc::Rc;

use yew::prelude::*;

use super::labels;
use super::native_state::use_piece;
use crate::content::Explainer;
use crate::state::{State, Store, Topic};

#[derive(Clone, PartialEq, Properties)]
pub struct NoticeLineProps {
    pub explainer: Rc<Explainer>,
    pub store: Store,
}

#[component]
pub fn NoticeLine(props: &NoticeLineProps) -> Html {
    let notice = use_piece(&props.store, Topic::Notice, State::notice);
    let points = props.explainer.comparison.as_ref().map_or(0, |comparison| comparison.points.len());
    let text = notice.map_or_else(String::new, |notice| labels::notice(notice, points));
    html! { <p class="notice" role="status">{ text }</p> }
}
