//! The last word: what was written is read as an article is, and a block that is refused is
//! written with less.

use std::ops::Range;

use super::document::{Block, Document};
use super::front::About;
use super::told::Told;
use super::write::{Level, Written, write};
use crate::{Problem, SourceFile, read_texts};

/// The most bytes that are read again.
const LIMIT: usize = 2 << 20;

/// How many times.
const ROUNDS: usize = 10;

/// Returns the text of an article that is accepted.
pub fn settle(about: &About, editorial: &str, document: &Document, told: &mut Told) -> String {
    let front = about.front_matter(document.title.is_some());
    let mut levels = vec![Level::Whole; document.blocks.len() + document.notes.len()];
    let mut reasons: Vec<&'static str> = vec![""; levels.len()];
    let mut written = write(&front, document, &levels);
    for _ in 0..ROUNDS {
        if written.text.len() > LIMIT {
            break;
        }
        let Err(errors) = read_texts(&written.text, editorial) else {
            break;
        };
        let mut has_changed = false;
        for error in &errors.errors {
            if error.location.file != SourceFile::Article {
                continue;
            }
            let (what, lines) = match &error.problem {
                Problem::NotPlain { what, lines } => (*what, lines.as_slice()),
                _ => ("what Markdown takes for something else", &[][..]),
            };
            for at in blocks_at(&written, error.location.span.as_ref(), lines) {
                reasons[at] = what;
                levels[at] = match levels[at] {
                    Level::Whole => Level::Plain,
                    Level::Plain => Level::Flat,
                    Level::Flat | Level::Gone => Level::Gone,
                };
                has_changed = true;
            }
        }
        if !has_changed {
            break;
        }
        written = write(&front, document, &levels);
    }
    tell(document, &levels, &reasons, told);
    written.text
}

/// Tells of the blocks that are not written whole.
fn tell(document: &Document, levels: &[Level], reasons: &[&'static str], told: &mut Told) {
    let blocks = document
        .blocks
        .iter()
        .map(|block| (block.line, block.words()));
    let notes = document.notes.iter().map(|(_, blocks)| {
        let words: Vec<String> = blocks.iter().map(Block::words).collect();
        (
            blocks.first().map_or(1, |block| block.line),
            words.join("\n"),
        )
    });
    for (at, (line, words)) in blocks.chain(notes).enumerate() {
        match levels[at] {
            Level::Whole => {}
            Level::Plain | Level::Flat => told.reduce(reasons[at], line, words),
            Level::Gone => told.drop(reasons[at], line, words),
        }
    }
}

/// Returns the blocks at some bytes of the text, and on some lines.
fn blocks_at(written: &Written, span: Option<&Range<usize>>, lines: &[usize]) -> Vec<usize> {
    let mut places: Vec<usize> = span.map(|span| span.start).into_iter().collect();
    if lines.len() > 1 {
        let mut starts = vec![0];
        starts.extend(written.text.match_indices('\n').map(|(at, _)| at + 1));
        places.extend(lines.iter().filter_map(|line| starts.get(line - 1)));
    }
    let mut found: Vec<usize> = Vec::new();
    for place in places {
        let after = written.spans.partition_point(|span| span.start <= place);
        // Blocks that are gone have no bytes.
        let before = (0..after).rev().find(|&at| !written.spans[at].is_empty());
        found.extend(before.filter(|&at| place < written.spans[at].end));
    }
    found.sort_unstable();
    found.dedup();
    found
}
