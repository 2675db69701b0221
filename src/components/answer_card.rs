//! What one viewpoint says to one point: an excerpt, its voice and a link to its
//! sentence, or that the article does not say.

use yew::prelude::*;

use super::labels;
use crate::content::{Answer, Excerpt, Explainer, ViewpointId};

/// `column` is its place among the viewpoints compared, from 1.
pub fn answer_card(
    explainer: &Explainer,
    column: u32,
    viewpoint: ViewpointId,
    answer: &Answer,
) -> Html {
    let name = explainer
        .viewpoint(viewpoint)
        .map(|viewpoint| viewpoint.name.clone());
    html! {
        <figure class="card" data-viewpoint={column.to_string()}>
            <p class="viewpoint-name">{ name }</p>
            {
                match answer {
                    Some(excerpt) => quotation(explainer, excerpt),
                    None => html! { <p class="no-answer">{ labels::NO_ANSWER }</p> },
                }
            }
        </figure>
    }
}

fn quotation(explainer: &Explainer, excerpt: &Excerpt) -> Html {
    let voice = explainer
        .statement(excerpt.statement)
        .and_then(|statement| explainer.voice(statement.voice?));
    let section = explainer.section_of(excerpt.statement);
    let section = section.and_then(|id| explainer.sections.get(id.0 as usize));
    let place = section.map_or(AttrValue::from(labels::INTRODUCTION), |s| {
        s.heading.clone().into()
    });
    html! {
        <>
            <blockquote class="excerpt">
                <p>
                    {"“"}
                    { for explainer.words(excerpt).enumerate().map(|(at, words)| html! {
                        <>
                            if at > 0 { {" … "} }
                            <span data-article="excerpt">{ AttrValue::from(words.to_owned()) }</span>
                        </>
                    }) }
                    {"”"}
                </p>
            </blockquote>
            <figcaption class="source">
                { for voice.map(|voice| html! { <span data-article="name">{ voice.name.clone() }</span> }) }
                {", "}
                <a href={format!("#{}", excerpt.statement.anchor())}>{ place }</a>
            </figcaption>
        </>
    }
}
