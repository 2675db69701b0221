//! Who does what to whom: the actors and their ties, drawn as the build laid them
//! out, and the same ties in words. Each actor and each tie is a link to its
//! sentence, by which it is chosen. The drawing is SVG with real text.
//!
//! For the eyes and for Tab the drawing comes first. For ears it comes after the list, which
//! says the same in words: the figure owns it (`aria-owns`), and what an element owns
//! follows its children in the accessibility tree (WAI-ARIA 1.2).
//!
//! Behaviours:
//!
//! - `actor-map/words-first`: a screen reader meets the list before the drawing.
//! - `actor-map/reach`: a tie is pressed beside its line, too, also without the program.
//! - `actor-map/click`: a click on a tie chooses it, a second one clears it.
//! - `actor-map/enter`: so does Enter, and the focus stays.
//! - `actor-map/opens`: choosing opens the sections that hold its sentences.
//! - `actor-map/hover`: the pointer over a tie shows what belongs to it.
//! - `actor-map/without-program`: without the program it leads to its sentences.

use std::rc::Rc;

use yew::prelude::*;

use super::dom;
use super::labels::{between, text, words};
use super::relations::{Relations, RelationsProps, parties, viewpoint};
use crosslight_content::{
    Actor, ActorId, Explainer, Label, Labels, Map, Node, Relation, RelationId, RelationShape,
    Slice, ends_in_word,
};
use crosslight_state::Selection;

/// The props of the map.
#[derive(Clone, PartialEq, Properties)]
pub struct ActorMapProps {
    /// The article and what is known about it.
    pub explainer: Rc<Explainer>,
    /// The interface's words.
    pub labels: Labels,
    /// The layout.
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

/// Draws the map, the captions that have no room on it, and the list.
pub fn actor_map(explainer: &Explainer, labels: &Labels, map: &Map) -> Html {
    let is_large = map.is_large();
    html! {
        <figure class="map" aria-labelledby={dom::MAP_TITLE} aria-owns={dom::DRAWING} data-tall={(map.height > TALL).then_some("true")}
            data-large={is_large.then_some("true")}>
            <h2 class="rail-title" id={dom::MAP_TITLE}>{ words(labels, Label::Map) }</h2>
            <p class="map-note">{ words(labels, Label::MapNote) }</p>
            if is_large {
                <div class="map-frame" data-wide={map.wide.is_some().then_some("true")}>
                    { room("map-narrow", map) }
                    if let Some(wide) = &map.wide { { room("map-wide", wide) } }
                    { drawing(explainer, labels, map) }
                </div>
                { numbered(explainer, labels, map) }
            } else {
                { drawing(explainer, labels, map) }
            }
            <Relations ..RelationsProps::of(explainer, labels, is_large) />
        </figure>
    }
}

/// Draws an empty picture as large as a drawing, which keeps the room for it.
fn room(class: &'static str, map: &Map) -> Html {
    html! { <svg {class} viewBox={view_box(map)} aria-hidden="true" /> }
}

fn view_box(map: &Map) -> String {
    format!("0 0 {} {}", map.width, map.height)
}

fn drawing(explainer: &Explainer, labels: &Labels, map: &Map) -> Html {
    let actors = explainer.actors();
    let relations = explainer.relations();
    // Where the wide drawing is shown, this view is cut off below.
    let cut = map.wide.is_some().then_some("xMinYMin slice");
    html! {
        <svg class="map-drawing" viewBox={view_box(map)} preserveAspectRatio={cut}
            role="group" id={dom::DRAWING}>
            { for actors.map(|(id, actor)| view_node(explainer, id, actor, map)) }
            { for relations.map(|(id, relation)| view_tie(explainer, labels, id, relation, map)) }
        </svg>
    }
}

/// Returns what is drawn for one link: the same in both drawings, of which one is shown.
fn in_both(map: &Map, view: impl Fn(&Map) -> Html) -> Html {
    let Some(wide) = &map.wide else {
        return view(map);
    };
    let scale = format!("scale({:.4})", f64::from(map.width) / f64::from(wide.width));
    html! {
        <>
            <g class="map-narrow">{ view(map) }</g>
            <g class="map-wide" transform={scale}>{ view(wide) }</g>
        </>
    }
}

fn view_node(explainer: &Explainer, id: ActorId, actor: &Actor, map: &Map) -> Html {
    let name = Selection::Actor(id).name(explainer);
    let href = actor
        .statements
        .first()
        .map(|first| explainer.fragment(*first));
    // What stands in several places is named once.
    let label = map.is_large().then(|| actor.name.clone());
    let boxes = |map: &Map| -> Html {
        let own = map.nodes.get(id.index()).into_iter();
        let copies = map.copies.iter().filter(|copy| copy.actor == id);
        let boxes = own.chain(copies.map(|copy| &copy.node));
        boxes.map(|node| view_box_of(actor, node)).collect()
    };
    html! {
        <a class="node" id={name} {href} data-select="" aria-label={label}>{ in_both(map, boxes) }</a>
    }
}

/// Draws an actor's box with its name.
fn view_box_of(actor: &Actor, node: &Node) -> Html {
    let more = u32::try_from(node.lines.len().saturating_sub(1)).unwrap_or(0);
    let x = node.x + node.width / 2;
    let y = node.y + node.height / 2 + BASELINE - more * Map::NAME_LEADING / 2;
    html! {
        <>
            <rect class="node-box" x={node.x.to_string()} y={node.y.to_string()}
                width={node.width.to_string()} height={node.height.to_string()} rx="3" />
            <text class="node-name" x={x.to_string()} y={y.to_string()} data-article="name">
                { name_lines(&actor.name, node, x, y) }
            </text>
        </>
    }
}

/// Draws the lines of a name, each with the space after it; one line stands by itself.
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
        let line = Slice { end, ..*line };
        let words = line.of(name).unwrap_or_default();
        let hyphen = ends_in_word(name, line).then_some("-");
        let y = y + at * Map::NAME_LEADING;
        html! { <tspan x={x.to_string()} y={y.to_string()}>{ words.to_owned() }{ hyphen }</tspan> }
    });
    lines.collect()
}

