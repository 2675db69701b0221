//! Points, boxes and curves of a drawing, from the left and from the top.

/// A place in the drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// An upright box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub left: f64,
    /// The top edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The bottom edge.
    pub bottom: f64,
}

/// A quadratic Bézier curve; a straight line where `bend` is in the middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Where it begins.
    pub from: Point,
    /// What it bends towards.
    pub bend: Point,
    /// Where it ends.
    pub to: Point,
}

impl Point {
    /// Returns the point `by` times `way` from here.
    pub fn moved(self, way: Point, by: f64) -> Point {
        Point {
            x: self.x + way.x * by,
            y: self.y + way.y * by,
        }
    }

    /// Returns the point at `t` of the way to another: here at 0, there at 1.
    pub fn towards(self, to: Point, t: f64) -> Point {
        self.moved(self.way(to), t)
    }

    /// Returns how far and where to another point lies.
    pub fn way(self, to: Point) -> Point {
        Point {
            x: to.x - self.x,
            y: to.y - self.y,
        }
    }

    /// Its distance from the origin; of a way, the length.
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// Returns the way of length 1 in the same direction; to the right where there is none.
    pub fn unit(self) -> Point {
        let length = self.length();
        if length < 1e-9 {
            return Point { x: 1.0, y: 0.0 };
        }
        Point::default().moved(self, 1.0 / length)
    }

    /// Returns the way turned by a right angle.
    pub fn turned(self) -> Point {
        Point {
            x: -self.y,
            y: self.x,
        }
    }
}

impl Rect {
    /// Returns a box by its middle.
    pub fn around(middle: Point, width: f64, height: f64) -> Rect {
        Rect {
            left: middle.x - width / 2.0,
            top: middle.y - height / 2.0,
            right: middle.x + width / 2.0,
            bottom: middle.y + height / 2.0,
        }
    }

