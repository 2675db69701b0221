//! Parses `article.md`: metadata, title, blocks and headed sections, each sentence with
//! its location and its marks.
//!
//! pulldown-cmark parses the Markdown (`CommonMark`); [`sentences`](super::sentences)
//! splits the sentences.

use std::collections::BTreeMap;
use std::rc::Rc;

use pulldown_cmark::Parser;

use crosslight_content::About;

use super::about::{about, entitled};
use super::amend::amended;
use super::collector::{Collector, in_article};
use super::counted::uncounted;
use super::definitions::unused_definitions;
use super::front_matter::FrontMatter;
use super::markdown::MARKDOWN;
use super::pictures::Pictures;
use super::sentences::{Rules, ends};
use super::unsplit::{Unsplit, UnsplitNote, UnsplitSection};
use crate::files::Load;
use crate::{
    Article, ArticleNote, ArticleParagraph, ArticleSection, ContentError, ContentWarning,
    Editorial, Lint, Problem,
};

/// An article, the warnings, and the files of its pictures.
pub type Read = (Article, Vec<ContentWarning>, BTreeMap<Rc<str>, Vec<u8>>);

/// Parses an article as it is published, whose front matter has been parsed, in the language that the
/// editor names, with the sentences that the editor joins and splits, and with the
/// pictures that `load` gives.
///
/// # Errors
/// Every mistake in the file, in its order.
pub fn parse_article(
    source: &str,
    front: FrontMatter,
    editorial: &Editorial,
    load: Load,
) -> Result<Read, Vec<ContentError>> {
    let pictures = Pictures::new(load, &editorial.images);
    let mut collector = Collector::new(source, pictures);
    let start = front.published.len();
    let parser = Parser::new_ext(&source[start..], MARKDOWN);
    for (line, problem) in unused_definitions(&source[start..], &parser) {
        collector.mistake(start + line.start..start + line.end, problem);
    }
    collector.has_references = parser.reference_definitions().iter().next().is_some();
    collector.numbers = uncounted(source, start);
    for (event, span) in parser.into_offset_iter() {
        collector.take(&event, start + span.start..start + span.end);
    }
    collector.finish(front, editorial)
}

impl Collector<'_> {
    fn finish(
        mut self,
        front: FrontMatter,
        editorial: &Editorial,
    ) -> Result<Read, Vec<ContentError>> {
        for at in 0..self.sections.len() {
            let next = self.sections.get(at + 1).filter(|next| next.is_underlined);
            let section = &self.sections[at];
            if section.paragraphs.is_empty() && !section.has_refused {
                // The dashes made a heading of the section's text.
                let of = next.unwrap_or(section).heading.clone();
                let problem = match next {
                    Some(_) => Problem::UnderlinedSentence(of.text),
                    None => Problem::EmptySection(of.text),
                };
                self.mistake(of.span, problem);
            }
        }
        let whole_file = |problem| ContentError {
            location: in_article(None),
            problem,
        };
        if self.sections.is_empty() && self.lede.is_empty() && self.refused.is_empty() {
            self.errors.push(whole_file(Problem::NoText));
        }
        self.errors.extend(self.refused.take(self.source));
        let own = self.title.take();
        let (title, other) = entitled(own, front.title.as_deref(), editorial.article.as_ref());
        match (title.is_some(), self.late_title.take()) {
            (true, Some(span)) => self.mistake(span, Problem::SecondTitle),
            (false, Some(span)) => self.mistake(span, Problem::LateTitle),
            (false, None) => self.errors.insert(0, whole_file(Problem::NoTitle)),
            (true, None) => {}
        }
        let given = editorial.article.as_ref();
        let picture = self.picture_of_article(front.picture.as_ref(), given);
        let files = self.pictures.finish().unwrap_or_else(|errors| {
            self.errors.extend(errors);
            BTreeMap::new()
        });
        let Some(title) = title.filter(|_| self.errors.is_empty()) else {
            self.errors.sort_by_key(|error| error.location.order());
            return Err(self.errors);
        };
        if let Some((title_there, is_editors)) = other {
            let lint = Lint::OtherTitle {
                title: title_there,
                is_editors,
            };
            self.warn(title.span.clone(), lint);
        }
        let notes = self.notes.take();
        for note in notes.iter().filter(|note| note.number.is_none()) {
            self.warn(note.start..note.start, Lint::UnusedNote);
        }
        let (lede, sections, notes) = split(&self.lede, self.sections, &notes, editorial)?;
        let article = Article {
            about: About {
                picture,
                ..about(front.about, given)
            },
            title,
            lede,
            sections,
            notes,
        };
        Ok((article, self.warnings, files))
    }
}

type Parts = (Vec<ArticleParagraph>, Vec<ArticleSection>, Vec<ArticleNote>);

/// Splits sentences by the rules of the language and as the editor says.
fn split(
    lede: &[Unsplit],
    sections: Vec<UnsplitSection>,
    notes: &[UnsplitNote],
    editorial: &Editorial,
) -> Result<Parts, Vec<ContentError>> {
    let language = editorial
        .language
        .as_ref()
        .map_or("en", |tag| tag.get_ref());
    let abbreviations = editorial.abbreviations.as_ref();
    let rules = Rules::new(
        language,
        abbreviations.map_or(&[], |it| it.get_ref().as_slice()),
    );
    let inner = sections.iter().flat_map(|section| &section.paragraphs);
    let last = notes.iter().flat_map(|note| &note.paragraphs);
    let paragraphs: Vec<&Unsplit> = lede.iter().chain(inner).chain(last).collect();
    let texts: Vec<&str> = paragraphs.iter().map(|it| it.block.text()).collect();
    let ends = texts.iter().map(|text| ends(text, &rules)).collect();
    let ends = amended(&texts, ends, &editorial.sentences)?;
    let sentences = paragraphs
        .iter()
        .zip(&ends)
        .map(|(paragraph, ends)| ArticleParagraph {
            shape: paragraph.shape.clone(),
            sentences: paragraph.block.sentences(ends, paragraph.span.start),
            span: paragraph.span.clone(),
        });
    let mut sentences = sentences.collect::<Vec<_>>().into_iter();
    let lede = sentences.by_ref().take(lede.len()).collect();
    let sections = sections.into_iter().map(|section| ArticleSection {
        paragraphs: sentences.by_ref().take(section.paragraphs.len()).collect(),
        heading: section.heading,
        is_editors: false,
    });
    let sections = sections.collect();
    let notes = notes.iter().map(|note| ArticleNote {
        paragraphs: sentences.by_ref().take(note.paragraphs.len()).collect(),
        references: note.references,
    });
    Ok((lede, sections, notes.collect()))
}

#[cfg(test)]
mod tests;
