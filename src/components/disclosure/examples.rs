//! Examples of the section.

use yew::prelude::*;

use super::{DisclosureProps, Width};
use crate::components::example::Example;
use crosslight_content::Labels;
use crosslight_state::Fold;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<DisclosureProps>> {
    let long = "What the islanders, the owners of the ferry and the county say about it";
    vec![
        Example::new("open", section("The ferry", Fold::Open, Width::Column)),
        Example::new("closed", section("The ferry", Fold::Closed, Width::Column)),
        Example::new("long-heading", section(long, Fold::Open, Width::Column)),
        Example::new("wide", section("Two readings", Fold::Open, Width::Whole)),
    ]
}

fn section(heading: &'static str, fold: Fold, width: Width) -> DisclosureProps {
    DisclosureProps {
        labels: Labels::english(),
        number: 0,
        anchor: "the-ferry".into(),
        heading: Html::from(heading),
        origin: Some("heading".into()),
        control: Html::from(heading),
        fold,
        width,
        viewpoint: None,
        children: html! { <p>{ "The ferry leaves on Friday for the last time." }</p> },
    }
}
