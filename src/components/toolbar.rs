//! The tools above the sections. What needs the program is shown once it runs.

use yew::prelude::*;

use super::dom;
use super::labels::{name, words};
use super::layer_switch::layer_switch;
use super::sections_button::sections_button;
use super::theme_choice::theme_choice;
use crate::content::{Comparison, Explainer, Label, Labels};
use crate::state::Store;

/// The tools.
pub fn toolbar(explainer: &Explainer, labels: &Labels, store: &Store) -> Html {
    let name = name(labels, Label::Toolbar, dom::TOOLBAR_NAME);
    html! {
        <div class="toolbar" role="group" aria-label={name.label} aria-labelledby={name.labelled_by}>
            { name.hidden }
            if let Some(comparison) = &explainer.comparison {
                <a class="toolbar-link" href={["#", dom::COMPARISON_SWITCH].concat()}>{ words(labels, compare_link(comparison)) }</a>
            }
            { layer_switch(explainer, labels) }
            { sections_button(store) }
            <button class="button needs-program" type="button" data-copy="link">{ words(labels, Label::CopyLink) }</button>
            { theme_choice(labels) }
        </div>
    }
}

/// The label that knows how many readings there are.
fn compare_link(comparison: &Comparison) -> Label {
    match comparison.viewpoints.len() {
        3 => Label::CompareThreeLink,
        _ => Label::CompareLink,
    }
}
