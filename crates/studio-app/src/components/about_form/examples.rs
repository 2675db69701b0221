//! Examples of the component.

use super::AboutFormProps;
use crate::components::example::{Example, ferry};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<AboutFormProps>> {
    let editorial = ferry().editorial().clone();
    vec![Example::new("ferry", AboutFormProps { editorial })]
}
