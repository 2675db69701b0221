//! Sorts what Markdown tells of an article into a title, sections and blocks, and notes
//! what an article cannot have.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::block::Block;
use super::blocks::{Blocks, ends_frame};
use super::refused::{self, Refused};
use crate::{
    Concern, ContentError, ContentWarning, Heading, Place, Problem, SourceFile, TextProblem,
};
use crosslight_content::{Body, MarkKind, Shape};

/// A block whose sentences are not told apart yet.
pub struct Unsplit {
    /// Its words.
    pub block: Block,
    /// How it stands on the page.
    pub shape: Shape,
    /// The byte of the file at which it begins.
    pub start: usize,
}

/// A section of them.
pub struct UnsplitSection {
    /// Its heading.
    pub heading: Heading,
    /// What stands under it.
    pub paragraphs: Vec<Unsplit>,
    /// Whether it has something that was refused, so that it is not empty.
    pub has_refused: bool,
    /// Whether its heading is more likely a sentence with dashes below.
    pub is_underlined: bool,
}

/// What was read so far.
#[derive(Default)]
pub struct Reader<'a> {
    /// The file's text.
    pub source: &'a str,
    /// The `#` heading.
    pub title: Option<Heading>,
    /// The blocks before the first section.
    pub lede: Vec<Unsplit>,
    /// The sections.
    pub sections: Vec<UnsplitSection>,
    /// What an article cannot have.
    pub refused: Refused,
    /// Other mistakes.
    pub errors: Vec<ContentError>,
    /// What is allowed but poor.
    pub warnings: Vec<ContentWarning>,
    blocks: Blocks,
}

impl<'a> Reader<'a> {
    /// Reads a file's text from its beginning.
    pub fn new(source: &'a str) -> Self {
        Reader {
            source,
            ..Self::default()
        }
    }

