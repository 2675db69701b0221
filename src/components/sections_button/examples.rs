//! Examples of the button.

use super::SectionsButtonProps;
use crate::components::example::Example;
use crosslight_content::Labels;
use crosslight_state::Fold;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<SectionsButtonProps>> {
    let button = |all| SectionsButtonProps {
        labels: Labels::english(),
        all,
    };
    vec![
        Example::new("hides-all", button(Fold::Open)),
        Example::new("shows-all", button(Fold::Closed)),
    ]
}
