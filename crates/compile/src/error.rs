//! What can be wrong with an explainer folder. An error is data with a place;
//! its one `Display` builds the sentence; [`Problem::cure`] says what to do.

use std::fmt;
use std::ops::Range;

use super::{PictureProblem, TextProblem};
use crate::resolve::nearest::Nearest;

/// One mistake in an explainer folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentError {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub problem: Problem,
}

/// A place in one of the two files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: SourceFile,
    /// The bytes; none where the whole file is meant.
    pub span: Option<Range<usize>>,
}

/// One of the two files of an explainer folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceFile {
    /// `article.md`
    Article,
    /// `explainer.toml`
    Editorial,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file is not there.
    Missing,
    /// The file cannot be read, for the system's reason.
    Unreadable(String),
    /// The file is a link to something outside its folder.
    LeadsOut,
    /// The file has so many bytes, and more than the so many that can be shown.
    TooLarge(u64, u64),
    /// The file has nothing in it.
    Empty,
    /// A byte that is not UTF-8.
    NotUtf8 {
        /// Its line, from 1.
        line: usize,
    },
    /// The file is UTF-16 or UTF-32.
    Utf16,
    /// A file that is not UTF-8 and may well be Windows-1252.
    Windows1252 {
        /// The line of the first byte that tells, from 1.
        line: usize,
    },
    /// The file is not TOML, for the parser's reason.
    NotToml(String),
    /// A value in curly quotation marks, which are none of TOML's.
    CurlyMarks(String),
    /// A string that has the marks within that stand around it.
    StraightMarks(String),
    /// A string that does not end on its line.
    BrokenString,
    /// A key that is set twice.
    RepeatedKey,
    /// A key that no entry of its kind has.
    UnknownKey {
        /// The key.
        key: String,
        /// The key that was probably meant.
        nearest: Option<String>,
    },
    /// Something in a text.
    Text(TextProblem),
    /// An entry without a key that it must have.
    MissingKey(String),
    /// A value of the wrong kind, for the parser's reason.
    WrongValue(String),
    /// Front matter that cannot be read, for this reason.
    FrontMatter(String),
    /// The article does not begin with its title.
    NoTitle,
    /// A second `#` heading.
    SecondTitle,
    /// A heading without words.
    EmptyHeading,
    /// Two entries for one section.
    RepeatedHeading(String),
    /// A sentence that dashes below it make a heading, right after another.
    UnderlinedSentence(String),
    /// A section without text.
    EmptySection(String),
    /// The article has nothing but its title.
    NoText,
    /// A section that the editor begins, in an article that has headings.
    HasHeadings,
    /// A section that the editor begins within a block, or in a list or a quotation.
    BeginsWithin(String),
    /// Two sections that begin with one block.
    BeginsTwice,
    /// Markdown that an article cannot have.
    NotPlain {
        /// Its name.
        what: &'static str,
        /// The lines that have it, from 1, each once.
        lines: Vec<usize>,
    },
    /// A picture that cannot be shown.
    Picture {
        /// What the article calls it.
        address: String,
        /// Why.
        problem: PictureProblem,
    },
    /// A picture without words for those who do not see it.
    NoAlternative(String),
    /// A picture that the article does not have.
    UnknownPicture(String),
    /// A link to a place that the article does not have.
    NoSuchPlace {
        /// The name that the link has after its `#`.
        name: String,
        /// The name that was probably meant.
        nearest: Option<String>,
    },
    /// A line of Markdown that defines a link which nothing uses.
    UnusedDefinition(String),
    /// An id that is not made of small letters, digits and hyphens.
    BadId(String),
    /// Two entries of a kind with one id.
    RepeatedId {
        /// The kind of entry.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// An id that no entry of the kind has.
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
    /// The id of a section in the place of its heading.
    IdForHeading {
        /// The id.
        id: String,
        /// The heading of that section.
        heading: String,
    },
    /// A text that must have words has none.
    EmptyText(&'static str),
    /// A quotation without words.
    EmptyQuotation,
    /// A quotation that the article does not have.
    AbsentQuotation {
        /// The quotation.
        quotation: String,
        /// The place it is nearest to.
        nearest: Option<Nearest>,
    },
    /// A quotation that the article has more than once.
    AmbiguousQuotation {
        /// The quotation.
        quotation: String,
        /// How many times the article has it.
        count: usize,
        /// The bytes in `article.md` of the sentences that have it.
        places: Vec<Range<usize>>,
    },
    /// A quotation that the article has, but not between its `prefix` and `suffix`.
    QuotationElsewhere {
        /// The quotation.
        quotation: String,
        /// The bytes in `article.md` of the sentences that have it.
        places: Vec<Range<usize>>,
    },
    /// A quotation that the article has fewer times than its `nth`.
    TooFewPlaces {
        /// The quotation.
        quotation: String,
        /// How many times the article has it.
        count: usize,
        /// The bytes in `article.md` of the sentences that have it.
        places: Vec<Range<usize>>,
    },
    /// Words that are to be joined and are within one sentence already.
    NothingToJoin(String),
    /// Words after which a sentence is to end, and ends already.
    NothingToSplit(String),
    /// A `[[sentence]]` that says neither or both of what it can.
    JoinOrSplit,
    /// A quotation that begins in one sentence and ends in another.
    SpanningQuotation(String),
    /// Words that begin in one paragraph and end in another.
    SpanningParagraphs(String),
    /// Pieces of an excerpt that do not stand in one sentence, in order.
    ScatteredPieces,
    /// A verb that its sentence does not have, or has more than once.
    VerbNotInSentence {
        /// The verb.
        verb: String,
        /// The sentence.
        sentence: String,
    },
    /// A hedge that its sentence does not have, or has more than once.
    HedgeNotInSentence {
        /// The hedge.
        hedge: String,
        /// The sentence.
        sentence: String,
    },
    /// Hedges that share words of their sentence.
    OverlappingHedges(String),
    /// Words that stand in no block quotation.
    NoBlockQuotation(String),
    /// A sentence that a second statement covers.
    CoveredTwice(String),
    /// An answer whose sentence is not by a voice of its viewpoint.
    ForeignVoice {
        /// Whose sentence it is; nobody's where the article names no source.
        voice: Option<String>,
        /// Whose answer it was to be.
        viewpoint: String,
    },
    /// A second answer of one viewpoint to one point.
    SecondAnswer(String),
    /// A voice that two viewpoints hold.
    SharedVoice(String),
    /// Not two or three viewpoints in a comparison.
    ViewpointCount(usize),
    /// A comparison without points.
    NoPoints,
    /// A point that no viewpoint answers.
    NoAnswer,
    /// A tie without a quotation that shows it.
    NoEvidence,
    /// A tie from an actor to itself.
    TiedToItself(String),
    /// A label that the sentence of its tie does not have, or has more than once.
    LabelNotInSentence {
        /// The label.
        label: String,
        /// The sentence.
        sentence: String,
    },
    /// A place that the map does not have: column and row.
    OffMap([u32; 2]),
    /// More actors than the map can show.
    ManyActors(usize),
    /// More ties than the map can show.
    ManyTies(usize),
    /// A place of the map at which this other actor stands already.
    SharedPlace(String),
}

impl Place {
    /// By what places are put in order: `article.md` first, each file from its top.
    #[must_use]
    pub fn order(&self) -> (SourceFile, Option<usize>) {
        (self.file, self.span.as_ref().map(|span| span.start))
    }
}

impl fmt::Display for SourceFile {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            SourceFile::Article => "article.md",
            SourceFile::Editorial => "explainer.toml",
        })
    }
}
