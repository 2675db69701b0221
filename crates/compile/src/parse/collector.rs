//! Sorts Markdown's events into a title, sections and blocks, and notes what an article
//! cannot have.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::block::Block;
use super::blocks::{Blocks, ends_frame};
use super::notes::Notes;
use super::pictures::Pictures;
use super::refused::{self, Refused};
use super::table::UnfinishedTable;
use super::unsplit::{Unsplit, UnsplitSection};
use crate::{
    ContentError, ContentWarning, Heading, Lint, Location, Problem, SourceFile, TextProblem,
};
use crosslight_content::{Body, MarkKind};

/// A picture whose alternative text is being parsed.
pub struct UnreadPicture {
    /// The picture's address.
    pub address: String,
    /// The picture's title.
    pub title: String,
    /// The alternative text so far.
    pub words: String,
    /// The number of pictures that the current words are nested in.
    depth: usize,
}

/// The article as far as it is parsed.
pub struct Collector<'a> {
    /// The file's text.
    pub source: &'a str,
    /// The `#` heading.
    pub title: Option<Heading>,
    /// The blocks before the first section.
    pub lede: Vec<Unsplit>,
    /// The sections.
    pub sections: Vec<UnsplitSection>,
    /// The footnotes.
    pub notes: Notes,
    /// The pictures.
    pub pictures: Pictures<'a>,
    /// The constructs that an article cannot have.
    pub refused: Refused,
    /// Other mistakes.
    pub errors: Vec<ContentError>,
    /// The warnings.
    pub warnings: Vec<ContentWarning>,
    pub(super) blocks: Blocks,
    pub(super) table: Option<UnfinishedTable>,
    /// The id of the current heading, if the article gives it one.
    pub(super) heading_id: Option<String>,
    /// The numbers of items that do not count up, by the byte at which the item begins.
    pub numbers: HashMap<usize, u64>,
    /// `true` if the article has definitions of links.
    pub has_references: bool,
    /// A `#` heading below other text, where none stands above.
    pub(super) late_title: Option<Range<usize>>,
    /// The current picture.
    pub(super) picture: Option<UnreadPicture>,
}

impl<'a> Collector<'a> {
    /// Creates a collector at the beginning of a file's text, with these pictures.
    pub fn new(source: &'a str, pictures: Pictures<'a>) -> Self {
        Collector {
            source,
            title: None,
            lede: Vec::new(),
            sections: Vec::new(),
            notes: Notes::default(),
            pictures,
            refused: Refused::default(),
            errors: Vec::new(),
            warnings: Vec::new(),
            blocks: Blocks::default(),
            table: None,
            heading_id: None,
            numbers: HashMap::new(),
            has_references: false,
            late_title: None,
            picture: None,
        }
    }

