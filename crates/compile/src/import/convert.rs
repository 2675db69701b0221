//! From a tree of elements to a document as an article can have it.

use super::document::{Block, Body, Document, Mark, Marks, Piece, Run, is_blank, tidy};
use super::flow::Flow;
use super::front::About;
use super::links::TextIndex;
use super::marks::{Style, marks_in};
use super::names::{is_block, is_heading, is_image, own};
use super::notes::{Notes, plain_name};
use super::office;
use super::pictures::{Kept, Pictures};
use super::private::Private;
use super::told::Told;
use super::tree::Tree;

/// The most marks upon one word.
const MOST_MARKS: usize = 8;

/// Converts what stands in a node; returns the pictures that are kept as well.
pub fn convert(
    tree: &Tree,
    root: usize,
    is_markdown: bool,
    about: &About,
    told: &mut Told,
    pictures: Pictures,
) -> (Document, Vec<Kept>) {
    let private = Private::of(tree);
    let mut converter = Converter {
        tree,
        told,
        pictures,
        places: TextIndex::of(tree, about.source.as_deref()),
        notes: Notes::of(tree, &private),
        private,
        language: about.language().unwrap_or_default(),
        is_markdown,
        sources: Vec::new(),
        is_missing: false,
        document: Document::default(),
    };
    let mut flow = Flow::default();
    converter.children(root, &mut flow);
    Converter::end_line(&mut flow);
    let mut document = converter.document;
    document.blocks = office::lists(flow.blocks);
    (document, converter.pictures.kept)
}

/// Converts node by node.
pub struct Converter<'a> {
    /// The tree.
    pub tree: &'a Tree,
    /// The notes for the editor.
    pub told: &'a mut Told,
    /// The pictures that are kept.
    pub pictures: Pictures<'a>,
    /// The places that links lead to.
    pub places: TextIndex,
    /// The footnotes of the tree.
    pub notes: Notes,
    /// The private remarks in the tree.
    pub private: Private,
    /// The language of the whole, a BCP 47 tag; nothing where it is not known.
    pub language: &'a str,
    /// True if the source is in Markdown.
    pub is_markdown: bool,
    /// The addresses that the picture at hand has beside those of its image.
    pub sources: Vec<String>,
    /// True if the last image was dropped, and nothing has come since.
    pub is_missing: bool,
    /// The result so far: footnotes and ids; its blocks come last.
    pub document: Document,
}

