//! The target of a press at a relation, besides its caption: a strip along its line. Where
//! line and caption together are too flat or too narrow for a finger, there is another
//! strip beside it, on a side where nothing else is.

use super::geometry::{Point, Rect, Room, Vec2, at_point, direction, points};
use super::lines::Line;

/// The width of a strip: the stroke of `.tie-reach` in `styles/map.css`.
pub const STRIP: f64 = 18.0;
/// The least width and height of what is pressed: 24 CSS px (WCAG 2.2, 2.5.8) in the
/// drawing for a phone, which is as small as 0.85 px a unit in a window of 320 px.
const LEAST: f64 = 30.0;

/// Everything in the drawing that a strip must not cover.
pub struct Others<'a> {
    /// All lines.
    pub lines: &'a [Line],
    /// The room of all captions, by the relations.
    pub captions: &'a [Option<Rect>],
    /// The boxes.
    pub boxes: &'a [Rect],
}

/// Returns how far from the line of a relation its strips lie, each a way from the line;
/// nothing where the strip on the line itself is enough.
pub fn strips(at: usize, others: &Others) -> Vec<Vec2> {
    let line = &others.lines[at];
    let strip = strip(line, Vec2::ZERO);
    let caption = others.captions[at].unwrap_or(strip);
    let whole = strip.union(caption);
    let lacking = [LEAST - whole.width(), LEAST - whole.height()];
    // From the strip to the edge of the whole, before and after it, and the direction.
    let (lacking, edges, along) = if lacking[1] > 0.0 {
        let edges = [strip.y0 - whole.y0, whole.y1 - strip.y1];
        (lacking[1], edges, Vec2::new(0.0, 1.0))
    } else if lacking[0] > 0.0 {
        let edges = [strip.x0 - whole.x0, whole.x1 - strip.x1];
        (lacking[0], edges, Vec2::new(1.0, 0.0))
    } else {
        return Vec::new();
    };
    let before = |share: f64| -(edges[0] + lacking * share).ceil();
    let after = |share: f64| (edges[1] + lacking * share).ceil();
    // Half on either side is tried first: so no strip reaches far from its line.
    let ways = [
        vec![before(0.5), after(0.5)],
        vec![before(1.0), 0.0],
        vec![0.0, after(1.0)],
    ];
    let ways = ways.map(|by| by.into_iter().map(|by| along * by));
    let mut ways = ways.map(Iterator::collect).into_iter();
    // The strip on the line itself is there anyway, whatever lies in it.
    let more = |way: &&Vec2| **way != Vec2::ZERO;
    let is_free = |ways: &Vec<Vec2>| {
        let mut ways = ways.iter().filter(more);
        ways.all(|way| others.are_clear_of(at, *way))
    };
    ways.find(is_free).unwrap_or_default()
}

impl Others<'_> {
    /// Tells whether the strip of a relation, moved this way, covers nothing else.
    fn are_clear_of(&self, at: usize, way: Vec2) -> bool {
        let strip = strip(&self.lines[at], way);
        let is_other = |(other, _): &(usize, _)| *other != at;
        let lines = self.lines.iter().enumerate().filter(is_other);
        let points = lines.flat_map(|(_, line)| {
            let points = points(line.curve);
            let pieces: Vec<[Point; 2]> = points.windows(2).map(|two| [two[0], two[1]]).collect();
            pieces
        });
        let captions = self.captions.iter().enumerate();
        let captions = captions.filter(|(other, _)| *other != at);
        let mut rects = captions
            .filter_map(|(_, rect)| rect.as_ref())
            .chain(self.boxes);
        !rects.any(|rect| strip.meets(*rect))
            && !points.into_iter().any(|[from, to]| strip.cut_by(from, to))
    }
}

/// Returns the room of the strip along a line that is moved this way.
fn strip(line: &Line, way: Vec2) -> Rect {
    let aside = direction(line.curve, 0.5).turn_90();
    let [x, y] = [aside.x, aside.y].map(|share| share.abs() * STRIP / 2.0);
    let none = at_point(line.curve.p0);
    let tip = line.head.map(|[tip, ..]| tip);
    let points = points(line.curve).into_iter().chain(tip);
    let room = points.fold(none, |room, point| room.union_pt(point));
    room.inflate(x, y) + way
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(y: f64) -> Line {
        Line::level(Point::new(0.0, y), Point::new(100.0, y), true)
    }

    /// Returns the strips of the first of some level lines, which has a caption.
    fn strips_of(lines: &[f64], caption: [f64; 2]) -> Vec<f64> {
        let lines: Vec<Line> = lines.iter().map(|y| level(*y)).collect();
        let [top, bottom] = caption;
        let mut captions = vec![None; lines.len()];
        captions[0] = Some(Rect::new(20.0, top, 80.0, bottom));
        let others = Others {
            lines: &lines,
            captions: &captions,
            boxes: &[],
        };
        strips(0, &others).iter().map(|way| way.y).collect()
    }

    #[test]
    fn a_flat_relation_has_strips_on_both_sides_or_on_the_one_that_is_free() {
        // From 93 to 107, and 91 to 109 with its strip: 12 are lacking.
        assert_eq!(strips_of(&[100.0], [93.0, 107.0]), [-6.0, 6.0]);
        assert_eq!(strips_of(&[100.0, 114.0], [93.0, 107.0]), [-12.0, 0.0]);
        assert_eq!(strips_of(&[100.0, 86.0], [93.0, 107.0]), [0.0, 12.0]);
        // A line within the strip on the line itself does not count.
        assert_eq!(strips_of(&[100.0, 92.0], [93.0, 107.0]), [0.0, 12.0]);
        assert!(strips_of(&[100.0, 88.0, 112.0], [93.0, 107.0]).is_empty());
    }

    #[test]
    fn where_line_and_caption_are_high_enough_the_line_has_the_only_strip() {
        assert!(strips_of(&[100.0], [70.0, 96.0]).is_empty());
    }
}
