//! The words of one sentence as toggle buttons (WAI-ARIA APG, Button, toggle), in a group.
//! A click takes a word, a second one all words through to this one. The ends of what is
//! chosen are moved by buttons, and the words can be typed or pasted instead: nothing
//! depends on the browser's selection, and nothing is dragged (WCAG 2.5.7).
//!
//! It has no state: its owner holds the chosen run.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{use_analysis, use_desk};
use super::words_field::WordsField;
use crate::labels::{Label, Labels};
use crate::state::{Edge, Run, Toward};
use crosslight_content::Slice;

/// The props of the picker.
#[derive(Clone, PartialEq, Properties)]
pub struct WordPickerProps {
    /// The beginning of its elements' ids.
    pub id: AttrValue,
    /// The sentence.
    pub text: Rc<str>,
    /// Its words.
    pub words: Vec<Slice>,
    /// Its verb.
    #[prop_or_default]
    pub verb: Option<Slice>,
    /// Its hedges.
    #[prop_or_default]
    pub hedges: Vec<Slice>,
    /// The chosen words.
    #[prop_or_default]
    pub run: Option<Run>,
    /// Hears of a click on a word, by its number.
    pub on_word: Callback<usize>,
    /// Hears of an end that is moved.
    pub on_edge: Callback<(Edge, Toward)>,
    /// Hears of words that were typed or pasted, as a slice of the sentence.
    pub on_found: Callback<Slice>,
}

/// Draws the picker.
#[component]
pub fn WordPicker(props: &WordPickerProps) -> Html {
    let (desk, analysis) = (use_desk(), use_analysis());
    let labels = &desk.labels;
    let mut pieces = Vec::new();
    let mut end = 0;
    for (number, word) in props.words.iter().enumerate() {
        let between = props.text.get(end..word.start as usize).unwrap_or_default();
        pieces.push(html! { <>{ between.to_owned() }</> });
        pieces.push(button(props, labels, number, *word));
        end = word.end as usize;
    }
    let rest = props.text.get(end..).unwrap_or_default().to_owned();
    html! {
        <div class="words">
            <p class="words-sentence" role="group" lang={analysis.language.to_string()} dir="auto" aria-label={labels.text(Label::Words)}>
                { for pieces }{ rest }
            </p>
            if props.run.is_some() {
                <div class="words-ends">
                    { ends(props, labels, Edge::First) }
                    { ends(props, labels, Edge::Last) }
                </div>
            }
            <WordsField
                id={props.id.clone()}
                text={Rc::clone(&props.text)}
                chosen={props.run.and_then(|run| run.slice(&props.words))}
                on_found={props.on_found.clone()}
            />
        </div>
    }
}

fn button(props: &WordPickerProps, labels: &Labels, number: usize, word: Slice) -> Html {
    let is_in = |slice: &Slice| slice.start < word.end && word.start < slice.end;
    let role = if props.verb.as_ref().is_some_and(is_in) {
        Some(("verb", Label::Verb))
    } else if props.hedges.iter().any(is_in) {
        Some(("hedge", Label::Hedge))
    } else {
        None
    };
    let pressed = props.run.is_some_and(|run| run.has(number));
    let onclick = props.on_word.reform(move |_: MouseEvent| number);
    let text = word.of(&props.text).unwrap_or_default().to_owned();
    html! {
        <button
            key={number}
            type="button"
            class="word"
            id={format!("{}-word-{number}", props.id)}
            data-role={role.map(|(name, _)| name)}
            aria-pressed={pressed.to_string()}
            {onclick}
        >
            { text }
            if let Some((_, label)) = role {
                <span class="visually-hidden">{ labels.text(Label::Comma) }{ labels.text(label) }</span>
            }
        </button>
    }
}

fn ends(props: &WordPickerProps, labels: &Labels, edge: Edge) -> Html {
    let (name, start, end) = match edge {
        Edge::First => (Label::FirstWord, Label::FirstWordBack, Label::FirstWordOn),
        Edge::Last => (Label::LastWord, Label::LastWordBack, Label::LastWordOn),
    };
    let step = |toward, label: Label, sign| {
        let onclick = props.on_edge.reform(move |_: MouseEvent| (edge, toward));
        html! {
            <button type="button" class="control small" aria-label={labels.text(label)} {onclick}>
                <span class="arrow" aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    html! {
        <span class="words-end">
            { labels.text(name) }
            { step(Toward::Start, start, "←") }
            { step(Toward::End, end, "→") }
        </span>
    }
}
