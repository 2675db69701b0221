//! One point of the comparison: a question and a card for each viewpoint.

use yew::prelude::*;

/// The props of a point.
#[derive(Clone, PartialEq, Properties)]
pub struct PointProps {
    /// The point's number, from 1.
    pub number: u32,
    /// The point's `id`.
    pub anchor: AttrValue,
    /// The editor's question.
    pub question: AttrValue,
    /// The cards, in the order of the columns.
    pub children: Html,
}

/// Draws the point.
#[component]
pub fn Point(props: &PointProps) -> Html {
    html! {
        <li class="point" id={props.anchor.clone()}>
            <h4 class="question">
                <span class="point-number" aria-hidden="true">{ props.number }</span>
                <span>{ props.question.clone() }</span>
            </h4>
            <div class="cards">
                { props.children.clone() }
            </div>
        </li>
    }
}
