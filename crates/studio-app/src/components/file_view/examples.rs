//! Examples of the component.

use yew::Callback;

use super::FileViewProps;
use crate::components::example::{Example, ferry};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<FileViewProps>> {
    let view = |broken_line| FileViewProps {
        editorial: ferry().editorial().clone(),
        broken_line,
        has_folder: true,
        can_pick_folder: true,
        on_request: Callback::noop(),
    };
    vec![
        Example::new("good", view(None)),
        Example::new("broken", view(Some(3))),
    ]
}
