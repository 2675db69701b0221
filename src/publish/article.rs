//! Reads `article.md`: a title, plain paragraphs and headed sections, each
//! sentence with its place.
//!
//! Markdown is read by pulldown-cmark (`CommonMark`), sentences are split by
//! Unicode's rules (UAX #29, by `icu_segmenter`).

use std::ops::Range;

use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::content::{
    Article, ArticleParagraph, ArticleSection, ContentError, Heading, Place, Problem, Sentence,
    SourceFile,
};

/// The article of a file.
///
/// # Errors
/// Every mistake in the file, in its order.
pub fn parse_article(source: &str) -> Result<Article, Vec<ContentError>> {
    let mut reader = Reader::default();
    for (event, span) in Parser::new(source).into_offset_iter() {
        reader.take(&event, span);
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    title: Option<Heading>,
    lede: Vec<ArticleParagraph>,
    sections: Vec<ArticleSection>,
    block: Block,
    errors: Vec<ContentError>,
}

/// The words of the block at hand, and where in the file each run of them begins.
#[derive(Default)]
struct Block {
    text: String,
    runs: Vec<(usize, Range<usize>)>,
}

impl Reader {
    fn take(&mut self, event: &Event, span: Range<usize>) {
        match event {
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) => self.block = Block::default(),
            Event::Text(words) => self.block.push(words, span),
            Event::SoftBreak | Event::HardBreak => self.block.push(" ", span),
            Event::End(TagEnd::Paragraph) => self.paragraph(span),
            Event::End(TagEnd::Heading(level)) => self.heading(*level, span),
            Event::Start(tag) => self.refuse(span, not_plain(tag)),
            Event::Code(_) => self.refuse(span, "code"),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(span, "HTML"),
            Event::Rule => self.refuse(span, "a rule"),
            _ => {}
        }
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
        let span = span.start..span.start + trimmed_length(self.block.runs.last(), &span);
        let text = std::mem::take(&mut self.block).text;
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
        let sentences = std::mem::take(&mut self.block).sentences(span.start);
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

impl Block {
    fn push(&mut self, words: &str, span: Range<usize>) {
        self.runs.push((self.text.len(), span));
        self.text.push_str(words);
    }

    /// The sentences of the block, which begins at byte `start` of the file.
    fn sentences(self, start: usize) -> Vec<Sentence> {
        let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
        let mut sentences = Vec::new();
        let mut from = 0;
        for to in segmenter.segment_str(&self.text).skip(1) {
            let words = &self.text[from..to];
            let text = words.trim();
            if !text.is_empty() {
                let first = from + (words.len() - words.trim_start().len());
                let last = first + text.len();
                sentences.push(Sentence {
                    text: collapsed(text),
                    spaced: words.trim_end().len() < words.len() && to < self.text.len(),
                    span: self.in_file(first, start)..self.in_file(last, start),
                });
            }
            from = to;
        }
        sentences
    }

    /// The byte of the file at which byte `at` of the block's words stands.
    fn in_file(&self, at: usize, start: usize) -> usize {
        let run = self.runs.iter().rev().find(|(from, _)| *from <= at);
        run.map_or(start, |(from, span)| {
            (span.start + (at - from)).min(span.end)
        })
    }
}

/// A text whose runs of white space are single spaces.
fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The length of a heading's line without what follows its last word.
fn trimmed_length(last: Option<&(usize, Range<usize>)>, span: &Range<usize>) -> usize {
    last.map_or(span.len(), |(_, run)| run.end.saturating_sub(span.start))
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
        let errors = parse_article(source).expect_err("the article is wrong");
        errors
            .iter()
            .map(|error| error.problem.to_string())
            .collect()
    }

    #[test]
    fn sentences_know_their_place_in_the_file() {
        let source = "# Title\n\nOne here.\nTwo “there.”  Three.\n\n## Head\n\nFour.\n";
        let article = parse_article(source).expect("the article is right");
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
        let article = parse_article("# T\n\n## H\n\nA \\*star\\* and 3 < 4.\n").expect("right");
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
