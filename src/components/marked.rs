//! The words of a sentence with the article's marks (emphasis, links …) and, innermost,
//! its hedges.

use yew::prelude::*;
use yew::virtual_dom::VTag;

use crosslight_content::{Explainer, Mark, MarkKind, Statement, StatementId};

/// The sentence's words.
pub fn words(explainer: &Explainer, id: StatementId, statement: &Statement) -> Html {
    let whole = (0, statement.text.len());
    marked(statement, whole, marks(explainer, id))
}

fn marks(explainer: &Explainer, id: StatementId) -> &[Mark] {
    let marks = explainer.typography.marks.get(&id);
    marks.map_or(&[], Vec::as_slice)
}

/// The words between two bytes, under these marks, of which each stands within another
/// or apart from it. How deep they stand is bounded where they are read.
fn marked(statement: &Statement, (from, to): (usize, usize), marks: &[Mark]) -> Html {
    let mut pieces = Vec::new();
    let mut read = from;
    let mut rest = marks;
    while let Some((mark, others)) = rest.split_first() {
        let (start, end) = (mark.slice.start as usize, mark.slice.end as usize);
        let start = start.clamp(read, to.max(read));
        let end = end.clamp(start, to.max(start));
        let inner = others
            .iter()
            .take_while(|it| (it.slice.start as usize) < end);
        let (inner, outer) = others.split_at(inner.count());
        pieces.push(hedged(statement, read, start));
        let words = || marked(statement, (start, end), inner);
        pieces.push(match &mark.kind {
            MarkKind::Element(name) => element(name, words()),
            MarkKind::Link { address, title } => {
                html! { <a class="away" href={address.clone()} title={title.clone()} rel="external">{ words() }</a> }
            }
            MarkKind::Break => html! { <><br />{ words() }</> },
        });
        read = end;
        rest = outer;
    }
    pieces.push(hedged(statement, read, to));
    pieces.into_iter().collect()
}

/// An element without attributes.
fn element(name: &'static str, inner: Html) -> Html {
    let mut element = VTag::new(name);
    element.add_child(inner);
    element.into()
}

/// The words between two bytes, with the hedges among them marked.
fn hedged(statement: &Statement, from: usize, to: usize) -> Html {
    let mut pieces = Vec::new();
    let mut read = from;
    for hedge in &statement.hedges {
        let start = (hedge.start as usize).clamp(read, to.max(read));
        let end = (hedge.end as usize).clamp(start, to.max(start));
        if start < end {
            pieces.push(piece(&statement.text, read, start));
            let words = piece(&statement.text, start, end);
            pieces.push(html! { <span class="hedge">{ words }</span> });
            read = end;
        }
    }
    pieces.push(piece(&statement.text, read, to));
    pieces.into_iter().collect()
}

fn piece(text: &str, start: usize, end: usize) -> Html {
    match text.get(start..end) {
        Some(words) if start < end => Html::from(words.to_owned()),
        _ => Html::default(),
    }
}