    /// Returns the same with room on all sides.
    pub fn grown(self, by: f64) -> Rect {
        Rect {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    /// Returns the same, moved down.
    pub fn moved(self, down: f64) -> Rect {
        Rect {
            top: self.top + down,
            bottom: self.bottom + down,
            ..self
        }
    }

    /// Returns the two triangles that it is made of.
    pub fn halves(self) -> [[Point; 3]; 2] {
        let point = |x, y| Point { x, y };
        let (start, end) = (point(self.left, self.top), point(self.right, self.bottom));
        [(self.right, self.top), (self.left, self.bottom)].map(|(x, y)| [start, point(x, y), end])
    }

    /// Its middle.
    pub fn middle(self) -> Point {
        Point {
            x: f64::midpoint(self.left, self.right),
            y: f64::midpoint(self.top, self.bottom),
        }
    }

    /// From left to right.
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// From top to bottom.
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// Tells whether two boxes share room.
    pub fn overlaps(self, other: Rect) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Tells whether a point is in it.
    pub fn holds(self, point: Point) -> bool {
        (self.left..=self.right).contains(&point.x) && (self.top..=self.bottom).contains(&point.y)
    }

    /// Half its extent along a way of length 1.
    pub fn reach(self, way: Point) -> f64 {
        way.x.abs() * self.width() / 2.0 + way.y.abs() * self.height() / 2.0
    }

    /// Returns the part of the line through `point` in direction `way` that lies in it, in
    /// lengths of `way`; nothing where the line misses it.
    pub fn span_on(self, point: Point, way: Point) -> Option<(f64, f64)> {
        let mut span = (f64::NEG_INFINITY, f64::INFINITY);
        for (at, step, low, high) in [
            (point.x, way.x, self.left, self.right),
            (point.y, way.y, self.top, self.bottom),
        ] {
            if step.abs() < 1e-9 {
                if at < low || at > high {
                    return None;
                }
                continue;
            }
            let (one, other) = ((low - at) / step, (high - at) / step);
            span = (span.0.max(one.min(other)), span.1.min(one.max(other)));
        }
        (span.0 <= span.1).then_some(span)
    }

    /// Tells whether a straight piece runs through it.
    pub fn is_crossed(self, from: Point, to: Point) -> bool {
        self.span_on(from, from.way(to))
            .is_some_and(|(first, last)| first <= 1.0 && last >= 0.0)
    }

    /// Returns the same and a point.
    pub fn with(self, point: Point) -> Rect {
        Rect {
            left: self.left.min(point.x),
            top: self.top.min(point.y),
            right: self.right.max(point.x),
            bottom: self.bottom.max(point.y),
        }
    }

    /// Returns how far a straight piece is from it; 0 where it runs through.
    pub fn distance_of(self, from: Point, to: Point) -> f64 {
        if self.is_crossed(from, to) {
            return 0.0;
        }
        let way = from.way(to);
        let square = (way.x * way.x + way.y * way.y).max(1e-9);
        let corner = |(x, y)| {
            let corner = from.way(Point { x, y });
            let foot = (corner.x * way.x + corner.y * way.y) / square;
            let foot = Point::default().moved(way, foot.clamp(0.0, 1.0));
            foot.way(corner).length()
        };
        let corners = [
            (self.left, self.top),
            (self.right, self.top),
            (self.left, self.bottom),
            (self.right, self.bottom),
        ];
        let ends = self.distance(from).min(self.distance(to));
        corners.map(corner).into_iter().fold(ends, f64::min)
    }

    /// Returns how far a point is from it; 0 inside.
    pub fn distance(self, point: Point) -> f64 {
        let x = (self.left - point.x).max(point.x - self.right).max(0.0);
        let y = (self.top - point.y).max(point.y - self.bottom).max(0.0);
        (x * x + y * y).sqrt()
    }
}

impl Curve {
    /// Returns the straight line between two points.
    pub fn straight(from: Point, to: Point) -> Curve {
        let bend = from.towards(to, 0.5);
        Curve { from, bend, to }
    }

    /// Returns the point at `t`, from 0 to 1.
    pub fn at(self, t: f64) -> Point {
        let (one, other) = (
            self.from.towards(self.bend, t),
            self.bend.towards(self.to, t),
        );
        one.towards(other, t)
    }

    /// Returns the direction at `t`, of length 1.
    pub fn direction(self, t: f64) -> Point {
        let (one, other) = (
            self.from.towards(self.bend, t),
            self.bend.towards(self.to, t),
        );
        one.way(other).unit()
    }

    /// Returns the piece between two places of it.
    pub fn piece(self, from: f64, to: f64) -> Curve {
        let bend = self
            .from
            .towards(self.bend, from)
            .towards(self.bend.towards(self.to, from), to);
        Curve {
            from: self.at(from),
            bend,
            to: self.at(to),
        }
    }

    /// Tells whether it has no bend that can be seen.
    pub fn is_straight(self) -> bool {
        self.from.towards(self.to, 0.5).way(self.bend).length() < 0.5
    }

    /// Points on it that are near enough to each other to stand for it.
    pub fn points(self) -> Vec<Point> {
        let pieces = if self.is_straight() { 1 } else { 8 };
        (0..=pieces)
            .map(|at| self.at(f64::from(at) / f64::from(pieces)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn a_box_is_crossed_by_what_runs_through_it() {
        let rect = Rect::around(point(10.0, 10.0), 10.0, 10.0);
        assert!(rect.is_crossed(point(0.0, 0.0), point(20.0, 20.0)));
        assert!(rect.is_crossed(point(10.0, 10.0), point(11.0, 10.0)));
        assert!(!rect.is_crossed(point(0.0, 0.0), point(4.0, 4.0)));
        assert!(!rect.is_crossed(point(0.0, 16.0), point(20.0, 16.0)));
    }

    #[test]
    fn a_piece_of_a_curve_lies_on_it() {
        let curve = Curve {
            from: point(0.0, 0.0),
            bend: point(50.0, 80.0),
            to: point(100.0, 0.0),
        };
        let piece = curve.piece(0.2, 0.6);
        assert!(piece.at(0.5).way(curve.at(0.4)).length() < 1e-9);
        assert!(!curve.is_straight());
        assert!(Curve::straight(curve.from, curve.to).is_straight());
    }
}
