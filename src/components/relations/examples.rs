//! Examples of the ties in words, of the examples' article.

use super::RelationsProps;
use crate::components::example::{Example, ferry};
use crosslight_content::Labels;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<RelationsProps>> {
    let one = ferry();
    let mut mutual = ferry();
    for relation in &mut mutual.relations {
        relation.mutual = true;
    }
    let props = |explainer, is_long| RelationsProps::of(explainer, &Labels::english(), is_long);
    vec![
        Example::new("short", props(&one, false)),
        Example::new("by-actor", props(&one, true)),
        Example::new("mutual", props(&mutual, false)),
    ]
}
