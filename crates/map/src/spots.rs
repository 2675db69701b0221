//! The places that a caption may have at its own line, and how ill it stands in each.

use super::costs::{
    AMBIGUOUS, BESIDE, BESIDE_UNIT, HEIGHT, HIDES_LINE, MISTAKEN, NUMBERED, OFF_MIDDLE, SPLIT,
    STRUCK,
};
use super::geometry::{ParamCurve, Point, Rect, Room, at_point, direction, points};
use super::lines::Line;
use super::placed::{NUMBER, Placed};
use super::text::Broken;

/// The margin around a caption.
pub(super) const MARGIN: f64 = 3.0;
/// By how much a caption is nearer to its own line than to any other at least.
const NEARER: f64 = 1.5;
/// The distance from a box within which a caption is taken for its actor's.
const NEAR: f64 = 20.0;
/// The length of a line that must be seen beside the caption on it.
const SEEN: f64 = 30.0;
/// Where along its line a caption is tried: from here, in so many steps, to as far from
/// the other end.
const FIRST: f64 = 0.2;
const STEPS: u32 = 12;
/// The distances beside its line at which a caption is tried, beyond the least clear one.
const BESIDES: [f64; 4] = [0.0, 6.0, 18.0, 36.0];

/// The lines and boxes that stand already when the captions come.
pub struct Scene<'a> {
    lines: &'a [Line],
    traces: Vec<Trace>,
    heads: Vec<Rect>,
    boxes: &'a [Rect],
    ends: &'a [[usize; 2]],
    width: f64,
    top: f64,
    bottom: f64,
}

/// A line as points, and the room that they take: most captions are far from most lines,
/// and that is soon seen.
struct Trace {
    points: Vec<Point>,
    room: Rect,
}

impl Trace {
    /// Returns the line to the tip of its arrowhead.
    fn new(line: &Line) -> Self {
        let mut points = points(line.curve);
        points.extend(line.head.map(|[tip, ..]| tip));
        let none = at_point(line.curve.p0);
        let room = points
            .iter()
            .fold(none, |room, point| room.union_pt(*point));
        Trace { points, room }
    }

    fn crosses(&self, rect: Rect) -> bool {
        let mut pieces = self.points.windows(2);
        rect.grown(1.0).meets(self.room) && pieces.any(|two| rect.cut_by(two[0], two[1]))
    }

    /// Returns how far the line is from a box, or `least` where that is less.
    fn distance(&self, rect: Rect, least: f64) -> f64 {
        if least.is_finite() && !rect.grown(least).meets(self.room.grown(0.1)) {
            return least;
        }
        let pieces = self.points.windows(2);
        let distances = pieces.map(|two| rect.distance_of(two[0], two[1]));
        distances.fold(least, f64::min)
    }
}

impl<'a> Scene<'a> {
    /// Takes what stands already: the lines, whose ends they are, and the boxes.
    pub fn new(lines: &'a [Line], ends: &'a [[usize; 2]], boxes: &'a [Rect], width: f64) -> Self {
        let top = boxes.iter().map(|rect| rect.y0);
        let bottom = boxes.iter().map(|rect| rect.y1);
        Scene {
            lines,
            traces: lines.iter().map(Trace::new).collect(),
            heads: lines.iter().filter_map(Line::head_room).collect(),
            boxes,
            ends,
            width,
            top: top.fold(f64::INFINITY, f64::min),
            bottom: bottom.fold(0.0, f64::max),
        }
    }

