//! The article's sections, with the editor's settings for them.

use super::headings::Headings;
use super::{Resolver, number, text};
use crate::{ArticleParagraph, StartEntry};
use crosslight_content::{Paragraph, Section, SectionId, StatementId};

impl Resolver<'_> {
    /// Returns the article's sections, with the editor's settings for them, and the
    /// anchors of all headings.
    pub(super) fn sections(&mut self) -> (Vec<Section>, Headings) {
        let settled = self.settled_sections();
        let voices = settled.iter();
        let voices = voices.filter_map(|(id, entry)| Some((*id, entry.voice.as_ref()?)));
        self.section_voices = voices.collect();
        let mut next = self
            .article
            .lede
            .iter()
            .map(|p| number(p.sentences.len()))
            .sum();
        let mut sections = Vec::new();
        let headings = self.headings(&settled);
        for ((at, section), anchor) in (0..).zip(&self.article.sections).zip(&headings.sections) {
            let entry = settled.get(&SectionId::new(at));
            sections.push(Section {
                anchor: text(anchor),
                heading: if section.is_editors {
                    // Brackets mark an editor's words within a text.
                    text(&["[", &section.heading.text, "]"].concat())
                } else {
                    text(&section.heading.text)
                },
                starts_open: entry.is_none_or(|entry| entry.start == StartEntry::Open),
                paragraphs: paragraphs(&section.paragraphs, &mut next),
            });
        }
        (sections, headings)
    }
}

/// Returns the paragraphs as the numbers of their statements, from `next` on.
pub(super) fn paragraphs(written: &[ArticleParagraph], next: &mut u32) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    for paragraph in written {
        let start = StatementId::new(*next);
        *next += number(paragraph.sentences.len());
        paragraphs.push(Paragraph {
            start,
            end: StatementId::new(*next),
        });
    }
    paragraphs
}
