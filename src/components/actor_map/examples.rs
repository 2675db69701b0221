//! Examples of the map, of the examples' article: as most articles have it, with a name in
//! two lines, and as a large one has it.

use std::rc::Rc;

use super::ActorMapProps;
use crate::components::example::{Example, ferry};
use crosslight_content::{ActorId, Labels, Map, Node, NodeCopy, RelationShape, Slice};

/// Returns the examples.
#[must_use]
pub fn examples() -> Vec<Example<ActorMapProps>> {
    let explainer = ferry();
    let mut mutual = ferry();
    for relation in &mut mutual.relations {
        relation.mutual = true;
    }
    let mut undirected = web();
    for tie in &mut undirected.ties {
        tie.head = "".into();
    }
    let caption = explainer.relations.first().map(|relation| relation.label);
    let large = large();
    let props = |explainer, mut map: Map| {
        caption_ties(&mut map, caption);
        ActorMapProps::of(explainer, &Labels::english(), &Rc::new(map))
    };
    vec![
        Example::new("one-tie", props(&explainer, web())),
        Example::new("mutual", props(&mutual, undirected)),
        Example::new("two-drawings-copies-and-numbers", props(&explainer, large)),
    ]
}

/// Puts the caption at the ties that have no number.
fn caption_ties(map: &mut Map, caption: Option<Slice>) {
    for tie in map.ties.iter_mut().filter(|tie| tie.number.is_none()) {
        tie.lines = caption.into_iter().collect();
    }
    if let Some(wide) = &mut map.wide {
        caption_ties(Rc::make_mut(wide), caption);
    }
}

/// Lays out the two actors above each other, with the tie between them.
fn web() -> Map {
    Map {
        width: 320,
        height: 158,
        // The first name, "The island", is broken at its space.
        nodes: vec![
            node([110, 4], &[(0, 3), (4, 10)]),
            node([110, 124], &[(0, 6)]),
        ],
        copies: Vec::new(),
        ties: vec![RelationShape {
            line: "M160 52L160 70M160 85L160 114".into(),
            reach: "M160 52L160 114".into(),
            head: "M160 122l4 -8l-8 0Z".into(),
            x: 160,
            y: 81,
            lines: Vec::new(),
            number: None,
        }],
        wide: None,
    }
}

/// Lays out the same with a second box of the first actor and without room for the caption,
/// which the wide drawing has.
fn large() -> Map {
    let wide = web();
    let mut narrow = web();
    narrow.copies.push(NodeCopy {
        actor: ActorId::new(0),
        node: node([4, 124], &[(0, 10)]),
    });
    for tie in &mut narrow.ties {
        tie.number = Some(1);
    }
    narrow.wide = Some(Rc::new(Map { width: 480, ..wide }));
    narrow
}

fn node([x, y]: [u32; 2], lines: &[(u32, u32)]) -> Node {
    let lines = lines.iter();
    let lines: Vec<Slice> = lines.map(|&(start, end)| Slice { start, end }).collect();
    let more = u32::try_from(lines.len().saturating_sub(1)).unwrap_or(0);
    Node {
        x,
        y,
        width: 100,
        height: 30 + more * Map::NAME_LEADING,
        lines,
    }
}
