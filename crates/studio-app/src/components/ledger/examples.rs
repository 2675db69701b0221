//! Examples of the component.

use std::rc::Rc;

use crate::components::example::{Example, after};
use crate::components::who_view::StudioProps;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<StudioProps>> {
    let studio = after(&[]);
    let props = StudioProps {
        studio: Rc::clone(&studio),
    };
    vec![Example::within("ferry", props, &studio)]
}
