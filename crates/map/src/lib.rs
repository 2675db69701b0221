//! Lays out the actor map. Everything is decided here, once, so that the page only draws.
//!
//! A map is drawn in one of two ways. The *web* ([`web`]) has each actor once, on a grid of
//! three columns, and shows best who is in the middle of things. The *rows* ([`rows`]) have
//! each relation on a line of its own, grouped by actor, and have room for any number. A
//! web is taken where it is a good one; else the rows.
//!
//! # What a good web is
//!
//! Hard rules, which every drawing keeps: no two boxes, captions, numbers or arrowheads
//! touch; no caption touches the line of another relation, and each is nearer to its own
//! line than to any other; no line runs through the box of a third actor if there is a way
//! around it. Where a caption can't keep them its relation is numbered, and the caption is
//! written below the map. A web in which more than one of six relations would be numbered,
//! or two arrowheads would touch, is not shown.
//!
//! Among drawings that keep the rules the cheapest is taken. A cost is what the reader
//! loses, in units of the drawing's height (a letter of a caption has 12):
//!
//! | cost | value | per | reason |
//! |---|---|---|---|
//! | [`HEIGHT`](costs::HEIGHT) | 0.3 | unit of height | room is cheaper than doubt |
//! | [`BESIDE`](costs::BESIDE), [`BESIDE_UNIT`](costs::BESIDE_UNIT) | 4, 2.5 | caption beside its line; unit of distance | on its line it is sure whose it is |
//! | [`OFF_MIDDLE`](costs::OFF_MIDDLE) | 12 | length of the line | in the middle it is found first |
//! | [`SPLIT`](costs::SPLIT) | 0.25 | unit of height of the caption | few lines are read faster |
//! | [`AMBIGUOUS`](costs::AMBIGUOUS) | 25 | caption | another line is nearly as near |
//! | [`STRUCK`](costs::STRUCK) | 30 | caption | a level line looks like a strike |
//! | [`HIDES_LINE`](costs::HIDES_LINE) | 30 | caption | too little of the line is seen beside it |
//! | [`MISTAKEN`](costs::MISTAKEN) | 100 | caption | it seems to belong to the box near it |
//! | [`CUT`](costs::CUT) | 200 | name | a broken word is read with effort (rows) |
//! | [`NUMBERED`](costs::NUMBERED) | 300 | caption | the reader must look below the map |
//! | [`UNPLACED`](costs::UNPLACED), [`HEADS_MEET`](costs::HEADS_MEET) | 10,000 | caption, pair | never shown |
//!
//! # What is searched, and in which order
//!
//! 1. Grid positions ([`cells`]): those that were given stay. The others are taken one by
//!    one, each actor near its partners, then moved and swapped while lines become shorter
//!    or cross less.
//! 2. Lines ([`bundles`], [`lines`]): relations of one pair run side by side; where a box is
//!    in the way, all of them bend around it.
//! 3. Captions ([`captions`], [`spots`]): each at the best of some hundred places along its line, the
//!    largest first, four times over.
//! 4. The room between rows of boxes ([`web`]): all alike from tight to wide, then with
//!    other orders of lanes, then each row closed up. Steps 2 and 3 are done for each.
//!
//! 5. What is pressed ([`reach`]): a strip along each line, and more where that is too flat
//!    for a finger.
//!
//! Nothing is random, so the same explainer gives the same map. The rows need no search.
//!
//! # Two widths
//!
//! A map is drawn for a phone, 320 units wide. One that is high there is drawn again, 480
//! wide, if that makes it lower; the style sheet chooses. The web of an article with a few
//! actors looks alike at both widths, so it has one drawing, which scales.

mod attempt;
mod bundles;
mod captions;
mod cells;
mod costs;
mod gaps;
mod geometry;
mod lines;
mod placed;
mod reach;
mod rows;
mod spots;
mod text;
mod web;
mod widths;

use std::rc::Rc;

use crosslight_content::{Explainer, Map, Node, RelationShape, Slice};

use crosslight_content::NodeCopy;

/// The widths of the drawings, in units.
const NARROW: f64 = 320.0;
const WIDE: f64 = 480.0;
/// A narrow drawing that is higher, in units, has a wide one beside it.
const TALL: f64 = 420.0;
/// The margin above and below the drawing.
const EDGE: f64 = 4.0;
/// From the top of a line of a caption to its baseline, of thirteen units in all.
const ASCENT: f64 = 10.0;
/// Stands for a number until all drawings are made.
const PLACED: u32 = 0;

