//! Examples of the component.

use super::VoiceChoiceProps;
use crate::components::example::{Example, after};
use crate::state::Keys;
use crosslight_studio::project::Speaker;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<VoiceChoiceProps>> {
    let studio = after(&[]);
    let speaker = Some(Speaker::Voice("tarn".into()));
    let props = VoiceChoiceProps {
        speaker,
        voice_keys: studio.voice_keys.clone(),
        keys: Keys::On,
    };
    vec![Example::within("ferry", props, &studio)]
}
