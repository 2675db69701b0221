//! A table as it is read, cell by cell.

use std::ops::Range;

use pulldown_cmark::Alignment as Column;

use crosslight_content::{Alignment, Table, Words};

/// The most cells of a table that can be shown.
const MOST: usize = 20_000;

/// The table at hand.
pub struct UnfinishedTable {
    table: Table,
    row: Vec<Words>,
    /// The number of its cells.
    count: usize,
    /// The byte of the file at which the last cell ends.
    end: usize,
    has_head: bool,
}

impl UnfinishedTable {
    /// Begins one with these columns.
    pub fn new(columns: &[Column]) -> Self {
        let columns = columns.iter().map(|column| match column {
            Column::None | Column::Left => Alignment::Start,
            Column::Center => Alignment::Center,
            Column::Right => Alignment::End,
        });
        UnfinishedTable {
            table: Table {
                columns: columns.collect(),
                head: Vec::new(),
                rows: Vec::new(),
            },
            row: Vec::new(),
            count: 0,
            end: 0,
            has_head: false,
        }
    }

    /// Adds a cell that stands in these bytes of the file.
    pub fn cell(&mut self, words: Words, span: &Range<usize>) {
        self.count += 1;
        self.end = span.end;
        // Anything that is not kept is refused below.
        if self.count <= MOST {
            self.row.push(words);
        }
    }

    /// Ends a row that stands in these bytes of the file.
    ///
    /// # Errors
    /// The construct by its name, where a table cannot have it.
    pub fn end_row(&mut self, source: &str, span: &Range<usize>) -> Result<(), &'static str> {
        let rest = source.get(self.end..span.end).unwrap_or_default();
        let row = std::mem::take(&mut self.row);
        if self.has_head {
            self.table.rows.push(row);
        } else {
            self.table.head = row;
            self.has_head = true;
        }
        if self.count > MOST {
            Err("a table of more than 20,000 cells")
        } else if rest
            .chars()
            .all(|letter| letter == '|' || letter.is_whitespace())
        {
            Ok(())
        } else {
            Err("a row of a table with more cells than its head")
        }
    }

    /// Returns the whole table.
    pub fn finish(self) -> Table {
        self.table
    }
}
