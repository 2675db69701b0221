//! The explainer: an article with its checked editorial additions. The page carries it,
//! and both renderers draw from it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{
    Actor, Excerpt, Labels, Paragraph, Relation, SectionId, Slice, TextDirective, ViewpointId,
    VoiceId,
};

/// One article with its voices, viewpoints and comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explainer {
    /// The article's language tag (BCP 47).
    pub language: Rc<str>,
    /// The labels of the interface that the program draws.
    pub labels: Labels,
    /// The line above the title, in the editor's words.
    pub kicker: Option<Rc<str>>,
    /// The article's title.
    pub title: Rc<str>,
    /// The article's bibliographic facts; the program does not use them.
    #[serde(skip)]
    pub about: super::About,
    /// The article's marks and block shapes; the program does not use them.
    #[serde(skip)]
    pub typography: super::Typography,
    /// The paragraphs before the first section.
    pub lede: Vec<Paragraph>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// Every sentence of the article, in reading order.
    pub statements: Vec<Statement>,
    /// The people and bodies that speak in the article.
    pub voices: Vec<Voice>,
    /// The named readings that can be compared.
    pub viewpoints: Vec<Viewpoint>,
    /// The comparison, if there is one.
    pub comparison: Option<Comparison>,
    /// The states and bodies that the article is about.
    pub actors: Vec<Actor>,
    /// The relations between the actors.
    pub relations: Vec<Relation>,
}

/// A part of the article with a heading; the reader can open and close it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The section's name in addresses, and its fragment.
    pub anchor: Rc<str>,
    /// The article's heading.
    pub heading: Rc<str>,
    /// True if the section starts open.
    pub starts_open: bool,
    /// The section's text.
    pub paragraphs: Vec<Paragraph>,
}

/// One sentence of the article with its voice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The sentence's `id` on the page and fragment in addresses: `s_x7f3q`.
    pub anchor: Rc<str>,
    /// The sentence, verbatim.
    pub text: Rc<str>,
    /// True if a space follows before the next sentence of the paragraph.
    pub spaced: bool,
    /// The voice that says it; `None` where the article names no source.
    pub voice: Option<VoiceId>,
    /// The article's verb for the speech act, as a slice of `text`.
    pub verb: Option<Slice>,
    /// True for direct speech.
    pub quoted: bool,
    /// The words that make the claim less than certain, in order, as slices of `text`.
    pub hedges: Vec<Slice>,
    /// The text directive that finds the sentence. `None` if there is none, and until the
    /// page is drawn.
    pub directive: Option<TextDirective>,
    /// True if a rule drafted it and nobody has confirmed it. Not in the island: the page
    /// says it, and the program asks nothing about it.
    #[serde(skip)]
    pub is_draft: bool,
}

/// A person or body that speaks in the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// The voice's name in addresses.
    pub anchor: Rc<str>,
    /// The name, as the article writes it.
    pub name: Rc<str>,
    /// A shorter name, as the article writes it; often the same.
    pub short: Rc<str>,
    /// The role, in the article's words.
    pub role: Option<Rc<str>>,
}

/// A named reading with the voices that hold it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewpoint {
    /// The viewpoint's name in addresses.
    pub anchor: Rc<str>,
    /// The viewpoint's name on the page, in the editor's words.
    pub name: Rc<str>,
    /// The voices that hold it.
    pub voices: Vec<VoiceId>,
}

/// Viewpoints compared point by point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The section that the comparison stands in.
    pub section: SectionId,
    /// The label of the comparison's switch, in the editor's words.
    pub switch: Rc<str>,
    /// The heading of the points, in the editor's words.
    pub title: Rc<str>,
    /// The viewpoints, in the order of their columns.
    pub viewpoints: Vec<ViewpointId>,
    /// The points, in order.
    pub points: Vec<Point>,
}

/// One question, with an answer for each viewpoint of the comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// The point's `id` on the page: `point_x7f3q`.
    pub anchor: Rc<str>,
    /// The editor's neutral question.
    pub question: Rc<str>,
    /// The answers, one for each viewpoint of the comparison, in the same order.
    pub answers: Vec<Answer>,
}

/// A viewpoint's answer to a point; `None` where the article does not say.
pub type Answer = Option<Excerpt>;

impl Voice {
    /// The anchor of the one that stands for what is not yet attributed; no editor's id
    /// has an underscore.
    pub const NOT_YET: &str = "not_yet";

    /// Returns whether it stands for what is not yet attributed.
    #[must_use]
    pub fn is_not_yet(&self) -> bool {
        &*self.anchor == Voice::NOT_YET
    }
}

impl Statement {
    /// Returns the words of a piece of this statement.
    #[must_use]
    pub fn words(&self, piece: Slice) -> Option<&str> {
        piece.of(&self.text)
    }
}
