//! The ties in words: the same as on the map, from the same data. Each is a link
//! to its sentence, by which the tie is chosen.
//!
//! Behaviours:
//!
//! - `relations/same`: the list has the ties of the map.

use yew::prelude::*;

use super::dom;
use super::labels::{around, between, text, ties, words};
use super::tag::attribution;
use crosslight_content::{ActorId, Explainer, Label, Labels, Relation, RelationId};
use crosslight_state::Selection;

/// Draws the list, behind a disclosure of its own; a long one by actor.
pub fn relations(explainer: &Explainer, labels: &Labels, is_long: bool) -> Html {
    let relations = explainer.relations();
    let by_actor = explainer.actors().filter(|_| is_long);
    let count = ties(labels, explainer.relations.len());
    html! {
        <details class="relations">
            <summary class="relations-control">{ around(labels, Label::InWords, "ties", count) }</summary>
            <ol class="relations-list">
                { for by_actor.map(|(id, _)| group(explainer, labels, id)) }
                { for relations.filter(|_| !is_long).map(|(id, relation)| line(explainer, labels, id, relation)) }
            </ol>
        </details>
    }
}

/// Draws what an actor does, under its name; nothing where it does nothing.
fn group(explainer: &Explainer, labels: &Labels, id: ActorId) -> Html {
    let own = explainer
        .relations()
        .filter(|(_, relation)| relation.from == id);
    let mut own = own.peekable();
    let name = explainer.actor(id).map(|actor| actor.name.clone());
    html! {
        if own.peek().is_some() {
            <li class="relation-group">
                <p class="relation-actor" data-article="name">{ name }</p>
                <ol>{ for own.map(|(id, relation)| line(explainer, labels, id, relation)) }</ol>
            </li>
        }
    }
}

fn line(explainer: &Explainer, labels: &Labels, id: RelationId, relation: &Relation) -> Html {
    let name = Selection::Relation(id).name(explainer);
    let href = explainer.fragment(relation.evidence.statement);
    let statement = explainer.statement(relation.evidence.statement);
    let words = explainer.words(&relation.evidence).collect::<String>();
    let [open, close] = labels.marks_around(&words).map(str::to_owned);
    html! {
        <li class="relation" data-viewpoint={viewpoint(explainer, relation)}>
            <a class="relation-link" id={[&name, dom::IN_WORDS].concat()} {href} data-select="">{ parties(explainer, labels, relation) }</a>
            { text(labels, Label::Colon) }{ open }{ evidence(explainer, relation) }{ close }{ " " }
            if let Some(statement) = statement {
                <span class="relation-voice">{ "[" }{ attribution(explainer, labels, statement) }{ "]" }</span>
            }
        </li>
    }
}

fn evidence(explainer: &Explainer, relation: &Relation) -> Html {
    let pieces = explainer.words(&relation.evidence).enumerate();
    let pieces = pieces.map(|(at, words)| {
        html! {
            <>
                if at > 0 { {" … "} }
                <span data-article="excerpt">{ AttrValue::from(words.to_owned()) }</span>
            </>
        }
    });
    pieces.collect()
}

/// Draws the two actors of a tie.
pub fn parties(explainer: &Explainer, labels: &Labels, relation: &Relation) -> Html {
    let name = |id: ActorId| {
        let name = explainer.actor(id).map(|actor| actor.name.clone());
        html! { <span data-article="name">{ name }</span> }
    };
    let between = words(labels, between(relation));
    html! { <>{ name(relation.from) }{ between }{ name(relation.to) }</> }
}

/// Returns the column of the comparison whose viewpoint has this tie, from 1.
pub fn viewpoint(explainer: &Explainer, relation: &Relation) -> Option<AttrValue> {
    let voice = explainer.statement(relation.evidence.statement)?.voice?;
    let column = explainer.column_of(voice)?;
    Some((column + 1).to_string().into())
}
