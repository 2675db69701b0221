//! The points of the comparison: each a question and one card a viewpoint, of
//! equal weight. The style sheet shows them while the switch is on, so nobody listens.

pub mod examples;
mod point;

use std::rc::Rc;

use yew::prelude::*;

use self::point::Point;
use crate::components::answer_card::{AnswerCard, AnswerCardProps};
use crate::components::dom;
use crate::components::labels::text;
use crosslight_content::{Comparison, Explainer, Label, Labels};
use crosslight_state::Card;

/// The props of the points.
#[derive(Clone, PartialEq, Properties)]
pub struct ComparisonPointsProps {
    /// The interface's words.
    pub labels: Labels,
    /// The title of the points.
    pub title: AttrValue,
    /// The viewpoints, in the order of their columns.
    pub columns: Rc<[Column]>,
    /// The points, in order ([`Point`]).
    pub children: Html,
}

/// A viewpoint above its column.
#[derive(Clone, PartialEq)]
pub struct Column {
    /// The viewpoint's name.
    pub name: AttrValue,
    /// The names of the voices that hold it.
    pub voices: Rc<[AttrValue]>,
}

/// Draws the points.
#[component]
pub fn ComparisonPoints(props: &ComparisonPointsProps) -> Html {
    html! {
        <div class="comparison-room">
            <section class="comparison" id={dom::COMPARISON} aria-labelledby={dom::COMPARISON_TITLE}
                data-columns={props.columns.len().to_string()}>
                <h3 class="comparison-title" id={dom::COMPARISON_TITLE}>{ props.title.clone() }</h3>
                { column_heads(&props.labels, &props.columns) }
                <ol class="points">
                    { props.children.clone() }
                </ol>
            </section>
        </div>
    }
}

/// Draws the viewpoints above their columns, for eyes only: each card names its own.
fn column_heads(labels: &Labels, columns: &[Column]) -> Html {
    html! {
        <div class="column-heads" aria-hidden="true">
            { for (1..).zip(columns).map(|(number, column): (u32, _)| html! {
                <div class="column-head" data-viewpoint={number.to_string()}>
                    <p class="viewpoint-name">{ column.name.clone() }</p>
                    <p class="viewpoint-voices">
                        { for column.voices.iter().enumerate().map(|(at, voice)| html! {
                            <>
                                if at > 0 { { text(labels, Label::Semicolon) } }
                                <span data-article="name">{ voice }</span>
                            </>
                        }) }
                    </p>
                </div>
            }) }
        </div>
    }
}

impl ComparisonPointsProps {
    /// Returns what the points of an explainer's comparison are drawn from.
    pub fn of(explainer: &Explainer, labels: &Labels, comparison: &Comparison) -> Self {
        let viewpoints = comparison.viewpoints.iter();
        let columns = viewpoints.filter_map(|id| explainer.viewpoint(*id));
        let columns = columns.map(|viewpoint| {
            let voices = viewpoint.voices.iter();
            let voices = voices.filter_map(|id| explainer.voice(*id));
            Column {
                name: viewpoint.name.clone().into(),
                voices: voices.map(|voice| voice.name.clone().into()).collect(),
            }
        });
        let points = (0..).zip(&comparison.points).map(|(at, point)| {
            let cards = comparison.viewpoints.iter().zip(0..).map(|(id, column)| {
                let card = Card { point: at, column };
                html! { <AnswerCard ..AnswerCardProps::of(explainer, labels, *id, card) /> }
            });
            html! {
                <Point number={at + 1} anchor={point.anchor.clone()} question={point.question.clone()}>
                    { for cards }
                </Point>
            }
        });
        ComparisonPointsProps {
            labels: labels.clone(),
            title: comparison.title.clone().into(),
            columns: columns.collect(),
            children: points.collect(),
        }
    }
}
