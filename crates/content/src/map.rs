//! The actor map as it is drawn: where each actor and each tie stands. The build
//! lays it out; the browser never needs it again.

use std::rc::Rc;

use super::Slice;

/// A drawing of the actors and their ties, in units of its own: the page scales
/// it as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map {
    /// From the left edge to the right one.
    pub width: u32,
    /// From the top to the bottom.
    pub height: u32,
    /// The actors, in the order of the explainer's.
    pub nodes: Vec<Node>,
    /// The ties, in the order of the explainer's relations.
    pub ties: Vec<Tie>,
}

/// An actor's box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its left edge.
    pub x: u32,
    /// Its top edge.
    pub y: u32,
    /// From its left edge to its right one.
    pub width: u32,
    /// From its top edge to its bottom one.
    pub height: u32,
    /// The lines of the name, as places in it.
    pub lines: Vec<Slice>,
}

/// A tie's line and label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The line, as SVG path data, with gaps at labels.
    pub line: Rc<str>,
    /// Its arrowhead at the actor that it points to, as the path data of a closed
    /// shape; empty where it is mutual.
    pub head: Rc<str>,
    /// The middle of its label, from the left edge.
    pub x: u32,
    /// The baseline of the first line of its label, from the top edge.
    pub y: u32,
    /// The lines of the label, as places in the statement; between two of them
    /// the statement has a space. None where a word is wider than the map.
    pub lines: Vec<Slice>,
}

impl Map {
    /// From the baseline of one line of a label to that of the next.
    pub const LEADING: u32 = 13;
    /// From the baseline of one line of a name to that of the next.
    pub const NAME_LEADING: u32 = 16;
}
