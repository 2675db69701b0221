//! A document as an article's Markdown.

use std::ops::Range;

use super::document::{Block, Body, Document, Item, Piece, Run, is_blank};
use super::escape::Place;
use super::fixed::{code, table};
use super::inline::inline;

/// The share of a block that is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// All of it.
    #[default]
    Whole,
    /// Without marks.
    Plain,
    /// Its words in paragraphs.
    Flat,
    /// Nothing.
    Gone,
}

/// The written text, and the bytes of each block in it: first the document's, then its
/// footnotes'.
pub struct Written {
    /// The text.
    pub text: String,
    /// The bytes of each block.
    pub spans: Vec<Range<usize>>,
}

/// Writes a document behind its front matter.
pub fn write(front: &str, document: &Document, levels: &[Level]) -> Written {
    let mut written = Written {
        text: front.to_owned(),
        spans: Vec::new(),
    };
    if let Some(title) = &document.title {
        written.begin();
        written
            .text
            .extend(["# ", &inline(title, Place::Heading), "\n"]);
    }
    let mut lists = Lists::default();
    let mut levels = levels.iter().copied();
    for block in &document.blocks {
        let writer = Writer {
            level: levels.next().unwrap_or_default(),
            used_ids: &document.used_ids,
        };
        let lines = writer.block(block, lists.is_next(block), 0);
        written.add(&lines);
    }
    for (name, blocks) in &document.notes {
        let writer = Writer {
            level: levels.next().unwrap_or_default(),
            used_ids: &document.used_ids,
        };
        let mut lines = if writer.level == Level::Gone {
            Vec::new()
        } else {
            writer.blocks(blocks, 1)
        };
        for (at, line) in lines.iter_mut().enumerate() {
            let before = match at {
                0 => format!("[^{name}]: "),
                _ if line.is_empty() => String::new(),
                _ => "    ".to_owned(),
            };
            line.insert_str(0, &before);
        }
        written.add(&lines);
    }
    written
}

impl Written {
    fn begin(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    fn add(&mut self, lines: &[String]) {
        if !lines.is_empty() {
            self.begin();
        }
        let start = self.text.len();
        for line in lines {
            self.text.extend([line, "\n"]);
        }
        self.spans.push(start..self.text.len());
    }
}

struct Writer<'a> {
    level: Level,
    used_ids: &'a [String],
}

