//! A paragraph of the article, sentence by sentence. Each sentence is the target
//! of its fragment and, where the comparison quotes it, links back to the point.

use yew::prelude::*;

use super::tag::tag;
use crate::content::{Explainer, Label, Labels, Paragraph, Statement, StatementId};

pub fn prose(explainer: &Explainer, labels: &Labels, paragraph: Paragraph) -> Html {
    let sentences = paragraph
        .statements()
        .map(|id| sentence(explainer, labels, id));
    html! { <p>{ for sentences }</p> }
}

fn sentence(explainer: &Explainer, labels: &Labels, id: StatementId) -> Html {
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
            <span class="statement" id={statement.anchor.clone()} data-article="statement" data-viewpoint={viewpoint.clone()}>
                { words(statement) }
            </span>
            { for points.map(|(number, point)| html! {
                <a class="back-link" href={["#", &point.anchor].concat()} data-viewpoint={viewpoint.clone()}
                    lang={labels.lang(Label::BackLink)}
                    aria-label={labels.fill(Label::BackLink, &[("number", &number.to_string())])}>{ number }</a>
            }) }
            { tag(explainer, labels, statement) }
            if statement.spaced { { " " } }
        </>
    }
}

/// The sentence's words, with its hedges marked.
fn words(statement: &Statement) -> Html {
    let mut pieces = Vec::new();
    let mut read = 0;
    for hedge in &statement.hedges {
        let (start, end) = (hedge.start as usize, hedge.end as usize);
        pieces.push(piece(&statement.text, read, start));
        let words = piece(&statement.text, start, end);
        pieces.push(html! { <span class="hedge">{ words }</span> });
        read = end;
    }
    pieces.push(piece(&statement.text, read, statement.text.len()));
    pieces.into_iter().collect()
}

fn piece(text: &str, start: usize, end: usize) -> Html {
    match text.get(start..end) {
        Some(words) if start < end => Html::from(words.to_owned()),
        _ => Html::default(),
    }
}
