//! Examples of the component.

use super::KeysListProps;
use crate::components::example::Example;
use crate::state::Keys;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<KeysListProps>> {
    vec![Example::new("on", KeysListProps { keys: Keys::On })]
}
