//! Why an action changes nothing. A refusal is data; its one `Display` builds the
//! sentence.

use std::fmt;

use super::EntryKind;

/// Why an action changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// `explainer.toml` is not TOML, so nothing can be written into it.
    NotToml {
        /// The line of the first mistake, from 1.
        line: usize,
    },
    /// A key of `explainer.toml` has a value of another kind than it must have.
    WrongKind(String),
    /// The article cannot be read, so nothing can point at it.
    NoArticle,
    /// The article no longer has this sentence.
    NoSuchSentence,
    /// There is no entry of this kind with this number or id.
    NoSuchEntry(EntryKind, String),
    /// No actors have these names.
    UnknownActors(Vec<String>),
    /// The article has no section with this number.
    NoSuchSection,
    /// The comparison was not begun.
    NoComparison,
    /// No words were chosen.
    NoWords,
    /// The chosen text is not made of whole words of the sentence.
    NotOfSentence,
    /// The sentence has these words more than once, and no words beside them tell which
    /// are meant.
    NotOnce(String),
    /// The article does not have these words.
    NotInArticle(String),
    /// Words of one hedge are in another.
    OverlappingHedges,
    /// A text of the editor's own has no words.
    EmptyText,
    /// A field has a text that would be lost.
    UnreadText,
    /// An id has other characters than small letters, digits and hyphens.
    BadId(String),
    /// Another entry of the kind has the id.
    TakenId(EntryKind, String),
    /// Other entries need what was to be removed.
    InUse {
        /// The kind of entry.
        kind: EntryKind,
        /// Its name.
        name: String,
        /// The number of entries that need it.
        count: usize,
    },
    /// A sentence that has no statement cannot be changed in this way.
    NotYetAttributed,
    /// Nothing was drafted of this.
    NotDrafted,
    /// A rule that is not sure, so what it drafted is confirmed one by one.
    NotSure(String),
    /// The sentence is the last of its paragraph, so there is nothing to join it to.
    NothingToJoin,
    /// A sentence cannot end there.
    NothingToSplit,
    /// Entries quote words on both sides of the place.
    QuotedAcross(usize),
    /// The change would leave entries that point nowhere.
    WouldMislead(usize),
    /// Fewer than two actors, so there is nothing to tie.
    TooFewActors,
    /// A tie from an actor to itself.
    TiedToItself,
    /// An answer by a voice that does not hold the viewpoint.
    ForeignVoice {
        /// The voice; `None` where the article names no source.
        voice: Option<String>,
        /// The viewpoint.
        viewpoint: String,
    },
    /// A voice that another viewpoint holds.
    HeldElsewhere(String),
    /// A comparison of fewer than two or more than three viewpoints.
    ViewpointCount(usize),
    /// A grid position that is not on the map.
    OffMap,
    /// The article has headings, so the editor cannot begin sections.
    HasHeadings,
    /// A section can begin only with a paragraph.
    BeginsWithin,
    /// The text is not what it was when the help was offered.
    Outdated,
    /// The pasted text or opened file cannot be imported; the reason.
    Unimportable(String),
    /// A text has more bytes than Studio takes.
    TooLarge {
        /// The number of bytes.
        bytes: usize,
        /// The most that it takes.
        most: usize,
    },
    /// The article has one sentence so often that its drafts would take minutes.
    TooAlike,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Refusal::NotToml { line } => write!(
                f,
                "explainer.toml cannot be read from line {line} on; mend it there first"
            ),
            Refusal::WrongKind(key) => write!(
                f,
                "`{key}` in explainer.toml is not what it must be; mend it there first"
            ),
            Refusal::NoArticle => f.write_str("the article cannot be read; mend it first"),
            Refusal::NoSuchSentence => f.write_str("the article no longer has this sentence"),
            Refusal::NoSuchEntry(kind, name) => write!(f, "there is no {kind} “{name}”"),
            Refusal::UnknownActors(names) => write!(f, "no actor is called {}", quoted(names)),
            Refusal::NoSuchSection => f.write_str("the article has no such section"),
            Refusal::NoComparison => f.write_str("choose first where the comparison stands"),
            Refusal::NoWords => f.write_str("choose at least one word"),
            Refusal::NotOfSentence => f.write_str("choose whole words of one sentence"),
            Refusal::NotOnce(words) => write!(
                f,
                "the sentence has “{words}” more than once; choose a word more"
            ),
            Refusal::NotInArticle(words) => write!(f, "the article does not have “{words}”"),
            Refusal::OverlappingHedges => {
                f.write_str("one word cannot belong to two hedges; choose each once")
            }
            Refusal::EmptyText => f.write_str("write at least one word"),
            Refusal::UnreadText => f.write_str("read the text in the field first, or empty it"),
            Refusal::BadId(id) => write!(
                f,
                "“{id}” cannot stand in an address; use small letters, digits and hyphens"
            ),
            Refusal::TakenId(kind, id) => write!(f, "another {kind} has the name `{id}`"),
            Refusal::InUse { kind, name, count } => {
                let entries = if *count == 1 { "entry" } else { "entries" };
                write!(f, "{count} other {entries} need the {kind} “{name}”")
            }
            Refusal::NotYetAttributed => {
                f.write_str("nobody says this sentence yet; choose a voice first")
            }
            Refusal::NotDrafted => f.write_str("there is nothing to confirm here"),
            Refusal::NotSure(rule) => write!(
                f,
                "what the rule “{rule}” drafted must be confirmed one by one"
            ),
            Refusal::NothingToJoin => {
                f.write_str("no sentence of the same paragraph follows this one")
            }
            Refusal::NothingToSplit => f.write_str("the sentence cannot end there"),
            Refusal::QuotedAcross(1) => {
                f.write_str("an entry quotes words on both sides of this place; change it first")
            }
            Refusal::QuotedAcross(count) => write!(
                f,
                "{count} entries quote words on both sides of this place; change them first"
            ),
            Refusal::WouldMislead(1) => {
                f.write_str("an entry would no longer point at one place of the article")
            }
            Refusal::WouldMislead(count) => write!(
                f,
                "{count} entries would no longer point at one place of the article"
            ),
            Refusal::TooFewActors => f.write_str("a tie needs two actors; add them first"),
            Refusal::TiedToItself => f.write_str("a tie is between two actors; choose another"),
            Refusal::ForeignVoice { voice, viewpoint } => f.write_str(&foreign(voice.as_deref(), viewpoint)),
            Refusal::HeldElsewhere(voice) => {
                write!(f, "{voice} holds another viewpoint; a voice holds one")
            }
            Refusal::ViewpointCount(count) => write!(
                f,
                "a comparison is of two or three viewpoints, and this is {count}"
            ),
            Refusal::OffMap => f.write_str("the map has three columns and eight rows"),
            Refusal::HasHeadings => {
                f.write_str("the article has headings of its own, which begin its sections")
            }
            Refusal::BeginsWithin => f.write_str(
                "a section begins with the first sentence of a paragraph that stands in no list and no quotation",
            ),
            Refusal::Outdated => f.write_str("the text has changed meanwhile"),
            Refusal::Unimportable(reason) => write!(f, "this cannot be imported: {reason}"),
            Refusal::TooLarge { bytes, most } => write!(
                f,
                "this is too large for Studio: {}, of at most {}; the command line takes more",
                size(*bytes),
                size(*most)
            ),
            Refusal::TooAlike => f.write_str(
                "the article has the same sentence too often for drafts; choose the voices by hand",
            ),
        }
    }
}

/// Returns who says a sentence that answers for a viewpoint, and does not hold it.
fn foreign(voice: Option<&str>, viewpoint: &str) -> String {
    match voice {
        Some(voice) => format!("{voice} says this sentence, who does not hold “{viewpoint}”"),
        None => format!("no voice of “{viewpoint}” says this sentence"),
    }
}

/// Returns names in quotation marks.
fn quoted(names: &[String]) -> String {
    let names = names.iter().map(|it| ["“", it, "”"].concat());
    names.collect::<Vec<_>>().join(", ")
}

/// Returns a number of bytes as people write it.
fn size(bytes: usize) -> String {
    if bytes < 1_000_000 {
        return format!("{} kB", bytes.div_ceil(1000));
    }
    let tenths = bytes.div_ceil(100_000);
    match tenths % 10 {
        0 => format!("{} MB", tenths / 10),
        tenth => format!("{}.{tenth} MB", tenths / 10),
    }
}

impl std::error::Error for Refusal {}
