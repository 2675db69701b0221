//! The walk along a paragraph: its letters, and what is known of them before it begins.

use super::brackets::{Brackets, has_numbered_parts};
use super::letters::{Letters, is_opening, is_quote};
use super::rules::Rules;

/// The state of the walk.
pub struct Walk<'a> {
    pub letters: Letters,
    pub brackets: Brackets,
    pub rules: &'a Rules,
    /// The start of the current sentence.
    pub start: usize,
    /// `true` if the current sentence has a letter or a digit already.
    pub has_words: bool,
    /// `true` if the paragraph begins with a number in square brackets.
    pub is_numbered: bool,
    /// `true` if the paragraph numbers its parts with full-width brackets.
    pub has_numbered_parts: bool,
}

impl<'a> Walk<'a> {
    pub fn new(text: &str, rules: &'a Rules) -> Self {
        let mut first = text.trim_start().chars();
        Walk {
            letters: Letters::new(text),
            brackets: Brackets::new(text, rules.has_corner_brackets()),
            rules,
            start: 0,
            has_words: false,
            is_numbered: first.next() == Some('[') && first.next().is_some_and(char::is_numeric),
            has_numbered_parts: has_numbered_parts(text),
        }
    }

    /// Returns the first letter, digit or sign of what follows, after spaces and
    /// opening marks.
    pub fn first_after(&self, closed: usize) -> Option<usize> {
        let is_before = |at: &usize| {
            let letter = self.letters[*at];
            letter.is_whitespace()
                || is_opening(letter)
                || is_quote(letter)
                || "—–-•*".contains(letter)
        };
        (closed..self.letters.len()).find(|at| !is_before(at))
    }
}