/// Lays out the map of an explainer's actors; none where nothing ties them. `places` are
/// the grid positions that were given, by actor: column and row, from 0.
#[must_use]
pub fn lay_out(explainer: &Explainer, places: &[Option<[u32; 2]>]) -> Option<Map> {
    if explainer.relations.is_empty() {
        return None;
    }
    let graph = Graph::new(explainer, places);
    let narrow = drawn(&graph, NARROW);
    // Copies of actors mean rows: at the other width there may be room for a web.
    let is_high = narrow.height > TALL || !narrow.copies.is_empty();
    let wide = is_high.then(|| drawn(&graph, WIDE));
    // Compared at one width on the page, where the letters of the wide one are smaller: the
    // reader gets something for that only if it is lower, too.
    let wide = wide.filter(|wide| wide.height * NARROW / WIDE < narrow.height);
    let mut drawings: Vec<Drawing> = [Some(narrow), wide].into_iter().flatten().collect();
    number(&mut drawings);
    let mut maps = drawings.into_iter().map(Drawing::map);
    let mut map = maps.next()?;
    map.wide = maps.next().map(Rc::new);
    Some(map)
}

/// Draws a web, or where it is no good one the rows.
fn drawn(graph: &Graph, width: f64) -> Drawing {
    web::web(graph, width).unwrap_or_else(|| rows::rows(graph, width))
}

/// Numbers the relations that have no caption in some drawing, alike in all.
fn number(drawings: &mut [Drawing]) {
    // One list below the map serves both drawings, so a relation has the same number in
    // both, even if only one of them needs it.
    let count = drawings.first().map_or(0, |drawing| drawing.ties.len());
    let mut next = 1;
    for at in 0..count {
        let ties = drawings
            .iter_mut()
            .filter_map(|drawing| drawing.ties.get_mut(at));
        let mut is_used = false;
        for number in ties.filter_map(|tie| tie.number.as_mut()) {
            *number = next;
            is_used = true;
        }
        next += u32::from(is_used);
    }
}

/// The names, relations and captions to be drawn.
struct Graph<'a> {
    /// The actors.
    names: Vec<&'a str>,
    /// The actors of each relation.
    ends: Vec<Ends>,
    /// The caption of each relation, as a piece of a statement.
    captions: Vec<(&'a str, Slice)>,
    /// The grid positions that were given.
    places: &'a [Option<[u32; 2]>],
}

impl<'a> Graph<'a> {
    fn new(explainer: &'a Explainer, places: &'a [Option<[u32; 2]>]) -> Self {
        let relations = explainer.relations.iter();
        let ends = relations.clone().map(|relation| Ends {
            from: relation.from.index(),
            to: relation.to.index(),
            mutual: relation.mutual,
        });
        let captions = relations.map(|relation| {
            let statement = explainer.statement(relation.evidence.statement);
            (statement.map_or("", |said| &*said.text), relation.label)
        });
        Graph {
            names: explainer.actors.iter().map(|actor| &*actor.name).collect(),
            ends: ends.collect(),
            captions: captions.collect(),
            places,
        }
    }

    fn pairs(&self) -> Vec<(usize, usize)> {
        self.ends.iter().map(|ends| (ends.from, ends.to)).collect()
    }

    fn sides(&self) -> Vec<[usize; 2]> {
        self.ends.iter().map(|ends| [ends.from, ends.to]).collect()
    }
}

/// A relation by the numbers of its actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ends {
    from: usize,
    to: usize,
    mutual: bool,
}

impl Ends {
    /// Returns the two actors, whichever way the relation goes.
    fn pair(self) -> (usize, usize) {
        (self.from.min(self.to), self.from.max(self.to))
    }

    fn has(self, actor: usize) -> bool {
        self.from == actor || self.to == actor
    }

    fn other(self, actor: usize) -> usize {
        if self.from == actor {
            self.to
        } else {
            self.from
        }
    }
}

/// A drawing, finished.
struct Drawing {
    width: f64,
    height: f64,
    nodes: Vec<Node>,
    copies: Vec<NodeCopy>,
    ties: Vec<RelationShape>,
}

impl Drawing {
    fn map(self) -> Map {
        Map {
            width: whole(self.width),
            height: whole(self.height),
            nodes: self.nodes,
            copies: self.copies,
            ties: self.ties,
            wide: None,
        }
    }
}

/// Returns all of a text.
fn all(text: &str) -> Slice {
    let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
    Slice { start: 0, end }
}

/// Rounds a length to whole units.
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
