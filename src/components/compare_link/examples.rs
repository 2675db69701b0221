//! Examples of the link.

use super::{CompareLinkProps, Viewpoints};
use crate::components::example::Example;
use crosslight_content::Labels;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<CompareLinkProps>> {
    let link = |viewpoints| CompareLinkProps {
        labels: Labels::english(),
        viewpoints,
    };
    vec![
        Example::new("two-viewpoints", link(Viewpoints::Two)),
        Example::new("three-viewpoints", link(Viewpoints::Three)),
    ]
}
