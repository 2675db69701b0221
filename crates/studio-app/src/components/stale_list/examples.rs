//! Examples of the component.

use std::rc::Rc;

use super::StaleListProps;
use crate::components::example::{Example, ferry};
use crate::state::Studio;
use crosslight_studio::History;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<StaleListProps>> {
    let article = ferry()
        .article()
        .replace("leaves on Friday", "left on Sunday");
    let studio = Studio::new(History::new(ferry().with_article(article)));
    let pointers = studio.analysis.stale.clone();
    vec![Example::within(
        "corrected",
        StaleListProps { pointers },
        &Rc::new(studio),
    )]
}
