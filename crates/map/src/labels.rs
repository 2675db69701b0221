//! Where each label stands: at its own line, over no box and no other label, and
//! if it can be over no other line.

use super::WIDTH;
use super::geometry::{Point, Rect};
use super::lines::Line;
use super::text::Broken;
use crosslight_content::Map;

/// A label in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Which of the ways to break it.
    pub way: usize,
    /// The room of its text.
    pub rect: Rect,
    /// How ill it stands.
    pub cost: f64,
}

impl Placed {
    /// The room of each of its lines, broken in its way.
    pub fn letters(self, ways: &[Broken]) -> Vec<Rect> {
        let widths = ways.get(self.way).map_or(&[][..], |way| &way.widths);
        let leading = f64::from(Map::LEADING);
        let middle = self.rect.middle().x;
        let tops = std::iter::successors(Some(self.rect.top), |top| Some(top + leading));
        let line = |(top, width): (f64, &f64)| Rect {
            left: middle - width / 2.0,
            top,
            right: middle + width / 2.0,
            bottom: top + leading,
        };
        tops.zip(widths).map(line).collect()
    }
}

/// What is left free around a label.
pub const MARGIN: f64 = 3.0;
/// A label that covers another tie's line.
const COVERS_LINE: f64 = 140.0;
/// A label that covers an arrowhead.
const COVERS_HEAD: f64 = 140.0;
/// A label that is nearly as near to another line as to its own.
const AMBIGUOUS: f64 = 25.0;
/// A label that is nearer to another line.
const MISLEADING: f64 = 90.0;
/// A label of which its line would run between the letters.
const STRUCK: f64 = 30.0;
/// A label that is near to the box of an actor that its tie has nothing to do with.
const MISTAKEN: f64 = 100.0;
/// How near that is.
const NEAR: f64 = 20.0;
/// A label that leaves too little of its own line to be seen.
const HIDES_LINE: f64 = 30.0;
/// A unit of height more than a label needs.
const SPLIT: f64 = 0.25;
/// A label away from its line, where nothing nearer was free.
const AWAY: f64 = 300.0;
/// How often all labels are chosen again.
const PASSES: usize = 4;

/// The place of each label, and how ill they stand together. No two overlap, and
/// none overlaps a box. A label with a word that is wider than the map has none.
pub fn labels(
    texts: &[Vec<Broken>],
    ends: &[[usize; 2]],
    lines: &[Line],
    boxes: &[Rect],
) -> Vec<Option<Placed>> {
    let scene = Scene::new(lines, ends, boxes);
    let spots: Vec<Vec<Placed>> = texts
        .iter()
        .enumerate()
        .map(|(tie, ways)| scene.spots(tie, ways))
        .collect();
    let mut order: Vec<usize> = (0..texts.len()).collect();
    let area = |tie: usize| {
        texts[tie]
            .first()
            .map_or(0.0, |way| way.width * way.height())
    };
    order.sort_by(|one, other| area(*other).total_cmp(&area(*one)));
    let mut placed: Vec<Option<Placed>> = vec![None; texts.len()];
    for _ in 0..PASSES {
        let before = placed.clone();
        for &tie in &order {
            placed[tie] = None;
            let free = |spot: &&Placed| is_free(spot.rect, &placed);
            let spot = spots[tie].iter().find(free).copied();
            placed[tie] = spot.or_else(|| scene.anywhere(tie, &texts[tie], &placed));
        }
        if placed == before {
            break;
        }
    }
    placed
}

fn is_free(rect: Rect, placed: &[Option<Placed>]) -> bool {
    let rect = rect.grown(MARGIN);
    !placed
        .iter()
        .flatten()
        .any(|other| rect.overlaps(other.rect))
}

/// What stands already when the labels come.
struct Scene<'a> {
    lines: &'a [Line],
    traces: Vec<Trace>,
    boxes: &'a [Rect],
    ends: &'a [[usize; 2]],
    top: f64,
    bottom: f64,
}

/// A line as points, and the room that they take: most labels are far from most
/// lines, and that is soon seen.
struct Trace {
    points: Vec<Point>,
    room: Rect,
}

impl Trace {
    fn new(line: &Line) -> Self {
        let points = line.curve.points();
        let none = Rect::around(line.curve.from, 0.0, 0.0);
        let room = points.iter().fold(none, |room, point| room.with(*point));
        Trace { points, room }
    }

    fn crosses(&self, rect: Rect) -> bool {
        let mut pieces = self.points.windows(2);
        rect.grown(1.0).overlaps(self.room) && pieces.any(|two| rect.is_crossed(two[0], two[1]))
    }

    /// How far the line is from a box, or `least` where that is less.
    fn distance(&self, rect: Rect, least: f64) -> f64 {
        if !rect.grown(least.min(WIDTH)).overlaps(self.room.grown(0.1)) {
            return least;
        }
        let pieces = self.points.windows(2);
        let distances = pieces.map(|two| rect.distance_of(two[0], two[1]));
        distances.fold(least, f64::min)
    }
}

impl<'a> Scene<'a> {
    fn new(lines: &'a [Line], ends: &'a [[usize; 2]], boxes: &'a [Rect]) -> Self {
        let top = boxes.iter().map(|rect| rect.top);
        let bottom = boxes.iter().map(|rect| rect.bottom);
        Scene {
            lines,
            traces: lines.iter().map(Trace::new).collect(),
            boxes,
            ends,
            top: top.fold(f64::INFINITY, f64::min),
            bottom: bottom.fold(0.0, f64::max),
        }
    }

