//! The mistakes in an explainer folder. An error is data with a location; its one
//! `Display` builds the sentence; [`Problem::help`] gives the help.

use std::ops::Range;

use super::{Location, NotationSlip, PictureProblem, TextProblem, WrongValue};
use crate::quotes::nearest::Nearest;

/// One mistake in an explainer folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentError {
    /// The location of the mistake.
    pub location: Location,
    /// The kind of mistake, with its details.
    pub problem: Problem,
}

/// A kind of mistake, with the details that its message needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The folder does not exist.
    NoFolder,
    /// The file does not exist.
    Missing,
    /// The file cannot be read; the system's reason.
    Unreadable(String),
    /// The file is a link to something outside its folder.
    LeadsOut,
    /// The file is larger than the limit (size, limit in bytes).
    TooLarge(u64, u64),
    /// The file is empty.
    Empty,
    /// A byte that is not UTF-8.
    NotUtf8 {
        /// The line of the byte, from 1.
        line: usize,
    },
    /// The file is UTF-16 or UTF-32.
    Utf16,
    /// The file is not UTF-8, and probably Windows-1252.
    Windows1252 {
        /// The line of the first byte that is not UTF-8, from 1.
        line: usize,
    },
    /// The file is not TOML; the parser's reason.
    NotToml(String),
    /// A slip with TOML's notation, on these lines, from 1.
    Notation {
        /// The slip.
        slip: NotationSlip,
        /// The lines; none if there is nothing more to say than the location.
        lines: Vec<usize>,
    },
    /// A value in curly quotation marks, which TOML does not have.
    CurlyMarks(String),
    /// A string that contains the same marks as those around it.
    StraightMarks(String),
    /// A string that does not end on its line.
    BrokenString,
    /// A key that is set twice.
    RepeatedKey,
    /// A table that begins twice.
    RepeatedTable,
    /// Keys of the top level that stand in a table.
    MisplacedKeys(Vec<String>),
    /// A key that chooses a place and stands beside its quotation; the quotation as it
    /// should be.
    BesideQuote(String, String),
    /// A key that entries of this kind do not have.
    UnknownKey {
        /// The key.
        key: String,
        /// The key that was probably meant.
        nearest: Option<String>,
    },
    /// A problem with a text.
    Text(TextProblem),
    /// An entry without a required key.
    MissingKey(String),
    /// A value of the wrong kind.
    WrongValue(WrongValue),
    /// Front matter that cannot be parsed.
    FrontMatter {
        /// The reason.
        reason: String,
        /// The help.
        help: String,
    },
    /// The article does not begin with its title.
    NoTitle,
    /// A `#` heading below other text, in an article that does not begin with its title.
    LateTitle,
    /// A second `#` heading.
    SecondTitle,
    /// A heading without words.
    EmptyHeading,
    /// Two entries for one section.
    RepeatedHeading(String),
    /// A sentence that became a heading because dashes follow it, right after another
    /// heading.
    UnderlinedSentence(String),
    /// A section without text.
    EmptySection(String),
    /// The article has nothing but its title.
    NoText,
    /// A section that the editor begins, in an article that has headings.
    HasHeadings,
    /// A section that the editor begins inside a block, a list or a quotation.
    BeginsWithin(String),
    /// Two sections that begin with one block.
    BeginsTwice,
    /// Markdown that an article cannot have.
    NotPlain {
        /// The name of the construct.
        what: &'static str,
        /// The names of its tags, where it is made of tags.
        tags: Vec<String>,
        /// The lines with the construct, from 1, each once.
        lines: Vec<usize>,
    },
    /// A picture that cannot be shown.
    Picture {
        /// The picture's address in the article.
        address: String,
        /// The reason.
        problem: PictureProblem,
    },
    /// A picture without alternative text.
    NoAlternative(String),
    /// A picture that the article does not have.
    UnknownPicture(String),
    /// A link to a heading that the article does not have.
    NoSuchFragment {
        /// The name after the link's `#`.
        name: String,
        /// The name that was probably meant.
        nearest: Option<String>,
    },
    /// A Markdown link definition that nothing uses.
    UnusedDefinition(String),
    /// An id with characters other than small letters, digits and hyphens.
    BadId(String),
    /// Two entries of one kind with the same id.
    RepeatedId {
        /// The kind of entry.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// An id that no entry of this kind has.
    UndefinedId {
        /// The kind of entry.
        kind: &'static str,
        /// The id.
        id: String,
        /// The id that was probably meant.
        nearest: Option<String>,
    },
    /// A heading that the article does not have.
    UnknownHeading {
        /// The heading.
        heading: String,
        /// The heading that was probably meant.
        nearest: Option<String>,
    },
    /// A section's id where its heading is expected.
    IdForHeading {
        /// The id.
        id: String,
        /// The heading of the section with this id.
        heading: String,
    },
    /// A required text without words.
    EmptyText(&'static str),
    /// A quote selector without words.
    EmptyQuote,
    /// A quote selector whose words the article does not have.
    AbsentQuote {
        /// The words of the quote selector.
        words: String,
        /// The nearest words of the article.
        nearest: Option<Nearest>,
    },
    /// A quote selector whose words only a heading has.
    QuotedHeading(String),
    /// A quote selector whose words the article has more than once.
    AmbiguousQuote {
        /// The words of the quote selector.
        words: String,
        /// The number of matches in the article.
        count: usize,
        /// The bytes in `article.md` of the first sentences that match.
        locations: Vec<Range<usize>>,
    },
    /// A quote selector whose words stand in the article, but not between `prefix` and
    /// `suffix`.
    QuoteElsewhere {
        /// The words of the quote selector.
        words: String,
        /// The bytes in `article.md` of the first sentences that match.
        locations: Vec<Range<usize>>,
    },
    /// A quote selector whose `nth` is greater than the number of matches.
    TooFewPlaces {
        /// The words of the quote selector.
        words: String,
        /// The number of matches in the article.
        count: usize,
        /// The bytes in `article.md` of the first sentences that match.
        locations: Vec<Range<usize>>,
    },
    /// Words to join that are already within one sentence.
    NothingToJoin(String),
    /// Words to split after, where a sentence already ends.
    NothingToSplit(String),
    /// A `[[sentence]]` with both `join` and `split`, or with neither.
    JoinOrSplit,
    /// A quote selector that begins in one sentence and ends in another.
    SpanningQuote(String),
    /// Words that begin in one paragraph and end in another.
    SpanningParagraphs(String),
    /// Pieces of an excerpt that are not in one sentence, or not in its order.
    ScatteredPieces,
    /// A verb that its sentence does not have exactly once.
    VerbNotInSentence {
        /// The verb.
        verb: String,
        /// The sentence.
        sentence: String,
    },
    /// A hedge that its sentence does not have.
    HedgeNotInSentence {
        /// The hedge.
        hedge: String,
        /// The sentence.
        sentence: String,
    },
    /// Hedges that overlap in their sentence.
    OverlappingHedges(String),
    /// Words outside of block quotations.
    NoBlockQuotation(String),
    /// A sentence with a second statement.
    CoveredTwice(String),
    /// An answer whose sentence is not by a voice of its viewpoint.
    ForeignVoice {
        /// The sentence's voice; `None` where the article names no source.
        voice: Option<String>,
        /// The viewpoint that the answer is listed under.
        viewpoint: String,
    },
    /// A second answer to one point from the same viewpoint.
    SecondAnswer(String),
    /// A voice with two viewpoints.
    SharedVoice(String),
    /// A comparison with fewer than two or more than three viewpoints.
    ViewpointCount(usize),
    /// A comparison without points.
    NoPoints,
    /// A point without an answer.
    NoAnswer,
    /// A relation without a quote selector as its evidence.
    NoEvidence,
    /// A relation from an actor to itself.
    RelatedToItself(String),
    /// A caption that the sentence of its relation does not have exactly once.
    CaptionNotInSentence {
        /// The caption.
        label: String,
        /// The sentence.
        sentence: String,
    },
    /// A grid position outside the map: column and row.
    OffMap([u32; 2]),
    /// More actors than the map can show.
    ManyActors(usize),
    /// More relations than the map can show.
    ManyRelations(usize),
    /// A grid position that this other actor already has.
    SharedGridPosition(String),
}

impl Problem {
    /// Makes a problem of a slip with TOML's notation.
    #[must_use]
    pub fn slip(slip: NotationSlip) -> Self {
        let lines = Vec::new();
        Problem::Notation { slip, lines }
    }
}
