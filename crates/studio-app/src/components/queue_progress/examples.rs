//! Examples of the component.

use super::QueueProgressProps;
use crate::components::example::Example;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<QueueProgressProps>> {
    let progress = |confirmed, covered| QueueProgressProps {
        confirmed,
        covered,
        all: 16,
    };
    vec![
        Example::new("begun", progress(12, 0)),
        Example::new("covered", progress(12, 5)),
        Example::new("done", progress(16, 0)),
    ]
}
