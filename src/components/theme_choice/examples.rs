//! Examples of the choice.

use super::ThemeChoiceProps;
use crate::components::example::Example;
use crosslight_content::Labels;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ThemeChoiceProps>> {
    let labels = Labels::english();
    vec![Example::new("plain", ThemeChoiceProps { labels })]
}
