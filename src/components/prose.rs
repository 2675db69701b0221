//! A paragraph of the article, sentence by sentence. Each sentence is the target
//! of its fragment and, where the comparison quotes it, links back to the point.

use yew::prelude::*;

use super::labels;
use crate::content::{Explainer, Paragraph, StatementId};

pub fn prose(explainer: &Explainer, paragraph: Paragraph) -> Html {
    let sentences = paragraph.statements().map(|id| sentence(explainer, id));
    html! { <p>{ for sentences }</p> }
}

fn sentence(explainer: &Explainer, id: StatementId) -> Html {
    let Some(statement) = explainer.statement(id) else {
        return Html::default();
    };
    let column = statement.voice.and_then(|voice| explainer.column_of(voice));
    let viewpoint = column.map(|column| AttrValue::from((column + 1).to_string()));
    let points = explainer
        .comparison
        .iter()
        .flat_map(|comparison| comparison.points_on(id));
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