fn view_tie(
    explainer: &Explainer,
    labels: &Labels,
    id: RelationId,
    relation: &Relation,
    map: &Map,
) -> Html {
    let name = Selection::Relation(id).name(explainer);
    let href = explainer.fragment(relation.evidence.statement);
    let lang = language(explainer, labels, relation);
    let article = lang
        .as_ref()
        .and(Some(AttrValue::from(explainer.language.clone())));
    let shape = |map: &Map| {
        let tie = map.ties.get(id.index());
        tie.map_or_else(Html::default, |tie| {
            view_shape(explainer, relation, tie, article.clone())
        })
    };
    html! {
        <a class="tie" id={name} {href} data-select="" data-viewpoint={viewpoint(explainer, relation)}
            {lang} aria-label={label(explainer, labels, relation)}>{ in_both(map, shape) }</a>
    }
}

/// Draws a tie's line, its arrowhead, and the words or the number at it.
fn view_shape(
    explainer: &Explainer,
    relation: &Relation,
    tie: &RelationShape,
    lang: Option<AttrValue>,
) -> Html {
    html! {
        <>
            <path class="tie-reach" d={tie.reach.clone()} />
            <path class="tie-line" d={tie.line.clone()} />
            if !tie.head.is_empty() {
                <path class="tie-head" d={tie.head.clone()} />
            }
            if let Some(number) = tie.number {
                <text class="tie-label tie-number" x={tie.x.to_string()} y={tie.y.to_string()}>{ number }</text>
            } else {
                <text class="tie-label" {lang} data-article="excerpt">
                    { lines(explainer, relation, tie) }
                </text>
            }
        </>
    }
}

/// Draws the lines of a label; between two of them is the space that the statement has.
fn lines(explainer: &Explainer, relation: &Relation, tie: &RelationShape) -> Html {
    let Some(statement) = explainer.statement(relation.evidence.statement) else {
        return Html::default();
    };
    let nexts = tie.lines.iter().skip(1).map(|line| Some(line.start));
    let lines = (0..).zip(tie.lines.iter().zip(nexts.chain([None])));
    let lines = lines.map(|(at, (line, next)): (u32, _)| {
        let words = statement.words(*line).unwrap_or_default().to_owned();
        let y = tie.y + at * Map::LEADING;
        html! {
            <>
                <tspan x={tie.x.to_string()} y={y.to_string()}>{ AttrValue::from(words) }</tspan>
                if next.is_some_and(|next| next > line.end) { { " " } }
            </>
        }
    });
    lines.collect()
}

/// Draws the captions that have no room in one of the drawings, by their numbers.
fn numbered(explainer: &Explainer, labels: &Labels, map: &Map) -> Html {
    let drawings = std::iter::once(map).chain(map.wide.as_deref());
    let of = |at: usize| drawings.clone().find_map(|map| map.ties.get(at)?.number);
    let relations = explainer.relations.iter().enumerate();
    let numbered = relations.filter_map(|(at, relation)| Some((of(at)?, relation)));
    let item = |(number, relation): (u32, &Relation)| {
        let statement = explainer.statement(relation.evidence.statement);
        let words = statement
            .and_then(|said| said.words(relation.label))
            .unwrap_or_default();
        let [open, close] = labels.marks_around(words).map(str::to_owned);
        html! {
            <li value={number.to_string()}>
                { parties(explainer, labels, relation) }{ text(labels, Label::Colon) }
                { open }<span data-article="excerpt">{ words.to_owned() }</span>{ close }
            </li>
        }
    };
    let mut items = numbered.map(item).peekable();
    // The list in words, whose entries are links, has them for ears.
    let has_some = items.peek().is_some();
    html! {
        if has_some {
            <ol class="map-numbers" aria-hidden="true">{ for items }</ol>
        }
    }
}

/// Returns the language of a tie's label, where its words that are not the article's are
/// not in the page's.
fn language(explainer: &Explainer, labels: &Labels, relation: &Relation) -> Option<Rc<str>> {
    let statement = explainer.statement(relation.evidence.statement)?;
    let unsaid = statement.voice.is_none().then_some(Label::ArticleSays);
    let mut used = [Label::TieName, between(relation)]
        .into_iter()
        .chain(unsaid);
    used.find_map(|label| labels.lang(label))
}

/// Returns a tie for ears: who to whom, the words on the map, and who says so.
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
