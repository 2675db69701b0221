//! The tools above the sections. What needs the program is shown once it runs.

use yew::prelude::*;

use super::labels;
use super::layer_switch::layer_switch;
use super::sections_button::sections_slot;
use super::theme_choice::theme_choice;
use crate::content::Explainer;
use crate::state::Store;

/// The tools.
pub fn toolbar(explainer: &Explainer, store: &Store) -> Html {
    html! {
        <div class="toolbar" role="group" aria-label={labels::TOOLBAR}>
            if explainer.comparison.is_some() {
                <a class="toolbar-link" href="#comparison-switch">{ labels::COMPARE_LINK }</a>
            }
            if !explainer.voices.is_empty() {
                { layer_switch() }
            }
            { sections_slot(store) }
            <button class="button needs-program" type="button" data-copy="link">{ labels::COPY_LINK }</button>
            { theme_choice() }
        </div>
    }
}
