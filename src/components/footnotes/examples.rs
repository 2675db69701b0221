//! Examples of the footnotes.

use yew::prelude::*;

use super::{Footnote, FootnotesProps};
use crate::components::example::Example;
use crosslight_content::Labels;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<FootnotesProps>> {
    let note = |words: &'static str, references| Footnote {
        text: html! { <p>{ words }</p> },
        references,
    };
    let once = note("The pier was built by hand.", 1);
    let often = note("Two boats a day.", 3);
    let props = |notes: &[Footnote]| FootnotesProps {
        labels: Labels::english(),
        notes: notes.into(),
    };
    vec![
        Example::new("one", props(std::slice::from_ref(&once))),
        Example::new("referred-to-often", props(&[once, often])),
    ]
}
