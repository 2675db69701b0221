//! Examples of the component.

use yew::Callback;

use super::WordsFieldProps;
use crate::components::example::Example;
use crate::state::Run;
use crosslight_studio::project::words;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<WordsFieldProps>> {
    let text = "Boats stay, and boats may stay.";
    let words = words(text);
    let field = |run: Option<Run>| WordsFieldProps {
        id: "_panel".into(),
        text: text.into(),
        chosen: run.and_then(|run| run.slice(&words)),
        on_found: Callback::noop(),
    };
    vec![
        Example::new("empty", field(None)),
        Example::new("once", field(Some(Run::of(0)))),
        Example::new("twice", field(Some(Run::of(1)))),
    ]
}
