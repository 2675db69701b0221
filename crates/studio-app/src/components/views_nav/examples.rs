//! Examples of the component.

use super::ViewsNavProps;
use crate::components::example::Example;
use crate::state::{Aside, Front, Work};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ViewsNavProps>> {
    let alone = ViewsNavProps {
        work: Work::Who,
        aside: None,
        front: Front::Work,
        diagnostics: Some(3),
    };
    let beside = ViewsNavProps {
        aside: Some(Aside::Page),
        front: Front::Aside,
        diagnostics: Some(0),
        ..alone.clone()
    };
    vec![Example::new("alone", alone), Example::new("beside", beside)]
}
