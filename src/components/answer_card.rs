//! What one viewpoint says to one point: an excerpt, its voice and a link to its
//! sentence, or that the article does not say.
//!
//! Behaviours:
//!
//! - `answer-card/link`: its link leads to the sentence, and opens the section.

use yew::prelude::*;

use super::labels::{text, words};
use crosslight_content::{Excerpt, Explainer, Label, Labels, ViewpointId};
use crosslight_state::{Card, Selection};

pub fn answer_card(
    explainer: &Explainer,
    labels: &Labels,
    viewpoint: ViewpointId,
    card: Card,
) -> Html {
    let answer = card.answer(explainer).and_then(Option::as_ref);
    let name = explainer
        .viewpoint(viewpoint)
        .map(|viewpoint| viewpoint.name.clone());
    html! {
        <figure class="card" data-viewpoint={(card.column + 1).to_string()}>
            <p class="viewpoint-name">{ name }</p>
            {
                match answer {
                    Some(excerpt) => quotation(explainer, labels, excerpt, card),
                    None => html! { <p class="no-answer">{ words(labels, Label::NoAnswer) }</p> },
                }
            }
        </figure>
    }
}

fn quotation(explainer: &Explainer, labels: &Labels, excerpt: &Excerpt, card: Card) -> Html {
    let voice = explainer
        .statement(excerpt.statement)
        .and_then(|statement| explainer.voice(statement.voice?));
    let section = explainer.section_of(excerpt.statement);
    let section = section.and_then(|id| explainer.sections.get(id.0 as usize));
    let place = section.map_or_else(
        || words(labels, Label::Introduction),
        |section| Html::from(section.heading.to_string()),
    );
    let name = Selection::Card(card).name(explainer);
    let words = explainer.words(excerpt).collect::<String>();
    let [open, close] = labels.marks_around(&words).map(str::to_owned);
    let sentence = explainer.fragment(excerpt.statement);
    html! {
        <>
            <blockquote class="excerpt">
                <a class="excerpt-link" id={name} href={sentence.clone()} data-select="">
                    { open }
                    { for explainer.words(excerpt).enumerate().map(|(at, words)| html! {
                        <>
                            if at > 0 { {" … "} }
                            <span data-article="excerpt">{ AttrValue::from(words.to_owned()) }</span>
                        </>
                    }) }
                    { close }
                </a>
            </blockquote>
            <figcaption class="source">
                { for voice.map(|voice| html! { <span data-article="name">{ voice.name.clone() }</span> }) }
                { text(labels, Label::Comma) }
                <a href={sentence}>{ place }</a>
            </figcaption>
        </>
    }
}
