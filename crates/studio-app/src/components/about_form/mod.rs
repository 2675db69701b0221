//! The form about the page and the article as a whole, with native text fields.

pub mod examples;

use std::rc::Rc;

use toml_edit::Document;
use yew::prelude::*;

use super::desk::use_desk;
use super::field::TextField;
use crate::labels::Label;
use crate::state::Message;
use crosslight_studio::project::AboutKey;
use crosslight_studio::{AboutChange, Action};

const FIELDS: [(AboutKey, Label); 8] = [
    (AboutKey::Language, Label::AboutLanguage),
    (AboutKey::Kicker, Label::AboutKicker),
    (AboutKey::Title, Label::AboutTitle),
    (AboutKey::Standfirst, Label::AboutStandfirst),
    (AboutKey::Published, Label::AboutPublished),
    (AboutKey::Source, Label::AboutSource),
    (AboutKey::Publisher, Label::AboutPublisher),
    (AboutKey::Licence, Label::AboutLicence),
];

/// The props of the form.
#[derive(Clone, PartialEq, Properties)]
pub struct AboutFormProps {
    /// The text of `explainer.toml`.
    pub editorial: Rc<str>,
}

/// Draws the form.
#[component]
pub fn AboutForm(AboutFormProps { editorial }: &AboutFormProps) -> Html {
    let desk = use_desk();
    let labels = &desk.labels;
    let document = Document::parse(&**editorial).ok();
    let field = |(key, label): (AboutKey, Label)| {
        let (table, name) = key.path();
        let root = document.as_ref().map(Document::as_item);
        let table = match table {
            Some(table) => root.and_then(|it| it.get(table)),
            None => root,
        };
        let value = table
            .and_then(|it| it.get(name))
            .and_then(|it| it.as_str())
            .unwrap_or_default()
            .to_owned();
        let on_change = desk.on.reform(move |text: AttrValue| {
            Message::Did(Action::About(AboutChange::Set(key, Rc::from(text.trim()))))
        });
        html! { <TextField key={name} id={format!("_about-{name}")} label={labels.text(label)} {value} {on_change} /> }
    };
    html! { <div class="form">{ for FIELDS.into_iter().map(field) }</div> }
}
