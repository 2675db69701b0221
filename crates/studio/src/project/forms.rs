//! The forms that an editor fills in: the parts of an action.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crosslight_content::Slice;

use super::SentenceId;

/// Who says a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Speaker {
    /// The article, which names no source.
    Article,
    /// The voice with this id.
    Voice(Rc<str>),
}

/// Words of one sentence that an editor chose, in one piece or in several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// The sentence.
    pub sentence: SentenceId,
    /// The slices of the sentence, in its order; none where no piece is chosen.
    pub pieces: Vec<Slice>,
}

/// The form for a voice; all but the id are words of the article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceForm {
    /// Its id; where it is empty, one is made of the name.
    pub id: Rc<str>,
    /// Its full name.
    pub name: Rc<str>,
    /// A shorter name; empty for none.
    pub short: Rc<str>,
    /// Its role; empty for none.
    pub role: Rc<str>,
}

/// The form for an actor; the names are words of the article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorForm {
    /// Its id; where it is empty, one is made of the name.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// Its other names.
    pub also: Vec<Rc<str>>,
    /// Its column and row on the map; the build finds one where it has none.
    pub position: Option<[u32; 2]>,
}

/// The form for a viewpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewpointForm {
    /// Its id; where it is empty, one is made of the name.
    pub id: Rc<str>,
    /// Its name on the page.
    pub name: Rc<str>,
    /// The ids of the voices that hold it.
    pub voices: Vec<Rc<str>>,
}

/// A fact about the page or the article as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AboutKey {
    /// The article's language, a BCP 47 tag.
    Language,
    /// The language of the interface.
    Interface,
    /// The direction of the lines.
    Direction,
    /// The line above the title.
    Kicker,
    /// The title, where the article has none.
    Title,
    /// The standfirst, under the title.
    Standfirst,
    /// When the article was published.
    Published,
    /// When the article was last changed.
    Updated,
    /// Where the article was first.
    Source,
    /// Who published the article.
    Publisher,
    /// The licence of the article.
    Licence,
}

/// A kind of entry in `explainer.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum EntryKind {
    /// `[[actor]]`
    Actor,
    /// `[[block]]`
    Block,
    /// `[[relation]]`
    Tie,
    /// `[[section]]`
    Section,
    /// `[[sentence]]`
    Sentence,
    /// `[[statement]]`
    Statement,
    /// `[[viewpoint]]`
    Viewpoint,
    /// `[[voice]]`
    Voice,
    /// `[[comparison.point]]`
    Point,
}

impl Speaker {
    /// Returns the id that a statement has for this speaker.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Speaker::Article => "article",
            Speaker::Voice(id) => id,
        }
    }

    /// Returns the speaker that a statement means by this id.
    #[must_use]
    pub fn of(id: &str) -> Self {
        match id {
            "article" => Speaker::Article,
            id => Speaker::Voice(id.into()),
        }
    }
}

impl AboutKey {
    /// Returns the table and the key in `explainer.toml`; `None` for the top level.
    #[must_use]
    pub fn path(self) -> (Option<&'static str>, &'static str) {
        let article = Some("article");
        match self {
            AboutKey::Language => (None, "language"),
            AboutKey::Interface => (None, "interface"),
            AboutKey::Direction => (None, "direction"),
            AboutKey::Kicker => (None, "kicker"),
            AboutKey::Title => (article, "title"),
            AboutKey::Standfirst => (article, "standfirst"),
            AboutKey::Published => (article, "published"),
            AboutKey::Updated => (article, "updated"),
            AboutKey::Source => (article, "source"),
            AboutKey::Publisher => (article, "publisher"),
            AboutKey::Licence => (article, "licence"),
        }
    }
}

impl EntryKind {
    /// Returns the key of the entries in `explainer.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            EntryKind::Actor => "actor",
            EntryKind::Block => "block",
            EntryKind::Tie => "relation",
            EntryKind::Section => "section",
            EntryKind::Sentence => "sentence",
            EntryKind::Statement => "statement",
            EntryKind::Viewpoint => "viewpoint",
            EntryKind::Voice => "voice",
            EntryKind::Point => "point",
        }
    }
}

impl fmt::Display for EntryKind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            EntryKind::Tie => "tie",
            kind => kind.key(),
        })
    }
}
