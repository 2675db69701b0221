//! A web with all its parts in their places: how ill it is, and the drawing that is made
//! of it.

use std::rc::Rc;

use super::captions::Placed;
use super::costs::UNPLACED;
use super::geometry::{Rect, Vec2, points};
use super::lines::Line;
use super::reach::{Others, strips};
use super::text::Broken;
use super::{ASCENT, Drawing, EDGE, PLACED, whole};
use crosslight_content::{Node, RelationShape};

/// All parts in their places, the middle of the first row at 0.
pub struct Attempt {
    /// Its cost, height included.
    pub cost: f64,
    /// From each row to the next.
    pub pitches: Vec<u32>,
    /// Whose relations have their lanes in the other order.
    pub mirrored: Vec<(usize, usize)>,
    /// The box of each actor.
    pub boxes: Vec<Rect>,
    /// The line of each relation.
    pub lines: Vec<Line>,
    /// The caption of each, or its number.
    pub captions: Vec<Option<Placed>>,
}

impl Attempt {
    /// Takes another for this one if it is better.
    pub fn improve(&mut self, other: Attempt) {
        // Of two that cost the same the earlier stays: the search begins with the plainest.
        if other.cost < self.cost {
            *self = other;
        }
    }

    /// Tells whether it can be shown and numbers no caption.
    pub fn is_clean(&self) -> bool {
        self.cost < UNPLACED && self.numbered() == 0
    }

    /// Returns how many relations have no caption.
    pub fn lacking(&self) -> usize {
        let captions = self.captions.iter();
        captions
            .filter(|it| it.is_none_or(|it| it.way.is_none()))
            .count()
    }

    /// Returns how many relations have a number in place of their caption.
    pub fn numbered(&self) -> usize {
        let placed = self.captions.iter().flatten();
        placed.filter(|caption| caption.way.is_none()).count()
    }

    /// Returns where the drawing begins and ends.
    fn extent(&self) -> (f64, f64) {
        let rects = self.boxes.iter();
        let rects = rects.chain(self.captions.iter().flatten().map(|it| &it.rect));
        let edges = rects.map(|rect| (rect.y0, rect.y1));
        let points = self.lines.iter().flat_map(|line| points(line.curve));
        let edges = edges.chain(points.map(|point| (point.y, point.y)));
        edges.fold((f64::INFINITY, f64::NEG_INFINITY), |(top, bottom), edge| {
            (top.min(edge.0), bottom.max(edge.1))
        })
    }

    /// Returns the drawing, moved down until nothing is above its edge.
    pub fn finished(&self, width: f64, names: &[Broken], texts: &[Vec<Broken>]) -> Drawing {
        let (top, bottom) = self.extent();
        // By whole units: edges that lay on whole units still do, and are drawn sharp.
        let down = Vec2::new(0.0, (EDGE - top).ceil());
        let boxes: Vec<Rect> = self.boxes.iter().map(|rect| *rect + down).collect();
        let node = |(rect, name): (&Rect, &Broken)| Node {
            lines: name.lines.clone(),
            x: whole(rect.x0),
            y: whole(rect.y0),
            width: whole(rect.width()),
            height: whole(rect.height()),
        };
        let placed = self.captions.iter().zip(texts);
        let letters = placed.filter_map(|(it, ways)| Some(it.as_ref()?.letters(ways)));
        let letters: Vec<Rect> = letters.flatten().map(|rect| rect + down).collect();
        let lines = self.lines.iter();
        let lines: Vec<Line> = lines.map(|line| line.moved(down)).collect();
        let captions = self.captions.iter();
        let captions: Vec<Option<Rect>> = captions.map(|it| it.map(|it| it.rect + down)).collect();
        let others = Others {
            lines: &lines,
            captions: &captions,
            boxes: &boxes,
        };
        let tie = |(at, (it, ways)): (usize, (&Option<Placed>, &Vec<Broken>))| {
            let (line, rect) = (&lines[at], captions[at]);
            let way = it.and_then(|it| ways.get(it.way?));
            let path: Rc<str> = line.path(&letters).into();
            RelationShape {
                reach: line
                    .reach(&strips(at, &others))
                    .unwrap_or_else(|| path.clone()),
                line: path,
                head: line.head_path().into(),
                x: rect.map_or(0, |it| whole(it.center().x)),
                y: rect.map_or(0, |it| whole(it.y0 + ASCENT)),
                lines: way.map_or_else(Vec::new, |way| way.lines.clone()),
                number: way.is_none().then_some(PLACED),
            }
        };
        let ties = self.captions.iter().zip(texts).enumerate();
        Drawing {
            width,
            height: (bottom + down.y + EDGE).ceil(),
            nodes: boxes.iter().zip(names).map(node).collect(),
            copies: Vec::new(),
            ties: ties.map(tie).collect(),
        }
    }
}
