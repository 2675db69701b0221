//! Reads `article.md`: a title, plain paragraphs and headed sections, each
//! sentence with its place.
//!
//! Markdown is read by pulldown-cmark (`CommonMark`), sentences are split by
//! [`sentences`](super::sentences).

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::amend::amended;
use super::block::Block;
use super::sentences::{Rules, ends};
use crate::content::{
    Article, ArticleParagraph, ArticleSection, ContentError, Editorial, Heading, Place, Problem,
    SourceFile, TextProblem,
};

/// The article of a file, in the language that the editor names, with the sentences
/// that the editor joins and splits.
///
/// # Errors
/// Every mistake in the file, in its order.
pub fn parse_article(source: &str, editorial: &Editorial) -> Result<Article, Vec<ContentError>> {
    let mut reader = Reader::default();
    for (event, span) in Parser::new(source).into_offset_iter() {
        reader.take(&event, span);
    }
    reader.finish(editorial)
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
}

#[derive(Default)]
struct Reader {
    title: Option<Heading>,
    lede: Vec<Unsplit>,
    sections: Vec<UnsplitSection>,
    block: Block,
    errors: Vec<ContentError>,
}

impl Reader {
    fn take(&mut self, event: &Event, span: Range<usize>) {
        match event {
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) => self.block = Block::default(),
            Event::Text(words) => self.text(words, span),
            Event::SoftBreak | Event::HardBreak => self.block.end_line(span),
            Event::End(TagEnd::Paragraph) => self.paragraph(span),
            Event::End(TagEnd::Heading(level)) => self.heading(*level, span),
            Event::Start(tag) => self.refuse(span, not_plain(tag)),
            Event::Code(_) => self.refuse(span, "code"),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(span, "HTML"),
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
        let repeated = self
            .errors
            .last()
            .and_then(|error| error.place.span.as_ref());
        if repeated.is_some_and(|last| last.start <= span.start && span.end <= last.end) {
            return;
        }
        self.mistake(span, Problem::NotPlain(what));
    }

    fn mistake(&mut self, span: Range<usize>, problem: Problem) {
        let place = Place {
            file: SourceFile::Article,
            span: Some(span),
        };
        self.errors.push(ContentError { place, problem });
    }

    fn heading(&mut self, level: HeadingLevel, span: Range<usize>) {
        let span = span.start..span.start + self.block.trimmed_length(&span);
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
        match level {
            HeadingLevel::H1 if self.title.is_none() && self.is_blank() => {
                self.title = Some(heading);
            }
            HeadingLevel::H1 => self.mistake(span, Problem::SecondTitle),
            HeadingLevel::H2 => {
                if self
                    .sections
                    .iter()
                    .any(|section| section.heading.text == heading.text)
                {
                    self.mistake(span, Problem::RepeatedHeading(heading.text.clone()));
                }
                self.sections.push(UnsplitSection {
                    heading,
                    paragraphs: Vec::new(),
                });
            }
            _ => self.mistake(span, Problem::NotPlain("a heading below `##`")),
        }
    }

    fn paragraph(&mut self, span: Range<usize>) {
        let block = std::mem::take(&mut self.block);
        if block.text().trim().is_empty() {
            return;
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

    fn finish(mut self, editorial: &Editorial) -> Result<Article, Vec<ContentError>> {
        let empty = self
            .sections
            .iter()
            .filter(|section| section.paragraphs.is_empty());
        let empty: Vec<Heading> = empty.map(|section| section.heading.clone()).collect();
        for Heading { text, span } in empty {
            self.mistake(span, Problem::EmptySection(text));
        }
        let whole_file = |problem| ContentError {
            place: Place {
                file: SourceFile::Article,
                span: None,
            },
            problem,
        };
        if self.sections.is_empty() {
            self.errors.push(whole_file(Problem::NoSection));
        }
        let Some(title) = self.title else {
            self.errors.insert(0, whole_file(Problem::NoTitle));
            return Err(self.errors);
        };
        if !self.errors.is_empty() {
            return Err(self.errors);
        }
        let (lede, sections) = split(&self.lede, self.sections, editorial)?;
        Ok(Article {
            title,
            lede,
            sections,
        })
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

fn not_plain(tag: &Tag) -> &'static str {
    match tag {
        Tag::Emphasis | Tag::Strong => "emphasis",
        Tag::Link { .. } => "a link",
        Tag::Image { .. } => "an image",
        Tag::List(_) | Tag::Item => "a list",
        Tag::BlockQuote(_) => "a block quotation",
        Tag::CodeBlock(_) => "code",
        Tag::HtmlBlock => "HTML",
        _ => "this Markdown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(source: &str) -> Vec<String> {
        let errors =
            parse_article(source, &Editorial::default()).expect_err("the article is wrong");
        errors
            .iter()
            .map(|error| error.problem.to_string())
            .collect()
    }

    #[test]
    fn sentences_know_their_place_in_the_file() {
        let source = "# Title\n\nOne here.\nTwo “there.”  Three.\n\n## Head\n\nFour.\n";
        let article = parse_article(source, &Editorial::default()).expect("the article is right");
        let places: Vec<_> = article
            .sentences()
            .map(|s| &source[s.span.clone()])
            .collect();
        assert_eq!(places, ["One here.", "Two “there.”", "Three.", "Four."]);
        assert_eq!(article.lede[0].text(), "One here. Two “there.” Three.");
        assert_eq!(&source[article.sections[0].heading.span.clone()], "## Head");
    }

    #[test]
    fn an_escaped_mark_is_a_mark() {
        let article = parse_article(
            "# T\n\n## H\n\nA \\*star\\* and 3 < 4.\n",
            &Editorial::default(),
        )
        .expect("right");
        assert_eq!(
            article.sections[0].paragraphs[0].text(),
            "A *star* and 3 < 4."
        );
    }

    #[test]
    fn what_is_not_plain_is_refused_once_each() {
        let source = "# T\n\nA *b* and [c](d).\n\n- one\n- two\n\n## H\n\n<b>x</b>\n\n`y`\n";
        let expected = [
            "an article cannot have emphasis",
            "an article cannot have a link",
            "an article cannot have a list",
            "an article cannot have HTML",
            "an article cannot have HTML",
            "an article cannot have code",
        ];
        assert_eq!(problems(source), expected);
    }

    #[test]
    fn an_article_has_one_title_and_filled_sections() {
        assert_eq!(
            problems("Text.\n"),
            [
                "the article does not begin with its title",
                "the article has no section"
            ]
        );
        assert_eq!(
            problems("# A\n\n# B\n\n## C\n\n## D\n\nText.\n\n## D\n\nText.\n\n##\n\n### E\n"),
            [
                "the article has a second title",
                "two sections are headed “D”",
                "this heading has no words",
                "an article cannot have a heading below `##`",
                "the section “C” has no text",
            ]
        );
    }
}
