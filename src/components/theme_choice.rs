//! Light, dark, or as the system: native radio buttons, by which the style sheet
//! picks the colours, so they work without the program. The program remembers
//! the choice.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::app::Stage;
use super::labels;
use super::native_state::use_native_state;
use crate::state::{Message, Store, Theme, Topic};

#[derive(Clone, PartialEq, Properties)]
pub struct ThemeChoiceProps {
    pub store: Store,
    pub stage: Stage,
}

#[component]
pub fn ThemeChoice(props: &ThemeChoiceProps) -> Html {
    html! {
        <fieldset class="theme-choice">
            <legend class="visually-hidden">{ labels::THEME }</legend>
            { for Theme::ALL.into_iter().map(|theme| html! {
                <ThemeOption {theme} store={props.store.clone()} stage={props.stage} />
            }) }
        </fieldset>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ThemeOptionProps {
    theme: Theme,
    store: Store,
    stage: Stage,
}

#[component]
fn ThemeOption(props: &ThemeOptionProps) -> Html {
    let theme = props.theme;
    let input = use_node_ref();
    use_native_state(
        &input,
        &props.store,
        Topic::Theme,
        move |input: &HtmlInputElement, store| {
            if input.checked() {
                store.dispatch(Message::ThemeChosen(theme));
            }
        },
        move |input, state| input.set_checked(state.theme() == theme),
    );
    let onchange = {
        let store = props.store.clone();
        move |_: Event| store.dispatch(Message::ThemeChosen(theme))
    };
    let value = theme.name();
    // Only the prerendered page says which one starts; see `Stage`.
    let radio = if props.stage == Stage::Prerendered && theme == Theme::default() {
        html! { <input type="radio" name="theme" {value} checked={true} ref={input} /> }
    } else {
        html! { <input type="radio" name="theme" {value} {onchange} ref={input} /> }
    };
    html! { <label class="theme-option">{ radio }<span>{ labels::theme(theme) }</span></label> }
}
