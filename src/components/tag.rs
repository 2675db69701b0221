//! Who says a sentence, after it: the voice and the article's own verb. The style
//! sheet shows the tags while the layer is on; they are no part of a selection.

use yew::prelude::*;

use super::labels;
use crate::content::{Explainer, Statement};

/// The tag of a sentence.
pub fn tag(explainer: &Explainer, statement: &Statement) -> Html {
    if explainer.voices.is_empty() {
        return Html::default();
    }
    let voice = statement.voice.and_then(|voice| explainer.voice(voice));
    let who = match voice {
        None => html! { { labels::ARTICLE_SAYS } },
        Some(voice) => {
            let name = html! { <span data-article="name">{ voice.short.clone() }</span> };
            let verb = statement.verb.filter(|_| !statement.quoted);
            match verb.and_then(|verb| Some((verb, statement.words(verb)?))) {
                None if statement.quoted => html! { <>{ name }{ labels::QUOTED }</> },
                None => name,
                Some((place, words)) => {
                    let verb = html! { <span data-article="excerpt">{ AttrValue::from(words.to_owned()) }</span> };
                    // "According to" begins its sentence; "alleges" follows who does.
                    if place.start == 0 {
                        html! { <>{ verb }{ " " }{ name }</> }
                    } else {
                        html! { <>{ name }{ " " }{ verb }</> }
                    }
                }
            }
        }
    };
    html! { <span class="tag">{ " [" }{ who }{ "]" }</span> }
}
