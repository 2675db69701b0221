//! Lists and tables of a tree.

use super::convert::{Converter, Flow};
use super::document::{Block, Body, Item, Mark, Run, is_blank, tidy};
use super::names::is_heading;

/// The most cells of a table that an article can have.
const MOST_CELLS: usize = 20_000;

/// The most columns.
const MOST_COLUMNS: usize = 200;

impl Converter<'_> {
    /// Converts a list.
    pub(super) fn list(&mut self, at: usize, flow: &mut Flow) {
        Self::end_line(flow);
        let node = self.tree.node(at);
        let mut items: Vec<Item> = Vec::new();
        for &child in &node.children {
            let inner = self.tree.node(child);
            let mut item = Flow::default();
            if inner.name() == "li" && !self.is_note(child) {
                let style = super::marks::Style::of(inner);
                if self.leaves_out(child, &style) {
                    continue;
                }
                self.children(child, &mut item);
            } else {
                self.one(child, &mut item);
            }
            Self::end_line(&mut item);
            let (done, blocks) = (item.done, super::office::lists(item.blocks));
            if blocks.is_empty() {
                continue;
            }
            match items.last_mut() {
                // Word processors put a list right into a list.
                Some(last) if inner.name() != "li" => last.blocks.extend(blocks),
                _ => items.push(Item { done, blocks }),
            }
        }
        if items.is_empty() {
            return;
        }
        let start = node
            .attribute("start")
            .and_then(|it| it.trim().parse().ok());
        let first =
            (node.name() == "ol").then(|| start.filter(|it| *it < 1_000_000_000).unwrap_or(1));
        flow.add(node.line, Body::List { first, items });
    }

    /// Converts a table; one that is there for the layout becomes what stands in it.
    pub(super) fn table(&mut self, at: usize, flow: &mut Flow) {
        Self::end_line(flow);
        let node = self.tree.node(at);
        let line = node.line;
        let mut rows: Vec<usize> = Vec::new();
        let mut head = None;
        self.rows(at, 0, &mut rows, &mut head, flow);
        let cells = rows.iter().flat_map(|&row| &self.tree.node(row).children);
        let cells: Vec<usize> = cells.copied().filter(|&it| self.is_cell(it)).collect();
        let wide = rows.iter().map(|&row| self.width(row)).max().unwrap_or(0);
        if cells.len() > MOST_CELLS || wide * rows.len() > MOST_CELLS || wide > MOST_COLUMNS {
            let words = self.tree.words(at);
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            self.told.drop(
                "a table of more than 20,000 cells or 200 columns",
                line,
                words,
            );
            return;
        }
        // One row, one column or blocks in a cell: nothing is in order there, and a
        // reader's software would announce rows and columns for nothing.
        let is_layout = node.attribute("role") == Some("presentation")
            || rows.len() < 2
                && head.is_none()
                && !cells.iter().any(|&it| self.tree.node(it).name() == "th")
            || wide < 2
            || cells.iter().any(|&cell| self.has_blocks(cell));
        if is_layout {
            if !cells.is_empty() {
                self.told.reduce("a table for the layout", line, "");
            }
            for cell in cells {
                self.children(cell, flow);
                Self::end_line(flow);
            }
            return;
        }
        let mut table: Vec<Vec<Vec<Run>>> = Vec::new();
        for &row in &rows {
            let mut written = Vec::new();
            for &cell in &self.tree.node(row).children {
                if !self.is_cell(cell) {
                    continue;
                }
                let span = self.span(cell);
                let mut words = tidy(self.words(cell));
                if is_blank(&words) {
                    words.clear();
                }
                written.push(words);
                // An article's table has no merged cells. Empty ones keep the rest below
                // its heads.
                written.resize(written.len() + span - 1, Vec::new());
                let rows = self.tree.node(cell).attribute("rowspan");
                if span > 1 || rows.is_some_and(|it| it.trim() != "1") {
                    let line = self.tree.node(cell).line;
                    self.told.reduce(
                        "a cell of a table over several",
                        line,
                        self.tree.words(cell),
                    );
                }
            }
            written.resize(wide, Vec::new());
            table.push(written);
        }
        let first_row = rows.first().copied();
        let has_head = head.is_some() || first_row.is_some_and(|row| self.is_head(row)) || {
            // Word processors know no head; a first row all in bold is meant as one.
            let first = table.first().map_or(&[][..], |row| row);
            first.iter().all(|cell| {
                !cell.is_empty() && cell.iter().all(|run| run.marks.contains(&Mark::Strong))
            })
        };
        if !has_head {
            // Markdown has no table without a head.
            table.insert(0, vec![Vec::new(); wide]);
        }
        if table.iter().flatten().any(|cell| !cell.is_empty()) {
            flow.blocks.push(Block {
                line,
                body: Body::Table(table),
            });
        }
    }

    /// Gathers the rows of a table; its caption and what else stands in it goes before it.
    fn rows(
        &mut self,
        at: usize,
        depth: usize,
        rows: &mut Vec<usize>,
        head: &mut Option<usize>,
        flow: &mut Flow,
    ) {
        let tree = self.tree;
        for &child in &tree.node(at).children {
            let name = tree.node(child).name();
            match name {
                "tr" => rows.push(child),
                "thead" | "tbody" | "tfoot" if depth == 0 => {
                    if name == "thead" {
                        *head = Some(child);
                    }
                    self.rows(child, 1, rows, head, flow);
                }
                _ => {
                    self.one(child, flow);
                    Self::end_line(flow);
                }
            }
        }
        if depth > 0 {
            return;
        }
        // Words in a row but in no cell go before the table.
        for &row in rows.iter() {
            for &child in &tree.node(row).children {
                if !self.is_cell(child) {
                    self.one(child, flow);
                    Self::end_line(flow);
                }
            }
        }
    }

    fn is_cell(&self, at: usize) -> bool {
        matches!(self.tree.node(at).name(), "td" | "th")
    }

    fn is_head(&self, row: usize) -> bool {
        let mut cells = self
            .tree
            .node(row)
            .children
            .iter()
            .filter(|&&it| self.is_cell(it));
        cells.all(|&it| self.tree.node(it).name() == "th")
    }

    fn span(&self, cell: usize) -> usize {
        let span = self.tree.node(cell).attribute("colspan");
        let span = span.and_then(|it| it.trim().parse().ok()).unwrap_or(1);
        usize::clamp(span, 1, MOST_COLUMNS)
    }

    fn width(&self, row: usize) -> usize {
        let cells = self
            .tree
            .node(row)
            .children
            .iter()
            .filter(|&&it| self.is_cell(it));
        cells.map(|&cell| self.span(cell)).sum()
    }

    /// Tells whether a cell has what stands in no table.
    fn has_blocks(&self, cell: usize) -> bool {
        let mut rest = self.tree.node(cell).children.clone();
        while let Some(at) = rest.pop() {
            let name = self.tree.node(at).name();
            if is_heading(name) || matches!(name, "table" | "pre" | "blockquote" | "hr") {
                return true;
            }
            rest.extend(&self.tree.node(at).children);
        }
        false
    }
}
