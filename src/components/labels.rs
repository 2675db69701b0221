//! Labels in markup. A label that is not in the page's language
//! says so: on an element of its own where it is text, and where it names an element, on
//! that one or on one that names it.

use yew::prelude::*;

use crosslight_content::{Label, Labels, Relation, one_or, split_at_placeholder};

/// Returns a label as plain text.
pub fn text(labels: &Labels, label: Label) -> AttrValue {
    AttrValue::from(labels.get(label).to_owned())
}

/// Draws a label.
pub fn words(labels: &Labels, label: Label) -> Html {
    filled(labels, label, &[])
}

/// Draws a label with its placeholders filled.
pub fn filled(labels: &Labels, label: Label, values: &[(&str, &str)]) -> Html {
    marked(labels, label, labels.fill(label, values))
}

/// Draws a label with a count in the place of the placeholder of that name.
pub fn around(labels: &Labels, label: Label, name: &str, count: Html) -> Html {
    let text = labels.get(label);
    let [before, after] = split_at_placeholder(text, name).unwrap_or([text, ""]);
    let piece = |piece: &str| marked(labels, label, piece.to_owned());
    html! { <>{ piece(before) }{ count }{ piece(after) }</> }
}

/// Draws a label that counts, in the form of the count, with its placeholders filled.
pub fn counted(
    labels: &Labels,
    [one, other]: [Label; 2],
    count: usize,
    values: &[(&str, &str)],
) -> Html {
    let text = labels.counted(one, other, count, values);
    marked(labels, one_or(count, one, other), text)
}

/// Draws a count of sentences.
pub fn sentences(labels: &Labels, count: usize) -> Html {
    let label = one_or(count, Label::OneSentence, Label::Sentences);
    marked(labels, label, labels.sentences(count))
}

/// Draws a count of ties.
pub fn ties(labels: &Labels, count: usize) -> Html {
    let label = one_or(count, Label::OneTie, Label::Ties);
    marked(labels, label, labels.ties(count))
}

/// Draws a count of points.
pub fn points(labels: &Labels, count: usize) -> Html {
    let label = one_or(count, Label::OnePoint, Label::Points);
    marked(labels, label, labels.points(count))
}

/// Draws what came of a label.
fn marked(labels: &Labels, label: Label, text: String) -> Html {
    match labels.lang(label) {
        Some(lang) if !text.is_empty() => {
            html! { <span {lang} dir={labels.dir(label)}>{ text }</span> }
        }
        _ => text.into(),
    }
}

/// The name that a label gives to an element with words of another language in it.
pub struct Name {
    /// Its `aria-label`.
    pub label: Option<AttrValue>,
    /// Its `aria-labelledby`, in the place of the other.
    pub labelled_by: Option<&'static str>,
    /// The element that `labelled_by` leads to, unseen.
    pub hidden: Html,
}

/// Returns how a label names an element; `id` is that of what is unseen.
pub fn name(labels: &Labels, label: Label, id: &'static str) -> Name {
    let text = text(labels, label);
    match labels.lang(label) {
        None => Name {
            label: Some(text),
            labelled_by: None,
            hidden: Html::default(),
        },
        Some(lang) => Name {
            label: None,
            labelled_by: Some(id),
            hidden: html! { <span {id} {lang} dir={labels.dir(label)} hidden=true>{ text }</span> },
        },
    }
}

/// Returns the label that stands between the two actors of a tie.
pub fn between(relation: &Relation) -> Label {
    if relation.mutual {
        Label::And
    } else {
        Label::To
    }
}
