//! The last word: what was written is read as an article is, and a block that is refused is
//! written with less.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;

use super::document::{Block, Document, Piece};
use super::front::{About, toml_text};
use super::pictures::Kept;
use super::told::Told;
use super::write::{Level, Written, write};
use crate::{FolderFiles, PictureProblem, Problem, SourceFile, compile_folder};

/// The most bytes that are read again.
const LIMIT: usize = 2 << 20;

/// The most rounds.
const ROUNDS: usize = 10;

/// The files as `crosslight check` accepts them.
pub struct Settled {
    /// `article.md`
    pub article: String,
    /// `explainer.toml`
    pub editorial: String,
    /// The files of the pictures that the article has.
    files: BTreeSet<String>,
}

impl Settled {
    /// Tells whether the article has a picture.
    pub fn has(&self, file: &str) -> bool {
        self.files.contains(file)
    }
}

/// Writes the article and what is said of its pictures.
pub fn settle(
    about: &About,
    editorial: &str,
    document: &Document,
    pictures: &[Kept],
    told: &mut Told,
) -> Settled {
    let bytes = pictures.iter().map(|it| (it.file.as_str(), &it.bytes));
    let bytes: BTreeMap<_, _> = bytes.collect();
    let with_pictures = |levels: &[Level]| {
        let files = files(document, levels);
        let editorial = editorial.to_owned() + &entries(pictures, &files);
        (files, editorial)
    };
    let front = about.front_matter(document.title.is_some());
    let mut levels = vec![Level::Whole; document.blocks.len() + document.notes.len()];
    let mut reasons: Vec<&'static str> = vec![""; levels.len()];
    let mut written = write(&front, document, &levels);
    let (mut files, mut editorial) = with_pictures(&levels);
    // Each round gives every refused block less, and three steps lead to nothing; more
    // rounds are for mistakes that only show when another is gone.
    for _ in 0..ROUNDS {
        if written.text.len() > LIMIT {
            break;
        }
        let read = compile_folder(&FolderFiles {
            folder: Path::new(""),
            text: &|file| match file {
                SourceFile::Article => Ok(written.text.clone().into()),
                SourceFile::Editorial => Ok(editorial.clone().into()),
            },
            picture: &|name| {
                let bytes = bytes.get(name).map(|bytes| (*bytes).clone());
                bytes.ok_or(PictureProblem::Missing(None))
            },
        });
        let Err(errors) = read else {
            break;
        };
        let mut has_changed = false;
        for error in &errors.errors {
            // `explainer.toml` is ours: no block of the source can mend it.
            if error.location.file != SourceFile::Article {
                continue;
            }
            let (what, lines) = match &error.problem {
                Problem::NotPlain { what, lines, .. } => (*what, lines.as_slice()),
                _ => ("what Markdown takes for something else", &[][..]),
            };
            for at in blocks_at(&written, error.location.span.as_ref(), lines) {
                reasons[at] = what;
                levels[at] = match levels[at] {
                    // Marks are the likeliest cause and the least loss, words the last.
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
        (files, editorial) = with_pictures(&levels);
    }
    tell(document, &levels, &reasons, told);
    files.extend(about.picture.iter().map(|(file, _)| file.clone()));
    Settled {
        article: written.text,
        editorial,
        files,
    }
}

/// Returns the files of the pictures in what is written.
fn files(document: &Document, levels: &[Level]) -> BTreeSet<String> {
    let (of_blocks, of_notes) = levels.split_at(document.blocks.len());
    let notes = document.notes.iter().zip(of_notes);
    let notes = notes.flat_map(|((_, blocks), level)| blocks.iter().map(move |it| (it, level)));
    let all = document.blocks.iter().zip(of_blocks).chain(notes);
    let written = all.filter(|(_, level)| **level != Level::Gone);
    let runs = written.flat_map(|(block, _)| block.paragraphs()).flatten();
    let title = document.title.iter().flatten().cloned();
    let files = title.chain(runs).filter_map(|run| match run.piece {
        Piece::Image { file, .. } => Some(file),
        _ => None,
    });
    files.collect()
}

/// Returns an entry for each picture that stands somewhere without words.
fn entries(pictures: &[Kept], files: &BTreeSet<String>) -> String {
    let wordless = pictures
        .iter()
        .filter(|it| it.is_wordless && files.contains(&it.file));
    let entries = wordless.map(|it| {
        let [file, words] = [&it.file, &it.words].map(|text| toml_text(text));
        format!("\n[[image]]\nfile = {file}\nalt = {words}    # what it shows; empty if it only decorates\n")
    });
    entries.collect()
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
