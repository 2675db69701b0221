//! Examples of the component.

use super::UndoButtonsProps;
use crate::components::example::Example;
use crosslight_studio::history::{StepKind, StepName};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<UndoButtonsProps>> {
    let undo = Some(StepName {
        kind: StepKind::Confirmed,
        subject: "3".into(),
    });
    vec![
        Example::new("one-step", UndoButtonsProps { undo, redo: None }),
        Example::new(
            "none",
            UndoButtonsProps {
                undo: None,
                redo: None,
            },
        ),
    ]
}