impl Writer<'_> {
    /// Returns the lines of blocks that stand in something.
    fn blocks(&self, blocks: &[Block], depth: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut lists = Lists::default();
        for block in blocks {
            let inner = self.block(block, lists.is_next(block), depth);
            if !inner.is_empty() && !lines.is_empty() {
                lines.push(String::new());
            }
            lines.extend(inner);
        }
        lines
    }

    fn block(&self, block: &Block, is_next: bool, depth: usize) -> Vec<String> {
        match self.level {
            Level::Gone => return Vec::new(),
            Level::Flat => return self.flat(block),
            Level::Whole | Level::Plain => {}
        }
        match &block.body {
            Body::Heading { level, id, words } => self.heading(*level, id.as_deref(), words, depth),
            Body::Paragraph(words) | Body::Numbered { words, .. } => self.paragraph(words),
            Body::List { first, items } => self.list(*first, items, is_next, depth),
            Body::Quotation(blocks) => {
                let lines = self.blocks(blocks, depth + 1).into_iter();
                let quoted = |line: String| {
                    if line.is_empty() {
                        ">".to_owned()
                    } else {
                        ["> ", &line].concat()
                    }
                };
                lines.map(quoted).collect()
            }
            Body::Code { language, lines } => code(language, lines),
            Body::Table(rows) if self.level == Level::Whole => table(rows),
            Body::Table(_) => self.flat(block),
            // Within a list asterisks and hyphens would be its marks.
            Body::Rule => vec![if depth > 0 { "___" } else { "***" }.to_owned()],
        }
    }

    fn flat(&self, block: &Block) -> Vec<String> {
        let mut lines = Vec::new();
        for words in block.paragraphs() {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            lines.extend(self.paragraph(&words));
        }
        lines
    }

    fn runs(&self, runs: &[Run]) -> Vec<Run> {
        if self.level == Level::Whole {
            return runs.to_vec();
        }
        let words = runs
            .iter()
            .filter(|run| !matches!(run.piece, Piece::Reference(_)));
        let plain = words.map(|run| Run {
            piece: match &run.piece {
                Piece::Words(_) | Piece::Image { .. } => run.piece.clone(),
                _ => Piece::Words(" ".to_owned()),
            },
            marks: super::document::Marks::default(),
        });
        super::document::tidy(plain.collect())
    }

    fn paragraph(&self, words: &[Run]) -> Vec<String> {
        let words = self.runs(words);
        if is_blank(&words) {
            return Vec::new();
        }
        let text = inline(&words, Place::Paragraph);
        text.split('\n').map(str::to_owned).collect()
    }

    fn heading(&self, level: u8, id: Option<&str>, words: &[Run], depth: usize) -> Vec<String> {
        // Within a list or a quotation it can begin no section.
        let level = if depth > 0 { level.max(3) } else { level };
        let mut line = "#".repeat(usize::from(level.min(6)));
        line.extend([" ", &inline(&self.runs(words), Place::Heading)]);
        let is_plain = |id: &&str| {
            let mut letters = id.chars();
            letters.all(|it| it.is_alphanumeric() || "-_.".contains(it))
        };
        let id = id
            .filter(is_plain)
            .filter(|id| self.used_ids.iter().any(|used| used == id));
        if let Some(id) = id.filter(|_| self.level == Level::Whole) {
            line.extend([" {#", id, "}"]);
        }
        vec![line]
    }

    fn list(&self, first: Option<u64>, items: &[Item], is_next: bool, depth: usize) -> Vec<String> {
        let is_tight = items.iter().all(|item| {
            let (first, rest) = item
                .blocks
                .split_first()
                .map_or((None, &[][..]), |(first, rest)| (Some(first), rest));
            let is_plain =
                |first: &Block| matches!(first.body, Body::Paragraph(_) | Body::List { .. });
            let may_follow = |block: &Block| {
                // A list that begins with another number needs an empty line before it.
                matches!(block.body, Body::List { first, .. } if first.is_none_or(|it| it == 1))
            };
            first.is_none_or(is_plain) && rest.iter().all(may_follow) && rest.len() < 2
        });
        let mut lines: Vec<String> = Vec::new();
        for (number, item) in (first.unwrap_or(0)..).zip(items) {
            let marker = match (first, is_next) {
                (Some(_), false) => format!("{number}. "),
                // Two lists in a row with the same mark would be one.
                (Some(_), true) => format!("{number}) "),
                (None, false) => "- ".to_owned(),
                (None, true) => "* ".to_owned(),
            };
            let indent = " ".repeat(marker.len());
            let mut inner: Vec<String> = Vec::new();
            let mut lists = Lists::default();
            for block in &item.blocks {
                let more = self.block(block, lists.is_next(block), depth + 1);
                if !more.is_empty() && !inner.is_empty() && !is_tight {
                    inner.push(String::new());
                }
                inner.extend(more);
            }
            let Some(start) = inner.first_mut() else {
                continue;
            };
            let is_paragraph = matches!(
                item.blocks.first().map(|it| &it.body),
                Some(Body::Paragraph(_))
            );
            if let Some(done) = item
                .done
                .filter(|_| is_paragraph && self.level == Level::Whole)
            {
                start.insert_str(0, if done { "[x] " } else { "[ ] " });
            }
            // A list of one item from a number on is a sentence to whoever reads it.
            if items.len() == 1 && inner.len() == 1 && first.is_some_and(|it| it > 1) {
                return vec![format!("{number}\\. {}", inner[0])];
            }
            if !lines.is_empty() && !is_tight {
                lines.push(String::new());
            }
            for (at, line) in inner.iter().enumerate() {
                lines.push(match at {
                    0 => [&marker, line.as_str()].concat(),
                    _ if line.is_empty() => String::new(),
                    _ => [&indent, line.as_str()].concat(),
                });
            }
        }
        lines
    }
}

/// Tells lists that follow one another apart, by their marks.
#[derive(Default)]
struct Lists {
    /// The kind of the last block, if it is a list: true for one with numbers.
    last: Option<bool>,
    is_odd: bool,
}

impl Lists {
    /// Tells whether a block is a list that must have other marks than the list before it.
    fn is_next(&mut self, block: &Block) -> bool {
        let kind = match &block.body {
            Body::List { first, .. } => Some(first.is_some()),
            _ => None,
        };
        self.is_odd = kind.is_some() && kind == self.last && !self.is_odd;
        self.last = kind;
        self.is_odd
    }
}
