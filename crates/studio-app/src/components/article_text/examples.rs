//! Examples of the component.

use yew::Callback;

use super::ArticleTextProps;
use crate::components::example::{Example, after};
use crate::state::{Keys, Run};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ArticleTextProps>> {
    let studio = after(&[]);
    let props = ArticleTextProps {
        sentence: studio.sentence.clone(),
        run: Some(Run { first: 0, last: 1 }),
        keys: Keys::On,
        voice_keys: studio.voice_keys.clone(),
        on_word: Callback::noop(),
    };
    vec![Example::within("ferry", props, &studio)]
}
