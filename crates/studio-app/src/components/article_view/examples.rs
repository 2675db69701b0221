//! Examples of the component.

use std::rc::Rc;

use yew::Callback;

use super::ArticleViewProps;
use crate::components::example::{Example, ferry};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ArticleViewProps>> {
    let view = |article: Rc<str>| ArticleViewProps {
        is_new: article.is_empty(),
        can_pick_folder: article.is_empty(),
        article,
        is_broken: false,
        offered: None,
        on_request: Callback::noop(),
    };
    vec![
        Example::new("empty", view("".into())),
        Example::new("ferry", view(ferry().article().clone())),
    ]
}
