//! The web: each actor once, on a grid, with lines from box to box. It shows best who is
//! in the middle of things, and has room for a dozen actors.

use std::collections::BTreeSet;

use super::attempt::Attempt;
use super::bundles::by_pair;
use super::captions::captions;
use super::cells::{Cell, cells};
use super::costs::{BLOCKED, HEADS_MEET, HEIGHT, UNPLACED};
use super::geometry::Rect;
use super::lines::{heads_that_meet, lines, lines_through_boxes};
use super::text::{Broken, NAME, broken, ways};
use super::{Drawing, EDGE, Graph, NARROW, whole};

/// The most that a web can show: more lines cross too often to be followed.
const ACTORS: usize = 12;
const RELATIONS: usize = 20;
/// Of so many relations one may be numbered.
const ONE_NUMBERED: usize = 6;
/// The captions that the first drawing may lack beyond those that may be numbered.
const SPARE: usize = 1;
/// From one row of boxes to the next: the least and the most.
const PITCH: [u32; 2] = [72, 256];
/// From one pitch that is tried to the next.
const STEP: usize = 8;
/// For how many pairs of actors another order of their lanes is tried.
const MIRRORED: usize = 3;
/// For which distance of rows actors are placed: the first that numbers no caption is
/// taken, or the best.
const PLACING: [f64; 5] = [120.0, 80.0, 180.0, 240.0, 50.0];
/// The height of a box whose name is on one line.
const BOX_HEIGHT: f64 = 30.0;
/// The widest line of a name, unless it is a single word; and of its box, so that three
/// fit beside each other in the narrow drawing.
const ROOM: f64 = 88.0;
const BOX_WIDTH: f64 = 100.0;
/// By how much a line of a name may be wider for each unit that the drawing is wider.
const WIDER: f64 = 0.15;
/// The padding on either side of a name; in the widest boxes a little less.
const PADDING: f64 = 8.0;
/// The widest lines that captions are tried with: the first has the fewest lines.
const CAPTIONS: [f64; 3] = [124.0, 92.0, 66.0];

/// Draws a web of this width; none where it would be no good one.
pub fn web(graph: &Graph, width: f64) -> Option<Drawing> {
    if graph.names.len() > ACTORS || graph.ends.len() > RELATIONS {
        return None;
    }
    let mut best: Option<(Attempt, Sketch)> = None;
    let mut seen = Vec::new();
    for pitch in PLACING {
        let sketch = Sketch::new(graph, width, pitch);
        // Several distances of rows can lead to the same cells; one search of these is
        // enough.
        if !sketch.has_room() || seen.contains(&sketch.cells) {
            continue;
        }
        seen.push(sketch.cells.clone());
        let Some(attempt) = sketch.best() else {
            continue;
        };
        let is_clean = attempt.is_clean();
        if best
            .as_ref()
            .is_none_or(|(best, _)| attempt.cost < best.cost)
        {
            best = Some((attempt, sketch));
        }
        if is_clean {
            break;
        }
    }
    let (best, sketch) = best?;
    let most = graph.ends.len() / ONE_NUMBERED;
    (best.cost < UNPLACED && best.numbered() <= most)
        .then(|| best.finished(width, &sketch.names, &sketch.texts))
}

/// The parts of a web that do not depend on the distance of its rows.
struct Sketch<'a> {
    graph: &'a Graph<'a>,
    width: f64,
    cells: Vec<Cell>,
    /// The middle of each box from the left, and its width.
    columns: Vec<(f64, f64)>,
    names: Vec<Broken>,
    texts: Vec<Vec<Broken>>,
}

impl<'a> Sketch<'a> {
    fn new(graph: &'a Graph, width: f64, pitch: f64) -> Self {
        let cells = cells(graph.names.len(), &graph.pairs(), graph.places, pitch);
        let names = graph.names.iter();
        let room = ROOM + (width - NARROW) * WIDER;
        let names = names.map(|name| broken(name, super::all(name), room, NAME));
        let names: Vec<Broken> = names.collect();
        let widths: Vec<f64> = names.iter().map(box_width).collect();
        let columns = widths.iter().zip(&cells);
        let columns = columns.map(|(own, cell)| {
            let middle = column_middle(cell.column, &cells, &widths, width);
            (middle, *own)
        });
        let texts = graph.captions.iter();
        let texts = texts.map(|(text, piece)| ways(text, *piece, &CAPTIONS));
        Sketch {
            width,
            columns: columns.collect(),
            cells,
            names,
            texts: texts.collect(),
            graph,
        }
    }

    /// Tells whether all boxes are in the picture and beside each other.
    fn has_room(&self) -> bool {
        let spans = self.cells.iter().zip(&self.columns);
        let mut spans: Vec<_> = spans
            .map(|(cell, (middle, width))| (cell.row, middle - width / 2.0, middle + width / 2.0))
            .collect();
        spans.sort_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
        let is_apart =
            |two: &[(u32, f64, f64)]| two[0].0 != two[1].0 || two[0].2 + EDGE <= two[1].1;
        spans.windows(2).all(is_apart)
            && spans
                .iter()
                .all(|(_, left, right)| *left >= 0.5 && *right <= self.width - 0.5)
    }

