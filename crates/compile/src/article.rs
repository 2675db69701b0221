//! The article as it was written: title, lede, sections, paragraphs and sentences, each
//! with its location in `article.md`.

use std::ops::Range;

use crosslight_content::{About, Body, Frame, Mark, Shape};

/// A whole article, verbatim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// The metadata: authors, dates and the like.
    pub about: About,
    /// The `#` heading, or the title that is given elsewhere.
    pub title: Heading,
    /// The blocks before the first section.
    pub lede: Vec<Paragraph>,
    /// The `##` sections, in order.
    pub sections: Vec<ArticleSection>,
    /// The footnotes, in the order in which the article refers to them.
    pub notes: Vec<ArticleNote>,
}

/// A heading with its location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The heading's text.
    pub text: String,
    /// The heading's bytes in the file.
    pub span: Range<usize>,
    /// The marks on the text, outer ones before inner ones.
    pub marks: Vec<Mark>,
    /// The id that the article gives the heading (`{#id}`).
    pub id: Option<String>,
}

/// A `##` heading and the paragraphs under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleSection {
    /// The heading.
    pub heading: Heading,
    /// The blocks under it.
    pub paragraphs: Vec<Paragraph>,
    /// `true` if the heading is the editor's, in an article without headings.
    pub is_editors: bool,
}

/// A footnote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleNote {
    /// The footnote's blocks.
    pub paragraphs: Vec<Paragraph>,
    /// The number of references to the footnote in the article.
    pub references: u32,
}

/// A block: a run of sentences, or a block without any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The block's role on the page.
    pub shape: Shape,
    /// The bytes in the file from the block's first word to its last.
    pub span: Range<usize>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// One sentence, without the space around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence's text.
    pub text: String,
    /// `true` if a space separates the sentence from the next one of its paragraph.
    pub spaced: bool,
    /// The sentence's bytes in the file.
    pub span: Range<usize>,
    /// The marks on the text, outer ones before inner ones.
    pub marks: Vec<Mark>,
}

/// The numbers of the sentences of each block quotation, in order; one within another
/// belongs to the outer one.
#[derive(Clone, Debug, Default)]
pub struct Quotations(Vec<Range<usize>>);

impl Article {
    /// Returns all paragraphs: the lede's first, those of the footnotes last.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let sections = self.sections.iter().flat_map(|section| &section.paragraphs);
        let notes = self.notes.iter().flat_map(|note| &note.paragraphs);
        self.lede.iter().chain(sections).chain(notes)
    }

    /// Returns the numbers of the sentences of each section.
    #[must_use]
    pub fn sections_sentences(&self) -> Vec<Range<usize>> {
        let count =
            |blocks: &[Paragraph]| blocks.iter().map(|it| it.sentences.len()).sum::<usize>();
        let mut next = count(&self.lede);
        let sections = self.sections.iter().map(|section| {
            let start = next;
            next += count(&section.paragraphs);
            start..next
        });
        sections.collect()
    }

    /// Returns the block quotations.
    #[must_use]
    pub fn quotations(&self) -> Quotations {
        let mut next = 0;
        let mut last = None;
        let mut quotations: Vec<Range<usize>> = Vec::new();
        for block in self.paragraphs() {
            let start = next;
            next += block.sentences.len();
            let mut frames = block.shape.frames.iter();
            let around = frames.find(|frame| matches!(frame, Frame::Quotation(_)));
            match quotations.last_mut() {
                Some(quotation) if around.is_some() && around == last => quotation.end = next,
                _ if around.is_some() => quotations.push(start..next),
                _ => {}
            }
            last = around;
        }
        Quotations(quotations)
    }

    /// Tells whether a heading has these words.
    #[must_use]
    pub fn has_heading_with(&self, words: &str) -> bool {
        let words = words.trim();
        let within = self
            .paragraphs()
            .filter_map(|block| match &block.shape.body {
                Body::Heading(heading) => Some(&*heading.words.text),
                _ => None,
            });
        let sections = self.sections.iter().map(|it| it.heading.text.as_str());
        let mut headings = sections.chain([self.title.text.as_str()]).chain(within);
        !words.is_empty() && headings.any(|heading| heading.contains(words))
    }

    /// Returns all sentences in reading order.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.paragraphs().flat_map(|paragraph| &paragraph.sentences)
    }
}

impl Quotations {
    /// Returns the numbers of the sentences of the block quotation around a sentence, if
    /// there is one.
    #[must_use]
    pub fn around(&self, sentence: usize) -> Option<Range<usize>> {
        let before = self.0.partition_point(|range| range.end <= sentence);
        let quotation = self.0.get(before)?;
        quotation.contains(&sentence).then(|| quotation.clone())
    }
}

impl Paragraph {
    /// Returns the paragraph's text in one piece.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for sentence in &self.sentences {
            text.push_str(&sentence.text);
            if sentence.spaced {
                text.push(' ');
            }
        }
        text
    }
}
