//! Who says a sentence, after it: the voice and the article's own verb, as a link
//! by which the sentence is chosen. An explainer without voices has a link alone. The style
//! sheet shows the tags while the layer is on; they are no part of a selection of text.
//!
//! The tag is a link (WAI-ARIA APG, Link); a click on it is heard by
//! [`delegated_events`](crate::browser::behaviour::delegated_events).
//!
//! Behaviours:
//!
//! - `tag/click`: a click chooses its sentence, a second one clears it.
//! - `tag/not-copied`: a quotation that is copied has no tags.

pub mod examples;

use yew::prelude::*;

use crate::components::dom;
use crate::components::labels::words;
use crosslight_content::{Explainer, Label, Labels, Statement, Voice};

/// The props of a tag.
#[derive(Clone, PartialEq, Properties)]
pub struct TagProps {
    /// The `id` of the sentence.
    pub anchor: AttrValue,
    /// The words of the tag ([`said`]).
    pub children: Html,
}

/// Draws the tag of a sentence.
#[component]
pub fn Tag(TagProps { anchor, children }: &TagProps) -> Html {
    html! {
        <a class="tag" id={[&**anchor, dom::ON_TAG].concat()} href={dom::by_id(anchor)} data-select="">
            { " [" }{ children.clone() }{ "]" }
        </a>
    }
}

/// Draws what the tag of a sentence says.
pub fn said(explainer: &Explainer, labels: &Labels, statement: &Statement) -> Html {
    // Where nobody speaks, the tag is there for its sentence to be chosen and copied.
    if explainer.voices.is_empty() {
        words(labels, Label::QuoteSentence)
    } else {
        let said = attribution(explainer, labels, statement);
        let voice = statement.voice.and_then(|voice| explainer.voice(voice));
        // A sentence that is not yet attributed is not yet confirmed either.
        if statement.is_draft && !voice.is_some_and(Voice::is_not_yet) {
            html! { <>{ said }{ words(labels, Label::NotConfirmed) }</> }
        } else {
            said
        }
    }
}

/// Draws the voice of a sentence with the article's own verb, or that there is none.
pub fn attribution(explainer: &Explainer, labels: &Labels, statement: &Statement) -> Html {
    let Some(voice) = statement.voice.and_then(|voice| explainer.voice(voice)) else {
        return words(labels, Label::ArticleSays);
    };
    let name = html! { <span data-article="name">{ voice.short.clone() }</span> };
    let verb = statement.verb.filter(|_| !statement.quoted);
    match verb.and_then(|verb| Some((verb, statement.words(verb)?))) {
        None if statement.quoted => html! { <>{ name }{ words(labels, Label::Quoted) }</> },
        None => name,
        Some((slice, words)) => {
            let verb =
                html! { <span data-article="excerpt">{ AttrValue::from(words.to_owned()) }</span> };
            // "According to" begins its sentence; "alleges" follows who does.
            if slice.start == 0 {
                html! { <>{ verb }{ " " }{ name }</> }
            } else {
                html! { <>{ name }{ " " }{ verb }</> }
            }
        }
    }
}
