//! Examples of the component.

use super::BulkConfirmProps;
use crate::components::example::Example;
use crosslight_compile::Class;
use crosslight_studio::analysis::DraftedRule;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<BulkConfirmProps>> {
    let rule = |name: &str, class| DraftedRule {
        name: name.into(),
        class,
        accuracy: None,
        sentences: vec![1, 4, 7],
    };
    let rules = vec![
        rule("according-to", Class::Sure),
        rule("said", Class::Likely),
    ];
    vec![Example::new("both", BulkConfirmProps { rules })]
}
