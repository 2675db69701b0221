//! Floor 3: what the views draw of a project.
//!
//! [`Analysis::of`] reads the two texts alone and is fast enough for each action;
//! [`Checks::of`] compiles them as the command does. Both have something to show whatever
//! mistakes the texts have.

mod checks;
mod fixes;
mod grid;
mod people;
mod queue;
mod sentences;
mod stale;

use std::ops::Range;
use std::rc::Rc;

use crosslight_compile::{Article, anchor_of_heading};
use crosslight_content::{Body, Frame};

use crate::project::{Entries, Parsed, Project, Speaker};

pub use checks::{Checks, Diagnostic, Severity};
pub use fixes::{Advice, Fix, FixKind};
pub use grid::{Answer, Comparison, Point};
pub use people::{Actor, Tie, Viewpoint, Voice};
pub use queue::{DraftedRule, Queue};
pub use sentences::{Attribution, Sentence, SentenceState};
pub use stale::{NearestPlace, StalePointer};

/// A project as the views draw it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Analysis {
    /// The article's title; empty if the article cannot be read.
    pub title: Rc<str>,
    /// The article's language, a BCP 47 tag.
    pub language: Rc<str>,
    /// True if a mistake keeps the article from being read; then there are no sentences.
    pub is_article_broken: bool,
    /// The line of the first mistake, if `explainer.toml` is not TOML; then nothing but a
    /// text as a whole can be changed.
    pub broken_line: Option<usize>,
    /// True if a mistake in an entry made all joined and split sentences and begun
    /// sections void.
    pub is_unamended: bool,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// The blocks, in reading order.
    pub blocks: Vec<Block>,
    /// The sentences, in reading order.
    pub sentences: Vec<Sentence>,
    /// The voices, in the order of the file.
    pub voices: Vec<Voice>,
    /// The numbers of the sentences for which the article names no source.
    pub unattributed: Vec<usize>,
    /// The actors, in the order of the file.
    pub actors: Vec<Actor>,
    /// The ties between actors, in the order of the file.
    pub ties: Vec<Tie>,
    /// The viewpoints, in the order of the file.
    pub viewpoints: Vec<Viewpoint>,
    /// The comparison, if there is one.
    pub comparison: Option<Comparison>,
    /// The work that is not yet done.
    pub queue: Queue,
    /// The pointers that do not lead to one place of the article.
    pub stale: Vec<StalePointer>,
}

/// A section of the article, with what its entry says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: Rc<str>,
    /// True if the heading is the editor's.
    pub is_editors: bool,
    /// Its name in addresses, as its entry gives it.
    pub id: Option<Rc<str>>,
    /// Its name in addresses if its entry gives none.
    pub own_id: Rc<str>,
    /// True if it starts closed.
    pub is_closed: bool,
    /// Who says those of its sentences that have no statement.
    pub voice: Option<Speaker>,
    /// The numbers of its sentences.
    pub sentences: Range<usize>,
}

/// A block of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The number of its section; `None` in the lede and in the footnotes.
    pub section: Option<usize>,
    /// The kind of block.
    pub kind: BlockKind,
    /// The number of block quotations around it.
    pub quotations: usize,
    /// The number of lists around it.
    pub lists: usize,
    /// The numbers of its sentences; none if it has no sentences.
    pub sentences: Range<usize>,
}

/// A kind of block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Sentences.
    Text,
    /// A heading within a section: its level and its words.
    Heading(u8, Rc<str>),
    /// Something else that has no sentences: a table, a rule, code, a picture.
    Other,
}

impl Analysis {
    /// Analyses a project.
    #[must_use]
    pub fn of(project: &Project) -> Self {
        let parsed = project.parsed();
        let none = Entries::default();
        let entries = parsed.entries.as_ref().unwrap_or(&none);
        let article = parsed.article.as_ref();
        let stale = stale::stale_pointers(parsed);
        let sentences = sentences::sentences(parsed, entries, &stale);
        let speakers = parsed.speakers();
        let numbers = 0..speakers.len();
        let unattributed = numbers.filter(|at| speakers[*at] == Some(Speaker::Article));
        Analysis {
            title: article
                .map(|it| it.title.text.as_str().into())
                .unwrap_or_default(),
            language: Rc::clone(&parsed.language),
            is_article_broken: article.is_none(),
            broken_line: parsed.entries.as_ref().err().copied(),
            is_unamended: parsed.is_unamended,
            sections: article
                .map(|it| sections(parsed, entries, it))
                .unwrap_or_default(),
            blocks: article.map(blocks).unwrap_or_default(),
            voices: people::voices(entries, speakers),
            unattributed: unattributed.collect(),
            actors: people::actors(parsed, entries),
            ties: people::ties(parsed, entries),
            viewpoints: people::viewpoints(entries),
            comparison: grid::comparison(parsed, entries, speakers),
            queue: Queue::of(&sentences, entries, &parsed.language),
            sentences,
            stale,
        }
    }
}

fn sections(parsed: &Parsed, entries: &Entries, article: &Article) -> Vec<Section> {
    let ranges = article.sections_sentences();
    let sections = article.sections.iter().zip(ranges).enumerate();
    let sections = sections.map(|(number, (section, sentences))| {
        let mut written = entries.sections.iter();
        let entry = written.find(|it| parsed.section(&it.heading, it.nth) == Some(number));
        let own = section
            .heading
            .id
            .as_deref()
            .unwrap_or(&section.heading.text);
        Section {
            heading: section.heading.text.as_str().into(),
            is_editors: section.is_editors,
            id: entry.and_then(|it| it.id.clone()),
            own_id: anchor_of_heading(own).into(),
            is_closed: entry.is_some_and(|it| it.is_closed),
            voice: entry.and_then(|it| it.voice.clone()),
            sentences,
        }
    });
    sections.collect()
}

fn blocks(article: &Article) -> Vec<Block> {
    let lede = article.lede.len();
    let counts = article.sections.iter().map(|it| it.paragraphs.len());
    let mut sections = vec![None; lede];
    for (number, count) in counts.enumerate() {
        sections.extend(std::iter::repeat_n(Some(number), count));
    }
    let mut next = 0;
    let blocks = article.paragraphs().enumerate().map(|(at, paragraph)| {
        let start = next;
        next += paragraph.sentences.len();
        let frames = paragraph.shape.frames.iter();
        let is_quotation = |frame: &&Frame| matches!(frame, Frame::Quotation(_));
        let quotations = frames.clone().filter(is_quotation).count();
        Block {
            section: sections.get(at).copied().flatten(),
            kind: match &paragraph.shape.body {
                Body::Heading(it) => BlockKind::Heading(it.level, Rc::clone(&it.words.text)),
                _ if paragraph.sentences.is_empty() => BlockKind::Other,
                _ => BlockKind::Text,
            },
            quotations,
            lists: frames.len() - quotations,
            sentences: start..next,
        }
    });
    blocks.collect()
}
