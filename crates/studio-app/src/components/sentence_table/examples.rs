//! Examples of the component.

use crate::components::example::Example;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<()>> {
    vec![Example::new("ferry", ())]
}
