//! Reads `article.md`: a title, plain paragraphs and headed sections, each
//! sentence with its place.
//!
//! Markdown is read by pulldown-cmark (`CommonMark`), sentences are split by
//! Unicode's rules and those of the language (UAX #29, by `icu_segmenter`).

use std::ops::Range;

use icu_segmenter::SentenceSegmenter;
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::block::{Block, segmenter};
use crate::content::{
    Article, ArticleParagraph, ArticleSection, ContentError, Heading, Place, Problem, SourceFile,
    TextProblem,
};

/// The article of a file, in a language of this BCP 47 tag.
///
/// # Errors
/// Every mistake in the file, in its order.
pub fn parse_article(source: &str, language: &str) -> Result<Article, Vec<ContentError>> {
    let mut reader = Reader::new(language);
    for (event, span) in Parser::new(source).into_offset_iter() {
        reader.take(&event, span);
    }
    reader.finish()
}

struct Reader {
    segmenter: Option<SentenceSegmenter>,
    title: Option<Heading>,
    lede: Vec<ArticleParagraph>,
    sections: Vec<ArticleSection>,
    block: Block,
    errors: Vec<ContentError>,
}

impl Reader {
    fn new(language: &str) -> Self {
        Reader {
            segmenter: segmenter(language),
            title: None,
            lede: Vec::new(),
            sections: Vec::new(),
            block: Block::default(),
            errors: Vec::new(),
        }
    }

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
        let text = std::mem::take(&mut self.block).text();
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
                self.sections.push(ArticleSection {
                    heading,
                    paragraphs: Vec::new(),
                });
            }
            _ => self.mistake(span, Problem::NotPlain("a heading below `##`")),
        }
    }

    fn paragraph(&mut self, span: Range<usize>) {
        let block = std::mem::take(&mut self.block);
        let sentences = block.sentences(self.segmenter.as_ref(), span.start);
        if sentences.is_empty() {
            return;
        }
        let paragraphs = match self.sections.last_mut() {
            Some(section) => &mut section.paragraphs,
            None => &mut self.lede,
        };
        paragraphs.push(ArticleParagraph { sentences });
    }

    fn is_blank(&self) -> bool {
        self.lede.is_empty() && self.sections.is_empty()
    }

    fn finish(mut self) -> Result<Article, Vec<ContentError>> {
        for section in &self.sections {
            if section.paragraphs.is_empty() {
                let Heading { text, span } = section.heading.clone();
                let place = Place {
                    file: SourceFile::Article,
                    span: Some(span),
                };
                self.errors.push(ContentError {
                    place,
                    problem: Problem::EmptySection(text),
                });
            }
        }
        let whole_file = Place {
            file: SourceFile::Article,
            span: None,
        };
        if self.sections.is_empty() {
            self.errors.push(ContentError {
                place: whole_file.clone(),
                problem: Problem::NoSection,
            });
        }
        match self.title {
            Some(title) if self.errors.is_empty() => Ok(Article {
                title,
                lede: self.lede,
                sections: self.sections,
            }),
            Some(_) => Err(self.errors),
            None => {
                self.errors.insert(
                    0,
                    ContentError {
                        place: whole_file,
                        problem: Problem::NoTitle,
                    },
                );
                Err(self.errors)
            }
        }
    }
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
        let errors = parse_article(source, "en").expect_err("the article is wrong");
        errors
            .iter()
            .map(|error| error.problem.to_string())
            .collect()
    }

    #[test]
    fn sentences_know_their_place_in_the_file() {
        let source = "# Title\n\nOne here.\nTwo “there.”  Three.\n\n## Head\n\nFour.\n";
        let article = parse_article(source, "en").expect("the article is right");
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
        let article =
            parse_article("# T\n\n## H\n\nA \\*star\\* and 3 < 4.\n", "en").expect("right");
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
