//! Examples of the component.

use std::rc::Rc;

use super::ChecksViewProps;
use crate::components::example::{Example, ferry};
use crate::state::Studio;
use crosslight_studio::{Checks, History, Project};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ChecksViewProps>> {
    let of = |project: &Project| ChecksViewProps {
        checks: Some(Rc::new(Checks::of(project))),
    };
    let wrong = ferry().with_editorial(ferry().editorial().replace("\"Ida Holm\"", "\"Ida Halm\""));
    let wrong_studio = Rc::new(Studio::new(History::new(wrong.clone())));
    vec![
        Example::new("ferry", of(&ferry())),
        Example::within("mistakes", of(&wrong), &wrong_studio),
        Example::new("pending", ChecksViewProps { checks: None }),
    ]
}