    /// Handles the next event, which has these bytes of the file.
    pub fn take(&mut self, event: &Event, span: Range<usize>) {
        if let Some(picture) = &mut self.picture {
            match event {
                Event::Text(text) | Event::Code(text) => picture.words.push_str(text),
                Event::SoftBreak | Event::HardBreak => picture.words.push(' '),
                Event::Start(Tag::Image { .. }) => picture.depth += 1,
                Event::End(TagEnd::Image) if picture.depth == 0 => self.image(span),
                Event::End(TagEnd::Image) => picture.depth -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(end) => self.end(*end, span),
            Event::Text(words) => self.text(words, span),
            Event::SoftBreak => self.blocks.words().end_line(span),
            Event::HardBreak => self.blocks.words().break_line(span),
            Event::Code(words) => {
                self.blocks.words().open(MarkKind::Element("code"));
                self.blocks.words().search_in(None);
                self.words(words, span);
                self.blocks.words().close();
            }
            Event::InlineHtml(html) => {
                let taken = self.blocks.tag(html, span.clone());
                self.refuse_unless(taken, span);
            }
            Event::Html(html) => self.refuse(span, refused::html(html)),
            Event::FootnoteReference(name) => {
                let mark = self.notes.refer(name);
                self.blocks.words().point(mark);
            }
            Event::TaskListMarker(is_done) => self.blocks.tick(*is_done),
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
                self.heading_id = id.as_ref().map(ToString::to_string);
                let is_bare = classes.is_empty() && attrs.is_empty();
                is_bare.then_some(()).ok_or("a class of a heading")
            }
            Tag::Item => {
                self.bare();
                let number = self.numbers.get(&span.start).copied();
                self.blocks.enter(tag, number)
            }
            Tag::List(_) | Tag::BlockQuote(None) => {
                if refused::is_likely_sentence(tag, source) {
                    self.taken_for("an item of a list", &span);
                }
                self.bare();
                self.blocks.enter(tag, None)
            }
            Tag::CodeBlock(kind) => {
                self.bare();
                self.blocks.begin_code();
                if *kind == CodeBlockKind::Indented {
                    self.taken_for("code, for the four spaces before it", &span);
                    Ok(())
                } else if refused::is_unclosed(source) {
                    Err("lines of code that do not end")
                } else {
                    Ok(())
                }
            }
            Tag::Image {
                dest_url, title, ..
            } => {
                self.picture = Some(UnreadPicture {
                    address: dest_url.to_string(),
                    title: title.to_string(),
                    words: String::new(),
                    depth: 0,
                });
                Ok(())
            }
            Tag::FootnoteDefinition(name) => {
                self.bare();
                let frames = self.blocks.step_out();
                self.notes.begin(name, span.start, frames)
            }
            Tag::Table(columns) => {
                self.bare();
                self.table = Some(UnfinishedTable::new(columns));
                Ok(())
            }
            Tag::TableHead | Tag::TableRow | Tag::TableCell => Ok(()),
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
                self.refuse_unless(closed, span.clone());
                if end == TagEnd::Link && refused::is_empty_link(&self.source[span.clone()]) {
                    self.refuse(span, "a link without words");
                }
            }
            TagEnd::FootnoteDefinition => {
                self.bare();
                let frames = self.notes.end();
                self.blocks.step_back(frames);
            }
            TagEnd::TableCell => self.cell(&span),
            TagEnd::TableHead | TagEnd::TableRow => {
                let source = self.source;
                let ended = self.table.as_mut().map(|it| it.end_row(source, &span));
                self.refuse_unless(ended.unwrap_or(Ok(())), span);
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    let body = Body::Table(table.finish().into());
                    self.add(Block::default(), body, span.start);
                }
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
        let is_kept = self.source[..span.start].ends_with('\\');
        let first = words.chars().next().map_or(0, char::len_utf8);
        let searched = words.get(if is_kept { first } else { 0 }..);
        // An entity keeps a mark as a backslash does.
        let is_entity = self.source[span.clone()].starts_with('&') && !words.starts_with('&');
        let block = self.blocks.words();
        if is_kept || is_entity {
            block.search_in(None);
        }
        block.search_in(searched.filter(|_| !is_entity));
        self.words(words, span);
    }

    fn words(&mut self, words: &str, span: Range<usize>) {
        if let Some(problem) = TextProblem::of(words) {
            self.mistake(span.clone(), Problem::Text(problem));
        }
        if self.blocks.is_code() {
            self.blocks.words().push_line(words);
        } else {
            self.blocks.words().push(words, span);
        }
    }

    /// Takes the lines of code so far.
    fn source_of_code(&mut self) -> String {
        self.blocks.take().text().trim_end().to_owned()
    }

    fn refuse_unless(&mut self, taken: Result<(), &'static str>, span: Range<usize>) {
        if let Err(what) = taken {
            self.refuse(span, what);
        }
    }

    /// Notes a construct that an article cannot have.
    pub fn refuse(&mut self, span: Range<usize>, what: &'static str) {
        if let Some(section) = self.sections.last_mut() {
            section.has_refused = true;
        }
        self.refused.add(span, what);
    }

    /// Notes a mistake in the file.
    pub fn mistake(&mut self, span: Range<usize>, problem: Problem) {
        self.errors.push(ContentError {
            location: in_article(Some(span)),
            problem,
        });
    }

    /// Warns of a line that Markdown takes for something other than a sentence.
    fn taken_for(&mut self, what: &'static str, span: &Range<usize>) {
        let source = &self.source[span.clone()];
        let line = source.lines().next().unwrap_or_default();
        let end = span.start + line.trim_end().len();
        let line = line.trim().to_owned();
        self.warn(span.start..end, Lint::TakenFor { what, line });
    }

    /// Notes a warning.
    pub fn warn(&mut self, span: Range<usize>, lint: Lint) {
        self.warnings.push(ContentWarning {
            location: in_article(Some(span)),
            lint,
        });
    }
}

/// Returns a location in the article.
pub fn in_article(span: Option<Range<usize>>) -> Location {
    Location {
        file: SourceFile::Article,
        span,
    }
}
