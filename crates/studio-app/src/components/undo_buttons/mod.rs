//! Undo and redo as native buttons, each with the name of its step. Ctrl+Z, Ctrl+Shift+Z
//! and Ctrl+Y do the same outside of text fields, whose own undo they are there.

pub mod examples;

use yew::prelude::*;

use super::desk::use_desk;
use super::names;
use crate::labels::Label;
use crate::state::Message;
use crosslight_studio::history::StepName;

/// The props of the buttons.
#[derive(Clone, PartialEq, Properties)]
pub struct UndoButtonsProps {
    /// The step that would be undone.
    pub undo: Option<StepName>,
    /// The step that would be redone.
    pub redo: Option<StepName>,
}

/// Draws the buttons.
#[component]
pub fn UndoButtons(props: &UndoButtonsProps) -> Html {
    let desk = use_desk();
    let labels = &desk.labels;
    let button = |step: &Option<StepName>, [plain, named]: [Label; 2], sign, message| {
        let name = step.as_ref().map(|it| names::step(labels, it));
        let title = name.map(|name| labels.fill(named, &[("step", &name)]));
        // It stays focusable without a step, so that the focus is not lost with the last.
        html! {
            <button type="button" class="control quiet" aria-disabled={step.is_none().then_some("true")} title={title.clone()} aria-label={title} disabled={desk.is_locked()} onclick={desk.sends(message)}>
                <span class="arrow" aria-hidden="true">{ sign }</span>
                <span class="undo-word">{ labels.text(plain) }</span>
            </button>
        }
    };
    html! {
        <div class="undo" role="group" aria-label={labels.text(Label::Steps)}>
            { button(&props.undo, [Label::Undo, Label::UndoStep], "↶", Message::Undone) }
            { button(&props.redo, [Label::Redo, Label::RedoStep], "↷", Message::Redone) }
        </div>
    }
}
