//! Reads `article.md`: what it says of itself, a title, plain paragraphs and headed
//! sections, each sentence with its place.
//!
//! Markdown is read by pulldown-cmark (`CommonMark`), sentences are split by
//! [`sentences`](super::sentences).

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::about::{about, entitled};
use super::amend::amended;
use super::block::Block;
use super::definitions::unused_definitions;
use super::front_matter::FrontMatter;
use super::refused::{self, Refused};
use super::sentences::{Rules, ends};
use crate::content::{
    Article, ArticleParagraph, ArticleSection, Concern, ContentError, ContentWarning, Editorial,
    Heading, Place, Problem, SourceFile, TextProblem,
};

/// What Markdown is read with: what is refused by its name must be known.
pub(super) const MARKDOWN: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// An article and what is allowed in it but poor.
pub type Read = (Article, Vec<ContentWarning>);

/// Reads the article of a file, whose front matter has been read, in the language that
/// the editor names, with the sentences that the editor joins and splits.
///
/// # Errors
/// Every mistake in the file, in its order.
pub fn parse_article(
    source: &str,
    front: FrontMatter,
    editorial: &Editorial,
) -> Result<Read, Vec<ContentError>> {
    let mut reader = Reader {
        source,
        ..Reader::default()
    };
    let start = front.span.end;
    let parser = Parser::new_ext(&source[start..], MARKDOWN);
    for (line, problem) in unused_definitions(&source[start..], &parser) {
        reader.mistake(start + line.start..start + line.end, problem);
    }
    for (event, span) in parser.into_offset_iter() {
        reader.take(&event, start + span.start..start + span.end);
    }
    reader.finish(front, editorial)
}

/// A paragraph whose sentences are not told apart yet.
struct Unsplit {
    block: Block,
    /// The byte of the file at which it begins.
    start: usize,
}

/// A section of them.
struct UnsplitSection {
    heading: Heading,
    paragraphs: Vec<Unsplit>,
    /// Whether it has something that was refused, so that it is not empty.
    has_refused: bool,
    /// Whether its heading is more likely a sentence with dashes below.
    is_underlined: bool,
}

#[derive(Default)]
struct Reader<'a> {
    source: &'a str,
    title: Option<Heading>,
    lede: Vec<Unsplit>,
    sections: Vec<UnsplitSection>,
    block: Block,
    refused: Refused,
    errors: Vec<ContentError>,
    warnings: Vec<ContentWarning>,
}

