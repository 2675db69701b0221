//! The article's sections, with what the editor settled for them.

use std::collections::BTreeMap;

use super::{Check, number, text};
use crate::Article;
use crate::resolve::anchor;
use crate::{ArticleParagraph, SectionEntry, StartEntry};
use crosslight_content::Typography;
use crosslight_content::{Paragraph, Section, SectionId, StatementId};

impl Check<'_> {
    /// The article's sections, with what the editor settled for them.
    pub(super) fn sections(&mut self) -> Vec<Section> {
        let settled = self.settled_sections();
        let mut next = self
            .article
            .lede
            .iter()
            .map(|p| number(p.sentences.len()))
            .sum();
        let mut sections = Vec::new();
        let anchors = self.section_anchors(&settled);
        for ((at, section), anchor) in (0..).zip(&self.article.sections).zip(anchors) {
            let entry = settled.get(&SectionId(at));
            sections.push(Section {
                anchor: text(&anchor),
                heading: text(&section.heading.text),
                starts_open: entry.is_none_or(|entry| entry.start == StartEntry::Open),
                paragraphs: paragraphs(&section.paragraphs, &mut next),
            });
        }
        sections
    }

    /// Returns the anchor of each section: the editor's id, or one made of its heading
    /// that no other section has.
    fn section_anchors(&self, settled: &BTreeMap<SectionId, &SectionEntry>) -> Vec<String> {
        let ids: Vec<_> = (0..)
            .zip(&self.article.sections)
            .map(|(at, _)| settled.get(&SectionId(at))?.id.as_ref())
            .collect();
        let given = ids.iter().flatten().map(|id| id.get_ref().clone());
        let headings = self.article.sections.iter().zip(&ids);
        let made = headings.filter(|(_, id)| id.is_none());
        let made = made.map(|(section, _)| anchor::of_heading(&section.heading.text));
        // The editor's own come first, so that they stay as they are.
        let distinct = anchor::distinct(given.chain(made));
        let (given, made) = distinct.split_at(ids.iter().flatten().count());
        let (mut given, mut made) = (given.iter(), made.iter());
        let next = ids.iter().filter_map(|id| match id {
            Some(_) => given.next(),
            None => made.next(),
        });
        next.cloned().collect()
    }
}

/// Paragraphs by the numbers of their statements, from `next` on.
pub(super) fn paragraphs(written: &[ArticleParagraph], next: &mut u32) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    for paragraph in written {
        let start = StatementId(*next);
        *next += number(paragraph.sentences.len());
        paragraphs.push(Paragraph {
            start,
            end: StatementId(*next),
        });
    }
    paragraphs
}

/// How the words of an article stand on the page.
pub(super) fn typography(article: &Article) -> Typography {
    let shapes = |blocks: &[ArticleParagraph]| blocks.iter().map(|it| it.shape.clone()).collect();
    let marked = (0..).map(StatementId).zip(article.sentences());
    let marked = marked.filter(|(_, sentence)| !sentence.marks.is_empty());
    Typography {
        marks: marked.map(|(id, it)| (id, it.marks.clone())).collect(),
        lede: shapes(&article.lede),
        sections: article
            .sections
            .iter()
            .map(|it| shapes(&it.paragraphs))
            .collect(),
    }
}
