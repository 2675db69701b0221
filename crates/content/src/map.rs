//! The actor map as it is drawn: the positions of actors and relations. The map is laid
//! out when the page is built; the browser never needs this data.

use std::rc::Rc;

use super::{ActorId, Slice, is_unspaced};

/// A drawing of the actors and their relations, in units of its own: the page scales it
/// as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map {
    /// The width of the drawing.
    pub width: u32,
    /// The height of the drawing.
    pub height: u32,
    /// The actors' boxes, in the order of the explainer's actors.
    pub nodes: Vec<Node>,
    /// More boxes of actors that stand in several places.
    pub copies: Vec<NodeCopy>,
    /// The ties, in the order of the explainer's relations.
    pub ties: Vec<RelationShape>,
    /// The drawing for a wide space, if it differs enough to be worth its bytes. Captions
    /// have the same numbers in both drawings.
    pub wide: Option<Rc<Map>>,
}

/// A further box of an actor.
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
    /// The left edge.
    pub x: u32,
    /// The top edge.
    pub y: u32,
    /// The width.
    pub width: u32,
    /// The height.
    pub height: u32,
    /// The lines of the name, as slices of it.
    pub lines: Vec<Slice>,
}

impl Node {
    /// Returns whether a line ends within a word of the actor's name.
    #[must_use]
    pub fn is_cut(&self, name: &str) -> bool {
        self.lines.iter().any(|line| ends_in_word(name, *line))
    }
}

/// Returns whether a line of a text ends within a word, in a script with spaces.
#[must_use]
pub fn ends_in_word(text: &str, line: Slice) -> bool {
    let joined = |letter: Option<char>| {
        letter.is_some_and(|letter| letter.is_alphanumeric() && !is_unspaced(letter))
    };
    let rest = text.get(line.end as usize..).unwrap_or_default();
    let words = line.of(text).unwrap_or_default();
    joined(words.chars().next_back()) && joined(rest.chars().next())
}

/// A relation as it is drawn: its line and its caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationShape {
    /// The line, as SVG path data, with gaps at captions.
    pub line: Rc<str>,
    /// The area that is pressed besides the caption, as SVG path data of wide strokes.
    pub reach: Rc<str>,
    /// The arrowhead at the actor that the relation points to, as the path data of a closed
    /// shape; empty for a mutual relation.
    pub head: Rc<str>,
    /// The middle of the caption, from the left edge.
    pub x: u32,
    /// The baseline of the caption's first line, from the top edge.
    pub y: u32,
    /// The lines of the caption, as slices of the statement. Between two lines, the
    /// statement has a space or a script without spaces. Empty for a numbered caption.
    pub lines: Vec<Slice>,
    /// The number that stands in the caption's place where there is no room for it; the
    /// caption is written below the map.
    pub number: Option<u32>,
}

impl Map {
    /// The maximum number of actors on a map.
    pub const MAX_ACTORS: usize = 40;
    /// The maximum number of relations on a map.
    pub const MAX_RELATIONS: usize = 80;
    /// The distance between the baselines of a caption's lines.
    pub const LEADING: u32 = 13;
    /// The distance between the baselines of a name's lines.
    pub const NAME_LEADING: u32 = 16;

    /// Returns whether the map needs more markup and styles than a common one: it has a
    /// wide drawing, further boxes, or numbers.
    #[must_use]
    pub fn is_large(&self) -> bool {
        let mut ties = self.ties.iter();
        self.wide.is_some() || !self.copies.is_empty() || ties.any(|tie| tie.number.is_some())
    }
}
