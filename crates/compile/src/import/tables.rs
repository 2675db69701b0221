//! Lists and tables of a tree.

use super::convert::Converter;
use super::document::{Block, Body, Item, Mark, Run, is_blank, tidy};
use super::flow::Flow;
use super::grid::{Cell, MOST_COLUMNS, grid};
use super::names::is_heading;

/// The order of the parts of a table.
const HEAD: u8 = 0;
const BODY: u8 = 1;
const FOOT: u8 = 2;

/// A row of a table.
struct Row {
    /// Its element.
    at: usize,
    /// The element that has the part of the table that it is in.
    part: usize,
    /// The order of that part.
    order: u8,
}

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
                if self.private.has(child) || self.leaves_out(child, &style) {
                    self.leaves_private(child);
                    continue;
                }
                if let Some(number) = inner.attribute("value").filter(|_| node.name() == "ol") {
                    let what = "the number of a list's item, which counts on";
                    self.told.reduce(what, inner.line, number);
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
        let has_other = |name: &str| node.attribute(name).is_some_and(|it| it != "1");
        if node.name() == "ol" && (has_other("type") || has_other("reversed")) {
            let what = "the letters or the order of a list's numbers";
            self.told.reduce(what, node.line, "");
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
        let mut rows: Vec<Row> = Vec::new();
        self.rows(at, None, &mut rows, flow);
        // Browsers show the last part of a table there, wherever it is written.
        rows.sort_by_key(|row| row.order);
        let has_head = rows.first().is_some_and(|row| row.order == HEAD);
        let laid: Vec<_> = rows
            .iter()
            .map(|row| (row.part, self.cells(row.at)))
            .collect();
        let Some(grid) = grid(&laid) else {
            let words = self.tree.words(at);
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let what = "a table of more than 20,000 cells or 200 columns";
            return self.told.drop(what, line, words);
        };
        let cells: Vec<usize> = grid.iter().flatten().flatten().map(|it| it.at).collect();
        let wide = grid.first().map_or(0, Vec::len);
        // One row, one column or blocks in a cell: nothing is in order there, and a
        // reader's software would announce rows and columns for nothing.
        let is_layout = node.attribute("role") == Some("presentation")
            || grid.len() < 2
                && !has_head
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
        let is_head =
            |cell: &Option<Cell>| cell.is_none_or(|cell| self.tree.node(cell.at).name() == "th");
        let has_head = has_head || grid.first().is_some_and(|row| row.iter().all(is_head));
        let mut table: Vec<Vec<Vec<Run>>> = Vec::new();
        for (at, row) in grid.iter().enumerate() {
            let written = row.iter().map(|cell| match cell {
                Some(cell) => self.cell(cell, at == 0 && has_head),
                // An article's table has no merged cells. Empty ones keep the rest in its
                // column.
                None => Vec::new(),
            });
            table.push(written.collect());
        }
        let has_head = has_head || {
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

    /// Converts a cell of a table.
    fn cell(&mut self, cell: &Cell, is_in_head: bool) -> Vec<Run> {
        let node = self.tree.node(cell.at);
        if cell.columns > 1 || cell.rows != 1 {
            self.told.reduce(
                "a cell of a table over several, which has its words in the first alone",
                node.line,
                self.tree.words(cell.at),
            );
        }
        let mut words = tidy(self.words(cell.at));
        if is_blank(&words) {
            words.clear();
        }
        if node.name() == "th" && !is_in_head && !words.is_empty() {
            self.told.reduce(
                "a head of a table below its first row, as bold words",
                node.line,
                self.tree.words(cell.at),
            );
            for run in &mut words {
                let mut marks = vec![Mark::Strong];
                marks.extend(run.marks.iter().filter(|it| **it != Mark::Strong).cloned());
                run.marks = marks.into();
            }
        }
        words
    }

    /// Gathers the rows of a table, or of a part of one; its caption and what else stands in
    /// it goes before it.
    fn rows(&mut self, at: usize, part: Option<u8>, rows: &mut Vec<Row>, flow: &mut Flow) {
        let tree = self.tree;
        let first = rows.len();
        for &child in &tree.node(at).children {
            let order = match tree.node(child).name() {
                "tr" => {
                    let order = part.unwrap_or(BODY);
                    rows.push(Row {
                        at: child,
                        part: at,
                        order,
                    });
                    continue;
                }
                "thead" => HEAD,
                "tbody" => BODY,
                "tfoot" => FOOT,
                _ => {
                    self.one(child, flow);
                    Self::end_line(flow);
                    continue;
                }
            };
            if part.is_none() {
                self.rows(child, Some(order), rows, flow);
            } else {
                self.one(child, flow);
                Self::end_line(flow);
            }
        }
        // Words in a row but in no cell go before the table.
        let own = rows[first..].iter().filter(|row| row.part == at);
        for row in own.map(|row| row.at).collect::<Vec<_>>() {
            for &child in &tree.node(row).children {
                if !self.is_cell(child) {
                    self.one(child, flow);
                    Self::end_line(flow);
                }
            }
        }
    }

    fn is_cell(&self, at: usize) -> bool {
        matches!(self.tree.node(at).name(), "td" | "th") && !self.private.has(at)
    }

    /// Returns the cells of a row.
    fn cells(&self, row: usize) -> Vec<Cell> {
        let number = |at: usize, name: &str| {
            let number = self.tree.node(at).attribute(name);
            number.and_then(|it| it.trim().parse::<usize>().ok())
        };
        let children = self.tree.node(row).children.iter();
        let cells = children.copied().filter(|&it| self.is_cell(it));
        let cells = cells.map(|at| Cell {
            at,
            columns: number(at, "colspan").unwrap_or(1).clamp(1, MOST_COLUMNS),
            rows: number(at, "rowspan").unwrap_or(1),
        });
        cells.collect()
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
