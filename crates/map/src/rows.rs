//! The rows: each relation on a line of its own between two boxes, its caption above it,
//! grouped by the actor that has most of them, which stands at the left once for the whole
//! group. An actor stands in as many groups as it has to, so no line ever crosses another,
//! and any number of relations can be read at any width.

use std::collections::BTreeMap;

use super::captions::NUMBER;
use super::costs::{CUT, HEIGHT, NUMBERED};
use super::geometry::{Point, Rect, Vec2};
use super::lines::Line;
use super::reach::STRIP;
use super::text::{Broken, CAPTION, NAME, broken, broken_within};
use super::{ASCENT, Drawing, EDGE, Graph, PLACED, all, whole};
use crosslight_content::{ActorId, Node, RelationShape};
use crosslight_content::{NodeCopy, ends_in_word};

/// The most that a box takes of the width; the middle is the captions'. The first is taken
/// in which no word has to be broken and no caption be numbered, or the one with the least
/// of that.
const SHARES: [f64; 4] = [0.29, 0.33, 0.37, 0.41];
/// The padding on either side of a name, and above and below it.
const PADDING: [f64; 2] = [6.0, 6.0];
/// The least height of a box.
const BOX_HEIGHT: f64 = 28.0;
/// The gap between a line and a box.
const GAP: f64 = 2.0;
/// From a caption to the line below it.
const ABOVE: f64 = 4.0;
/// From a line to what is below it: more than twice as far as to its caption.
const BELOW: f64 = 12.0;
/// From one box to the next, from one group of an actor to its next, and to the next
/// actor's.
const BETWEEN: f64 = 8.0;
const CONTINUED: f64 = 12.0;
const APART: f64 = 24.0;
/// A group that is higher goes on under its actor's name once more, so that the name is
/// always in sight on a phone.
const HIGHEST: f64 = 300.0;

/// Draws the rows in this width.
pub fn rows(graph: &Graph, width: f64) -> Drawing {
    let groups = groups(graph);
    let drawn = |share: f64| {
        let mut sheet = Sheet::new(graph, width, share);
        for group in &groups {
            sheet.group(group);
        }
        (sheet.cost(), sheet)
    };
    let [first, others @ ..] = SHARES;
    let (mut least, mut best) = drawn(first);
    // The narrower boxes win a draw: what they leave free is the captions'.
    for (cost, sheet) in others.map(drawn) {
        if cost < least {
            (least, best) = (cost, sheet);
        }
    }
    best.finished()
}

/// Returns the room for a name in a box that takes this share of the width.
fn room(width: f64, share: f64) -> f64 {
    (width * share).floor() - 2.0 * PADDING[0]
}

/// An actor with those to which its relations are, and these relations.
struct Group {
    actor: usize,
    partners: Vec<(usize, Vec<usize>)>,
}

/// Groups the relations: the actor with the most of those left comes first, then the next
/// that has to do with those before it.
fn groups(graph: &Graph) -> Vec<Group> {
    let mut left: Vec<usize> = (0..graph.ends.len()).collect();
    let mut groups: Vec<Group> = Vec::new();
    let mut known = vec![false; graph.names.len()];
    while !left.is_empty() {
        let count = |actor: usize| left.iter().filter(|at| graph.ends[**at].has(actor)).count();
        // A known name first, so that the reader goes on from what was just read; then the
        // most relations, which makes the fewest groups; then the order of the file.
        let rank = |actor: &usize| {
            let count = count(*actor);
            (count > 0 && known[*actor], count, std::cmp::Reverse(*actor))
        };
        let Some(actor) = (0..graph.names.len()).max_by_key(rank) else {
            break;
        };
        let mut partners: Vec<(usize, Vec<usize>)> = Vec::new();
        for at in left.iter().copied().filter(|at| graph.ends[*at].has(actor)) {
            let other = graph.ends[at].other(actor);
            match partners.iter_mut().find(|(partner, _)| *partner == other) {
                Some((_, relations)) => relations.push(at),
                None => partners.push((other, vec![at])),
            }
            known[other] = true;
        }
        known[actor] = true;
        left.retain(|at| !graph.ends[*at].has(actor));
        groups.push(Group { actor, partners });
    }
    groups
}

/// A drawing that grows downwards.
struct Sheet<'a> {
    graph: &'a Graph<'a>,
    width: f64,
    names: Vec<Broken>,
    /// The width of all boxes.
    column: f64,
    /// Where the next caption may begin.
    top: f64,
    /// Where the next box may begin.
    clear: f64,
    /// The boxes of each actor.
    boxes: BTreeMap<usize, Vec<Rect>>,
    ties: BTreeMap<usize, RelationShape>,
}

impl<'a> Sheet<'a> {
    fn new(graph: &'a Graph, width: f64, share: f64) -> Self {
        let room = room(width, share);
        let names = graph.names.iter();
        let names = names.map(|name| broken_within(name, all(name), room, NAME));
        let names: Vec<Broken> = names.collect();
        let widest = names.iter().map(|name| name.width).fold(0.0, f64::max);
        Sheet {
            column: ((widest / 2.0).ceil() + PADDING[0]) * 2.0,
            graph,
            width,
            names,
            top: EDGE,
            clear: EDGE,
            boxes: BTreeMap::new(),
            ties: BTreeMap::new(),
        }
    }

    /// Returns what is ill about it.
    fn cost(&self) -> f64 {
        let names = self.names.iter().zip(&self.graph.names);
        let cut = names.filter(|(broken, name)| {
            let mut lines = broken.lines.iter();
            lines.any(|line| ends_in_word(name, *line))
        });
        let numbered = self.ties.values().filter(|tie| tie.number.is_some());
        let count = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        count(cut.count()) * CUT + count(numbered.count()) * NUMBERED + self.top * HEIGHT
    }

