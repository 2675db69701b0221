//! Who does what to whom: the actors and their ties, drawn as the build laid them
//! out, and the same ties in words. Each actor and each tie is a link to its
//! sentence, by which it is chosen. The drawing is SVG with real text.
//!
//! Behaviours:
//!
//! - `actor-map/click`: a click on a tie chooses it, a second one clears it.
//! - `actor-map/enter`: so does Enter, and the focus stays.
//! - `actor-map/opens`: choosing opens the sections that hold its sentences.
//! - `actor-map/hover`: the pointer over a tie shows what belongs to it.
//! - `actor-map/without-program`: without the program it leads to its sentences.

use std::rc::Rc;

use yew::prelude::*;

use super::dom;
use super::labels::{between, words};
use super::relations::{relations, viewpoint};
use crosslight_content::{
    Actor, ActorId, Explainer, Label, Labels, Map, Node, Relation, RelationId, Slice, Tie,
};
use crosslight_state::Selection;

/// What the map is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct ActorMapProps {
    /// The article and what is known about it.
    pub explainer: Rc<Explainer>,
    /// The interface's words.
    pub labels: Labels,
    /// Where everything stands.
    pub map: Rc<Map>,
}

/// Draws the map and the list. Each link is heard by
/// [`delegated_events`](crate::browser::behaviour::delegated_events).
#[component]
pub fn ActorMap(props: &ActorMapProps) -> Html {
    actor_map(&props.explainer, &props.labels, &props.map)
}

/// The baseline of a name, below the middle of its box.
const BASELINE: u32 = 5;

/// A map that is higher than this, in its units, would be too small if all of it were to be
/// in sight beside the text.
const TALL: u32 = 400;

/// The map and the list.
fn actor_map(explainer: &Explainer, labels: &Labels, map: &Map) -> Html {
    let nodes = explainer.actors().zip(&map.nodes);
    let ties = explainer.relations().zip(&map.ties);
    html! {
        <figure class="map" aria-labelledby={dom::MAP_TITLE} data-tall={(map.height > TALL).then_some("true")}>
            <h2 class="rail-title" id={dom::MAP_TITLE}>{ words(labels, Label::Map) }</h2>
            <p class="map-note">{ words(labels, Label::MapNote) }</p>
            <svg class="map-drawing" viewBox={format!("0 0 {} {}", map.width, map.height)}
                role="group" aria-labelledby={dom::MAP_TITLE}>
                { for nodes.map(|((id, actor), node)| view_node(explainer, id, actor, node)) }
                { for ties.map(|((id, relation), tie)| view_tie(explainer, labels, id, relation, tie)) }
            </svg>
            { relations(explainer, labels) }
        </figure>
    }
}

fn view_node(explainer: &Explainer, id: ActorId, actor: &Actor, node: &Node) -> Html {
    let name = Selection::Actor(id).name(explainer);
    let href = actor
        .statements
        .first()
        .map(|first| explainer.fragment(*first));
    let more = u32::try_from(node.lines.len().saturating_sub(1)).unwrap_or(0);
    let x = node.x + node.width / 2;
    let y = node.y + node.height / 2 + BASELINE - more * Map::NAME_LEADING / 2;
    html! {
        <a class="node" id={name} {href} data-select="">
            <rect class="node-box" x={node.x.to_string()} y={node.y.to_string()}
                width={node.width.to_string()} height={node.height.to_string()} rx="3" />
            <text class="node-name" x={x.to_string()} y={y.to_string()} data-article="name">
                { name_lines(&actor.name, node, x, y) }
            </text>
        </a>
    }
}

/// The lines of a name, each with the space after it; one line stands by itself.
fn name_lines(name: &Rc<str>, node: &Node, x: u32, y: u32) -> Html {
    if node.lines.len() < 2 {
        return name.clone().into();
    }
    let next = node.lines.iter().skip(1).map(|line| line.start);
    let ends = next.chain(std::iter::once(
        u32::try_from(name.len()).unwrap_or(u32::MAX),
    ));
    let lines = (0..).zip(node.lines.iter().zip(ends));
    let lines = lines.map(|(at, (line, end)): (u32, _)| {
        let words = Slice { end, ..*line }.of(name).unwrap_or_default();
        let y = y + at * Map::NAME_LEADING;
        html! { <tspan x={x.to_string()} y={y.to_string()}>{ words.to_owned() }</tspan> }
    });
    lines.collect()
}

fn view_tie(
    explainer: &Explainer,
    labels: &Labels,
    id: RelationId,
    relation: &Relation,
    tie: &Tie,
) -> Html {
    let name = Selection::Relation(id).name(explainer);
    let href = explainer.fragment(relation.evidence.statement);
    let lang = language(explainer, labels, relation);
    let article = lang.and(Some(AttrValue::from(explainer.language.clone())));
    html! {
        <a class="tie" id={name} {href} data-select="" data-viewpoint={viewpoint(explainer, relation)}
            {lang} aria-label={label(explainer, labels, relation)}>
            <path class="tie-reach" d={tie.line.clone()} />
            <path class="tie-line" d={tie.line.clone()} />
            if !tie.head.is_empty() {
                <path class="tie-head" d={tie.head.clone()} />
            }
            <text class="tie-label" x={tie.x.to_string()} y={tie.y.to_string()} lang={article} data-article="excerpt">
                { lines(explainer, relation, tie) }
            </text>
        </a>
    }
}

/// The lines of a label, with a space between two.
fn lines(explainer: &Explainer, relation: &Relation, tie: &Tie) -> Html {
    let statement = explainer.statement(relation.evidence.statement);
    let lines = tie.lines.iter().filter_map(|line| statement?.words(*line));
    let last = tie.lines.len().saturating_sub(1);
    let spaced = lines.enumerate().map(|(at, words)| {
        let y = tie.y + u32::try_from(at).unwrap_or(0) * Map::LEADING;
        html! {
            <>
                <tspan x={tie.x.to_string()} y={y.to_string()}>{ AttrValue::from(words.to_owned()) }</tspan>
                if at < last { { " " } }
            </>
        }
    });
    spaced.collect()
}

/// Returns the language of a tie's label, where its words that are not the article's are
/// not in the page's.
fn language(explainer: &Explainer, labels: &Labels, relation: &Relation) -> Option<&'static str> {
    let statement = explainer.statement(relation.evidence.statement)?;
    let unsaid = statement.voice.is_none().then_some(Label::ArticleSays);
    let mut used = [Label::TieName, between(relation)]
        .into_iter()
        .chain(unsaid);
    used.find_map(|label| labels.lang(label))
}

/// A tie for ears: who to whom, the words on the map, and who says so.
fn label(explainer: &Explainer, labels: &Labels, relation: &Relation) -> Option<String> {
    let (from, to) = (
        explainer.actor(relation.from)?,
        explainer.actor(relation.to)?,
    );
    let statement = explainer.statement(relation.evidence.statement)?;
    let voice = statement.voice.and_then(|voice| explainer.voice(voice));
    let tie = [&from.name, labels.get(between(relation)), &to.name].concat();
    let values = [
        ("tie", &*tie),
        ("words", statement.words(relation.label)?),
        (
            "voice",
            voice.map_or(labels.get(Label::ArticleSays), |voice| &voice.name),
        ),
    ];
    Some(labels.fill(Label::TieName, &values))
}
