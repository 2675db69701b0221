//! The explainer: an article with its checked editorial additions. The page carries it,
//! and both renderers draw from it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{Actor, Labels, Relation, TextDirective};

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

/// A section's number, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SectionId(pub u32);

/// A statement's number, from 0, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StatementId(pub u32);

/// A voice's number, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct VoiceId(pub u32);

/// A viewpoint's number, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ViewpointId(pub u32);

/// Consecutive statements: from `start` up to, but without, `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The first statement.
    pub start: StatementId,
    /// The statement after the last.
    pub end: StatementId,
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
}

/// A piece of a statement: from byte `start` up to, but without, byte `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slice {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
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

/// An exact piece of one statement, or several pieces of it in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// The statement, whose voice the excerpt inherits.
    pub statement: StatementId,
    /// The pieces; at least one.
    pub pieces: Vec<Slice>,
}

impl Explainer {
    /// Returns the statement with this number.
    #[must_use]
    pub fn statement(&self, id: StatementId) -> Option<&Statement> {
        self.statements.get(id.0 as usize)
    }

    /// Returns the statement's `id` on the page, its fragment in addresses.
    #[must_use]
    pub fn anchor(&self, id: StatementId) -> &str {
        self.statement(id).map_or("", |statement| &statement.anchor)
    }

    /// Returns the link to a statement within the page: `#s_x7f3q`.
    #[must_use]
    pub fn fragment(&self, id: StatementId) -> String {
        ["#", self.anchor(id)].concat()
    }

    /// Returns the statement with this anchor.
    #[must_use]
    pub fn statement_named(&self, anchor: &str) -> Option<StatementId> {
        let mut numbered = (0..).map(StatementId).zip(&self.statements);
        let found = numbered.find(|(_, statement)| &*statement.anchor == anchor);
        found.map(|(id, _)| id)
    }

    /// Returns the voice with this number.
    #[must_use]
    pub fn voice(&self, id: VoiceId) -> Option<&Voice> {
        self.voices.get(id.0 as usize)
    }

    /// Returns the viewpoint with this number.
    #[must_use]
    pub fn viewpoint(&self, id: ViewpointId) -> Option<&Viewpoint> {
        self.viewpoints.get(id.0 as usize)
    }

    /// Returns the sections with their numbers.
    pub fn sections(&self) -> impl Iterator<Item = (SectionId, &Section)> {
        (0..).map(SectionId).zip(&self.sections)
    }

    /// Returns the section with this name in addresses.
    #[must_use]
    pub fn section_named(&self, anchor: &str) -> Option<SectionId> {
        let named = |(_, section): &(SectionId, &Section)| &*section.anchor == anchor;
        self.sections().find(named).map(|(id, _)| id)
    }

    /// Returns the section that a statement stands in; `None` for the lede.
    #[must_use]
    pub fn section_of(&self, statement: StatementId) -> Option<SectionId> {
        let end = |section: &Section| section.paragraphs.last().map_or(0, |last| last.end.0);
        let at = self.sections.partition_point(|it| end(it) <= statement.0);
        let section = self.sections.get(at)?;
        let holds = section.paragraphs.iter().any(|it| it.holds(statement));
        let id = u32::try_from(at).ok().map(SectionId);
        id.filter(|_| holds)
    }

    /// Returns the column in which the comparison shows this voice, from 0.
    #[must_use]
    pub fn column_of(&self, voice: VoiceId) -> Option<usize> {
        let columns = &self.comparison.as_ref()?.viewpoints;
        let holds = |id: &ViewpointId| {
            self.viewpoint(*id)
                .is_some_and(|v| v.voices.contains(&voice))
        };
        columns.iter().position(holds)
    }

    /// Counts the statements of a voice; `None` counts those without a source.
    #[must_use]
    pub fn statements_of(&self, voice: Option<VoiceId>) -> usize {
        let said = |statement: &&Statement| statement.voice == voice;
        self.statements.iter().filter(said).count()
    }

    /// Returns the words of an excerpt, piece by piece.
    pub fn words<'a>(&'a self, excerpt: &'a Excerpt) -> impl Iterator<Item = &'a str> {
        let statement = self.statement(excerpt.statement);
        excerpt
            .pieces
            .iter()
            .filter_map(move |piece| statement?.words(*piece))
    }
}

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

impl Paragraph {
    /// Returns the paragraph's statements.
    pub fn statements(self) -> impl Iterator<Item = StatementId> {
        (self.start.0..self.end.0).map(StatementId)
    }

    /// Returns whether a statement stands in the paragraph.
    #[must_use]
    pub fn holds(self, statement: StatementId) -> bool {
        (self.start..self.end).contains(&statement)
    }
}

impl Statement {
    /// Returns the words of a piece of this statement.
    #[must_use]
    pub fn words(&self, piece: Slice) -> Option<&str> {
        piece.of(&self.text)
    }
}

impl Slice {
    /// Returns the words of a text that the slice covers.
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start as usize..self.end as usize)
    }
}
