//! The tools above the sections. What needs the program is shown once it runs.

use yew::prelude::*;

use super::compare_link::compare_link;
use super::dom;
use super::labels::{name, text, words};
use super::layer_switch::layer_switch;
use super::sections_button::SectionsButton;
use super::theme_choice::theme_choice;
use crate::content::{Explainer, Label, Labels};
use crate::state::Fold;

/// The tools.
pub fn toolbar(explainer: &Explainer, labels: &Labels) -> Html {
    let all = Fold::of(explainer.sections.iter().all(|it| it.starts_open));
    let name = name(labels, Label::Toolbar, dom::TOOLBAR_NAME);
    html! {
        <div class="toolbar" role="group" aria-label={name.label} aria-labelledby={name.labelled_by}>
            { name.hidden }
            if let Some(comparison) = &explainer.comparison {
                { compare_link(labels, comparison) }
            }
            { layer_switch(explainer, labels) }
            <SectionsButton labels={labels.clone()} {all} />
            <button class="button needs-program" type="button" data-copy={dom::COPY_LINK} title={text(labels, Label::CopyLink)} lang={labels.lang(Label::CopyLink)}>
                { chain() }
                <span class="visually-hidden">{ words(labels, Label::CopyLink) }</span>
            </button>
            { theme_choice(labels) }
        </div>
    }
}

/// Two links of a chain, in the colour of the words, for eyes alone.
fn chain() -> Html {
    let path = "M7 9a3 3 0 0 0 4 0l2-2a3 3 0 0 0-4-4L8 4M9 7a3 3 0 0 0-4 0L3 9a3 3 0 0 0 4 4l1-1";
    html! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg> }
}