impl Reader<'_> {
    fn take(&mut self, event: &Event, span: Range<usize>) {
        match event {
            Event::Start(Tag::Heading {
                id, classes, attrs, ..
            }) if id.is_some() || !classes.is_empty() || !attrs.is_empty() => {
                self.block = Block::default();
                self.refuse(span, "an id or a class of a heading");
            }
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) => self.block = Block::default(),
            Event::Text(words) => self.text(words, span),
            Event::SoftBreak => self.block.end_line(span),
            Event::HardBreak => {
                self.block.end_line(span.clone());
                self.refuse(span, "a line that is broken within a paragraph");
            }
            Event::End(TagEnd::Paragraph) => self.paragraph(span),
            Event::End(TagEnd::Heading(level)) => self.heading(*level, span),
            Event::Start(tag) => {
                let what = refused::construct(tag, &self.source[span.clone()]);
                self.refuse(span, what);
            }
            Event::Code(words) => {
                self.block.push(words, span.clone());
                self.refuse(span, "code");
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                self.refuse(span, refused::html(html));
            }
            Event::FootnoteReference(_) => self.refuse(span, "a footnote"),
            Event::Rule => self.refuse(span, "a rule"),
            _ => {}
        }
    }

    fn text(&mut self, words: &str, span: Range<usize>) {
        if let Some(problem) = TextProblem::of(words) {
            self.mistake(span.clone(), Problem::Text(problem));
        }
        self.block.push(words, span);
    }

    fn refuse(&mut self, span: Range<usize>, what: &'static str) {
        if let Some(section) = self.sections.last_mut() {
            section.has_refused = true;
        }
        self.refused.add(span, what);
    }

    fn mistake(&mut self, span: Range<usize>, problem: Problem) {
        self.errors.push(ContentError {
            place: in_article(Some(span)),
            problem,
        });
    }

    fn warn(&mut self, span: Range<usize>, concern: Concern) {
        self.warnings.push(ContentWarning {
            place: in_article(Some(span)),
            concern,
        });
    }

    fn heading(&mut self, level: HeadingLevel, whole: Range<usize>) {
        let span = whole.start..whole.start + self.block.trimmed_length(&whole);
        let text = std::mem::take(&mut self.block)
            .text()
            .trim_ascii()
            .to_owned();
        if text.trim().is_empty() {
            return self.mistake(span, Problem::EmptyHeading);
        }
        let heading = Heading {
            text,
            span: span.clone(),
        };
        let is_underlined = refused::is_underlined_sentence(&self.source[whole.clone()]);
        if is_underlined {
            self.warn(
                span.clone(),
                Concern::UnderlinedSentence(heading.text.clone()),
            );
        }
        match level {
            HeadingLevel::H1 if self.title.is_none() && self.is_blank() => {
                self.title = Some(heading);
            }
            HeadingLevel::H1 => self.mistake(span, Problem::SecondTitle),
            HeadingLevel::H2 => {
                self.sections.push(UnsplitSection {
                    heading,
                    paragraphs: Vec::new(),
                    has_refused: false,
                    is_underlined,
                });
            }
            _ => self.refuse(span, "a heading below `##`"),
        }
    }

    fn paragraph(&mut self, span: Range<usize>) {
        let block = std::mem::take(&mut self.block);
        if block.text().trim().is_empty() {
            return;
        }
        if let Some(what) = refused::shortcode(block.text()) {
            return self.refuse(span, what);
        }
        let paragraphs = match self.sections.last_mut() {
            Some(section) => &mut section.paragraphs,
            None => &mut self.lede,
        };
        paragraphs.push(Unsplit {
            block,
            start: span.start,
        });
    }

    fn is_blank(&self) -> bool {
        self.lede.is_empty() && self.sections.is_empty()
    }

    fn finish(
        mut self,
        front: FrontMatter,
        editorial: &Editorial,
    ) -> Result<Read, Vec<ContentError>> {
        for at in 0..self.sections.len() {
            let next = self.sections.get(at + 1).filter(|next| next.is_underlined);
            let section = &self.sections[at];
            if section.paragraphs.is_empty() && !section.has_refused {
                // Its text is what the dashes made a heading of.
                let of = next.unwrap_or(section).heading.clone();
                let problem = match next {
                    Some(_) => Problem::UnderlinedSentence(of.text),
                    None => Problem::EmptySection(of.text),
                };
                self.mistake(of.span, problem);
            }
        }
        let whole_file = |problem| ContentError {
            place: in_article(None),
            problem,
        };
        if self.sections.is_empty() {
            self.errors.push(whole_file(Problem::NoSection));
        }
        self.errors.extend(self.refused.take(self.source));
        let own = self.title.take();
        let (title, other) = entitled(own, front.title.as_deref(), editorial.article.as_ref());
        if title.is_none() {
            self.errors.insert(0, whole_file(Problem::NoTitle));
        }
        let Some(title) = title.filter(|_| self.errors.is_empty()) else {
            self.errors.sort_by_key(|error| error.place.order());
            return Err(self.errors);
        };
        if let Some(other) = other {
            self.warn(title.span.clone(), Concern::OtherTitle(other));
        }
        if !front.unused.is_empty() {
            let concern = Concern::UnusedKeys(front.unused);
            self.warn(front.span, concern);
        }
        let (lede, sections) = split(&self.lede, self.sections, editorial)?;
        let article = Article {
            about: about(front.about, editorial.article.as_ref()),
            title,
            lede,
            sections,
        };
        Ok((article, self.warnings))
    }
}

fn in_article(span: Option<Range<usize>>) -> Place {
    Place {
        file: SourceFile::Article,
        span,
    }
}

type Parts = (Vec<ArticleParagraph>, Vec<ArticleSection>);

/// Tells the sentences apart, by the rules of the language and as the editor says.
fn split(
    lede: &[Unsplit],
    sections: Vec<UnsplitSection>,
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
    let paragraphs: Vec<&Unsplit> = lede.iter().chain(inner).collect();
    let texts: Vec<&str> = paragraphs.iter().map(|it| it.block.text()).collect();
    let ends = texts.iter().map(|text| ends(text, &rules)).collect();
    let ends = amended(&texts, ends, &editorial.sentences)?;
    let sentences = paragraphs
        .iter()
        .zip(&ends)
        .map(|(paragraph, ends)| ArticleParagraph {
            sentences: paragraph.block.sentences(ends, paragraph.start),
        });
    let mut sentences = sentences.collect::<Vec<_>>().into_iter();
    let lede = sentences.by_ref().take(lede.len()).collect();
    let sections = sections.into_iter().map(|section| ArticleSection {
        paragraphs: sentences.by_ref().take(section.paragraphs.len()).collect(),
        heading: section.heading,
    });
    Ok((lede, sections.collect()))
}

#[cfg(test)]
mod tests;
