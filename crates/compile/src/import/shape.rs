//! A document's title, sections and depth, made as an article has them.

use super::document::{Block, Body, Document, Mark, Piece, Run, is_blank, words_of};
use super::is_same;
use super::told::Told;

/// The greatest depth of lists and block quotations in one another; a list counts twice.
const DEEPEST: usize = 20;

/// Makes a document one that an article can be; `other` is the title that its metadata
/// gives it.
pub fn shape(document: &mut Document, other: Option<&str>, told: &mut Told) {
    title(document, other.is_some());
    without_title_again(document, other, told);
    // A last rule parts the article from nothing, or from its footnotes.
    while matches!(document.blocks.last(), Some(block) if matches!(block.body, Body::Rule)) {
        document.blocks.pop();
    }
    // After the title is gone: with it the highest level would be its own.
    levels(&mut document.blocks);
    without_empty_sections(&mut document.blocks, told);
    for block in &mut document.blocks {
        flatten(block, 0, told);
    }
    for (_, blocks) in &mut document.notes {
        for block in blocks {
            flatten(block, 1, told);
        }
    }
}

/// Takes the title: the one heading of the first level, or the first if nothing stands
/// before it.
fn title(document: &mut Document, has_title: bool) {
    let level = |block: &Block| match &block.body {
        Body::Heading { level, .. } => Some(*level),
        _ => None,
    };
    let first = document
        .blocks
        .iter()
        .position(|block| level(block).is_some());
    let count = document
        .blocks
        .iter()
        .filter(|it| level(it) == Some(1))
        .count();
    let Some(at) = first.filter(|at| level(&document.blocks[*at]) == Some(1)) else {
        return;
    };
    // Of several headings of the first level the first is only a section, if the title is
    // known already.
    if (count == 1 || !has_title)
        && let Body::Heading { words, .. } = document.blocks.remove(at).body
    {
        document.title = Some(words);
    }
}

/// Leaves out a first line that says the title once more.
fn without_title_again(document: &mut Document, other: Option<&str>, told: &mut Told) {
    let title = document.title.as_deref().map(words_of);
    let Some(title) = title.as_deref().or(other) else {
        return;
    };
    let is_again = document.blocks.len() > 1
        && matches!(
            &document.blocks[0].body,
            Body::Heading { words, .. } | Body::Paragraph(words)
                if words.iter().all(|run| matches!(run.piece, Piece::Words(_)))
                    && is_same(&words_of(words), title)
        );
    if is_again {
        let again = document.blocks.remove(0);
        told.drop("the title once more", again.line, again.words());
    }
}

/// Raises or lowers all headings so that the highest are those of sections.
fn levels(blocks: &mut [Block]) {
    let levels = blocks.iter().filter_map(|block| match block.body {
        Body::Heading { level, .. } => Some(level),
        _ => None,
    });
    let Some(highest) = levels.min() else {
        return;
    };
    for block in blocks {
        if let Body::Heading { level, .. } = &mut block.body {
            *level = (*level + 2 - highest.min(2)).min(6);
            if highest > 2 {
                *level -= highest - 2;
            }
        }
    }
}

/// Makes a paragraph of each heading of a section that has nothing below it.
fn without_empty_sections(blocks: &mut [Block], told: &mut Told) {
    for at in 0..blocks.len() {
        let is_section = |block: &Block| matches!(block.body, Body::Heading { level: 2, .. });
        let is_last = blocks.get(at + 1).is_none_or(is_section);
        if !(is_section(&blocks[at]) && is_last) {
            continue;
        }
        if let Body::Heading { words, .. } = &mut blocks[at].body {
            let words: Vec<Run> = std::mem::take(words);
            // The words stay, and still look like a heading.
            let strong = words.into_iter().map(|mut run| {
                let mut marks = vec![Mark::Strong];
                marks.extend(run.marks.iter().filter(|it| **it != Mark::Strong).cloned());
                run.marks = marks.into();
                run
            });
            let words: Vec<Run> = strong.collect();
            let what = "a heading without text below it, now a paragraph";
            told.reduce(what, blocks[at].line, words_of(&words));
            blocks[at].body = Body::Paragraph(words);
        }
    }
}

/// Makes paragraphs of what stands too deep.
fn flatten(block: &mut Block, depth: usize, told: &mut Told) {
    let inner = match &mut block.body {
        Body::List { items, .. } => {
            let blocks = items.iter_mut().flat_map(|item| &mut item.blocks);
            (depth + 2 <= DEEPEST).then(|| blocks.for_each(|block| flatten(block, depth + 2, told)))
        }
        Body::Quotation(blocks) => {
            let blocks = blocks.iter_mut();
            (depth < DEEPEST).then(|| blocks.for_each(|block| flatten(block, depth + 1, told)))
        }
        _ => Some(()),
    };
    if inner.is_none() {
        let what = "lists and quotations that stand so deep in one another";
        told.reduce(what, block.line, "");
        // All words stay, each former paragraph on a line of its own.
        let mut all: Vec<Run> = Vec::new();
        for words in block.paragraphs() {
            if !all.is_empty() {
                all.push(Run {
                    piece: Piece::Break,
                    marks: super::document::Marks::default(),
                });
            }
            all.extend(words);
        }
        if !is_blank(&all) {
            block.body = Body::Paragraph(all);
        }
    }
}