    /// Returns the places at its own line that a caption can have, and those of its
    /// number, the best first.
    pub fn spots(&self, at: usize, ways: &[Broken]) -> Vec<Placed> {
        let curve = self.lines[at].curve;
        let mut spots = Vec::new();
        let least = ways.first().map_or(0.0, |way| way.height);
        for step in 0..=STEPS {
            let t = FIRST + f64::from(step) * (1.0 - 2.0 * FIRST) / f64::from(STEPS);
            let (point, aside) = (curve.eval(t), direction(curve, t).turn_90());
            let off = (t - 0.5).abs() * OFF_MIDDLE;
            for (index, way) in ways.iter().enumerate() {
                let [width, height] = [way.width, way.height];
                let clear = Rect::from_center_size(point, (width, height)).reach(aside) + 2.0;
                let besides = BESIDES.map(|more| clear + more);
                let aways = besides.into_iter().chain(besides.map(|away| -away));
                for away in std::iter::once(0.0).chain(aways) {
                    let rect = room(point + aside * away, width, height);
                    if let Some(cost) = self.cost(at, rect, away) {
                        let cost = cost + off + (height - least) * SPLIT;
                        let way = Some(index);
                        spots.push(Placed { way, rect, cost });
                    }
                }
            }
            let rect = room(point, NUMBER[0], NUMBER[1]);
            if let Some(cost) = self.cost(at, rect, 0.0) {
                spots.push(Placed {
                    way: None,
                    rect,
                    cost: cost + off + NUMBERED,
                });
            }
        }
        spots.sort_by(|one, other| one.cost.total_cmp(&other.cost));
        spots
    }

    fn is_clear(&self, at: usize, rect: Rect) -> bool {
        let (around, close) = (rect.grown(MARGIN), rect.grown(1.0));
        let others = self.traces.iter().enumerate();
        around.x0 >= 1.0
            && around.x1 <= self.width - 1.0
            && !self.boxes.iter().any(|node| around.meets(*node))
            && !self.heads.iter().any(|head| close.meets(*head))
            && !others
                .filter(|(other, _)| *other != at)
                .any(|(_, it)| it.crosses(close))
    }

    /// Returns how ill a caption stands; none where it cannot stand.
    fn cost(&self, at: usize, rect: Rect, away: f64) -> Option<f64> {
        if !self.is_clear(at, rect) {
            return None;
        }
        let beyond = (self.top - rect.y0).max(rect.y1 - self.bottom);
        let own = if away.abs() > 0.0 {
            self.cost_beside(at, rect)?
        } else {
            self.cost_on(at, rect)
        };
        // Above or below all boxes it makes the drawing higher.
        Some(own + beyond.max(0.0) * HEIGHT)
    }

    /// Returns how ill a caption stands beside its line; none where it is as near to another.
    fn cost_beside(&self, at: usize, rect: Rect) -> Option<f64> {
        let own = self.traces[at].distance(rect, f64::INFINITY);
        let mut cost = BESIDE + own * BESIDE_UNIT;
        let others = self.traces.iter().enumerate();
        let others = others.filter(|(other, _)| *other != at);
        // A line farther away than this changes nothing, so its exact distance is not
        // computed: there are some hundred spots for each caption.
        let clear = own + NEARER + MARGIN;
        let near = others.fold(clear, |near, (_, other)| other.distance(rect, near));
        if near < own + NEARER {
            return None;
        }
        if near < clear {
            cost += AMBIGUOUS;
        }
        let boxes = self.boxes.iter().enumerate();
        let mut foreign = boxes.filter(|(actor, _)| !self.ends[at].contains(actor));
        if foreign.any(|(_, node)| node.grown(NEAR).meets(rect)) {
            cost += MISTAKEN;
        }
        Some(cost)
    }

    /// Returns how ill a caption stands on its line.
    fn cost_on(&self, at: usize, rect: Rect) -> f64 {
        let curve = self.lines[at].curve;
        let along = direction(curve, 0.5);
        let hidden = rect.span_on(rect.center(), along);
        let hidden = hidden.map_or(0.0, |(first, last)| last - first);
        let mut cost = 0.0;
        // At less than 17 degrees from level the line goes on to the left and the right of
        // the letters as a strike would.
        if along.y.abs() < 0.3 {
            cost += STRUCK;
        }
        if curve.p0.distance(curve.p2) - hidden < SEEN {
            cost += HIDES_LINE;
        }
        cost
    }
}

/// Returns the room of a text around a point, at whole units.
fn room(middle: Point, width: f64, height: f64) -> Rect {
    let half = (width / 2.0).ceil();
    let (x, top) = (middle.x.round(), (middle.y - height / 2.0).round());
    Rect::new(x - half, top, x + half, top + height)
}
