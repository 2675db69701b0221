//! The points of the comparison: each a question and one card a viewpoint, of
//! equal weight. The style sheet shows them while the switch is on.

use std::rc::Rc;

use yew::prelude::*;

use super::answer_card::AnswerCard;
use crate::content::{Comparison, Explainer, Point};

#[derive(Clone, PartialEq, Properties)]
pub struct PointsProps {
    pub explainer: Rc<Explainer>,
}

#[component]
pub fn Points(props: &PointsProps) -> Html {
    let Some(comparison) = &props.explainer.comparison else { return Html::default() };
    let points = (1..).zip(&comparison.points);
    html! {
        <section class="comparison" id="comparison" aria-labelledby="comparison-title"
            data-columns={comparison.viewpoints.len().to_string()}>
            <h3 class="comparison-title" id="comparison-title">{ comparison.title.clone() }</h3>
            { column_heads(&props.explainer, comparison) }
            <ol class="points">
                { for points.map(|(number, point)| view_point(&props.explainer, comparison, number, point)) }
            </ol>
        </section>
    }
}

/// The viewpoints above their columns, for eyes only: each card names its own.
fn column_heads(explainer: &Explainer, comparison: &Comparison) -> Html {
    let heads = comparison.viewpoints.iter().filter_map(|id| explainer.viewpoint(*id));
    html! {
        <div class="column-heads" aria-hidden="true">
            { for (1..).zip(heads).map(|(column, viewpoint): (u32, _)| {
                let voices: Vec<_> = viewpoint.voices.iter().filter_map(|id| explainer.voice(*id)).collect();
                html! {
                    <div class="column-head" data-viewpoint={column.to_string()}>
                        <p class="viewpoint-name">{ viewpoint.name.clone() }</p>
                        <p class="viewpoint-voices">
                            { for voices.iter().enumerate().map(|(at, voice)| html! {
                                <>
                                    if at > 0 { {"; "} }
                                    <span data-article="name">{ voice.name.clone() }</span>
                                </>
                            }) }
                        </p>
                    </div>
                }
            }) }
        </div>
    }
}

fn view_point(explainer: &Rc<Explainer>, comparison: &Comparison, number: usize, point: &Point) -> Html {
    let answers = comparison.viewpoints.iter().zip(&point.answers);
    html! {
        <li class="point" id={format!("point-{number}")}>
            <h4 class="question">
                <span class="point-number" aria-hidden="true">{ number }</span>
                <span>{ point.question.clone() }</span>
            </h4>
            <div class="cards">
                { for (1..).zip(answers).map(|(column, (&viewpoint, answer))| html! {
                    <AnswerCard explainer={explainer.clone()} {column} {viewpoint} answer={answer.clone()} />
                }) }
            </div>
        </li>
    }
}
