//! The two texts of a project, each in a field.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::Done;

/// The properties of [`Texts`].
#[derive(Clone, PartialEq, Properties)]
pub struct TextsProps {
    /// Whether the program is there.
    pub is_ready: bool,
    /// Whether the texts are shown alone, since another tab writes.
    pub is_read_only: bool,
    /// The text of `article.md`.
    pub article: AttrValue,
    /// The text of `explainer.toml`.
    pub editorial: AttrValue,
    /// Hears what the editor did.
    pub on: Callback<Done>,
}

/// The fields of both texts, and how to open files.
#[component]
pub fn Texts(props: &TextsProps) -> Html {
    let on_article = props.on.reform(|event: InputEvent| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        Done::ArticleTyped(field.value())
    });
    let on_editorial = props.on.reform(|event: InputEvent| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        Done::EditorialTyped(field.value())
    });
    let on = props.on.clone();
    let on_files = Callback::from(move |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        if let Some(files) = field.files() {
            on.emit(Done::FilesChosen(files));
        }
    });
    html! {
        <section class="studio-texts" aria-label="The article and the editor’s file">
            <fieldset disabled={!props.is_ready}>
                <legend>{ "Texts" }</legend>
                <label for="files">{ "Open article.md, explainer.toml and pictures" }</label>
                <input id="files" type="file" multiple={true} accept=".md,.markdown,.txt,.toml,image/*" onchange={on_files} />
                <label for="article">{ "The article (article.md)" }</label>
                <textarea id="article" rows="14" spellcheck="false" readonly={props.is_read_only} value={props.article.clone()} oninput={on_article} />
                <label for="editorial">{ "What the editor says of it (explainer.toml)" }</label>
                <textarea id="editorial" class="studio-code" rows="14" spellcheck="false" readonly={props.is_read_only} value={props.editorial.clone()} oninput={on_editorial} />
            </fieldset>
        </section>
    }
}
