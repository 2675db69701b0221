//! Who says a sentence, after it: the voice and the article's own verb, as a link
//! by which the sentence is chosen. An explainer without voices has a link alone. The style sheet shows the tags while the layer
//! is on; they are no part of a selection of text.
//!
//! Behaviours:
//!
//! - `tag/click`: a click chooses its sentence, a second one clears it.
//! - `tag/not-copied`: a quotation that is copied has no tags.

use yew::prelude::*;

use super::dom;
use super::labels::words;
use crosslight_content::{Explainer, Label, Labels, Statement};

/// The tag of a sentence.
pub fn tag(explainer: &Explainer, labels: &Labels, statement: &Statement) -> Html {
    // Where nobody speaks, the tag is there for its sentence to be chosen and copied.
    let said = if explainer.voices.is_empty() {
        words(labels, Label::QuoteSentence)
    } else {
        attribution(explainer, labels, statement)
    };
    let anchor = statement.anchor.clone();
    html! {
        <a class="tag" id={[&anchor, dom::ON_TAG].concat()} href={format!("#{anchor}")} data-select="">
            { " [" }{ said }{ "]" }
        </a>
    }
}

/// The voice of a sentence with the article's own verb, or that there is none.
pub fn attribution(explainer: &Explainer, labels: &Labels, statement: &Statement) -> Html {
    let Some(voice) = statement.voice.and_then(|voice| explainer.voice(voice)) else {
        return words(labels, Label::ArticleSays);
    };
    let name = html! { <span data-article="name">{ voice.short.clone() }</span> };
    let verb = statement.verb.filter(|_| !statement.quoted);
    match verb.and_then(|verb| Some((verb, statement.words(verb)?))) {
        None if statement.quoted => html! { <>{ name }{ words(labels, Label::Quoted) }</> },
        None => name,
        Some((place, words)) => {
            let verb =
                html! { <span data-article="excerpt">{ AttrValue::from(words.to_owned()) }</span> };
            // "According to" begins its sentence; "alleges" follows who does.
            if place.start == 0 {
                html! { <>{ verb }{ " " }{ name }</> }
            } else {
                html! { <>{ name }{ " " }{ verb }</> }
            }
        }
    }
}
