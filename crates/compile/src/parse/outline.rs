//! Puts each finished block into the outline of the article: as its title, as a section,
//! or into the section, footnote or lede at hand.

use std::ops::Range;

use pulldown_cmark::HeadingLevel;

use super::block::Block;
use super::collector::Collector;
use super::foreign::suspects::suspects;
use super::refused;
use super::unsplit::{Unsplit, UnsplitSection};
use crate::{Heading, Lint, Problem};
use crosslight_content::{Body, SubHeading};

/// The name of front matter that is within an article.
const LATE_FRONT_MATTER: &str = "front matter that does not begin the file";

impl Collector<'_> {
    /// Ends a heading.
    pub(super) fn heading(&mut self, level: HeadingLevel, whole: Range<usize>) {
        let id = self.heading_id.take();
        self.close_tags(&whole);
        let block = self.blocks.take();
        let span = whole.start..whole.start + block.trimmed_length(&whole);
        let words = block.words();
        let text = words.text.to_string();
        if text.trim().is_empty() {
            return self.mistake(span, Problem::EmptyHeading);
        }
        for what in refused::found_in(&block, self.source) {
            self.refuse(span.clone(), what);
        }
        if refused::is_front_matter(self.source, whole.start) {
            return self.refuse(span, LATE_FRONT_MATTER);
        }
        self.suspect(&block);
        let is_underlined = refused::is_underlined_sentence(&self.source[whole]);
        if is_underlined {
            self.warn(span.clone(), Lint::UnderlinedSentence(text.clone()));
        }
        let is_free = self.blocks.is_free() && self.notes.open().is_none();
        let heading = Heading {
            text,
            span: span.clone(),
            marks: words.marks.clone(),
            id: id.clone(),
        };
        match level {
            HeadingLevel::H1 | HeadingLevel::H2 if !is_free => {
                self.refuse(
                    span,
                    "the heading of a section in a list, a block quotation or a footnote",
                );
            }
            HeadingLevel::H1 if self.title.is_none() && self.is_blank() => {
                self.title = Some(heading);
            }
            HeadingLevel::H1 if self.title.is_none() && self.late_title.is_none() => {
                self.late_title = Some(span);
            }
            HeadingLevel::H1 => self.mistake(span, Problem::SecondTitle),
            HeadingLevel::H2 => {
                self.sections.push(UnsplitSection {
                    heading,
                    paragraphs: Vec::new(),
                    has_refused: false,
                    is_underlined,
                });
            }
            level => {
                let heading = SubHeading {
                    level: level as u8,
                    words,
                    anchor: id.map(Into::into),
                };
                self.add_within(Block::default(), Body::Heading(heading.into()), span);
            }
        }
    }

    /// Ends a paragraph.
    pub(super) fn paragraph(&mut self, span: Range<usize>) {
        self.close_tags(&span);
        let block = self.blocks.take();
        let has_pictures = block.pictures().next().is_some();
        if has_pictures && self.figures(&block, &span) {
            return;
        }
        if block.is_only_points() {
            self.refuse(span, "a footnote's mark without words before it");
        } else if refused::is_front_matter(self.source, span.start) {
            self.refuse(span, LATE_FRONT_MATTER);
        } else if !block.text().trim().is_empty() {
            self.add_within(block, Body::Prose, span);
        }
    }

    /// Ends a cell of a table.
    pub(super) fn cell(&mut self, span: &Range<usize>) {
        self.close_tags(span);
        let block = self.blocks.take();
        for what in refused::found_in(&block, self.source) {
            self.refuse(span.clone(), what);
        }
        self.suspect(&block);
        if let Some(table) = &mut self.table {
            table.cell(block.words(), span);
        }
    }

    /// Refuses HTML that is open where a block ends.
    fn close_tags(&mut self, span: &Range<usize>) {
        if self.blocks.has_open_tag() {
            self.refuse(span.clone(), "HTML whose tags do not match");
        }
    }

    /// Ends words of a list's item that stand in no paragraph.
    pub(super) fn bare(&mut self) {
        let span = self.blocks.words().span();
        self.close_tags(&span);
        let block = self.blocks.take();
        let has_pictures = block.pictures().next().is_some();
        if has_pictures && self.figures(&block, &span) {
            return;
        }
        if block.is_only_points() {
            self.refuse(span, "a footnote's mark without words before it");
        } else if !block.text().trim().is_empty() {
            self.add_within(block, Body::Bare, span);
        }
    }

    /// Adds a block that begins there in the file.
    pub(super) fn add(&mut self, block: Block, body: Body, start: usize) {
        let end = block.span().end.max(start);
        self.add_within(block, body, start..end);
    }

    /// Adds a block that stands in these bytes of the file.
    pub(super) fn add_within(&mut self, block: Block, body: Body, span: Range<usize>) {
        let found = refused::found_in(&block, self.source);
        if !found.is_empty() {
            for what in found {
                self.refuse(block.span(), what);
            }
            return;
        }
        self.suspect(&block);
        let shape = self.blocks.shape(body);
        let added = Unsplit { block, shape, span };
        let blocks = match (self.notes.open(), self.sections.last_mut()) {
            (Some(blocks), _) => blocks,
            (None, Some(section)) => &mut section.paragraphs,
            (None, None) => &mut self.lede,
        };
        blocks.push(added);
    }

    /// Warns of words that another dialect takes for marks.
    fn suspect(&mut self, block: &Block) {
        for suspect in suspects(block.unmarked(), self.has_references) {
            let whole = block.span();
            let source = self.source.get(whole.clone()).unwrap_or_default();
            let at = source.find(&suspect.words).map(|at| whole.start + at);
            let span = at.map_or(whole, |at| at..at + suspect.words.len());
            self.warn(span, Lint::AsWritten(suspect));
        }
    }

    fn is_blank(&self) -> bool {
        self.lede.is_empty() && self.sections.is_empty()
    }
}
