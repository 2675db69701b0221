//! Examples of the component.

use yew::Callback;

use super::AnswerEditorProps;
use crate::components::example::Example;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<AnswerEditorProps>> {
    let editor = |candidates| AnswerEditorProps {
        point: 0,
        viewpoint: "owners".into(),
        candidates,
        on_done: Callback::noop(),
    };
    vec![
        Example::new("candidates", editor(vec![2, 3, 4])),
        Example::new("none", editor(Vec::new())),
    ]
}
