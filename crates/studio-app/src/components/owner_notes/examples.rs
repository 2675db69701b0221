//! Examples of the component.

use yew::Callback;

use super::OwnerNotesProps;
use crate::components::example::Example;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<OwnerNotesProps>> {
    let none = OwnerNotesProps {
        status: "".into(),
        conflict: None,
        has_damage: false,
        on_settled: Callback::noop(),
        on_damaged: Callback::noop(),
        on_anew: Callback::noop(),
    };
    let all = OwnerNotesProps {
        status: "The folder weir is open.".into(),
        conflict: Some("explainer.toml".into()),
        has_damage: true,
        ..none.clone()
    };
    vec![Example::new("none", none), Example::new("all", all)]
}
