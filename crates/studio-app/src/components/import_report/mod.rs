//! The losses of an import, counted and listed before it goes.

pub mod examples;

use yew::prelude::*;

use super::desk::use_desk;
use super::field::TextField;
use crate::labels::Label;
use crosslight_studio::project::guessed_language;

/// The props of the report.
#[derive(Clone, PartialEq, Properties)]
pub struct ImportReportProps {
    /// The parts that are left out or changed, a line each, in English.
    pub dropped: Vec<AttrValue>,
    /// The article as it would be.
    pub article: AttrValue,
    /// Hears that the article is taken, with the language that it is in.
    pub on_take: Callback<AttrValue>,
    /// Hears that it is not.
    pub on_leave: Callback<()>,
}

/// Draws the report.
#[component]
pub fn ImportReport(props: &ImportReportProps) -> Html {
    let desk = use_desk();
    let labels = &desk.labels;
    let language = use_state(|| {
        let guessed = guessed_language(&props.article);
        AttrValue::from(guessed.unwrap_or(labels.language()))
    });
    let on_language = {
        let language = language.clone();
        Callback::from(move |value| language.set(value))
    };
    let taken = language.clone();
    let count = props.dropped.len().to_string();
    let all = props.dropped.iter();
    html! {
        <section class="import" id="_import" tabindex="-1" aria-labelledby="_import-name">
            <h2 id="_import-name">{ labels.text(Label::ImportTitle) }</h2>
            if props.dropped.is_empty() {
                <p>{ labels.text(Label::ImportWhole) }</p>
            } else {
                <details>
                    <summary>{ labels.fill(Label::ImportDropped, &[("count", &count)]) }</summary>
                    <ul>{ for all.map(|it| html! { <li>{ labels.english(it) }</li> }) }</ul>
                </details>
            }
            <TextField id="_import-language" label={labels.text(Label::AboutLanguage)} value={(*language).clone()} on_change={on_language} />
            <p class="decision">
                <button type="button" class="control main" id="_import-take" disabled={desk.is_locked()} onclick={props.on_take.reform(move |_| (*taken).clone())}>{ labels.text(Label::ImportTake) }</button>
                <button type="button" class="control" onclick={props.on_leave.reform(|_| ())}>{ labels.text(Label::ImportLeave) }</button>
            </p>
            <pre class="source import-article" tabindex="0" aria-label="article.md">{ props.article.clone() }</pre>
        </section>
    }
}
