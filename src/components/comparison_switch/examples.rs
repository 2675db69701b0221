//! Examples of the switch.

use super::ComparisonSwitchProps;
use crate::components::example::Example;
use crosslight_content::Labels;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ComparisonSwitchProps>> {
    let switch = |label: &'static str, points| ComparisonSwitchProps {
        labels: Labels::english(),
        label: label.into(),
        points,
    };
    let long = "Compare what the islanders, the owners of the ferry and the county say about it";
    vec![
        Example::new("five-points", switch("Compare both views", 5)),
        Example::new("one-point", switch("Compare both views", 1)),
        Example::new("long-label", switch(long, 12)),
    ]
}
