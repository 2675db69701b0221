//! Examples of the component.

use yew::Callback;

use super::ImportReportProps;
use crate::components::example::{Example, ferry};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ImportReportProps>> {
    let report = |dropped: &[&'static str]| ImportReportProps {
        dropped: dropped.iter().map(|it| (*it).into()).collect(),
        article: ferry().article().to_string().into(),
        on_take: Callback::noop(),
        on_leave: Callback::noop(),
    };
    vec![
        Example::new("whole", report(&[])),
        Example::new("dropped", report(&["line 3: a picture", "line 9: a form"])),
    ]
}
