//! The typography of the article: marks, block shapes, footnotes.

use std::rc::Rc;

use super::headings::Headings;
use super::sections::paragraphs;
use super::{Resolver, number};
use crate::ArticleParagraph;
use crosslight_content::{Body, Note, Shape, StatementId, Table, Typography};

impl Resolver<'_> {
    /// Returns the marks of all sentences and headings, the shapes of all blocks, and the
    /// footnotes.
    pub(super) fn typography(&mut self, headings: &Headings) -> Typography {
        let article = self.article;
        let mut typography = Typography {
            title: self.led(headings, &article.title.marks, &article.title.span),
            ..Typography::default()
        };
        for (id, sentence) in (0..).map(StatementId::new).zip(article.sentences()) {
            if !sentence.marks.is_empty() {
                let marks = self.led(headings, &sentence.marks, &sentence.span);
                typography.marks.insert(id, marks);
            }
        }
        let mut at = 0;
        typography.lede = self.shapes(headings, &article.lede, &mut at);
        for section in &article.sections {
            let heading = &section.heading;
            let marks = self.led(headings, &heading.marks, &heading.span);
            typography.headings.push(marks);
            typography.editors_headings.push(section.is_editors);
            let shapes = self.shapes(headings, &section.paragraphs, &mut at);
            typography.sections.push(shapes);
        }
        let blocks = article.lede.iter();
        let blocks = blocks.chain(article.sections.iter().flat_map(|it| &it.paragraphs));
        let mut next = number(blocks.map(|block| block.sentences.len()).sum());
        for note in &article.notes {
            typography.notes.push(Note {
                shapes: self.shapes(headings, &note.paragraphs, &mut at),
                paragraphs: paragraphs(&note.paragraphs, &mut next),
                references: note.references,
            });
        }
        typography
    }

    /// Returns the shapes of blocks; `at` is the index of the first one among all
    /// blocks, and is advanced.
    fn shapes(
        &mut self,
        headings: &Headings,
        blocks: &[ArticleParagraph],
        at: &mut usize,
    ) -> Vec<Shape> {
        let shapes = blocks.iter().map(|block| {
            let body = self.body(headings, block, *at);
            *at += 1;
            Shape {
                frames: block.shape.frames.clone(),
                body,
            }
        });
        shapes.collect()
    }

    fn body(&mut self, headings: &Headings, block: &ArticleParagraph, at: usize) -> Body {
        let span = &block.span;
        match &block.shape.body {
            Body::Heading(heading) => {
                let words = self.led_words(headings, &heading.words, span);
                Body::Heading(Rc::new(headings.anchored(at, heading, words)))
            }
            Body::Table(table) => {
                let mut row = |row: &Vec<_>| {
                    let cells = row.iter().map(|cell| self.led_words(headings, cell, span));
                    cells.collect()
                };
                Body::Table(Rc::new(Table {
                    columns: table.columns.clone(),
                    head: row(&table.head),
                    rows: table.rows.iter().map(row).collect(),
                }))
            }
            other => other.clone(),
        }
    }
}
