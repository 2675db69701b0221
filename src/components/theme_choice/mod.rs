//! Light, dark, or as the system: native radio buttons, by which the style sheet
//! picks the colours, so they work without the program. Eyes see a disc in the
//! colours of each, ears hear its name. The program remembers the choice.
//!
//! The pattern is the native radio group (WAI-ARIA APG, Radio Group). With the program,
//! [`native_controls`](crate::browser::behaviour::native_controls) hears of it, as
//! [`Control::Theme`].
//!
//! Behaviours:
//!
//! - `theme-choice/system`: the theme is the system’s until one is chosen, and again when it is given up.
//! - `theme-choice/arrows`: the arrow keys choose.
//! - `theme-choice/kept`: a choice survives a reload.
//! - `theme-choice/first-paint`: it is there before the first paint.
//! - `theme-choice/before-attaching`: one made before the program attaches is kept.
//! - `theme-choice/forgotten`: “as the system” forgets it.
//! - `theme-choice/alone`: nothing else is stored.

pub mod examples;

use yew::prelude::*;

use crate::components::dom::Control;
use crate::components::labels::{text, words};
use crosslight_content::{Label, Labels};
use crosslight_state::Theme;

/// The props of the choice.
#[derive(Clone, PartialEq, Properties)]
pub struct ThemeChoiceProps {
    /// The interface's words.
    pub labels: Labels,
}

/// Draws the choice of the three themes.
#[component]
pub fn ThemeChoice(ThemeChoiceProps { labels }: &ThemeChoiceProps) -> Html {
    html! {
        <fieldset class="theme-choice">
            <legend class="visually-hidden">{ words(labels, Label::Theme) }</legend>
            { for Theme::ALL.into_iter().map(|theme| option(labels, theme)) }
        </fieldset>
    }
}

fn option(labels: &Labels, theme: Theme) -> Html {
    let label = match theme {
        Theme::System => Label::ThemeSystem,
        Theme::Light => Label::ThemeLight,
        Theme::Dark => Label::ThemeDark,
    };
    let checked = theme == Theme::default();
    html! {
        <label class="theme-option" title={text(labels, label)} lang={labels.lang(label)}>
            <input type="radio" name="theme" data-control={Control::Theme.name()} value={theme.name()} {checked} />
            <span class="visually-hidden">{ words(labels, label) }</span>
        </label>
    }
}
