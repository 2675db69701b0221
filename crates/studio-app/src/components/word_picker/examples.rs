//! Examples of the component.

use yew::Callback;

use super::WordPickerProps;
use crate::components::example::Example;
use crate::state::Run;
use crosslight_studio::project::words;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<WordPickerProps>> {
    let text = "According to Jon Tarn, boats may divide them.";
    let words = words(text);
    let picker = |run| WordPickerProps {
        id: "_panel".into(),
        text: text.into(),
        words: words.clone(),
        verb: Run { first: 0, last: 1 }.slice(&words),
        hedges: Run::of(5).slice(&words).into_iter().collect(),
        run,
        on_word: Callback::noop(),
        on_edge: Callback::noop(),
        on_found: Callback::noop(),
    };
    vec![
        Example::new("none", picker(None)),
        Example::new("run", picker(Some(Run { first: 2, last: 3 }))),
    ]
}
