//! The article's sections, with what the editor settled for them.

use super::{Check, number, text};
use crate::content::{ArticleParagraph, Paragraph, Section, SectionId, StartEntry, StatementId};

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
        for (at, section) in self.article.sections.iter().enumerate() {
            let entry = settled.get(&SectionId(number(at)));
            let id = entry.and_then(|entry| entry.id.as_ref());
            let anchor = id.map_or_else(
                || slug(&section.heading.text, at),
                |id| id.get_ref().clone(),
            );
            sections.push(Section {
                anchor: text(&anchor),
                heading: text(&section.heading.text),
                starts_open: entry.is_none_or(|entry| entry.start == StartEntry::Open),
                paragraphs: paragraphs(&section.paragraphs, &mut next),
            });
        }
        sections
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

/// A heading as a name in addresses: `beijings-fears`; where it has no Latin
/// letters or digits, its number: `section-2`.
pub(super) fn slug(heading: &str, at: usize) -> String {
    let mut slug = String::new();
    for letter in heading.to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !matches!(letter, '\'' | '’') && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        format!("section-{}", at + 1)
    } else {
        slug.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_heading_becomes_a_name_in_addresses() {
        assert_eq!(slug("Beijing’s Fears", 0), "beijings-fears");
        assert_eq!(slug("What — really? — happened", 0), "what-really-happened");
        assert_eq!(slug("背景", 1), "section-2");
    }
}
