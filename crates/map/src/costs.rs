//! The costs of a map's faults, all in one currency: the units of its height. A drawing
//! that costs less is better; the search takes the best that it finds.

/// A unit of height: a map is taller rather than with a caption that is hard to assign.
pub const HEIGHT: f64 = 0.3;
/// A relation whose caption has no room and is replaced by a number: the reader must look
/// below the map, which is worse than 1,000 units of height.
pub const NUMBERED: f64 = 300.0;
/// A relation that has not even room for its number: such a drawing is not shown.
pub const UNPLACED: f64 = 10_000.0;
/// A name with a word that is broken: it is read with effort, each time.
pub const CUT: f64 = 200.0;
/// An arrowhead that touches another, or a box from aside: it can't be read. Such a drawing is not shown.
pub const HEADS_MEET: f64 = 10_000.0;
/// A caption that is nearly as near to another line as to its own.
pub const AMBIGUOUS: f64 = 25.0;
/// A caption whose line would run between the letters of one of its lines.
pub const STRUCK: f64 = 30.0;
/// A caption near the box of an actor that its relation has nothing to do with.
pub const MISTAKEN: f64 = 100.0;
/// A caption that leaves too little of its own line to be seen.
pub const HIDES_LINE: f64 = 30.0;
/// A caption beside its line, not on it, and each unit between the two.
pub const BESIDE: f64 = 4.0;
pub const BESIDE_UNIT: f64 = 2.5;
/// A caption at the very end of its line; in the middle it costs nothing.
pub const OFF_MIDDLE: f64 = 12.0;
/// A unit of height more than a caption needs, when it is broken into more lines.
pub const SPLIT: f64 = 0.25;

/// Of the grid, in units of length: a line that would run through another's box. Far more
/// than any line is long, so that it is only done where nothing else is left.
pub const BLOCKED: f64 = 10_000.0;
/// Two neighbours of one row: a caption hardly fits between them.
pub const CRAMPED: f64 = 300.0;
/// Two lines that cross: the eye has to choose.
pub const CROSSING: f64 = 120.0;