    /// Takes the next event, which stands in these bytes of the file.
    pub fn take(&mut self, event: &Event, span: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(end) => self.end(*end, span),
            Event::Text(words) => self.text(words, span),
            Event::SoftBreak => self.blocks.words().end_line(span),
            Event::HardBreak => self.blocks.words().break_line(span),
            Event::Code(words) => {
                self.blocks.words().open(MarkKind::Element("code"));
                self.text(words, span);
                self.blocks.words().close();
            }
            Event::InlineHtml(html) => {
                let taken = self.blocks.tag(html, span.clone());
                self.refuse_unless(taken, span);
            }
            Event::Html(html) => self.refuse(span, refused::html(html)),
            Event::FootnoteReference(_) => self.refuse(span, "a footnote"),
            Event::TaskListMarker(_) => self.refuse(span, "a list with boxes to tick"),
            Event::Rule => self.add(Block::default(), Body::Rule, span.start),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag, span: Range<usize>) {
        let source = &self.source[span.clone()];
        let taken = match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } => {
                self.blocks.open(tag)
            }
            Tag::Paragraph => {
                self.bare();
                Ok(())
            }
            Tag::Heading {
                id, classes, attrs, ..
            } => {
                self.bare();
                let is_bare = id.is_none() && classes.is_empty() && attrs.is_empty();
                is_bare.then_some(()).ok_or("an id or a class of a heading")
            }
            Tag::List(_) if refused::begins_with_number(tag, source) => {
                Err("a line that begins with a number and a full stop")
            }
            Tag::List(_) | Tag::Item | Tag::BlockQuote(None) => {
                self.bare();
                self.blocks.enter(tag)
            }
            Tag::CodeBlock(kind) => {
                self.bare();
                self.blocks.begin_code(kind)
            }
            other => Err(refused::construct(other, source)),
        };
        self.refuse_unless(taken, span);
    }

    fn end(&mut self, end: TagEnd, span: Range<usize>) {
        match end {
            TagEnd::Paragraph => self.paragraph(span),
            TagEnd::Heading(level) => self.heading(level, span),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link => {
                let closed = self.blocks.close();
                self.refuse_unless(closed, span);
            }
            TagEnd::CodeBlock => {
                self.blocks.end_code();
                let code = self.source_of_code();
                self.add(Block::default(), Body::Code(code.into()), span.start);
            }
            end if ends_frame(end) => {
                self.bare();
                self.blocks.leave();
            }
            _ => {}
        }
    }

    fn text(&mut self, words: &str, span: Range<usize>) {
        if let Some(problem) = TextProblem::of(words) {
            self.mistake(span.clone(), Problem::Text(problem));
        }
        if self.blocks.is_code() {
            self.blocks.words().push_line(words);
        } else {
            self.blocks.words().push(words, span);
        }
    }

    /// The lines of code that were read.
    fn source_of_code(&mut self) -> String {
        self.blocks.take().text().trim_end().to_owned()
    }

    fn refuse_unless(&mut self, taken: Result<(), &'static str>, span: Range<usize>) {
        if let Err(what) = taken {
            self.refuse(span, what);
        }
    }

    fn refuse(&mut self, span: Range<usize>, what: &'static str) {
        if let Some(section) = self.sections.last_mut() {
            section.has_refused = true;
        }
        self.refused.add(span, what);
    }

    /// Notes a mistake in the file.
    pub fn mistake(&mut self, span: Range<usize>, problem: Problem) {
        self.errors.push(ContentError {
            place: in_article(Some(span)),
            problem,
        });
    }

    /// Notes what is allowed but poor.
    pub fn warn(&mut self, span: Range<usize>, concern: Concern) {
        self.warnings.push(ContentWarning {
            place: in_article(Some(span)),
            concern,
        });
    }

    fn heading(&mut self, level: HeadingLevel, whole: Range<usize>) {
        let block = self.blocks.take();
        let span = whole.start..whole.start + block.trimmed_length(&whole);
        let text = block.text().trim_ascii().to_owned();
        if text.trim().is_empty() {
            return self.mistake(span, Problem::EmptyHeading);
        }
        if block.is_marked() {
            self.refuse(
                span.clone(),
                "emphasis, code, links or broken lines in a heading",
            );
        }
        if let Some(what) = refused::shortcode(&text) {
            self.refuse(span.clone(), what);
        }
        let is_underlined = refused::is_underlined_sentence(&self.source[whole]);
        if is_underlined {
            self.warn(span.clone(), Concern::UnderlinedSentence(text.clone()));
        }
        let is_free = self.blocks.is_free();
        match level {
            HeadingLevel::H1 | HeadingLevel::H2 if !is_free => {
                self.refuse(
                    span,
                    "the heading of a section in a list or a block quotation",
                );
            }
            HeadingLevel::H1 if self.title.is_none() && self.is_blank() => {
                self.title = Some(Heading { text, span });
            }
            HeadingLevel::H1 => self.mistake(span, Problem::SecondTitle),
            HeadingLevel::H2 => {
                self.sections.push(UnsplitSection {
                    heading: Heading { text, span },
                    paragraphs: Vec::new(),
                    has_refused: false,
                    is_underlined,
                });
            }
            level => {
                let body = Body::Heading(level as u8, text.into());
                self.add(Block::default(), body, span.start);
            }
        }
    }

    fn paragraph(&mut self, span: Range<usize>) {
        if self.blocks.has_open_tag() {
            self.refuse(span.clone(), "HTML whose tags do not match");
        }
        let block = self.blocks.take();
        if !block.text().trim().is_empty() {
            self.add(block, Body::Prose, span.start);
        }
    }

    /// Ends words of a list's item that stand in no paragraph.
    fn bare(&mut self) {
        if self.blocks.has_open_tag() {
            let span = self.blocks.words().span();
            self.refuse(span, "HTML whose tags do not match");
        }
        if let Some((block, _)) = self.blocks.bare().filter(|_| !self.blocks.is_free()) {
            let start = block.span().start;
            self.add(block, Body::Bare, start);
        }
    }

    fn add(&mut self, block: Block, body: Body, start: usize) {
        let source = self.source.get(block.span()).unwrap_or_default();
        let what = refused::shortcode(block.text());
        if let Some(what) = what.or_else(|| refused::leftover(block.text(), source)) {
            return self.refuse(block.span(), what);
        }
        let shape = self.blocks.shape(body);
        let blocks = match self.sections.last_mut() {
            Some(section) => &mut section.paragraphs,
            None => &mut self.lede,
        };
        blocks.push(Unsplit {
            block,
            shape,
            start,
        });
    }

    fn is_blank(&self) -> bool {
        self.lede.is_empty() && self.sections.is_empty()
    }
}

/// A place of the article.
pub fn in_article(span: Option<Range<usize>>) -> Place {
    Place {
        file: SourceFile::Article,
        span,
    }
}
