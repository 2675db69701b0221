//! Lays out the actor map: boxes on a grid, lines between them, a label at each
//! line. Everything is decided here, once, so that the page only draws.

mod bundles;
mod cells;
mod gaps;
mod geometry;
mod labels;
mod lines;
mod room;
mod text;

use std::collections::BTreeSet;
use std::rc::Rc;

use self::cells::{Cell, cells};
use self::geometry::{Point, Rect};
use self::labels::{Placed, labels};
use self::lines::{Line, lines};
use self::room::{BOX_HEIGHT, ROOM, box_height, box_width};
use self::text::{Broken, Name, broken, broken_name};

pub use self::room::without_room;
use crosslight_content::{Explainer, Map, Node, Tie};

/// From the left edge of a map to the right one.
const WIDTH: f64 = 320.0;
/// How many actors stand beside each other at most.
const COLUMNS: u32 = 3;
/// From one row of boxes to the next: the least and the most.
const PITCH: [u32; 2] = [72, 256];
/// From one pitch that is tried to the next.
const STEP: usize = 8;
/// For how many pairs of actors another order of their lanes is tried.
const MIRRORED: usize = 3;
/// What a unit of height costs: a map is taller rather than with a covered line.
const TALLER: f64 = 0.3;
/// What is left free above and below the drawing.
const EDGE: f64 = 4.0;

/// The map of an explainer's actors; none where nothing ties them. `places` are
/// those that were given, by actor: column and row, from 0.
#[must_use]
pub fn lay_out(explainer: &Explainer, places: &[Option<[u32; 2]>]) -> Option<Map> {
    if explainer.relations.is_empty() {
        return None;
    }
    let sketch = Sketch::new(explainer, places);
    let [least, most] = PITCH.map(|pitch| pitch + sketch.taller_boxes());
    let mut best = sketch.drawn(&sketch.pitches(least), &[]);
    for pitch in (least..=most).step_by(STEP).skip(1) {
        best.improve(sketch.drawn(&sketch.pitches(pitch), &[]));
    }
    for pair in sketch.bundles().into_iter().take(MIRRORED) {
        let mirrored = [&best.mirrored[..], &[pair]].concat();
        for pitch in (least..=most).step_by(STEP) {
            best.improve(sketch.drawn(&sketch.pitches(pitch), &mirrored));
        }
    }
    // All rows moved apart, though only some may have had to: the others close up.
    for row in 0..best.pitches.len() {
        for pitch in (least..best.pitches[row]).step_by(STEP) {
            let mut pitches = best.pitches.clone();
            pitches[row] = pitch;
            best.improve(sketch.drawn(&pitches, &best.mirrored));
        }
    }
    Some(best.map(&sketch))
}

/// What a map costs for its height alone.
fn taller(pitches: &[u32]) -> f64 {
    f64::from(pitches.iter().sum::<u32>()) * TALLER
}

/// A tie by the numbers of its actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct TieEnds {
    from: usize,
    to: usize,
    mutual: bool,
}

impl TieEnds {
    /// The two actors, whichever way the tie goes.
    fn pair(self) -> (usize, usize) {
        (self.from.min(self.to), self.from.max(self.to))
    }
}

/// What is known before the rows have their pitch.
struct Sketch {
    cells: Vec<Cell>,
    /// The middle of each box from the left, and its width.
    columns: Vec<(f64, f64)>,
    /// The names in lines.
    names: Vec<Name>,
    ties: Vec<TieEnds>,
    texts: Vec<Vec<Broken>>,
}

impl Sketch {
    fn new(explainer: &Explainer, places: &[Option<[u32; 2]>]) -> Self {
        let ties: Vec<TieEnds> = explainer
            .relations
            .iter()
            .map(|relation| TieEnds {
                from: relation.from.0 as usize,
                to: relation.to.0 as usize,
                mutual: relation.mutual,
            })
            .collect();
        let ends: Vec<_> = ties.iter().map(|tie| (tie.from, tie.to)).collect();
        let cells = cells(explainer.actors.len(), &ends, places);
        let names = explainer.actors.iter();
        let names = names.map(|actor| broken_name(&actor.name, ROOM));
        let names: Vec<Name> = names.collect();
        let widths: Vec<f64> = names.iter().map(box_width).collect();
        let columns = widths
            .iter()
            .zip(&cells)
            .map(|(width, cell)| (column_middle(cell.column, &cells, &widths), *width))
            .collect();
        let texts = explainer
            .relations
            .iter()
            .map(|relation| {
                let statement = explainer.statement(relation.evidence.statement);
                statement.map_or_else(Vec::new, |said| broken(&said.text, relation.label))
            })
            .collect();
        Sketch {
            cells,
            columns,
            names,
            ties,
            texts,
        }
    }

    /// The actors of each tie.
    fn ends(&self) -> Vec<[usize; 2]> {
        self.ties.iter().map(|tie| [tie.from, tie.to]).collect()
    }

    /// The pairs of actors that more than one tie is between.
    fn bundles(&self) -> BTreeSet<(usize, usize)> {
        let mut seen = BTreeSet::new();
        let pairs = self.ties.iter().map(|tie| tie.pair());
        pairs.filter(|pair| !seen.insert(*pair)).collect()
    }

