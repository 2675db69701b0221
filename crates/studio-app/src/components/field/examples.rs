//! Examples of the component.

use yew::Callback;

use super::{ChoiceProps, LabelFor};
use crate::components::example::Example;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ChoiceProps>> {
    let option = |value: &'static str, words: &'static str| (value.into(), words.into());
    let props = ChoiceProps {
        id: "_tie-from".into(),
        label: "From".into(),
        label_for: LabelFor::All,
        value: "line".into(),
        options: vec![option("island", "The island"), option("line", "the line")],
        on_change: Callback::noop(),
    };
    let ears = ChoiceProps {
        label_for: LabelFor::Ears,
        ..props.clone()
    };
    vec![Example::new("all", props), Example::new("ears", ears)]
}
