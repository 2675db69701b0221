//! Examples of the switch.

use super::{Layer, LayerSwitchProps};
use crate::components::example::Example;
use crosslight_content::Labels;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<LayerSwitchProps>> {
    let switch = |layer| LayerSwitchProps {
        labels: Labels::english(),
        layer,
    };
    vec![
        Example::new("voices", switch(Layer::Voices)),
        Example::new("sentences", switch(Layer::Sentences)),
    ]
}
