//! The actor map as it is drawn: where each actor and each tie stands. The build
//! lays it out; the browser never needs it again.

use std::rc::Rc;

use super::{ActorId, Slice, is_unspaced};

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
    /// More boxes of actors that stand in several places.
    pub copies: Vec<NodeCopy>,
    /// The ties, in the order of the explainer's relations.
    pub ties: Vec<Tie>,
    /// The same for a wide space, where it differs enough to be worth its bytes; both have
    /// the same numbers.
    pub wide: Option<Rc<Map>>,
}

/// One more box of an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NodeCopy {
    /// Whose.
    pub actor: ActorId,
    /// The box.
    pub node: Node,
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

impl Node {
    /// Whether a line ends within a word of the actor's name that goes on in the next.
    #[must_use]
    pub fn is_cut(&self, name: &str) -> bool {
        self.lines.iter().any(|line| ends_in_word(name, *line))
    }
}

/// Whether a line of a text ends within a word, in a script with spaces.
#[must_use]
pub fn ends_in_word(text: &str, line: Slice) -> bool {
    let joined = |letter: Option<char>| {
        letter.is_some_and(|letter| letter.is_alphanumeric() && !is_unspaced(letter))
    };
    let rest = text.get(line.end as usize..).unwrap_or_default();
    let words = line.of(text).unwrap_or_default();
    joined(words.chars().next_back()) && joined(rest.chars().next())
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
    /// the statement has a space, or a script without spaces. None where it is numbered.
    pub lines: Vec<Slice>,
    /// Where its label has no room, the number that stands in its place; the label is
    /// written below the map.
    pub number: Option<u32>,
}

impl Map {
    /// The most actors that a map shows.
    pub const ACTORS: usize = 40;
    /// The most ties that a map shows.
    pub const TIES: usize = 80;
    /// From the baseline of one line of a label to that of the next.
    pub const LEADING: u32 = 13;
    /// From the baseline of one line of a name to that of the next.
    pub const NAME_LEADING: u32 = 16;

    /// Whether it needs more than the markup and styles of a common one: a wide drawing,
    /// copies of boxes, or numbers.
    #[must_use]
    pub fn is_large(&self) -> bool {
        let mut ties = self.ties.iter();
        self.wide.is_some() || !self.copies.is_empty() || ties.any(|tie| tie.number.is_some())
    }
}