    /// Searches in this order: one pitch for all rows; the other order of lanes for the
    /// first pairs; then each row by itself, closer to the next.
    fn best(&self) -> Option<Attempt> {
        let [least, most] = PITCH.map(|pitch| pitch + self.taller_boxes());
        // Where even in the widest many have no room, no other is worth its time.
        let mut best = self.drawn(&self.pitches(most), &[]);
        if best.lacking() > self.graph.ends.len() / ONE_NUMBERED + SPARE {
            return None;
        }
        for pitch in (least..most).step_by(STEP) {
            best.improve(self.drawn(&self.pitches(pitch), &[]));
        }
        if best.cost >= UNPLACED {
            return None;
        }
        for pair in self.bundles().into_iter().take(MIRRORED) {
            // An order that helped one pair stays for the next: trying all combinations
            // would double the work with each pair.
            let mirrored = [&best.mirrored[..], &[pair]].concat();
            for pitch in (least..=most).step_by(STEP) {
                best.improve(self.drawn(&self.pitches(pitch), &mirrored));
            }
        }
        // All rows moved apart, though only some may have had to: the others close up.
        for row in 0..best.pitches.len() {
            for pitch in (least..best.pitches[row]).step_by(STEP) {
                let mut pitches = best.pitches.clone();
                pitches[row] = pitch;
                best.improve(self.drawn(&pitches, &best.mirrored));
            }
        }
        Some(best)
    }

    /// Returns the pairs of actors that more than one relation is between.
    fn bundles(&self) -> BTreeSet<(usize, usize)> {
        let mut seen = BTreeSet::new();
        let pairs = self.graph.ends.iter().map(|ends| ends.pair());
        pairs.filter(|pair| !seen.insert(*pair)).collect()
    }

    /// Returns one pitch for all rows: from each to the next.
    fn pitches(&self, pitch: u32) -> Vec<u32> {
        let last = self.cells.iter().map(|cell| cell.row).max();
        (0..last.unwrap_or(0)).map(|_| pitch).collect()
    }

    /// Returns how much higher than a box of one line the highest box is.
    fn taller_boxes(&self) -> u32 {
        let heights = self.names.iter().map(box_height);
        whole(heights.fold(BOX_HEIGHT, f64::max) - BOX_HEIGHT)
    }

    /// Draws with rows so far apart.
    fn drawn(&self, pitches: &[u32], mirrored: &[(usize, usize)]) -> Attempt {
        let cells = self.cells.iter().zip(&self.columns).zip(&self.names);
        let boxes = cells.map(|((cell, (x, width)), name)| {
            let above = pitches.iter().take(cell.row as usize);
            let y = f64::from(above.sum::<u32>());
            Rect::from_center_size((*x, y), (*width, box_height(name)))
        });
        let boxes: Vec<Rect> = boxes.collect();
        let bundles = by_pair(&self.graph.ends, &self.texts, &boxes, mirrored);
        let lines = lines(&self.graph.ends, &bundles, &boxes, self.width);
        let captions = captions(&self.texts, &self.graph.sides(), &lines, &boxes, self.width);
        let ill = captions.iter().map(|it| it.map_or(UNPLACED, |it| it.cost));
        let tall = f64::from(pitches.iter().sum::<u32>()) * HEIGHT;
        Attempt {
            cost: ill.sum::<f64>()
                + tall
                + f64::from(heads_that_meet(&lines, &boxes)) * HEADS_MEET
                + f64::from(lines_through_boxes(&lines, &boxes)) * BLOCKED,
            pitches: pitches.to_vec(),
            mirrored: mirrored.to_vec(),
            boxes,
            lines,
            captions,
        }
    }
}

/// Returns the width of a name's box, even, so that both edges are at whole units.
fn box_width(name: &Broken) -> f64 {
    let width = (name.width / 2.0 + PADDING).ceil() * 2.0;
    if name.width > ROOM {
        width
    } else {
        width.min(BOX_WIDTH)
    }
}

/// Returns the height of a name's box.
fn box_height(name: &Broken) -> f64 {
    BOX_HEIGHT - NAME.leading + name.height
}

/// Returns the middle of a column: those at the sides are as far out as their widest box
/// allows, to leave room between them.
fn column_middle(column: u32, cells: &[Cell], widths: &[f64], width: f64) -> f64 {
    let own = cells.iter().zip(widths);
    let own = own.filter(|(cell, _)| cell.column == column);
    let widest = own.map(|(_, width)| *width).fold(0.0, f64::max);
    match column {
        0 => widest / 2.0 + 1.0,
        1 => width / 2.0,
        _ => width - 1.0 - widest / 2.0,
    }
}