    /// One pitch for all rows: from each to the next.
    fn pitches(&self, pitch: u32) -> Vec<u32> {
        let last = self.cells.iter().map(|cell| cell.row).max();
        (0..last.unwrap_or(0)).map(|_| pitch).collect()
    }

    /// Returns how much higher than a box of one line the highest box is.
    fn taller_boxes(&self) -> u32 {
        let heights = self.names.iter().map(box_height);
        whole(heights.fold(BOX_HEIGHT, f64::max) - BOX_HEIGHT)
    }

    /// The drawing with rows so far apart.
    fn drawn(&self, pitches: &[u32], mirrored: &[(usize, usize)]) -> Drawing {
        let boxes: Vec<Rect> = self
            .cells
            .iter()
            .zip(&self.columns)
            .zip(&self.names)
            .map(|((cell, (x, width)), name)| {
                let above = pitches.iter().take(cell.row as usize);
                let y = f64::from(above.sum::<u32>());
                Rect::around(Point { x: *x, y }, *width, box_height(name))
            })
            .collect();
        let lines = lines(&self.ties, &self.texts, &boxes, mirrored);
        let labels = labels(&self.texts, &self.ends(), &lines, &boxes);
        let ill = labels.iter().flatten().map(|label| label.cost);
        Drawing {
            cost: ill.sum::<f64>() + taller(pitches),
            pitches: pitches.to_vec(),
            mirrored: mirrored.to_vec(),
            boxes,
            lines,
            labels,
        }
    }
}

/// The middle of a column: those at the sides are as far out as their widest box
/// allows, to leave room between them.
fn column_middle(column: u32, cells: &[Cell], widths: &[f64]) -> f64 {
    let own = cells
        .iter()
        .zip(widths)
        .filter(|(cell, _)| cell.column == column);
    let widest = own.map(|(_, width)| *width).fold(0.0, f64::max);
    match column {
        0 => widest / 2.0 + 1.0,
        1 => WIDTH / 2.0,
        _ => WIDTH - 1.0 - widest / 2.0,
    }
}

/// All parts in their places, the middle of the first row at 0.
struct Drawing {
    /// How ill it is; its height counts.
    cost: f64,
    /// From each row to the next.
    pitches: Vec<u32>,
    /// Whose ties have their lanes in the other order.
    mirrored: Vec<(usize, usize)>,
    boxes: Vec<Rect>,
    lines: Vec<Line>,
    labels: Vec<Option<Placed>>,
}

impl Drawing {
    /// Takes another drawing for this one if it is better.
    fn improve(&mut self, other: Drawing) {
        if other.cost < self.cost {
            *self = other;
        }
    }

    /// The map, moved down until nothing is above its edge.
    fn map(&self, sketch: &Sketch) -> Map {
        let rects = self
            .boxes
            .iter()
            .chain(self.labels.iter().flatten().map(|label| &label.rect));
        let edges: Vec<(f64, f64)> = rects
            .map(|rect| (rect.top, rect.bottom))
            .chain(
                self.lines
                    .iter()
                    .flat_map(|line| line.curve.points())
                    .map(|point| (point.y, point.y)),
            )
            .collect();
        let top = edges
            .iter()
            .map(|edge| edge.0)
            .fold(f64::INFINITY, f64::min);
        let bottom = edges
            .iter()
            .map(|edge| edge.1)
            .fold(f64::NEG_INFINITY, f64::max);
        let down = (EDGE - top).ceil();
        let node = |(rect, name): (&Rect, &Name)| Node {
            lines: name.lines.clone(),
            x: whole(rect.left),
            y: whole(rect.top + down),
            width: whole(rect.width()),
            height: whole(rect.height()),
        };
        let letters: Vec<Rect> = self
            .labels
            .iter()
            .zip(&sketch.texts)
            .filter_map(|(label, ways)| Some(label.as_ref()?.letters(ways)))
            .flatten()
            .map(|rect| rect.moved(down))
            .collect();
        let tie = |((line, label), ways): ((&Line, &Option<Placed>), &Vec<Broken>)| {
            let line = line.moved(down);
            let way = label.and_then(|label| ways.get(label.way));
            Tie {
                line: Rc::from(line.path(&letters)),
                head: Rc::from(line.head_path()),
                x: label.map_or(0, |label| whole(label.rect.middle().x)),
                // Ten of a line's thirteen units are above its baseline.
                y: label.map_or(0, |label| whole(label.rect.top + down + 10.0)),
                lines: way.map_or_else(Vec::new, |way| way.lines.clone()),
            }
        };
        Map {
            width: whole(WIDTH),
            height: whole((bottom + down + EDGE).ceil()),
            nodes: self.boxes.iter().zip(&sketch.names).map(node).collect(),
            ties: self
                .lines
                .iter()
                .zip(&self.labels)
                .zip(&sketch.texts)
                .map(tie)
                .collect(),
        }
    }
}

/// A length in whole units.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a drawing is some thousand units high, and nothing of it is above 0 or left of it"
)]
fn whole(length: f64) -> u32 {
    length.round() as u32
}

#[cfg(test)]
mod tests;
