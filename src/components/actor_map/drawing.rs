//! The drawing of the map, as SVG with real text.

use std::rc::Rc;

use yew::prelude::*;

use super::{ActorMapProps, MapActor, MapTie};
use crate::components::dom;
use crosslight_content::{Map, Node, RelationShape, Slice, ends_in_word};

/// The baseline of a name, below the middle of its box.
const BASELINE: u32 = 5;

/// Draws an empty picture as large as a drawing, which keeps the room for it.
pub(super) fn room(class: &'static str, map: &Map) -> Html {
    html! { <svg {class} viewBox={view_box(map)} aria-hidden="true" /> }
}

fn view_box(map: &Map) -> String {
    format!("0 0 {} {}", map.width, map.height)
}

/// Draws the actors and the ties, in both drawings where there are two.
pub(super) fn drawing(
    ActorMapProps {
        map, actors, ties, ..
    }: &ActorMapProps,
) -> Html {
    // Where the wide drawing is shown, this view is cut off below.
    let cut = map.wide.is_some().then_some("xMinYMin slice");
    html! {
        <svg class="map-drawing" viewBox={view_box(map)} preserveAspectRatio={cut}
            role="group" id={dom::DRAWING}>
            { for actors.iter().enumerate().map(|(at, actor)| view_node(at, actor, map)) }
            { for ties.iter().enumerate().map(|(at, tie)| view_tie(at, tie, map)) }
        </svg>
    }
}

/// Returns what is drawn for one link: the same in both drawings, of which one is shown.
fn in_both(map: &Map, view: impl Fn(&Map) -> Html) -> Html {
    let Some(wide) = &map.wide else {
        return view(map);
    };
    // Both drawings share one view box, that of the narrow one.
    let scale = format!("scale({:.4})", f64::from(map.width) / f64::from(wide.width));
    html! {
        <>
            <g class="map-narrow">{ view(map) }</g>
            <g class="map-wide" transform={scale}>{ view(wide) }</g>
        </>
    }
}

fn view_node(at: usize, actor: &MapActor, map: &Map) -> Html {
    // An actor with several boxes is named once.
    let label = map.is_large().then(|| actor.name.clone());
    let boxes = |map: &Map| -> Html {
        let own = map.nodes.get(at).into_iter();
        let copies = map.copies.iter().filter(|copy| copy.actor.index() == at);
        let boxes = own.chain(copies.map(|copy| &copy.node));
        boxes.map(|node| view_box_of(&actor.name, node)).collect()
    };
    html! {
        <a class="node" id={actor.id.clone()} href={actor.sentence.clone()} data-select="" aria-label={label}>{ in_both(map, boxes) }</a>
    }
}

/// Draws an actor's box with its name.
fn view_box_of(name: &Rc<str>, node: &Node) -> Html {
    let more = u32::try_from(node.lines.len().saturating_sub(1)).unwrap_or(0);
    let x = node.x + node.width / 2;
    let y = node.y + node.height / 2 + BASELINE - more * Map::NAME_LEADING / 2;
    html! {
        <>
            <rect class="node-box" x={node.x.to_string()} y={node.y.to_string()}
                width={node.width.to_string()} height={node.height.to_string()} rx="3" />
            <text class="node-name" x={x.to_string()} y={y.to_string()} data-article="name">
                { name_lines(name, node, x, y) }
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

fn view_tie(at: usize, tie: &MapTie, map: &Map) -> Html {
    let lang = tie.languages.as_ref().map(|it| it.name.clone());
    let shape = |map: &Map| {
        let shape = map.ties.get(at);
        shape.map_or_else(Html::default, |shape| view_shape(tie, shape))
    };
    html! {
        <a class="tie" id={tie.id.clone()} href={tie.sentence.clone()} data-select="" data-viewpoint={tie.viewpoint.clone()}
            {lang} aria-label={tie.name.clone()}>{ in_both(map, shape) }</a>
    }
}

/// Draws a tie's line, its arrowhead, and the words or the number at it.
fn view_shape(tie: &MapTie, shape: &RelationShape) -> Html {
    let lang = tie.languages.as_ref().map(|it| it.caption.clone());
    html! {
        <>
            <path class="tie-reach" d={shape.reach.clone()} />
            <path class="tie-line" d={shape.line.clone()} />
            if !shape.head.is_empty() {
                <path class="tie-head" d={shape.head.clone()} />
            }
            if let Some(number) = shape.number {
                <text class="tie-label tie-number" x={shape.x.to_string()} y={shape.y.to_string()}>{ number }</text>
            } else {
                <text class="tie-label" {lang} data-article="excerpt">{ lines(tie, shape) }</text>
            }
        </>
    }
}

/// Draws the lines of a caption; between two of them is the space that the sentence has.
fn lines(tie: &MapTie, shape: &RelationShape) -> Html {
    let nexts = shape.lines.iter().skip(1).map(|line| Some(line.start));
    let lines = (0..).zip(shape.lines.iter().zip(nexts.chain([None])));
    let lines = lines.map(|(at, (line, next)): (u32, _)| {
        let words = line.of(&tie.words).unwrap_or_default().to_owned();
        let y = shape.y + at * Map::LEADING;
        html! {
            <>
                <tspan x={shape.x.to_string()} y={y.to_string()}>{ AttrValue::from(words) }</tspan>
                if next.is_some_and(|next| next > line.end) { { " " } }
            </>
        }
    });
    lines.collect()
}
