//! The tools above the sections. What needs the program is shown once it runs.

use yew::prelude::*;

use super::app::Page;
use super::labels;
use super::layer_switch::layer_switch;
use super::sections_button::sections_button;
use super::theme_choice::theme_choice;

/// The tools.
pub fn toolbar(page: &Page) -> Html {
    html! {
        <div class="toolbar" role="group" aria-label={labels::TOOLBAR}>
            if page.explainer.comparison.is_some() {
                <a class="toolbar-link" href="#comparison-switch">{ labels::COMPARE_LINK }</a>
            }
            if !page.explainer.voices.is_empty() {
                { layer_switch(page) }
            }
            { sections_button(page) }
            { theme_choice(page) }
        </div>
    }
}
