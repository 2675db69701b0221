//! Kicker, title, standfirst, byline and lede: always shown.

use yew::prelude::*;

use super::dom;
use super::prose::prose;
use crosslight_content::{Explainer, Labels};

pub fn masthead(explainer: &Explainer, labels: &Labels) -> Html {
    html! {
        <header class={dom::MASTHEAD} id={dom::INTRODUCTION}>
            if let Some(kicker) = &explainer.kicker {
                <p class="kicker">{ kicker.clone() }</p>
            }
            <h1 class="title" data-article="title">{ explainer.title.clone() }</h1>
            { said_of_itself(explainer, labels) }
            if !explainer.lede.is_empty() {
                <div class="lede">
                    { prose(explainer, labels, &explainer.lede, explainer.shapes(None)) }
                </div>
            }
        </header>
    }
}

/// What the article says of itself below its title.
fn said_of_itself(explainer: &Explainer, labels: &Labels) -> Html {
    use super::labels::text;
    use crosslight_content::{About, Label};
    let About {
        standfirst,
        authors,
        published,
        ..
    } = &explainer.about;
    let date = published.as_ref().map(|date| {
        html! { <time datetime={About::iso_date(date).map(str::to_owned)}>{ date.clone() }</time> }
    });
    let names: Vec<&str> = authors.iter().map(|name| &**name).collect();
    let comma = text(labels, Label::Comma);
    html! {
        <>
            if let Some(words) = standfirst {
                <p class="standfirst" data-article="about">{ words.clone() }</p>
            }
            if !names.is_empty() || date.is_some() {
                <p class="byline" data-article="about">
                    { names.join(&comma) }
                    if !names.is_empty() && date.is_some() { { comma } }
                    { for date }
                </p>
            }
        </>
    }
}
