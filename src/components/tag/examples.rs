//! Examples of the tag.

use super::{TagProps, said};
use crate::components::example::{Example, ferry};
use crosslight_content::StatementId;

/// Returns the examples, of sentences of the examples' article.
#[must_use]
pub fn examples() -> Vec<Example<TagProps>> {
    let explainer = ferry();
    let tag = |at| {
        let statement = explainer.statement(StatementId::new(at))?;
        Some(TagProps {
            anchor: statement.anchor.clone().into(),
            children: said(&explainer, &explainer.labels, statement),
        })
    };
    let named = [
        ("no-source", 0),
        ("verb-after-the-name", 1),
        ("verb-before-the-name", 2),
        ("quoted", 3),
    ];
    let examples = named.into_iter();
    let examples = examples.filter_map(|(name, at)| Some(Example::new(name, tag(at)?)));
    examples.collect()
}
