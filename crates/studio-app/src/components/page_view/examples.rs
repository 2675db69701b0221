//! Examples of the component.

use yew::html;

use super::PageViewProps;
use crate::components::example::Example;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<PageViewProps>> {
    let frame = |is_behind| PageViewProps {
        children: html! { <p>{ "The page." }</p> },
        is_behind,
    };
    vec![
        Example::new("good", frame(false)),
        Example::new("behind", frame(true)),
    ]
}
