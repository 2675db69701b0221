//! Light, dark, or as the system: native radio buttons, by which the style sheet
//! picks the colours, so they work without the program. The program remembers
//! the choice.

use yew::prelude::*;

use super::labels;
use crate::state::Theme;

/// The three of them.
pub fn theme_choice() -> Html {
    html! {
        <fieldset class="theme-choice">
            <legend class="visually-hidden">{ labels::THEME }</legend>
            { for Theme::ALL.into_iter().map(option) }
        </fieldset>
    }
}

fn option(theme: Theme) -> Html {
    let checked = theme == Theme::default();
    html! {
        <label class="theme-option">
            <input type="radio" name="theme" value={theme.name()} {checked} />
            <span>{ labels::theme(theme) }</span>
        </label>
    }
}
