//! One viewpoint's answer to one point: an excerpt, its voice and a link to its
//! sentence, or that the article does not say.
//!
//! The excerpt is a link (WAI-ARIA APG, Link) by which the card is chosen; a click on it is
//! heard by [`delegated_events`](crate::browser::behaviour::delegated_events).
//!
//! Behaviours:
//!
//! - `answer-card/link`: its link leads to the sentence, and opens the section.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use crate::components::labels::{text, words};
use crosslight_content::{Excerpt, Explainer, Label, Labels, ViewpointId};
use crosslight_state::{Card, Selection};

/// The props of a card.
#[derive(Clone, PartialEq, Properties)]
pub struct AnswerCardProps {
    /// The interface's words.
    pub labels: Labels,
    /// The viewpoint's name.
    pub viewpoint: AttrValue,
    /// The number of the viewpoint's column, from 1.
    pub column: u32,
    /// The viewpoint's answer.
    pub answer: CardAnswer,
}

/// The content of a card.
#[derive(Clone, PartialEq)]
pub enum CardAnswer {
    /// The article does not say.
    Unsaid,
    /// An excerpt of the article.
    Quoted(Quoted),
}

/// An excerpt as it stands on a card.
#[derive(Clone, PartialEq)]
pub struct Quoted {
    /// The name by which the card is chosen.
    pub name: AttrValue,
    /// The address of the excerpt's sentence within the page.
    pub sentence: AttrValue,
    /// The pieces of the excerpt, in order.
    pub pieces: Rc<[AttrValue]>,
    /// Who says it, where the article names a source.
    pub voice: Option<AttrValue>,
    /// The heading of the section that has it; none in the introduction.
    pub heading: Option<AttrValue>,
}

/// Draws the card.
#[component]
pub fn AnswerCard(props: &AnswerCardProps) -> Html {
    let answer = match &props.answer {
        CardAnswer::Quoted(quoted) => quotation(&props.labels, quoted),
        CardAnswer::Unsaid => {
            html! { <p class="no-answer">{ words(&props.labels, Label::NoAnswer) }</p> }
        }
    };
    html! {
        <figure class="card" data-viewpoint={props.column.to_string()}>
            <p class="viewpoint-name">{ props.viewpoint.clone() }</p>
            { answer }
        </figure>
    }
}

fn quotation(labels: &Labels, quoted: &Quoted) -> Html {
    let section = match &quoted.heading {
        Some(heading) => heading.into(),
        None => words(labels, Label::Introduction),
    };
    let whole: String = quoted.pieces.iter().map(|piece| &**piece).collect();
    let [open, close] = labels.marks_around(&whole).map(str::to_owned);
    let sentence = quoted.sentence.clone();
    html! {
        <>
            <blockquote class="excerpt">
                <a class="excerpt-link" id={quoted.name.clone()} href={sentence.clone()} data-select="">
                    { open }
                    { for quoted.pieces.iter().enumerate().map(|(at, piece)| html! {
                        <>
                            if at > 0 { {" … "} }
                            <span data-article="excerpt">{ piece }</span>
                        </>
                    }) }
                    { close }
                </a>
            </blockquote>
            <figcaption class="source">
                if let Some(voice) = &quoted.voice {
                    <span data-article="name">{ voice }</span>
                    { text(labels, Label::Comma) }
                }
                <a href={sentence}>{ section }</a>
            </figcaption>
        </>
    }
}

impl AnswerCardProps {
    /// Returns what the card of a viewpoint is drawn from.
    pub fn of(explainer: &Explainer, labels: &Labels, viewpoint: ViewpointId, card: Card) -> Self {
        let viewpoint = explainer.viewpoint(viewpoint);
        let answer = card.answer(explainer).and_then(Option::as_ref);
        AnswerCardProps {
            labels: labels.clone(),
            viewpoint: viewpoint.map_or_else(AttrValue::default, |it| it.name.clone().into()),
            column: card.column + 1,
            answer: answer.map_or(CardAnswer::Unsaid, |excerpt| {
                CardAnswer::Quoted(Quoted::of(explainer, excerpt, card))
            }),
        }
    }
}

impl Quoted {
    fn of(explainer: &Explainer, excerpt: &Excerpt, card: Card) -> Self {
        let statement = explainer.statement(excerpt.statement);
        let voice = statement.and_then(|statement| explainer.voice(statement.voice?));
        let section = explainer.section_of(excerpt.statement);
        let section = section.and_then(|id| explainer.sections.get(id.index()));
        let pieces = explainer.words(excerpt);
        Quoted {
            name: Selection::Card(card).name(explainer).into(),
            sentence: explainer.fragment(excerpt.statement).into(),
            pieces: pieces.map(|words| words.to_owned().into()).collect(),
            voice: voice.map(|voice| voice.name.clone().into()),
            heading: section.map(|section| section.heading.clone().into()),
        }
    }
}
