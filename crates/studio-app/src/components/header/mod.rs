//! The head of the app: its name, the title of the article, undo and redo, where the work
//! is kept, and how the interface is: its language, its colours, its keys.

pub mod examples;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::desk::use_desk;
use super::request::Request;
use super::save_state::{SaveState, Saves};
use super::undo_buttons::UndoButtons;
use crate::labels::{INTERFACES, Label};
use crate::state::Message;
use crosslight_studio::history::StepName;

/// The props of the head.
#[derive(Clone, PartialEq, Properties)]
pub struct HeaderProps {
    /// The title of the article.
    pub title: AttrValue,
    /// The step that would be undone.
    pub undo: Option<StepName>,
    /// The step that would be redone.
    pub redo: Option<StepName>,
    /// The state of the work in each place where it is saved.
    pub saves: Saves,
    /// Hears what the browser is asked for.
    pub on_request: Callback<Request>,
}

/// Draws the head.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let desk = use_desk();
    let labels = &desk.labels;
    let onchange = props.on_request.reform(|event: Event| {
        let field: HtmlSelectElement = event.target_unchecked_into();
        Request::InterfaceChosen(field.value().into())
    });
    let option = |(tag, name): &(&'static str, &'static str)| {
        html! { <option value={*tag} lang={*tag} selected={labels.language() == *tag}>{ *name }</option> }
    };
    let theme = |(value, label): (&'static str, Label)| {
        let checked = value == "system";
        let chosen = props
            .on_request
            .reform(move |_: Event| Request::ThemeChosen(value));
        html! {
            <label class="theme-option" title={labels.text(label)}>
                <input type="radio" name="theme" {value} {checked} onchange={chosen} />
                <span class="visually-hidden">{ labels.text(label) }</span>
            </label>
        }
    };
    let themes = [
        ("system", Label::ThemeSystem),
        ("light", Label::ThemeLight),
        ("dark", Label::ThemeDark),
    ];
    html! {
        <header class="head">
            <h1 class="head-name">
                <span class="head-app">{ "Crosslight Studio" }</span>
                <span class="head-title" dir="auto">{ props.title.clone() }</span>
            </h1>
            <UndoButtons undo={props.undo.clone()} redo={props.redo.clone()} />
            <SaveState saves={props.saves.clone()} />
            <div class="head-end">
                <label class="visually-hidden" for="_interface">{ labels.text(Label::InterfaceLanguage) }</label>
                <select id="_interface" {onchange}>{ for INTERFACES.iter().map(option) }</select>
                <fieldset class="theme-choice">
                    <legend class="visually-hidden">{ labels.text(Label::Colours) }</legend>
                    { for themes.into_iter().map(theme) }
                </fieldset>
                <button type="button" class="control quiet" id="_keys" aria-label={labels.text(Label::KeysTitle)} title={labels.text(Label::KeysTitle)} onclick={desk.sends(Message::KeysListed)}>{ "?" }</button>
            </div>
        </header>
    }
}
