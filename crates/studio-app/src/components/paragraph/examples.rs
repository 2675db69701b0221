//! Examples of the component.

use super::{Line, ParagraphProps};
use crate::components::example::Example;
use crate::labels::Label;
use crosslight_studio::SentenceId;

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ParagraphProps>> {
    let line = |text: &str, number: u32| Line {
        id: SentenceId(format!("s_{number}").into()),
        text: text.into(),
        spaced: true,
        attribution: "Tarn, said".into(),
        state: ("drafted", Label::StateDrafted),
        chosen: None,
        is_tab_stop: number == 1,
    };
    let props = ParagraphProps {
        lines: vec![
            line("“Boats stay,” said Jon Tarn.", 1),
            line("“They may even come back.”", 2),
        ],
        quotations: 1,
    };
    vec![Example::new("quotation", props)]
}
