//! The lines between the boxes: side by side where two actors have several ties,
//! around the boxes of others, each with its arrowhead.

use std::rc::Rc;

use super::Ends;
use super::bundles::{Bundle, count, ports};
use super::gaps::pieces;
use super::geometry::{
    Curve, ParamCurve, Point, Rect, Room, Vec2, at_point, direction, is_straight, points, straight,
};

/// The gap between a line and a box.
const GAP: f64 = 2.0;
/// The length and width of an arrowhead.
const HEAD: f64 = 8.0;

/// A tie's line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// From box to box, the arrowhead not counted.
    pub curve: Curve,
    /// The arrowhead: its tip and the ends of its base.
    pub head: Option<[Point; 3]>,
}

/// Draws the line of each relation, in the lane that it has in its bundle.
pub fn lines(ties: &[Ends], bundles: &[Bundle], boxes: &[Rect], width: f64) -> Vec<Line> {
    let mut lines = vec![None; ties.len()];
    for bundle in bundles {
        let starts = ports(bundle, bundle.pair.0, bundles, boxes);
        let ends = ports(bundle, bundle.pair.1, bundles, boxes);
        let curves = unobstructed(bundle, [&starts, &ends], boxes, width);
        for (tie, curve) in bundle.ties.iter().zip(curves) {
            lines[*tie] = Some(line(ties[*tie], curve, boxes));
        }
    }
    lines.into_iter().flatten().collect()
}

/// Counts the arrowheads that touch another, or a box from aside.
pub fn heads_that_meet(lines: &[Line], boxes: &[Rect]) -> u32 {
    // As triangles: the rectangles around two slanted heads often overlap though the heads
    // do not.
    let heads: Vec<[Point; 3]> = lines.iter().filter_map(|line| line.head).collect();
    let mut count = 0;
    for (at, head) in heads.iter().enumerate() {
        let halves = boxes.iter().flat_map(|node| node.halves());
        let near = heads[..at].iter().copied().chain(halves);
        let met = near.filter(|other| meet(head, other)).count();
        count += u32::try_from(met).unwrap_or(u32::MAX);
    }
    count
}

/// Tells whether two triangles share room: no side of either parts them.
pub fn meet(one: &[Point; 3], other: &[Point; 3]) -> bool {
    let parts = |side: Vec2| {
        let reach = |triangle: &[Point; 3]| {
            let along = triangle.map(|point| point.to_vec2().dot(side));
            let least = along.into_iter().fold(f64::INFINITY, f64::min);
            (least, along.into_iter().fold(f64::NEG_INFINITY, f64::max))
        };
        let (one, other) = (reach(one), reach(other));
        one.1 <= other.0 || other.1 <= one.0
    };
    let sides = |it: &[Point; 3]| [it[1] - it[0], it[2] - it[1], it[0] - it[2]];
    let mut sides = sides(one).into_iter().chain(sides(other));
    !sides.any(|side| parts(side.turn_90()))
}

/// Counts the lines that run through a box.
pub fn lines_through_boxes(lines: &[Line], boxes: &[Rect]) -> u32 {
    let is_through = |line: &&Line| {
        let points = points(line.curve);
        let mut pieces = points.windows(2);
        pieces.any(|two| boxes.iter().any(|node| node.cut_by(two[0], two[1])))
    };
    u32::try_from(lines.iter().filter(is_through).count()).unwrap_or(u32::MAX)
}

impl Line {
    /// Draws a line from side to side, which ends at `to`.
    pub fn level(from: Point, to: Point, mutual: bool) -> Line {
        with_head(straight(from, to), mutual)
    }

    /// Returns the line and its arrowhead, moved.
    pub fn moved(self, way: Vec2) -> Line {
        let Curve { p0, p1, p2 } = self.curve;
        Line {
            curve: Curve::new(p0 + way, p1 + way, p2 + way),
            head: self.head.map(|points| points.map(|point| point + way)),
        }
    }

    /// Writes the line as SVG path data, with gaps at `letters`.
    pub fn path(&self, letters: &[Rect]) -> String {
        let pieces = pieces(self.curve, letters);
        pieces.into_iter().map(piece_path).collect()
    }

    /// Writes the line as SVG path data once for each way, moved by it; none without a way.
    pub fn reach(&self, ways: &[Vec2]) -> Option<Rc<str>> {
        let paths = ways.iter().map(|way| self.moved(*way).path(&[]));
        (!ways.is_empty()).then(|| paths.collect::<String>().into())
    }

    /// Returns the room of the arrowhead.
    pub fn head_room(&self) -> Option<Rect> {
        let [tip, one, other] = self.head?;
        Some(at_point(tip).union_pt(one).union_pt(other))
    }

    /// Writes the arrowhead as SVG path data: its tip, and the ways to the other two corners
    /// in halves of a unit.
    pub fn head_path(&self) -> String {
        self.head.map_or_else(String::new, |[tip, one, other]| {
            // In whole units a head of eight would lose its symmetry at most angles.
            let half = |value: f64| (value * 2.0).round() / 2.0 + 0.0;
            let way = |from: Point, to: Point| {
                let way = to - from;
                format!("{} {}", half(way.x), half(way.y))
            };
            format!("M{}l{} {}Z", written(tip), way(tip, one), way(one, other))
        })
    }
}

