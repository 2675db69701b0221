//! Examples of the tools.

use super::ToolbarProps;
use crate::components::compare_link::Viewpoints;
use crate::components::example::Example;
use crate::components::layer_switch::Layer;
use crosslight_content::Labels;
use crosslight_state::Fold;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ToolbarProps>> {
    let tools = |compared, layer, all| ToolbarProps {
        labels: Labels::english(),
        compared,
        layer,
        all,
    };
    let whole = tools(Some(Viewpoints::Two), Layer::Voices, Fold::Open);
    let plain = tools(None, Layer::Sentences, Fold::Closed);
    vec![
        Example::new("whole", whole),
        Example::new("article-alone", plain),
    ]
}
