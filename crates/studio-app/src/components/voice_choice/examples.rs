//! Examples of the component.

use super::VoiceChoiceProps;
use crate::components::example::{Example, after};
use crosslight_studio::project::Speaker;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<VoiceChoiceProps>> {
    let studio = after(&[]);
    let sentences = studio.sentence.clone().into_iter();
    let examples = sentences.map(|sentence| {
        let speaker = Some(Speaker::Voice("tarn".into()));
        let props = VoiceChoiceProps { sentence, speaker };
        Example::within("ferry", props, &studio)
    });
    examples.collect()
}
