//! Links, footnotes and code of a tree.

use super::convert::Converter;
use super::document::{Block, Body, Document, Mark, Piece, is_blank};
use super::flow::Flow;
use super::links::Target;
use super::marks::marks_of;
use super::told::Told;

impl Converter<'_> {
    /// Converts a link.
    pub(super) fn link(&mut self, at: usize, flow: &mut Flow) {
        let node = self.tree.node(at);
        if let Some(name) = self.notes.references.get(&at) {
            flow.push(Piece::Reference(name.clone()), node.line);
            return;
        }
        let styled = marks_of(node);
        let Some(address) = node.attribute("href") else {
            return self.marked(styled, at, flow);
        };
        let target = self.places.target(address);
        let address = match target {
            Target::Address(address) => address,
            Target::Heading(id) => {
                let address = ["#", &id].concat();
                self.document.used_ids.push(id);
                address
            }
            Target::None(what) => {
                // A page's own ways up and down are no links of an article.
                let words = format!("{} ({address})", self.tree.words(at).trim());
                self.told.reduce(what, node.line, words);
                return self.marked(styled, at, flow);
            }
        };
        let (runs, blocks) = (flow.runs.len(), flow.blocks.len());
        let title = node
            .attribute("title")
            .unwrap_or_default()
            .trim()
            .to_owned();
        let mut marks = vec![Mark::Link {
            address: address.clone(),
            title,
        }];
        marks.extend(styled);
        self.marked(marks, at, flow);
        let is_empty =
            flow.blocks.len() == blocks && flow.runs.len() >= runs && is_blank(&flow.runs[runs..]);
        if is_empty {
            self.told.drop("a link without words", node.line, address);
        }
    }

    /// Keeps a footnote for the end.
    pub(super) fn note(&mut self, at: usize, name: String) {
        let blocks = self.blocks(at);
        self.document.notes.push((name, blocks));
    }

    /// Makes a footnote of a note that stands within a sentence.
    pub(super) fn side_note(&mut self, at: usize, flow: &mut Flow) {
        let node = self.tree.node(at);
        let blocks = self.blocks(at);
        if blocks.is_empty() {
            return;
        }
        // Before any word there is nothing that a reference could stand behind.
        if is_blank(&flow.runs) {
            self.tell_tag(node, true);
            flow.blocks.extend(blocks);
            return;
        }
        self.told.reduce(
            "JSX, as a footnote",
            node.line,
            ["<", &node.name()[4..], ">"].concat(),
        );
        let name = format!("note-{}", self.document.notes.len() + 1);
        flow.push(Piece::Reference(name.clone()), node.line);
        self.document.notes.push((name, blocks));
    }

    /// Converts lines of code.
    pub(super) fn code(&mut self, at: usize, flow: &mut Flow) {
        Self::end_line(flow);
        let node = self.tree.node(at);
        let class = self.tree.find(at, "code").unwrap_or(at);
        let class = self.tree.node(class).attribute("class").unwrap_or_default();
        let class = class.split_whitespace().find_map(|it| {
            it.strip_prefix("language-")
                .or_else(|| it.strip_prefix("lang-"))
        });
        let language = node.attribute("language").or(class).unwrap_or_default();
        let mut lines = String::new();
        self.lines(at, &mut lines);
        let lines = lines.trim_matches('\n').trim_end().to_owned();
        if !lines.trim().is_empty() {
            let language = language.to_owned();
            flow.add(node.line, Body::Code { language, lines });
        }
    }

    fn lines(&mut self, at: usize, lines: &mut String) {
        let node = self.tree.node(at);
        lines.push_str(&node.text);
        for &child in &node.children {
            self.lines(child, lines);
        }
        if node.name() == "br" || matches!(node.name(), "div" | "p" | "li" | "tr") {
            lines.push('\n');
        }
    }
}

/// Keeps the footnotes that something refers to, and the references that lead to one.
pub fn keep_notes(document: &mut Document, told: &mut Told) {
    let mut referred: Vec<String> = Vec::new();
    let notes = document.notes.iter().flat_map(|(_, blocks)| blocks);
    for block in document.blocks.iter().chain(notes) {
        for run in block.paragraphs().iter().flatten() {
            if let Piece::Reference(name) = &run.piece {
                referred.push(name.clone());
            }
        }
    }
    referred.sort();
    referred.dedup();
    let mut kept: Vec<(String, Vec<Block>)> = Vec::new();
    for (name, blocks) in std::mem::take(&mut document.notes) {
        // Of two with one name Markdown would take the first for both references.
        let is_known = kept.iter().any(|(known, _)| *known == name);
        if !is_known && referred.binary_search(&name).is_ok() {
            kept.push((name, blocks));
            continue;
        }
        let what = if is_known {
            "a second footnote of one name"
        } else {
            "a footnote that nothing refers to"
        };
        let line = blocks.first().map_or(1, |block| block.line);
        let words: Vec<String> = blocks.iter().map(Block::words).collect();
        told.drop(what, line, words.join("\n"));
    }
    document.notes = kept;
}
