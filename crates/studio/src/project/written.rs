//! The entries of `explainer.toml`, as they are written and not yet resolved.

use std::rc::Rc;

use crosslight_compile::{NO_RULE, QuoteSelector};

use super::Speaker;

/// An actor as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenActor {
    /// The first byte of the entry in the file.
    pub at: usize,
    /// Its id.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// Its other names.
    pub also: Vec<Rc<str>>,
    /// Its column and row on the map.
    pub position: Option<[u32; 2]>,
    /// The rule by which the program drafted it; `None` if it is confirmed.
    pub draft: Option<Rc<str>>,
}

/// A voice as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenVoice {
    /// The first byte of the entry in the file.
    pub at: usize,
    /// Its id.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// A shorter name.
    pub short: Option<Rc<str>>,
    /// Its role.
    pub role: Option<Rc<str>>,
    /// The rule by which the program drafted it; `None` if it is confirmed.
    pub draft: Option<Rc<str>>,
}

/// The entry of a section as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenSection {
    /// The first byte of the entry in the file.
    pub at: usize,
    /// The section's heading.
    pub heading: Rc<str>,
    /// The beginning of its first paragraph, where the editor begins it.
    pub begins: Option<QuoteSelector>,
    /// Which of the sections with this heading, from 1.
    pub nth: Option<u32>,
    /// Its name in addresses.
    pub id: Option<Rc<str>>,
    /// Who says its sentences that have no statement.
    pub voice: Option<Speaker>,
    /// True if it starts closed.
    pub is_closed: bool,
}

/// A change of sentence ends as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenSentence {
    /// The first byte of the entry in the file.
    pub at: usize,
    /// Words of two sentences that are one.
    pub join: Option<QuoteSelector>,
    /// Words after which a sentence ends.
    pub split: Option<QuoteSelector>,
}

/// A statement as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenStatement {
    /// The first byte of the entry in the file.
    pub at: usize,
    /// Enough of its sentence to find it.
    pub quote: QuoteSelector,
    /// Who says it.
    pub voice: Option<Speaker>,
    /// The article's verb.
    pub verb: Option<Rc<str>>,
    /// True for direct quotation.
    pub quoted: bool,
    /// Its hedges; `None` if nothing is said of them.
    pub hedges: Option<Vec<Rc<str>>>,
    /// The rule by which the program drafted it; `None` if it is confirmed.
    pub draft: Option<Rc<str>>,
}

impl WrittenStatement {
    /// Tells whether it is a draft of a sentence for which no rule found a source.
    #[must_use]
    pub fn is_without_source(&self) -> bool {
        self.voice.is_none() && self.draft.as_deref() == Some(NO_RULE)
    }

    /// Tells whether such a draft says nothing but that.
    pub(super) fn is_bare(&self) -> bool {
        let has_hedges = self.hedges.iter().any(|it| !it.is_empty());
        self.is_without_source() && self.verb.is_none() && !self.quoted && !has_hedges
    }
}

/// The voice of a block quotation as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenBlock {
    /// The first byte of the entry in the file.
    pub at: usize,
    /// Enough of one of its sentences to find it.
    pub quote: QuoteSelector,
    /// Who says its sentences that have no statement.
    pub voice: Option<Speaker>,
    /// False where it is no direct quotation.
    pub quoted: bool,
}

/// A viewpoint as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenViewpoint {
    /// The first byte of the entry in the file.
    pub at: usize,
    /// Its id.
    pub id: Rc<str>,
    /// Its name on the page.
    pub name: Rc<str>,
    /// The ids of the voices that hold it.
    pub voices: Vec<Rc<str>>,
}

/// The comparison as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenComparison {
    /// The first byte of the entry in the file.
    pub at: usize,
    /// The heading of the section in which it stands.
    pub section: Rc<str>,
    /// Which of the sections with this heading, from 1.
    pub nth: Option<u32>,
    /// The label of its switch.
    pub switch: Rc<str>,
    /// The heading of its points.
    pub title: Rc<str>,
    /// The ids of the viewpoints that it compares.
    pub viewpoints: Vec<Rc<str>>,
    /// Its points.
    pub points: Vec<WrittenPoint>,
}

/// A point of the comparison as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenPoint {
    /// The first byte of the entry in the file.
    pub at: usize,
    /// Its question.
    pub question: Rc<str>,
    /// Its answers.
    pub answers: Vec<WrittenAnswer>,
}

/// An answer as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenAnswer {
    /// The id of the viewpoint.
    pub viewpoint: Rc<str>,
    /// Where the article says it.
    pub quote: QuoteSelector,
}

/// A tie as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenTie {
    /// The first byte of the entry in the file.
    pub at: usize,
    /// The id of the actor who does it.
    pub from: Rc<str>,
    /// The id of the actor to whom it is done.
    pub to: Rc<str>,
    /// True where it holds both ways alike.
    pub mutual: bool,
    /// Where the article says so.
    pub quote: QuoteSelector,
    /// The words on the map.
    pub caption: Rc<str>,
}