    /// The places at its own line that a label can have, the best first.
    fn spots(&self, tie: usize, ways: &[Broken]) -> Vec<Placed> {
        let curve = self.lines[tie].curve;
        let mut spots = Vec::new();
        let least = ways.first().map_or(0.0, Broken::height);
        for (at, way) in ways.iter().enumerate() {
            for step in 0..=8 {
                let t = 0.2 + f64::from(step) * 0.075;
                let (point, aside) = (curve.at(t), curve.direction(t).turned());
                let clear = Rect::around(point, way.width, way.height()).reach(aside) + 2.0;
                let beside = [0.0, 6.0, 18.0, 36.0].map(|extra| clear + extra);
                let aways = std::iter::once(0.0)
                    .chain(beside)
                    .chain(beside.map(|away| -away));
                for away in aways {
                    let rect = room(point.moved(aside, away), way);
                    if self.is_clear(rect) {
                        let cost = self.cost(tie, rect, away) + (t - 0.5).abs() * 12.0;
                        let cost = cost + (way.height() - least) * SPLIT;
                        spots.push(Placed {
                            way: at,
                            rect,
                            cost,
                        });
                    }
                }
            }
        }
        spots.sort_by(|one, other| one.cost.total_cmp(&other.cost));
        spots
    }

    /// The nearest place for a label that has none at its line; below all boxes
    /// there is always one.
    fn anywhere(&self, tie: usize, ways: &[Broken], placed: &[Option<Placed>]) -> Option<Placed> {
        let (at, way) = ways.iter().enumerate().next_back()?;
        let middle = self.lines[tie].curve.at(0.5);
        let lowest = placed.iter().flatten().map(|other| other.rect.bottom);
        let below = lowest.fold(self.bottom, f64::max) + MARGIN + way.height();
        let mut best: Option<Placed> = None;
        let mut y = self.top - way.height();
        while y <= below {
            for column in 0..=20 {
                let point = Point {
                    x: f64::from(column) * 16.0,
                    y,
                };
                let rect = room(point, way);
                let cost = AWAY + point.way(middle).length() * 2.0;
                let better = best.is_none_or(|best| cost < best.cost);
                if better && self.is_clear(rect) && is_free(rect, placed) {
                    best = Some(Placed {
                        way: at,
                        rect,
                        cost,
                    });
                }
            }
            y += 12.0;
        }
        best
    }

    fn is_clear(&self, rect: Rect) -> bool {
        let around = rect.grown(MARGIN);
        around.left >= 1.0
            && around.right <= WIDTH - 1.0
            && !self.boxes.iter().any(|node| around.overlaps(*node))
    }

    fn cost(&self, tie: usize, rect: Rect, away: f64) -> f64 {
        let mut cost = 0.0;
        let around = rect.grown(1.0);
        for (at, (line, trace)) in self.lines.iter().zip(&self.traces).enumerate() {
            if at != tie && trace.crosses(around) {
                cost += COVERS_LINE;
            }
            let points = line.head.iter().flatten();
            if points.into_iter().any(|point| around.holds(*point)) {
                cost += COVERS_HEAD;
            }
        }
        let beyond = (self.top - rect.top).max(rect.bottom - self.bottom);
        cost += beyond.max(0.0) * 0.3;
        if away.abs() > 0.0 {
            cost + self.cost_beside(tie, rect)
        } else {
            cost + self.cost_on(tie, rect)
        }
    }

    /// How ill a label stands beside its line.
    fn cost_beside(&self, tie: usize, rect: Rect) -> f64 {
        let own = self.traces[tie].distance(rect, f64::INFINITY);
        let mut cost = 4.0 + own * 2.5;
        let others = self.traces.iter().enumerate().filter(|(at, _)| *at != tie);
        let near = others.fold(own + MARGIN, |near, (_, other)| other.distance(rect, near));
        if near < own {
            cost += MISLEADING;
        } else if near < own + MARGIN {
            cost += AMBIGUOUS;
        }
        let boxes = self.boxes.iter().enumerate();
        let mut foreign = boxes.filter(|(at, _)| !self.ends[tie].contains(at));
        if foreign.any(|(_, node)| node.grown(NEAR).overlaps(rect)) {
            cost += MISTAKEN;
        }
        cost
    }

    /// How ill a label stands on its line.
    fn cost_on(&self, tie: usize, rect: Rect) -> f64 {
        let curve = self.lines[tie].curve;
        let along = curve.direction(0.5);
        let hidden = rect.span_on(rect.middle(), along);
        let hidden = hidden.map_or(0.0, |(first, last)| last - first);
        let mut cost = 0.0;
        if along.y.abs() < 0.3 {
            cost += STRUCK;
        }
        if curve.from.way(curve.to).length() - hidden < 30.0 {
            cost += HIDES_LINE;
        }
        cost
    }
}

/// The room of a label around a point, at whole units.
fn room(middle: Point, way: &Broken) -> Rect {
    let half = (way.width / 2.0).ceil();
    let (x, top) = (middle.x.round(), (middle.y - way.height() / 2.0).round());
    Rect {
        left: x - half,
        top,
        right: x + half,
        bottom: top + way.height(),
    }
}
