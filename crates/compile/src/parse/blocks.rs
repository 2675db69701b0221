//! Collects the blocks of an article from Markdown's events: paragraphs in lists and
//! block quotations, with the marks on their words.

use std::ops::Range;

use pulldown_cmark::{LinkType, Tag, TagEnd};

use super::attributes::attributes;
use super::block::Block;
use super::refused;
use crosslight_content::{Body, Frame, MarkKind, Shape};

/// The maximum nesting of lists, quotations and marks.
const DEEPEST: usize = 24;

/// The current block and the frames around it.
#[derive(Default)]
pub struct Blocks {
    block: Block,
    frames: Vec<Frame>,
    /// The number of frames so far.
    count: u32,
    /// The open HTML tags of the block; `None` for a mark of Markdown.
    tags: Vec<Option<String>>,
    /// `true` if the current words belong to a code block.
    is_code: bool,
}

impl Blocks {
    /// Returns the current block.
    pub fn words(&mut self) -> &mut Block {
        &mut self.block
    }

    /// Tells whether the block is outside of lists and block quotations.
    pub fn is_free(&self) -> bool {
        self.frames.is_empty()
    }

    /// Takes the current block.
    pub fn take(&mut self) -> Block {
        self.tags.clear();
        std::mem::take(&mut self.block)
    }

    /// Returns the shape of a block in the current frames.
    pub fn shape(&self, body: Body) -> Shape {
        Shape {
            frames: self.frames.clone(),
            body,
        }
    }

    /// Opens a list, an item or a block quotation. `value` is the number of an item that
    /// does not follow from the item before.
    ///
    /// # Errors
    /// The construct's name, if the nesting is too deep.
    pub fn enter(&mut self, tag: &Tag, value: Option<u64>) -> Result<(), &'static str> {
        self.count += 1;
        let number = self.count;
        self.frames.push(match tag {
            Tag::List(first) => Frame::List {
                number,
                first: *first,
            },
            Tag::Item => Frame::Item {
                number,
                done: None,
                value,
            },
            _ => Frame::Quotation(number),
        });
        if self.frames.len() > DEEPEST {
            return Err("lists and quotations that stand so deep in one another");
        }
        Ok(())
    }

    /// Marks the task of the current item as done or not.
    pub fn tick(&mut self, is_done: bool) {
        if let Some(Frame::Item { done, .. }) = self.frames.last_mut() {
            *done = Some(is_done);
        }
    }

    /// Leaves lists and block quotations, for content that stands elsewhere on the
    /// page.
    pub fn step_out(&mut self) -> Vec<Frame> {
        std::mem::take(&mut self.frames)
    }

    /// Returns to the lists and block quotations that were left.
    pub fn step_back(&mut self, frames: Vec<Frame>) {
        self.frames = frames;
    }

    /// Closes the frame that was opened last.
    pub fn leave(&mut self) {
        self.frames.pop();
    }

    /// Begins lines of code, whose words are not the paragraph's.
    pub fn begin_code(&mut self) {
        self.is_code = true;
    }

    /// Tells whether the current lines are code.
    pub fn is_code(&self) -> bool {
        self.is_code
    }

    /// Ends the lines of code.
    pub fn end_code(&mut self) {
        self.is_code = false;
    }

    /// Opens a mark.
    ///
    /// # Errors
    /// The construct's name, if an article cannot have it.
    pub fn open(&mut self, tag: &Tag) -> Result<(), &'static str> {
        let kind = match tag {
            Tag::Emphasis => Some(MarkKind::Element("em")),
            Tag::Strong => Some(MarkKind::Element("strong")),
            Tag::Strikethrough => Some(MarkKind::Element("del")),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                let mail = ["mailto:", dest_url].concat();
                let is_mail = *link_type == LinkType::Email;
                MarkKind::of_address(if is_mail { &mail } else { dest_url }, title)
            }
            _ => None,
        };
        self.tags.push(None);
        let is_allowed = kind.is_some();
        self.block.open(kind.unwrap_or(MarkKind::Element("span")));
        if !is_allowed {
            Err(refused::link(tag))
        } else if self.block.depth() > DEEPEST {
            Err("marks that stand so deep in one another")
        } else {
            Ok(())
        }
    }

    /// Closes a mark of Markdown.
    ///
    /// # Errors
    /// The name of the HTML, if a tag is still open.
    pub fn close(&mut self) -> Result<(), &'static str> {
        let mut closed = Ok(());
        while let Some(tag) = self.tags.pop() {
            self.block.close();
            if tag.is_none() {
                break;
            }
            closed = Err("HTML whose tags do not match");
        }
        closed
    }

    /// Opens or closes an HTML tag within a paragraph.
    ///
    /// # Errors
    /// The construct's name, if an article cannot have it.
    pub fn tag(&mut self, html: &str, span: Range<usize>) -> Result<(), &'static str> {
        let inner = html.strip_prefix('<').and_then(|it| it.strip_suffix('>'));
        let inner = inner.ok_or("HTML")?.trim_end_matches('/').trim();
        if inner.eq_ignore_ascii_case("br") {
            self.block.break_line(span);
            return Ok(());
        }
        if let Some(name) = inner.strip_prefix('/') {
            let name = name.trim().to_ascii_lowercase();
            if self.tags.last() != Some(&Some(name)) {
                return Err(refused::html(html));
            }
            self.tags.pop();
            self.block.close();
            return Ok(());
        }
        let (name, attributes) = attributes(inner).ok_or_else(|| refused::html(html))?;
        if name.eq_ignore_ascii_case("wbr") {
            self.block.point(MarkKind::BreakableHere);
            return Ok(());
        }
        let kind = MarkKind::of_tag(name, attributes).ok_or_else(|| refused::html(html))?;
        self.tags.push(Some(name.to_ascii_lowercase()));
        self.block.open(kind);
        Ok(())
    }

    /// Tells whether an HTML tag is open.
    pub fn has_open_tag(&self) -> bool {
        self.tags.iter().any(Option::is_some)
    }
}

/// Tells whether the tag ends a list, an item or a block quotation.
pub fn ends_frame(end: TagEnd) -> bool {
    matches!(end, TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_))
}
