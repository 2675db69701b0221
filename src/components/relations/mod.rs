//! The ties in words: the same as on the map, from the same data. Each is a link
//! to its sentence, by which the tie is chosen.
//!
//! A click on it is heard by
//! [`delegated_events`](crate::browser::behaviour::delegated_events).
//!
//! Behaviours:
//!
//! - `relations/same`: the list has the ties of the map.
//! - `relations/on-the-map`: a section that says who does what to whom leads to the map,
//!   where that is not beside it.

pub mod examples;

use std::rc::Rc;

use yew::prelude::*;

use crate::components::dom;
use crate::components::labels::{around, between, text, ties, words};
use crate::components::tag::attribution;
use crosslight_content::{ActorId, Explainer, Label, Labels, Relation, RelationId, SectionId};
use crosslight_state::Selection;

/// The props of the list.
#[derive(Clone, PartialEq, Properties)]
pub struct RelationsProps {
    /// The interface's words.
    pub labels: Labels,
    /// The ties.
    pub list: RelationList,
}

/// The ties: those of an actor that acts stand together.
#[derive(Clone, PartialEq)]
pub enum RelationList {
    /// One after the other.
    Plain(Rc<[RelationLine]>),
    /// By the actor that acts, for a long list.
    ByActor(Rc<[ActorRelations]>),
}

/// The ties of an actor that acts; at least one.
#[derive(Clone, PartialEq)]
pub struct ActorRelations {
    /// The actor's name.
    pub name: AttrValue,
    /// The actor's ties.
    pub lines: Vec<RelationLine>,
}

/// A tie in words.
#[derive(Clone, PartialEq)]
pub struct RelationLine {
    /// The tie's `id` on the map.
    pub name: AttrValue,
    /// The link to its sentence.
    pub sentence: AttrValue,
    /// The two actors ([`parties`]).
    pub parties: Html,
    /// The evidence, piece by piece.
    pub evidence: Rc<[AttrValue]>,
    /// The voice that says it ([`attribution`]).
    pub voice: Option<Html>,
    /// The column of the comparison whose viewpoint has it, from 1.
    pub viewpoint: Option<AttrValue>,
}

/// Draws the list, behind a disclosure of its own.
#[component]
pub fn Relations(RelationsProps { labels, list }: &RelationsProps) -> Html {
    let (count, items): (usize, Html) = match list {
        RelationList::Plain(lines) => {
            let items = lines.iter().map(|line| view_line(labels, line));
            (lines.len(), items.collect())
        }
        RelationList::ByActor(groups) => {
            let count = groups.iter().map(|group| group.lines.len()).sum();
            let items = groups.iter().map(|group| view_group(labels, group));
            (count, items.collect())
        }
    };
    html! {
        <details class="relations">
            <summary class="relations-control">{ around(labels, Label::InWords, "ties", ties(labels, count)) }</summary>
            <ol class="relations-list">{ items }</ol>
        </details>
    }
}

fn view_group(labels: &Labels, ActorRelations { name, lines }: &ActorRelations) -> Html {
    html! {
        <li class="relation-group">
            <p class="relation-actor" data-article="name">{ name }</p>
            <ol>{ for lines.iter().map(|line| view_line(labels, line)) }</ol>
        </li>
    }
}

fn view_line(labels: &Labels, line: &RelationLine) -> Html {
    let words: String = line.evidence.iter().map(|piece| &**piece).collect();
    let [open, close] = labels.marks_around(&words).map(str::to_owned);
    let pieces = line.evidence.iter().enumerate().map(|(at, piece)| {
        html! {
            <>
                if at > 0 { {" … "} }
                <span data-article="excerpt">{ piece }</span>
            </>
        }
    });
    html! {
        <li class="relation" data-viewpoint={line.viewpoint.clone()}>
            <a class="relation-link" id={[&*line.name, dom::IN_WORDS].concat()} href={line.sentence.clone()} data-select="">{ line.parties.clone() }</a>
            { text(labels, Label::Colon) }{ open }{ for pieces }{ close }{ " " }
            if let Some(voice) = &line.voice {
                <span class="relation-voice">{ "[" }{ voice.clone() }{ "]" }</span>
            }
        </li>
    }
}

impl RelationsProps {
    /// Returns what the ties of an explainer are drawn from. Those of an actor that acts stand
    /// together; in a long list its name is their heading.
    pub fn of(explainer: &Explainer, labels: &Labels, is_long: bool) -> Self {
        let line = |(id, relation)| RelationLine::of(explainer, labels, id, relation);
        let list = if is_long {
            let groups = explainer.actors().map(|(id, actor)| {
                let own = explainer.relations().filter(|(_, it)| it.from == id);
                ActorRelations {
                    name: actor.name.clone().into(),
                    lines: own.map(line).collect(),
                }
            });
            RelationList::ByActor(groups.filter(|it| !it.lines.is_empty()).collect())
        } else {
            let mut relations: Vec<_> = explainer.relations().collect();
            relations.sort_by_key(|(_, relation)| relation.from.number());
            RelationList::Plain(relations.into_iter().map(line).collect())
        };
        RelationsProps {
            labels: labels.clone(),
            list,
        }
    }
}

impl RelationLine {
    /// Returns what a tie is drawn from.
    fn of(explainer: &Explainer, labels: &Labels, id: RelationId, relation: &Relation) -> Self {
        let statement = explainer.statement(relation.evidence.statement);
        let pieces = explainer.words(&relation.evidence);
        RelationLine {
            name: Selection::Relation(id).name(explainer).into(),
            sentence: explainer.fragment(relation.evidence.statement).into(),
            parties: parties(explainer, labels, relation),
            evidence: pieces.map(|it| it.to_owned().into()).collect(),
            voice: statement.map(|it| attribution(explainer, labels, it)),
            viewpoint: viewpoint(explainer, relation),
        }
    }
}

/// Draws the link from a section to the map; nothing where the section has no relation.
pub fn map_link(explainer: &Explainer, labels: &Labels, section: SectionId) -> Html {
    let mut relations = explainer.relations_in(Some(section));
    html! {
        if relations.next().is_some() {
            <a class={dom::MAP_LINK} href={dom::by_id(dom::MAP_TITLE)}>{ words(labels, Label::OnTheMap) }</a>
        }
    }
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
