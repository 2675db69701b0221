//! A paragraph of the article, sentence by sentence. Each sentence is the target
//! of its fragment and, where the comparison quotes it, links back to the point.

use std::rc::Rc;

use yew::prelude::*;

use super::labels;
use crate::content::{Explainer, Paragraph, StatementId};

#[derive(Clone, PartialEq, Properties)]
pub struct ProseProps {
    pub explainer: Rc<Explainer>,
    pub paragraph: Paragraph,
}

#[component]
pub fn Prose(props: &ProseProps) -> Html {
    let sentences = props.paragraph.statements().map(|id| sentence(&props.explainer, id));
    html! { <p>{ for sentences }</p> }
}

fn sentence(explainer: &Explainer, id: StatementId) -> Html {
    let Some(statement) = explainer.statement(id) else { return Html::default() };
    let column = statement.voice.and_then(|voice| explainer.column_of(voice));
    let viewpoint = column.map(|column| AttrValue::from((column + 1).to_string()));
    let points = explainer.comparison.iter().flat_map(|comparison| comparison.points_on(id));
    html! {
        <>
            <span class="statement" id={id.anchor()} data-article="statement" data-viewpoint={viewpoint.clone()}>
                { statement.text.clone() }
            </span>
            { for points.map(|number| html! {
                <a class="back-link" href={format!("#point-{number}")} data-viewpoint={viewpoint.clone()}
                    aria-label={labels::back_link(number)}>{ number }</a>
            }) }
            if statement.spaced { { " " } }
        </>
    }
}
