//! What one viewpoint says to one point: an excerpt, its voice and a link to its
//! sentence, or that the article does not say.

use yew::prelude::*;

use super::labels;
use crate::content::{Excerpt, Explainer, ViewpointId};
use crate::state::{Card, Selection};

pub fn answer_card(explainer: &Explainer, viewpoint: ViewpointId, card: Card) -> Html {
    let answer = card.answer(explainer).and_then(Option::as_ref);
    let name = explainer
        .viewpoint(viewpoint)
        .map(|viewpoint| viewpoint.name.clone());
    html! {
        <figure class="card" data-viewpoint={(card.column + 1).to_string()}>
            <p class="viewpoint-name">{ name }</p>
            {
                match answer {
                    Some(excerpt) => quotation(explainer, excerpt, card),
                    None => html! { <p class="no-answer">{ labels::NO_ANSWER }</p> },
                }
            }
        </figure>
    }
}

fn quotation(explainer: &Explainer, excerpt: &Excerpt, card: Card) -> Html {
    let voice = explainer
        .statement(excerpt.statement)
        .and_then(|statement| explainer.voice(statement.voice?));
    let section = explainer.section_of(excerpt.statement);
    let section = section.and_then(|id| explainer.sections.get(id.0 as usize));
    let place = section.map_or(AttrValue::from(labels::INTRODUCTION), |s| {
        s.heading.clone().into()
    });
    let name = Selection::Card(card).name(explainer);
    let sentence = format!("#{}", excerpt.statement.anchor());
    html! {
        <>
            <blockquote class="excerpt">
                <a class="excerpt-link" id={name.clone()} href={sentence.clone()} data-select={name}>
                    {"“"}
                    { for explainer.words(excerpt).enumerate().map(|(at, words)| html! {
                        <>
                            if at > 0 { {" … "} }
                            <span data-article="excerpt">{ AttrValue::from(words.to_owned()) }</span>
                        </>
                    }) }
                    {"”"}
                </a>
            </blockquote>
            <figcaption class="source">
                { for voice.map(|voice| html! { <span data-article="name">{ voice.name.clone() }</span> }) }
                {", "}
                <a href={sentence}>{ place }</a>
            </figcaption>
        </>
    }
}