/// Returns the curves of a bundle, bent as little as leaves the boxes of others free.
fn unobstructed(
    bundle: &Bundle,
    [starts, ends]: [&[Point]; 2],
    boxes: &[Rect],
    width: f64,
) -> Vec<Curve> {
    let mut best: Option<(f64, Vec<Curve>)> = None;
    for lane in [bundle.lane, 14.0, 8.0, 4.0] {
        for bend in 0..=8 {
            for side in [1.0, -1.0] {
                let curves = fan(bundle, starts, ends, lane, f64::from(bend) * 24.0 * side);
                let blocked = trouble(&curves, bundle.pair, boxes, width);
                // The first straight bundle that is in nobody's way is taken, even with
                // other lanes: a bow is harder to follow than a line a little nearer to its
                // neighbour.
                if bend == 0 && blocked < 1.0 {
                    return curves;
                }
                let closer = (bundle.lane - lane).abs() * 20.0;
                let cost = f64::from(bend) * 10.0 + closer + blocked;
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    best = Some((cost, curves));
                }
            }
        }
    }
    best.map(|(_, curves)| curves).unwrap_or_default()
}

/// Returns the curves from port to port, all of them bent to one side; where the ports are
/// too close for captions, they are `lane` apart in the middle.
fn fan(bundle: &Bundle, starts: &[Point], ends: &[Point], lane: f64, bend: f64) -> Vec<Curve> {
    let aside = bundle.along.turn_90();
    let straight: Vec<Curve> = starts
        .iter()
        .zip(ends)
        .map(|(start, end)| straight(*start, *end))
        .collect();
    let close = match straight.as_slice() {
        [first, second, ..] => (second.p1 - first.p1).dot(aside),
        _ => lane,
    };
    let wider = (lane - close).max(0.0);
    let middle = (count(&bundle.ties) - 1.0) / 2.0;
    let curved = |(at, curve): (u32, Curve)| Curve {
        // A quadratic curve passes its control point at half the distance.
        p1: curve.p1 + aside * (((f64::from(at) - middle) * wider + bend) * 2.0),
        ..curve
    };
    (0..).zip(straight).map(curved).collect()
}

/// Returns what is wrong with curves: they run through the boxes of others or over the edge.
fn trouble(curves: &[Curve], pair: (usize, usize), boxes: &[Rect], width: f64) -> f64 {
    let mut trouble = 0.0;
    for curve in curves {
        let points = points(*curve);
        for (at, node) in boxes.iter().enumerate() {
            let foreign = at != pair.0 && at != pair.1;
            // A line that brushes a foreign box seems to end there.
            let node = node.grown(6.0);
            if foreign && points.windows(2).any(|two| node.cut_by(two[0], two[1])) {
                // More than any bend and any lane can cost together.
                trouble += 1000.0;
            }
        }
        if points
            .iter()
            .any(|point| !(3.0..=width - 3.0).contains(&point.x))
        {
            // Worse than through a box: what is over the edge is not seen at all.
            trouble += 3000.0;
        }
    }
    trouble
}

/// Returns a tie's line by the curve of its lane.
fn line(tie: Ends, curve: Curve, boxes: &[Rect]) -> Line {
    // The curves of a bundle run from its lower-numbered actor, whichever way the relations
    // go; the arrowhead must stand at the end of this one.
    let curve = if tie.from <= tie.to {
        curve
    } else {
        reversed(curve)
    };
    let first = leaves(curve, boxes[tie.from].grown(GAP));
    let last = 1.0 - leaves(reversed(curve), boxes[tie.to].grown(GAP));
    with_head(curve.subsegment(first..last.max(first)), tie.mutual)
}

/// Makes the last piece of a curve its arrowhead.
fn with_head(curve: Curve, mutual: bool) -> Line {
    // It holds both ways alike, so it points nowhere.
    if mutual {
        return Line { curve, head: None };
    }
    let tip = curve.p2;
    // A head without a shaft would be a loose triangle.
    let length = HEAD.min(curve.p0.distance(tip) * 0.6);
    let ahead = direction(curve, 1.0);
    let foot = tip - ahead * length;
    let aside = ahead.turn_90();
    let half = HEAD / 2.0;
    let head = [tip, foot + aside * half, foot - aside * half];
    let curve = if is_straight(curve) {
        straight(curve.p0, foot)
    } else {
        Curve { p2: foot, ..curve }
    };
    Line {
        curve,
        head: Some(head),
    }
}

fn reversed(curve: Curve) -> Curve {
    Curve::new(curve.p2, curve.p1, curve.p0)
}

/// Returns where a curve that begins in a box leaves it.
fn leaves(curve: Curve, rect: Rect) -> f64 {
    let inside = |t: &f64| rect.holds(curve.eval(*t));
    // Looked for from the start, and only then by halves: a bent line can enter its box
    // once more, and halving alone might find that second edge.
    let steps = (0..=64).map(|step| f64::from(step) / 64.0);
    let mut inner = steps.take_while(inside).last().unwrap_or(0.0);
    let mut step = 1.0 / 64.0;
    for _ in 0..12 {
        step /= 2.0;
        if inside(&(inner + step)) {
            inner += step;
        }
    }
    inner
}

fn piece_path(piece: Curve) -> String {
    let (from, bend, to) = (written(piece.p0), written(piece.p1), written(piece.p2));
    if is_straight(piece) {
        format!("M{from}L{to}")
    } else {
        format!("M{from}Q{bend} {to}")
    }
}

/// Returns a point in path data, in whole units: no eye sees less, and each digit weighs.
fn written(point: Point) -> String {
    // Adding 0 makes 0 of −0, which would be written with its sign.
    format!("{} {}", point.x.round() + 0.0, point.y.round() + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn triangles_meet_where_they_share_room() {
        let point = |x, y| Point::new(x, y);
        let one = [point(0.0, 0.0), point(8.0, 4.0), point(8.0, -4.0)];
        let moved = |x: f64, y: f64| one.map(|at| point(at.x + x, at.y + y));
        assert!(meet(&one, &moved(3.0, 3.0)));
        assert!(!meet(&one, &moved(-7.0, 5.0)));
    }
}
