//! The points of the comparison: each a question and one card a viewpoint, of
//! equal weight. The style sheet shows them while the switch is on.

use yew::prelude::*;

use super::answer_card::answer_card;
use super::dom;
use super::labels::text;
use crosslight_content::{Comparison, Explainer, Label, Labels, Point};
use crosslight_state::Card;

pub fn comparison_points(explainer: &Explainer, labels: &Labels, comparison: &Comparison) -> Html {
    let points = (0..).zip(&comparison.points);
    html! {
        <div class="comparison-room">
            <section class="comparison" id={dom::COMPARISON} aria-labelledby={dom::COMPARISON_TITLE}
                data-columns={comparison.viewpoints.len().to_string()}>
                <h3 class="comparison-title" id={dom::COMPARISON_TITLE}>{ comparison.title.clone() }</h3>
                { column_heads(explainer, labels, comparison) }
                <ol class="points">
                    { for points.map(|(number, point)| view_point(explainer, labels, comparison, number, point)) }
                </ol>
            </section>
        </div>
    }
}

/// The viewpoints above their columns, for eyes only: each card names its own.
fn column_heads(explainer: &Explainer, labels: &Labels, comparison: &Comparison) -> Html {
    let heads = comparison
        .viewpoints
        .iter()
        .filter_map(|id| explainer.viewpoint(*id));
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
                                    if at > 0 { { text(labels, Label::Semicolon) } }
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

fn view_point(
    explainer: &Explainer,
    labels: &Labels,
    comparison: &Comparison,
    at: u32,
    point: &Point,
) -> Html {
    let number = at + 1;
    let cards = comparison.viewpoints.iter().zip(0..);
    html! {
        <li class="point" id={point.anchor.clone()}>
            <h4 class="question">
                <span class="point-number" aria-hidden="true">{ number }</span>
                <span>{ point.question.clone() }</span>
            </h4>
            <div class="cards">
                { for cards.map(|(&viewpoint, column)| answer_card(explainer, labels, viewpoint, Card { point: at, column })) }
            </div>
        </li>
    }
}
