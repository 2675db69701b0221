//! Points, boxes and curves of a drawing, from the left and from the top: those of kurbo,
//! and what they lack.

pub use kurbo::{ParamCurve, Point, QuadBez as Curve, Rect, Vec2};

/// The questions about boxes that kurbo does not answer.
pub trait Room {
    /// Returns the same with room on all sides.
    fn grown(self, by: f64) -> Rect;
    /// Returns the two triangles that it is made of.
    fn halves(self) -> [[Point; 3]; 2];
    /// Tells whether two boxes share room; those that only touch do not.
    fn meets(self, other: Rect) -> bool;
    /// Tells whether a point is in it or on its edge.
    fn holds(self, point: Point) -> bool;
    /// Returns half its extent along a way of length 1.
    fn reach(self, way: Vec2) -> f64;
    /// Returns the part of the line through `point` in direction `way` that lies in it, in
    /// lengths of `way`; nothing where the line misses it.
    fn span_on(self, point: Point, way: Vec2) -> Option<(f64, f64)>;
    /// Tells whether a straight piece runs through it.
    fn cut_by(self, from: Point, to: Point) -> bool;
    /// Returns how far a straight piece is from it; 0 where it runs through.
    fn distance_of(self, from: Point, to: Point) -> f64;
    /// Returns how far a point is from it; 0 inside.
    fn distance(self, point: Point) -> f64;
}

impl Room for Rect {
    fn grown(self, by: f64) -> Rect {
        self.inflate(by, by)
    }

    fn halves(self) -> [[Point; 3]; 2] {
        let (start, end) = (Point::new(self.x0, self.y0), Point::new(self.x1, self.y1));
        [(self.x1, self.y0), (self.x0, self.y1)].map(|corner| [start, corner.into(), end])
    }

    fn meets(self, other: Rect) -> bool {
        self.x0 < other.x1 && other.x0 < self.x1 && self.y0 < other.y1 && other.y0 < self.y1
    }

    fn holds(self, point: Point) -> bool {
        (self.x0..=self.x1).contains(&point.x) && (self.y0..=self.y1).contains(&point.y)
    }

    fn reach(self, way: Vec2) -> f64 {
        way.x.abs() * self.width() / 2.0 + way.y.abs() * self.height() / 2.0
    }

    fn span_on(self, point: Point, way: Vec2) -> Option<(f64, f64)> {
        // The slab method: what the line has between the two upright edges and between the
        // two level ones, cut with each other.
        let mut span = (f64::NEG_INFINITY, f64::INFINITY);
        for (at, step, low, high) in [
            (point.x, way.x, self.x0, self.x1),
            (point.y, way.y, self.y0, self.y1),
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

    fn cut_by(self, from: Point, to: Point) -> bool {
        self.span_on(from, to - from)
            .is_some_and(|(first, last)| first <= 1.0 && last >= 0.0)
    }

    fn distance_of(self, from: Point, to: Point) -> f64 {
        if self.cut_by(from, to) {
            return 0.0;
        }
        let way = to - from;
        let corner = |(x, y)| {
            let corner = Point::new(x, y) - from;
            let foot = corner.dot(way) / way.hypot2().max(1e-9);
            (corner - way * foot.clamp(0.0, 1.0)).hypot()
        };
        let corners = [
            (self.x0, self.y0),
            (self.x1, self.y0),
            (self.x0, self.y1),
            (self.x1, self.y1),
        ];
        let ends = self.distance(from).min(self.distance(to));
        corners.map(corner).into_iter().fold(ends, f64::min)
    }

    fn distance(self, point: Point) -> f64 {
        let x = (self.x0 - point.x).max(point.x - self.x1).max(0.0);
        let y = (self.y0 - point.y).max(point.y - self.y1).max(0.0);
        x.hypot(y)
    }
}

/// Returns the box of nothing but a point.
pub fn at_point(point: Point) -> Rect {
    Rect::from_points(point, point)
}

/// Returns the way of length 1 in the same direction; to the right where there is none.
pub fn unit(way: Vec2) -> Vec2 {
    if way.hypot() < 1e-9 {
        Vec2::new(1.0, 0.0)
    } else {
        way.normalize()
    }
}

/// Returns the straight line between two points.
pub fn straight(from: Point, to: Point) -> Curve {
    Curve::new(from, from.midpoint(to), to)
}

/// Returns the direction of a curve at `t`, from 0 to 1, as a way of length 1.
pub fn direction(curve: Curve, t: f64) -> Vec2 {
    unit((curve.p1 - curve.p0).lerp(curve.p2 - curve.p1, t))
}

/// Tells whether a curve has no bend that can be seen.
pub fn is_straight(curve: Curve) -> bool {
    curve.p0.midpoint(curve.p2).distance(curve.p1) < 0.5
}

/// Returns points on a curve that are near enough to each other to stand for it.
pub fn points(curve: Curve) -> Vec<Point> {
    // Eight chords stay within a 64th of how far the curve bows.
    let pieces = if is_straight(curve) { 1 } else { 8 };
    (0..=pieces)
        .map(|at| curve.eval(f64::from(at) / f64::from(pieces)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_is_crossed_by_what_runs_through_it() {
        let rect = Rect::from_center_size((10.0, 10.0), (10.0, 10.0));
        let crossed = |from: (f64, f64), to: (f64, f64)| rect.cut_by(from.into(), to.into());
        assert!(crossed((0.0, 0.0), (20.0, 20.0)));
        assert!(crossed((10.0, 10.0), (11.0, 10.0)));
        assert!(!crossed((0.0, 0.0), (4.0, 4.0)));
        assert!(!crossed((0.0, 16.0), (20.0, 16.0)));
    }

    #[test]
    fn a_box_is_as_far_from_a_piece_as_its_nearest_corner() {
        let rect = Rect::new(0.0, 0.0, 10.0, 10.0);
        let far = rect.distance_of(Point::new(13.0, -10.0), Point::new(13.0, 20.0));
        assert!((far - 3.0).abs() < 1e-9);
        let far = rect.distance_of(Point::new(13.0, 14.0), Point::new(20.0, 14.0));
        assert!((far - 5.0).abs() < 1e-9);
    }

    #[test]
    fn a_line_is_straight_and_a_bow_is_not() {
        let bow = Curve::new((0.0, 0.0), (50.0, 80.0), (100.0, 0.0));
        assert!(!is_straight(bow));
        assert!(is_straight(straight(bow.p0, bow.p2)));
        assert_eq!(points(bow).len(), 9);
    }
}
