//! The parsed texts of a project, whatever mistakes they have: the sentences with
//! their ids, the entries, and where the entries point.

mod pointers;

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use toml_edit::Document;

use crosslight_compile::{
    Article, ArticleParagraph, QuoteError, QuoteMatch, QuoteSelector, Sentence, TextIndex,
    anchors_of_sentences, locate, parse_folder,
};

use super::file::mark;
use super::{Entries, Project, Refusal, SentenceId, Speaker};

pub use pointers::{Pointer, Stale};

/// The parsed texts of a project.
pub struct Parsed {
    /// The article; `None` if a mistake keeps it from being parsed.
    pub article: Option<Article>,
    /// The entries of `explainer.toml`; `Err` with the line of the first mistake if it is
    /// not TOML.
    pub entries: Result<Entries, usize>,
    /// The article's language, a BCP 47 tag.
    pub language: Rc<str>,
    /// The words that make a claim less than certain.
    pub hedge_words: Vec<String>,
    /// True if a mistake in an entry that joins or splits sentences, or begins a section,
    /// made all of these entries void.
    pub is_unamended: bool,
    ids: Vec<SentenceId>,
    numbers: HashMap<SentenceId, usize>,
    sentences: Vec<Sentence>,
    index: TextIndex,
    targets: OnceCell<Vec<Option<usize>>>,
    statements: OnceCell<Vec<Option<usize>>>,
    speakers: OnceCell<Vec<Option<Speaker>>>,
    stale: OnceCell<Vec<Stale>>,
}

impl Parsed {
    /// Reads a project.
    pub(super) fn of(project: &Project) -> Self {
        let parsed = project.compiled(parse_folder);
        let sentences = parsed.article.iter().flat_map(Article::sentences);
        let sentences: Vec<Sentence> = sentences.cloned().collect();
        let texts: Vec<&str> = sentences.iter().map(|it| it.text.as_str()).collect();
        let anchors = anchors_of_sentences(&texts).into_iter();
        let ids: Vec<SentenceId> = anchors.map(|anchor| SentenceId(anchor.into())).collect();
        let index = match &parsed.article {
            Some(article) => TextIndex::of_article(article),
            None => TextIndex::of_paragraphs(std::iter::empty()),
        };
        Parsed {
            language: parsed.editorial.language_tag().into(),
            hedge_words: parsed.editorial.known_hedges(),
            entries: entries(project.editorial()),
            is_unamended: parsed.is_unamended,
            article: parsed.article,
            numbers: ids.iter().cloned().zip(0..).collect(),
            ids,
            sentences,
            index,
            targets: OnceCell::new(),
            statements: OnceCell::new(),
            speakers: OnceCell::new(),
            stale: OnceCell::new(),
        }
    }

    /// Returns the article.
    ///
    /// # Errors
    /// [`Refusal::NoArticle`] if it cannot be read.
    pub fn article(&self) -> Result<&Article, Refusal> {
        self.article.as_ref().ok_or(Refusal::NoArticle)
    }

    /// Returns the entries of `explainer.toml`.
    ///
    /// # Errors
    /// [`Refusal::NotToml`] if it is not TOML.
    pub fn entries(&self) -> Result<&Entries, Refusal> {
        let entries = self.entries.as_ref();
        entries.map_err(|line| Refusal::NotToml { line: *line })
    }

    /// Returns the ids of all sentences, in reading order.
    #[must_use]
    pub fn ids(&self) -> &[SentenceId] {
        &self.ids
    }

    /// Returns the number of a sentence, from 0.
    ///
    /// # Errors
    /// [`Refusal::NoSuchSentence`] if the article does not have it.
    pub fn number(&self, id: &SentenceId) -> Result<usize, Refusal> {
        let number = self.numbers.get(id).copied();
        number.ok_or(Refusal::NoSuchSentence)
    }

    /// Returns a sentence by its number.
    ///
    /// # Errors
    /// [`Refusal::NoSuchSentence`] if the article does not have it.
    pub fn sentence(&self, number: usize) -> Result<&Sentence, Refusal> {
        self.article()?;
        self.sentences.get(number).ok_or(Refusal::NoSuchSentence)
    }

    /// Returns the paragraph of a sentence, the number of the paragraph, and the numbers
    /// of its sentences.
    ///
    /// # Errors
    /// [`Refusal::NoSuchSentence`] if the article does not have the sentence.
    pub fn paragraph(
        &self,
        sentence: usize,
    ) -> Result<(&ArticleParagraph, usize, Range<usize>), Refusal> {
        let mut next = 0;
        for (at, paragraph) in self.article()?.paragraphs().enumerate() {
            let range = next..next + paragraph.sentences.len();
            if range.contains(&sentence) {
                return Ok((paragraph, at, range));
            }
            next = range.end;
        }
        Err(Refusal::NoSuchSentence)
    }

