//! One sentence as the rules see it, with the sentences of its paragraph beside it.

use std::ops::Range;

use super::lexicon::{Lexicon, List};
use super::marks::{Marks, marks};
use super::token::{Kind, Token, tokens};
use crate::ArticleParagraph;
use crosslight_content::Frame;

/// A paragraph, split.
pub struct Passage<'a> {
    /// The number of its first sentence.
    pub first: usize,
    /// Its quotation marks.
    pub marks: Marks,
    /// Its sentences.
    pub lines: Vec<Line<'a>>,
    /// `true` if it belongs to a block quotation.
    pub is_block: bool,
}

/// A sentence, split.
pub struct Line<'a> {
    /// The sentence's bytes in the paragraph.
    pub bytes: Range<usize>,
    /// The paragraph's text.
    pub text: &'a str,
    /// Its words and marks.
    pub tokens: Vec<Token<'a>>,
    /// The quotations of the paragraph that reach into it, by their numbers.
    pub quotations: Vec<usize>,
    /// `true` for a turn of a dialogue that a dash begins.
    pub is_dialogue: bool,
}

impl<'a> Passage<'a> {
    /// Splits a paragraph, whose text is `text`.
    pub fn of(paragraph: &ArticleParagraph, text: &'a str, first: usize, language: &str) -> Self {
        let marks = marks(text);
        let mut start = 0;
        let lines = paragraph.sentences.iter().map(|sentence| {
            let bytes = start..start + sentence.text.len();
            start = bytes.end + usize::from(sentence.spaced);
            Line::of(text, bytes, &marks, language)
        });
        let lines = lines.collect();
        let mut frames = paragraph.shape.frames.iter();
        Passage {
            first,
            lines,
            is_block: frames.any(|frame| matches!(frame, Frame::Quotation(_))),
            marks,
        }
    }

    /// Tells whether it begins with an opening quotation mark.
    pub fn begins_quoted(&self) -> bool {
        self.marks
            .quotations
            .first()
            .is_some_and(|it| it.start == 0)
    }
}

impl<'a> Line<'a> {
    fn of(text: &'a str, bytes: Range<usize>, marks: &Marks, language: &str) -> Self {
        let reaches = |it: &Range<usize>| it.start < bytes.end && bytes.start < it.end;
        let quotations = (0..).zip(&marks.quotations);
        let quotations = quotations.filter(|(_, it)| reaches(it));
        Line {
            tokens: tokens(text, &bytes, marks, language),
            quotations: quotations.map(|(at, _)| at).collect(),
            is_dialogue: marks.is_dialogue,
            bytes,
            text,
        }
    }

    /// Returns the words from one token up to another, as the article writes them.
    pub fn words(&self, range: &Range<usize>) -> &'a str {
        let bytes = |at: usize| self.tokens.get(at).map(|it| it.bytes.clone());
        let last = range.end.checked_sub(1).and_then(bytes);
        match (bytes(range.start), last) {
            (Some(first), Some(last)) if first.start < last.end => {
                &self.text[first.start..last.end]
            }
            _ => "",
        }
    }

    /// Returns the number of words within quotations, and of all words.
    pub fn quoted_words(&self) -> (usize, usize) {
        let words = self.tokens.iter().filter(|it| it.kind == Kind::Word);
        let quoted = words.clone().filter(|it| it.quoted).count();
        (quoted, words.count())
    }

    /// Tells whether every word is within a quotation.
    pub fn is_wholly_quoted(&self) -> bool {
        let (quoted, all) = self.quoted_words();
        all > 0 && quoted == all
    }

    /// Tells whether it has a quotation that is no mere word.
    pub fn has_speech(&self) -> bool {
        self.quoted_words().0 >= 3
    }

    /// Returns whether half of it or more is direct quotation.
    pub fn is_quoted(&self) -> bool {
        let (quoted, all) = self.quoted_words();
        self.is_dialogue || (all > 0 && quoted * 2 >= all)
    }

    /// Returns the token at a position; none outside of the sentence.
    pub fn token(&self, at: usize) -> Option<&Token<'a>> {
        self.tokens.get(at)
    }

    /// Tells whether a token is of this kind.
    pub fn is_kind(&self, at: usize, kind: Kind) -> bool {
        self.token(at).is_some_and(|it| it.kind == kind)
    }

    /// Tells whether a token is a word outside of quotations that is on a list.
    pub fn is(&self, at: usize, lexicon: &Lexicon, list: List) -> bool {
        self.token(at)
            .is_some_and(|it| it.is_told() && lexicon.has(list, it))
    }

    /// Tells whether it begins with the people it speaks to: “Dear guests”.
    pub fn is_salutation(&self, lexicon: &Lexicon) -> bool {
        self.is(0, lexicon, List::Salutations)
    }

    /// Tells whether nothing but marks follows a token.
    pub fn is_end(&self, at: usize) -> bool {
        self.tokens.iter().skip(at).all(|it| it.kind != Kind::Word)
    }
}
