//! Tables and lines of code as Markdown.

use super::document::{Mark, Run};
use super::escape::Place;
use super::inline::inline;

/// Returns the lines of a table.
pub fn table(rows: &[Vec<Vec<Run>>]) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let mut line = "|".to_owned();
        for cell in row {
            let strip = |run: &Run| {
                let marks = run.marks.iter().filter(|it| at > 0 || **it != Mark::Strong);
                Run {
                    piece: run.piece.clone(),
                    marks: marks.cloned().collect::<Vec<_>>().into(),
                }
            };
            // A head is bold by itself.
            let cell: Vec<Run> = cell.iter().map(strip).collect();
            line.extend([" ", inline(&cell, Place::Cell).as_str(), " |"]);
        }
        lines.push(line);
        if at == 0 {
            lines.push(["|", &" --- |".repeat(row.len())].concat());
        }
    }
    lines
}

/// Returns lines of code between marks of their own.
pub fn code(language: &str, lines: &str) -> Vec<String> {
    let mut longest = 2;
    for line in lines.lines() {
        let count = line
            .trim_start()
            .bytes()
            .take_while(|it| *it == b'`')
            .count();
        longest = longest.max(count);
    }
    let fence = "`".repeat(longest + 1);
    let language = language
        .split([' ', '`', ',', '{', '}'])
        .next()
        .unwrap_or_default();
    let mut written = vec![[&fence, language].concat()];
    written.extend(lines.lines().map(str::to_owned));
    written.push(fence);
    written
}
