//! Examples of the component.

use std::rc::Rc;

use super::StudioProps;
use crate::components::example::{Example, after};
use crate::state::{Message, Studio};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<StudioProps>> {
    let begun = after(&[]);
    let words = after(&[Message::WordClicked(0), Message::WordClicked(1)]);
    let props = |studio: &Rc<Studio>| StudioProps {
        studio: Rc::clone(studio),
    };
    vec![
        Example::within("begun", props(&begun), &begun),
        Example::within("words", props(&words), &words),
    ]
}