    /// Returns the index of the article's words.
    #[must_use]
    pub fn index(&self) -> &TextIndex {
        &self.index
    }

    /// Returns what a quote selector points at.
    ///
    /// # Errors
    /// [`QuoteError`] if it does not point at one place.
    pub fn located(&self, quote: &QuoteSelector) -> Result<Vec<QuoteMatch>, QuoteError> {
        locate(&self.index, quote)
    }

    /// Returns the number of the sentence that a quote selector points at.
    #[must_use]
    pub fn pointed_at(&self, quote: &QuoteSelector) -> Option<usize> {
        let found = self.located(quote).ok()?;
        Some(found.first()?.statement.index())
    }

    /// Returns the number of the section with this heading, the `nth` of several.
    #[must_use]
    pub fn section(&self, heading: &str, nth: Option<u32>) -> Option<usize> {
        let sections = self.article.as_ref()?.sections.iter().enumerate();
        let mut found = sections.filter(|(_, it)| it.heading.text.trim() == heading.trim());
        let skipped = nth.unwrap_or(1).checked_sub(1)? as usize;
        Some(found.nth(skipped)?.0)
    }

    /// Returns who says each sentence, in reading order: its statement says so, its block
    /// quotation or its section; `None` if none of them does.
    #[must_use]
    pub fn speakers(&self) -> &[Option<Speaker>] {
        self.speakers.get_or_init(|| self.found_speakers())
    }

    fn found_speakers(&self) -> Vec<Option<Speaker>> {
        let mut speakers = vec![None; self.ids.len()];
        let (Some(article), Ok(entries)) = (&self.article, &self.entries) else {
            return speakers;
        };
        let ranges = article.sections_sentences();
        for section in &entries.sections {
            let Some(voice) = &section.voice else {
                continue;
            };
            let number = self.section(&section.heading, section.nth);
            let range = number.and_then(|number| ranges.get(number)).cloned();
            if let Some(sentences) = range.and_then(|range| speakers.get_mut(range)) {
                sentences.fill(Some(voice.clone()));
            }
        }
        for block in &entries.blocks {
            let range = self.pointed_at(&block.quote);
            let range = range.and_then(|sentence| article.quotations().around(sentence));
            if let Some(sentences) = range.and_then(|range| speakers.get_mut(range)) {
                sentences.fill(block.voice.clone());
            }
        }
        for (statement, sentence) in entries.statements.iter().zip(self.targets()) {
            if statement.is_without_source() {
                // A draft without a source gives way to who says the rest.
                continue;
            }
            if let Some(speaker) = sentence.and_then(|at| speakers.get_mut(at)) {
                speaker.clone_from(&statement.voice);
            }
        }
        speakers
    }

    /// Returns the number of the sentence that each statement points at, in the order of the
    /// file; `None` where it does not point at one place.
    fn targets(&self) -> &[Option<usize>] {
        let statements = || self.entries.iter().flat_map(|it| &it.statements);
        self.targets
            .get_or_init(|| statements().map(|it| self.pointed_at(&it.quote)).collect())
    }

    /// Returns the number of the statement of each sentence, in reading order.
    #[must_use]
    pub fn statements(&self) -> &[Option<usize>] {
        self.statements.get_or_init(|| self.found_statements())
    }

    /// Returns the pointers that do not lead to one place of the article.
    #[must_use]
    pub fn stale(&self) -> &[Stale] {
        self.stale.get_or_init(|| pointers::stale(self))
    }

    fn found_statements(&self) -> Vec<Option<usize>> {
        let mut statements = vec![None; self.ids.len()];
        for (number, sentence) in self.targets().iter().enumerate() {
            if let Some(known) = sentence.and_then(|at| statements.get_mut(at)) {
                // Of two statements about one sentence, the first counts.
                known.get_or_insert(number);
            }
        }
        statements
    }
}

/// Reads the entries of `explainer.toml`; `Err` with the line of the first mistake.
fn entries(text: &str) -> Result<Entries, usize> {
    let (_, text) = mark(text);
    match Document::parse(text) {
        Ok(document) => Ok(Entries::of(&document)),
        Err(error) => {
            let start = error.span().map_or(0, |span| span.start);
            let before = text.get(..start).unwrap_or_default();
            Err(1 + before.matches('\n').count())
        }
    }
}