impl Converter<'_> {
    /// Converts what stands in a node.
    pub fn children(&mut self, at: usize, flow: &mut Flow) {
        let tree = self.tree;
        for &child in &tree.node(at).children {
            self.one(child, flow);
        }
    }

    /// Converts a node's children as blocks of their own.
    pub fn blocks(&mut self, at: usize) -> Vec<Block> {
        let mut flow = Flow::default();
        self.children(at, &mut flow);
        Self::end_line(&mut flow);
        office::lists(flow.blocks)
    }

    /// Converts a node's children as one line of words.
    pub fn words(&mut self, at: usize) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for block in self.blocks(at) {
            for paragraph in block.paragraphs() {
                if !runs.is_empty() {
                    runs.push(Run {
                        piece: Piece::Break,
                        marks: Marks::default(),
                    });
                }
                runs.extend(paragraph);
            }
        }
        runs
    }

    /// Ends the line of words at hand; two ends of a line together part paragraphs.
    pub fn end_line(flow: &mut Flow) {
        let numbered = flow.numbered.take();
        let runs = std::mem::take(&mut flow.runs);
        let line = flow.line;
        let mut paragraph = Vec::new();
        let mut paragraphs = Vec::new();
        let mut breaks = 0;
        for run in runs {
            let is_space =
                matches!(&run.piece, Piece::Words(words) if words.trim_ascii().is_empty());
            match run.piece {
                Piece::Break => breaks += 1,
                _ if is_space => {}
                _ => {
                    if breaks > 1 {
                        paragraphs.push(std::mem::take(&mut paragraph));
                    }
                    breaks = 0;
                }
            }
            paragraph.push(run);
        }
        paragraphs.push(paragraph);
        for words in paragraphs {
            let words = tidy(words);
            if is_blank(&words) {
                continue;
            }
            let body = match numbered {
                Some((level, first)) => Body::Numbered {
                    level,
                    first,
                    words,
                },
                None => Body::Paragraph(words),
            };
            flow.add(line, body);
        }
    }

    /// Tells whether a node is a footnote.
    pub fn is_note(&self, at: usize) -> bool {
        self.notes.targets.contains_key(&at)
    }

    /// Converts a node.
    pub fn one(&mut self, at: usize, flow: &mut Flow) {
        let node = self.tree.node(at);
        let Some(name) = node.name.as_deref() else {
            self.is_missing &= node.text.trim().is_empty();
            flow.push(Piece::Words(node.text.clone()), node.line);
            return;
        };
        if self.leaves_private(at) {
            return;
        }
        if let Some(name) = self.notes.targets.get(&at) {
            let name = name.clone();
            return self.note(at, name);
        }
        // The page of an explainer makes its own ways back.
        if self.notes.ways_back.contains(&at) {
            return;
        }
        let style = Style::of(node);
        if name == "noscript" && self.stands_in(at, flow) {
            return;
        }
        // Before all names: what is hidden stays unseen, whatever it is.
        if self.leaves_out(at, &style) {
            return;
        }
        match name {
            own::NOTE => {
                let name = plain_name(node.attribute("name").unwrap_or_default());
                self.note(at, name.to_lowercase());
            }
            own::REFERENCE => {
                let name = plain_name(node.attribute("name").unwrap_or_default());
                flow.push(Piece::Reference(name.to_lowercase()), node.line);
            }
            own::TASK => flow.done = Some(node.attribute("done") == Some("yes")),
            own::LINE_END => flow.push(Piece::Words("\n".to_owned()), node.line),
            "br" => flow.push(Piece::Break, node.line),
            "hr" => {
                Self::end_line(flow);
                flow.add(node.line, Body::Rule);
            }
            "img" => self.image(at, flow),
            "picture" => self.picture(at, flow),
            "ruby" => self.ruby(at, flow),
            _ if is_image(name) && node.attribute("src").is_some() => {
                self.component_image(at, flow);
            }
            "figcaption" => self.caption(at, flow),
            "a" => self.link(at, flow),
            "input" if node.attribute("type") == Some("checkbox") => {
                flow.done = Some(node.attribute("checked").is_some());
            }
            _ if is_heading(name) => self.heading(at, flow),
            "p" => self.paragraph(at, &style, flow),
            "ul" | "ol" | "menu" | "dir" => self.list(at, flow),
            // An aside is set apart by what stands around it, and of what an article may
            // have a block quotation is nearest.
            "blockquote" | "aside" => {
                Self::end_line(flow);
                let blocks = self.blocks(at);
                self.tell_tag(node, true);
                if !blocks.is_empty() {
                    flow.add(node.line, Body::Quotation(blocks));
                }
            }
            "pre" | "listing" | "xmp" => self.code(at, flow),
            "table" => self.table(at, flow),
            // A term goes in bold before what is said of it: articles have no such lists,
            // and no part that folds but sections.
            "dt" | "summary" => {
                Self::end_line(flow);
                self.tell_tag(node, true);
                self.marked(vec![Mark::Strong], at, flow);
                Self::end_line(flow);
            }
            "jsx-sidenote" | "jsx-footnote" | "jsx-marginnote" => self.side_note(at, flow),
            _ if is_block(name) => {
                Self::end_line(flow);
                self.tell_language(at);
                self.tell_tag(node, !matches!(name, "html" | "body"));
                self.children(at, flow);
                Self::end_line(flow);
            }
            _ => {
                let marks = marks_in(node, self.language);
                let has_mark = !marks.is_empty();
                if has_mark {
                    self.tell_tag(node, false);
                } else {
                    self.tell_language(at);
                    self.tell_tag(node, true);
                }
                self.marked(marks, at, flow);
            }
        }
    }

    /// Converts what stands in an element that puts marks upon its words.
    pub fn marked(&mut self, marks: Vec<Mark>, at: usize, flow: &mut Flow) {
        let before = flow.marks.clone();
        let mut all = (*before).clone();
        for mark in marks {
            // Marks are copied with every run, so a tower of thousands would take the
            // memory of all words together, squared.
            if !all.contains(&mark) && all.len() < MOST_MARKS {
                all.push(mark);
            }
        }
        flow.marks = all.into();
        self.children(at, flow);
        flow.marks = before;
    }

    fn paragraph(&mut self, at: usize, style: &Style, flow: &mut Flow) {
        Self::end_line(flow);
        let node = self.tree.node(at);
        // Word writes its title as a paragraph with this class.
        let is_title = node.has_word("class", "MsoTitle");
        if is_title {
            return self.heading(at, flow);
        }
        if self.is_markdown && !node.attributes.is_empty() {
            self.tell_tag(node, true);
        }
        self.tell_language(at);
        let is_listed = office::is_listed(node);
        let level = style.list_level.or(is_listed.then_some(1));
        let mark = level.and_then(|_| office::mark(self.tree, at));
        flow.numbered = level.map(|level| (level, mark.and_then(|it| it.number)));
        self.children(at, flow);
        if let (Some(level), None) = (level, mark) {
            let mark = office::take_mark(&mut flow.runs);
            // Words of a list without a mark are a paragraph within it.
            let is_item = style.list_level.is_some() || mark.is_some();
            flow.numbered = is_item.then_some((level, mark.and_then(|it| it.number)));
        }
        Self::end_line(flow);
    }

    fn heading(&mut self, at: usize, flow: &mut Flow) {
        Self::end_line(flow);
        let node = self.tree.node(at);
        let words = tidy(self.words(at));
        if is_blank(&words) {
            return;
        }
        let level = node.name().strip_prefix('h').and_then(|it| it.parse().ok());
        let id = node.attribute("id").map(str::to_owned);
        let body = Body::Heading {
            level: level.unwrap_or(1),
            id,
            words,
        };
        flow.add(node.line, body);
    }
}
