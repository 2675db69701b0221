//! The tools above the sections. What needs the program is shown once it runs.

use std::rc::Rc;

use yew::prelude::*;

use super::app::Stage;
use super::labels;
use super::sections_button::SectionsButton;
use super::theme_choice::ThemeChoice;
use crate::content::Explainer;
use crate::state::Store;

#[derive(Clone, PartialEq, Properties)]
pub struct ToolbarProps {
    pub explainer: Rc<Explainer>,
    pub store: Store,
    pub stage: Stage,
}

#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    html! {
        <div class="toolbar" role="group" aria-label={labels::TOOLBAR}>
            if props.explainer.comparison.is_some() {
                <a class="toolbar-link" href="#comparison-switch">{ labels::COMPARE_LINK }</a>
            }
            <SectionsButton store={props.store.clone()} />
            <ThemeChoice store={props.store.clone()} stage={props.stage} />
        </div>
    }
}
