//! Examples of the component.

use yew::Callback;

use super::HeaderProps;
use crate::components::Saves;
use crate::components::example::Example;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<HeaderProps>> {
    let props = HeaderProps {
        title: "The last ferry".into(),
        undo: None,
        redo: None,
        saves: Saves::default(),
        on_request: Callback::noop(),
    };
    vec![Example::new("begun", props)]
}
