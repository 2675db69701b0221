//! How the interface's words come into markup.

use yew::AttrValue;

use crate::content::{Label, Labels, Relation};

/// A label, for an attribute or an element.
pub fn text(labels: &Labels, label: Label) -> AttrValue {
    AttrValue::from(labels.get(label).to_owned())
}

/// What stands between the two actors of a tie.
pub fn between<'a>(labels: &'a Labels, relation: &Relation) -> &'a str {
    labels.get(if relation.mutual {
        Label::And
    } else {
        Label::To
    })
}