    fn group(&mut self, group: &Group) {
        let mut partners = &group.partners[..];
        while !partners.is_empty() {
            let begin = self.top;
            self.clear = begin;
            let hub = self.box_height(group.actor);
            let mut rect: Option<Rect> = None;
            let mut placed = 0;
            for (partner, relations) in partners {
                let own = self.partner(group.actor, *partner, relations);
                let top = rect.map_or(own.y0, |rect| rect.y0);
                let (left, right) = (1.0, 1.0 + self.column);
                let bottom = own.y1.max(top + hub);
                rect = Some(Rect::new(left, top, right, bottom));
                placed += 1;
                if self.clear + own.height() > begin + HIGHEST {
                    break;
                }
            }
            partners = &partners[placed..];
            let Some(rect) = rect else { break };
            self.boxes.entry(group.actor).or_default().push(rect);
            let apart = if partners.is_empty() {
                APART
            } else {
                CONTINUED
            };
            self.top = rect.y1.max(self.clear - BETWEEN) + apart;
        }
    }

    /// Draws the relations with one partner, and returns its box.
    fn partner(&mut self, actor: usize, partner: usize, relations: &[usize]) -> Rect {
        let room = self.width - 2.0 * (self.column + 1.0) - 2.0 * (GAP + PADDING[0]);
        let captions = relations.iter().map(|at| {
            let (text, piece) = self.graph.captions[*at];
            let caption = broken(text, piece, room, CAPTION);
            (*at, (caption.width <= room).then_some(caption))
        });
        let captions: Vec<(usize, Option<Broken>)> = captions.collect();
        let height = |it: &Option<Broken>| it.as_ref().map_or(NUMBER[1], |it| it.height);
        let mut lines: Vec<f64> = Vec::new();
        let mut y = self.top;
        for (_, caption) in &captions {
            y += height(caption) + ABOVE;
            lines.push(y);
            y += BELOW;
        }
        let (first, last) = (self.top + height(&captions[0].1) + ABOVE, y - BELOW);
        // The box reaches past its first and last line, so that each of them meets its
        // side.
        let tall = self.box_height(partner).max(last - first + BOX_HEIGHT);
        let middle = f64::midpoint(first, last);
        let down = (self.clear - (middle - tall / 2.0)).max(0.0).ceil();
        for ((at, caption), y) in captions.into_iter().zip(&lines) {
            let tie = self.tie(at, actor, caption, y + down);
            self.ties.insert(at, tie);
        }
        let left = self.width - 1.0 - self.column;
        let top = (middle + down - tall / 2.0).round();
        let rect = Rect::new(left, top, left + self.column, top + tall);
        self.boxes.entry(partner).or_default().push(rect);
        self.top = last + down + BELOW;
        self.clear = rect.y1 + BETWEEN;
        rect
    }

    /// Draws a relation at this height.
    fn tie(&self, at: usize, actor: usize, caption: Option<Broken>, y: f64) -> RelationShape {
        let ends = self.graph.ends[at];
        let from = Point::new(1.0 + self.column + GAP, y);
        let to = Point::new(self.width - from.x, y);
        let line = if ends.from == actor {
            Line::level(from, to, ends.mutual)
        } else {
            Line::level(to, from, ends.mutual)
        };
        let height = caption.as_ref().map_or(NUMBER[1], |it| it.height);
        // The target of a press begins at the caption and ends where the next one begins.
        let ways = [0.0, BELOW - STRIP / 2.0].map(|y| Vec2::new(0.0, y));
        RelationShape {
            reach: line.reach(&ways).unwrap_or_default(),
            line: line.path(&[]).into(),
            head: line.head_path().into(),
            x: whole(self.width / 2.0),
            y: whole(y - ABOVE - height + ASCENT),
            number: caption.is_none().then_some(PLACED),
            lines: caption.map_or_else(Vec::new, |it| it.lines),
        }
    }

    fn box_height(&self, actor: usize) -> f64 {
        (self.names[actor].height + 2.0 * PADDING[1]).max(BOX_HEIGHT)
    }

    /// Returns the drawing: of an actor's boxes, the highest is its own, the others are copies.
    fn finished(mut self) -> Drawing {
        let mut copies = Vec::new();
        let mut nodes = Vec::new();
        for actor in 0..self.names.len() {
            let mut boxes = self.boxes.remove(&actor).unwrap_or_default();
            if boxes.is_empty() {
                boxes.push(self.idle(actor));
            }
            // The highest box has the most lines; the first of equals is met first.
            let highest = |one: &usize| (whole(boxes[*one].height()), std::cmp::Reverse(*one));
            let own = (0..boxes.len()).max_by_key(highest).unwrap_or_default();
            for (at, rect) in boxes.iter().enumerate() {
                let node = Node {
                    x: whole(rect.x0),
                    y: whole(rect.y0),
                    width: whole(rect.width()),
                    height: whole(rect.height()),
                    lines: self.names[actor].lines.clone(),
                };
                if at == own {
                    nodes.push(node);
                } else if let Ok(actor) = u32::try_from(actor) {
                    let actor = ActorId::new(actor);
                    copies.push(NodeCopy { actor, node });
                }
            }
        }
        Drawing {
            width: self.width,
            height: (self.top - APART + EDGE).ceil(),
            nodes,
            copies,
            ties: self.ties.into_values().collect(),
        }
    }

    /// Returns the box of an actor that has no relation, below all others.
    fn idle(&mut self, actor: usize) -> Rect {
        let top = self.top - APART + BETWEEN;
        let rect = Rect::new(1.0, top, 1.0 + self.column, top + self.box_height(actor));
        self.top = rect.y1 + APART;
        rect
    }
}
