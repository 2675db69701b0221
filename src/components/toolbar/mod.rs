//! The tools above the sections: a native group (WAI-ARIA `group`). What needs the program is
//! shown once it runs.
//!
//! A click on the button that copies a link is heard by
//! [`delegated_events`](crate::browser::behaviour::delegated_events), by [`dom::COPY`].

pub mod examples;

use yew::prelude::*;

use crate::components::compare_link::{CompareLink, Viewpoints};
use crate::components::dom;
use crate::components::labels::{name, text, words};
use crate::components::layer_switch::{Layer, LayerSwitch};
use crate::components::sections_button::SectionsButton;
use crate::components::theme_choice::ThemeChoice;
use crosslight_content::{Explainer, Label, Labels};
use crosslight_state::Fold;

/// The props of the tools.
#[derive(Clone, PartialEq, Properties)]
pub struct ToolbarProps {
    /// The interface's words.
    pub labels: Labels,
    /// The number of viewpoints that are compared; `None` without a comparison.
    pub compared: Option<Viewpoints>,
    /// The content of the layer.
    pub layer: Layer,
    /// The fold in which all sections start.
    pub all: Fold,
}

/// Draws the tools.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let labels = &props.labels;
    let name = name(labels, Label::Toolbar, dom::TOOLBAR_NAME);
    html! {
        <div class="toolbar" role="group" aria-label={name.label} aria-labelledby={name.labelled_by}>
            { name.hidden }
            if let Some(viewpoints) = props.compared {
                <CompareLink labels={labels.clone()} {viewpoints} />
            }
            <LayerSwitch labels={labels.clone()} layer={props.layer} />
            <SectionsButton labels={labels.clone()} all={props.all} />
            <button class="button needs-program" type="button" data-copy={dom::COPY_LINK} title={text(labels, Label::CopyLink)} lang={labels.lang(Label::CopyLink)}>
                { chain() }
                <span class="visually-hidden">{ words(labels, Label::CopyLink) }</span>
            </button>
            <ThemeChoice labels={labels.clone()} />
        </div>
    }
}

/// Draws two links of a chain, in the colour of the words, for eyes alone.
fn chain() -> Html {
    let path = "M7 9a3 3 0 0 0 4 0l2-2a3 3 0 0 0-4-4L8 4M9 7a3 3 0 0 0-4 0L3 9a3 3 0 0 0 4 4l1-1";
    html! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg> }
}

impl ToolbarProps {
    /// Returns what the tools of an explainer are drawn from.
    pub fn of(explainer: &Explainer, labels: &Labels) -> Self {
        ToolbarProps {
            labels: labels.clone(),
            compared: explainer.comparison.as_ref().map(Viewpoints::of),
            layer: Layer::of(explainer),
            all: Fold::of(explainer.sections.iter().all(|it| it.starts_open)),
        }
    }
}
