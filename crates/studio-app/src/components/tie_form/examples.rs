//! Examples of the component.

use super::TieFormProps;
use crate::components::example::{Example, after};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<TieFormProps>> {
    let studio = after(&[]);
    let props = TieFormProps {
        sentence: studio.analysis.sentences[2].clone(),
        number: 2,
    };
    vec![Example::within("empty", props, &studio)]
}
