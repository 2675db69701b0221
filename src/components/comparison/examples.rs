//! Examples of the points.

use super::ComparisonPointsProps;
use crate::components::example::{Example, ferry};
use crosslight_content::{Labels, ViewpointId};

/// Returns the examples, of the examples' article.
#[must_use]
pub fn examples() -> Vec<Example<ComparisonPointsProps>> {
    let explainer = ferry();
    let Some(two) = &explainer.comparison else {
        return Vec::new();
    };
    let mut three = two.clone();
    three.viewpoints.push(ViewpointId::new(0));
    for point in &mut three.points {
        point.answers.push(None);
    }
    let points = |comparison| ComparisonPointsProps::of(&explainer, &Labels::english(), comparison);
    vec![
        Example::new("two-viewpoints", points(two)),
        Example::new("three-viewpoints", points(&three)),
    ]
}
