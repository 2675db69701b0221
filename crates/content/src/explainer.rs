//! The explainer: an article and what is known about it, checked. This is what
//! the page carries and what both renderers draw.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{Actor, Labels, Relation, TextDirective};

/// One article with its voices, viewpoints and comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explainer {
    /// The article's language, a BCP 47 tag.
    pub language: Rc<str>,
    /// The interface's words, as far as the program draws them.
    pub labels: Labels,
    /// The line above the title, the editor's own.
    pub kicker: Option<Rc<str>>,
    /// The article's title.
    pub title: Rc<str>,
    /// What the article says of itself; the program has no use for it.
    #[serde(skip)]
    pub about: super::About,
    /// How the article's words stand on the page; the program has no use for it.
    #[serde(skip)]
    pub typography: super::Typography,
    /// The paragraphs before the first section.
    pub lede: Vec<Paragraph>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// Every sentence of the article, in reading order.
    pub statements: Vec<Statement>,
    /// Who speaks.
    pub voices: Vec<Voice>,
    /// The readings that can be compared.
    pub viewpoints: Vec<Viewpoint>,
    /// The comparison, where there is one.
    pub comparison: Option<Comparison>,
    /// The states and bodies that the article is about.
    pub actors: Vec<Actor>,
    /// The ties between them.
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

/// Statements that follow each other: from `start`, up to but without `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The first statement.
    pub start: StatementId,
    /// The one after the last.
    pub end: StatementId,
}

/// A headed part of the article, which can be shown and hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its name in addresses and its fragment.
    pub anchor: Rc<str>,
    /// The article's heading.
    pub heading: Rc<str>,
    /// Whether it starts open.
    pub starts_open: bool,
    /// Its text.
    pub paragraphs: Vec<Paragraph>,
}

/// One sentence of the article with its voice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its `id` on the page and its fragment in addresses: `s_x7f3q`.
    pub anchor: Rc<str>,
    /// The sentence, verbatim.
    pub text: Rc<str>,
    /// Whether a space follows before the next sentence of the paragraph.
    pub spaced: bool,
    /// Who says it; nobody where the article names no source.
    pub voice: Option<VoiceId>,
    /// The article's verb for the speech act, as a place in `text`.
    pub verb: Option<Slice>,
    /// Whether it is direct quotation.
    pub quoted: bool,
    /// The words that make it less than certain, in order, as places in `text`.
    pub hedges: Vec<Slice>,
    /// How a text directive finds it; nothing where none does, and until the page is
    /// drawn.
    pub directive: Option<TextDirective>,
}

/// A piece of a statement: from byte `start` up to but without byte `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slice {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// Somebody who speaks in the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// Its name in addresses.
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
    /// Its name in addresses.
    pub anchor: Rc<str>,
    /// Its name on the page, the editor's own.
    pub name: Rc<str>,
    /// The voices that hold it.
    pub voices: Vec<VoiceId>,
}

/// Viewpoints compared point by point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The section it stands in.
    pub section: SectionId,
    /// The label of its switch, the editor's own.
    pub switch: Rc<str>,
    /// The heading of its points, the editor's own.
    pub title: Rc<str>,
    /// The viewpoints, in the order of their columns.
    pub viewpoints: Vec<ViewpointId>,
    /// The points, in order.
    pub points: Vec<Point>,
}

/// One question, with an answer of each of the comparison's viewpoints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Its `id` on the page: `point_x7f3q`.
    pub anchor: Rc<str>,
    /// The editor's neutral question.
    pub question: Rc<str>,
    /// One for each viewpoint of the comparison, in the same order.
    pub answers: Vec<Answer>,
}

/// What a viewpoint says to a point; `None` where the article does not say.
pub type Answer = Option<Excerpt>;

/// An exact piece of one statement, or several pieces of it in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// The statement, whose voice it inherits.
    pub statement: StatementId,
    /// The pieces, at least one.
    pub pieces: Vec<Slice>,
}

impl Explainer {
    /// The statement of that number.
    #[must_use]
    pub fn statement(&self, id: StatementId) -> Option<&Statement> {
        self.statements.get(id.0 as usize)
    }

    /// Returns the `id` of a statement on the page, its fragment in addresses.
    #[must_use]
    pub fn anchor(&self, id: StatementId) -> &str {
        self.statement(id).map_or("", |statement| &statement.anchor)
    }

    /// Returns the address of a statement within the page: `#s_x7f3q`.
    #[must_use]
    pub fn fragment(&self, id: StatementId) -> String {
        ["#", self.anchor(id)].concat()
    }

    /// Returns the statement that has this anchor.
    #[must_use]
    pub fn statement_named(&self, anchor: &str) -> Option<StatementId> {
        let mut numbered = (0..).map(StatementId).zip(&self.statements);
        let found = numbered.find(|(_, statement)| &*statement.anchor == anchor);
        found.map(|(id, _)| id)
    }

    /// The voice of that number.
    #[must_use]
    pub fn voice(&self, id: VoiceId) -> Option<&Voice> {
        self.voices.get(id.0 as usize)
    }

    /// The viewpoint of that number.
    #[must_use]
    pub fn viewpoint(&self, id: ViewpointId) -> Option<&Viewpoint> {
        self.viewpoints.get(id.0 as usize)
    }

    /// The sections with their numbers.
    pub fn sections(&self) -> impl Iterator<Item = (SectionId, &Section)> {
        (0..).map(SectionId).zip(&self.sections)
    }

    /// The section that has this name in addresses.
    #[must_use]
    pub fn section_named(&self, anchor: &str) -> Option<SectionId> {
        let named = |(_, section): &(SectionId, &Section)| &*section.anchor == anchor;
        self.sections().find(named).map(|(id, _)| id)
    }

    /// The section that a statement stands in; none for the lede.
    #[must_use]
    pub fn section_of(&self, statement: StatementId) -> Option<SectionId> {
        let end = |section: &Section| section.paragraphs.last().map_or(0, |last| last.end.0);
        let at = self.sections.partition_point(|it| end(it) <= statement.0);
        let section = self.sections.get(at)?;
        let holds = section.paragraphs.iter().any(|it| it.holds(statement));
        let id = u32::try_from(at).ok().map(SectionId);
        id.filter(|_| holds)
    }

    /// The column in which the comparison shows this voice, from 0.
    #[must_use]
    pub fn column_of(&self, voice: VoiceId) -> Option<usize> {
        let columns = &self.comparison.as_ref()?.viewpoints;
        let holds = |id: &ViewpointId| {
            self.viewpoint(*id)
                .is_some_and(|v| v.voices.contains(&voice))
        };
        columns.iter().position(holds)
    }

    /// How many statements this voice has, or the article without naming a source.
    #[must_use]
    pub fn statements_of(&self, voice: Option<VoiceId>) -> usize {
        let said = |statement: &&Statement| statement.voice == voice;
        self.statements.iter().filter(said).count()
    }

    /// The words of an excerpt, piece by piece.
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
    /// The statements in it.
    pub fn statements(self) -> impl Iterator<Item = StatementId> {
        (self.start.0..self.end.0).map(StatementId)
    }

    /// Whether a statement stands in it.
    #[must_use]
    pub fn holds(self, statement: StatementId) -> bool {
        (self.start..self.end).contains(&statement)
    }
}

impl Statement {
    /// The words of a piece of this statement.
    #[must_use]
    pub fn words(&self, piece: Slice) -> Option<&str> {
        piece.of(&self.text)
    }
}

impl Slice {
    /// Returns the words of a text that it covers.
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start as usize..self.end as usize)
    }
}
