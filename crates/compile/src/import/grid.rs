//! The cells of a table on a grid, where some go over several rows or columns.

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its element.
    pub at: usize,
    /// Over how many columns it goes.
    pub columns: usize,
    /// Over how many rows it goes; 0 for all that are left of its part of the table.
    pub rows: usize,
}

/// The most cells of a table that an article can have.
pub const MOST_CELLS: usize = 20_000;

/// The most columns.
pub const MOST_COLUMNS: usize = 200;

/// Returns the cells of each row, column by column; `None` where no cell begins, and none at
/// all if there are too many. A row comes with the number of the part of the
/// table that it is in, out of which no cell goes.
pub fn grid(rows: &[(usize, Vec<Cell>)]) -> Option<Vec<Vec<Option<Cell>>>> {
    let mut grid: Vec<Vec<Option<Cell>>> = Vec::new();
    // In how many more rows each column is taken.
    let mut taken: Vec<usize> = Vec::new();
    let mut last = None;
    let mut count = 0;
    for (part, cells) in rows {
        if last != Some(part) {
            taken.clear();
        }
        last = Some(part);
        let mut row = vec![None; taken.len()];
        let mut column = 0;
        for cell in cells {
            while taken.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            let end = column + cell.columns;
            if end > MOST_COLUMNS {
                return None;
            }
            taken.resize(taken.len().max(end), 0);
            row.resize(row.len().max(end), None);
            row[column] = Some(*cell);
            let rows = if cell.rows == 0 {
                usize::MAX
            } else {
                cell.rows
            };
            taken[column..end].fill(rows);
            column = end;
        }
        for rows in &mut taken {
            *rows = rows.saturating_sub(1);
        }
        count += row.len();
        if count > MOST_CELLS {
            return None;
        }
        grid.push(row);
    }
    let wide = grid.iter().map(Vec::len).max().unwrap_or(0);
    // Columns and rows in which nothing begins are there for nothing.
    let begins: Vec<bool> = (0..wide)
        .map(|column| {
            grid.iter()
                .any(|row| row.get(column).copied().flatten().is_some())
        })
        .collect();
    for row in &mut grid {
        row.resize(wide, None);
        let mut columns = begins.iter();
        row.retain(|_| columns.next() == Some(&true));
    }
    grid.retain(|row| row.iter().any(Option::is_some));
    Some(grid)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(at: usize, columns: usize, rows: usize) -> Cell {
        Cell { at, columns, rows }
    }

    #[track_caller]
    fn assert_grid(rows: &[(usize, Vec<Cell>)], expected: &str) {
        let grid = grid(rows).expect("narrow enough");
        let written = grid.iter().map(|row| {
            let cells = row
                .iter()
                .map(|cell| cell.map_or("-".to_owned(), |it| it.at.to_string()));
            cells.collect::<String>()
        });
        assert_eq!(written.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn a_cell_keeps_its_place_where_others_go_over_several() {
        assert_grid(
            &[
                (0, vec![cell(1, 1, 2), cell(2, 2, 1)]),
                (0, vec![cell(3, 1, 1), cell(4, 1, 1)]),
                (1, vec![cell(5, 1, 0), cell(6, 1, 1), cell(7, 1, 1)]),
                (1, vec![cell(8, 1, 1)]),
                (1, vec![cell(9, 2, 1)]),
            ],
            "12- -34 567 -8- -9-",
        );
        // No cell goes out of its part of the table.
        assert_grid(&[(0, vec![cell(1, 1, 9)]), (1, vec![cell(2, 1, 1)])], "1 2");
        // Two columns are two, however many one cell goes over.
        assert_grid(
            &[
                (0, vec![cell(1, 99, 1)]),
                (0, vec![cell(2, 1, 1), cell(3, 1, 1)]),
            ],
            "1- 23",
        );
        assert!(grid(&[(0, vec![cell(1, MOST_COLUMNS + 1, 1)])]).is_none());
        let rows = vec![(0, vec![cell(1, MOST_COLUMNS, 1)]); MOST_CELLS / MOST_COLUMNS + 1];
        assert!(grid(&rows[1..]).is_some() && grid(&rows).is_none());
    }
}
