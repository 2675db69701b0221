//! The article as it was written: title, lede, sections, paragraphs, sentences,
//! each with its place in `article.md`.

use std::ops::Range;

use crosslight_content::{About, Frame, Mark, Shape};

/// A whole article, verbatim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// What it says of itself.
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

/// A heading with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its words.
    pub text: String,
    /// Its bytes in the file.
    pub span: Range<usize>,
    /// The marks upon its words, outer ones before inner ones.
    pub marks: Vec<Mark>,
    /// The id that the article gives it (`{#id}`).
    pub id: Option<String>,
}

/// A `##` heading and the paragraphs under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleSection {
    /// The heading.
    pub heading: Heading,
    /// The blocks under it.
    pub paragraphs: Vec<Paragraph>,
    /// Whether the heading is the editor's, in an article without any.
    pub is_editors: bool,
}

/// A footnote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleNote {
    /// Its blocks.
    pub paragraphs: Vec<Paragraph>,
    /// How many times the article refers to it.
    pub references: u32,
}

/// A block: a run of sentences, or what has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// How it stands on the page.
    pub shape: Shape,
    /// Its bytes in the file, as far as it has words.
    pub span: Range<usize>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// One sentence, without the space around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its words.
    pub text: String,
    /// Whether a space stands between it and the next sentence of its paragraph.
    pub spaced: bool,
    /// Its bytes in the file.
    pub span: Range<usize>,
    /// Its marks, outer ones before inner ones.
    pub marks: Vec<Mark>,
}

impl Article {
    /// All paragraphs, the lede's first and those of the footnotes last.
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

    /// Returns the numbers of the sentences of the block quotation that a sentence stands
    /// in, if it stands in one.
    #[must_use]
    pub fn quotation_around(&self, sentence: usize) -> Option<Range<usize>> {
        let mut next = 0;
        let blocks = self.paragraphs().map(|block| {
            let start = next;
            next += block.sentences.len();
            let mut frames = block.shape.frames.iter();
            let quotation = frames.find(|frame| matches!(frame, Frame::Quotation(_)));
            (quotation, start..next)
        });
        let blocks: Vec<_> = blocks.collect();
        let (quotation, _) = blocks.iter().find(|(_, range)| range.contains(&sentence))?;
        let quotation = (*quotation)?;
        let mut within = blocks.iter().filter(|(other, _)| *other == Some(quotation));
        let (_, first) = within.next()?;
        let last = within.next_back().map_or(first, |(_, last)| last);
        Some(first.start..last.end)
    }

    /// All sentences, in reading order.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.paragraphs().flat_map(|paragraph| &paragraph.sentences)
    }
}

impl Paragraph {
    /// The paragraph's words in one piece.
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
