//! Examples of the component.

use super::QueueProgressProps;
use crate::components::example::Example;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<QueueProgressProps>> {
    let progress = |confirmed, all| QueueProgressProps { confirmed, all };
    vec![
        Example::new("begun", progress(12, 16)),
        Example::new("done", progress(16, 16)),
    ]
}
