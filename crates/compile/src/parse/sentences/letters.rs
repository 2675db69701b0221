//! A paragraph as a sequence of letters, and the classes of letters.

use std::ops::Index;

use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, SentenceTerminal};
use icu_properties::{CodePointMapData, CodePointSetData};

use super::rules::Rules;
use crosslight_content::is_unspaced;

/// The letters of a paragraph.
pub struct Letters {
    letters: Vec<(usize, char)>,
    end: usize,
}

impl Letters {
    pub fn new(text: &str) -> Self {
        Letters {
            letters: text.char_indices().collect(),
            end: text.len(),
        }
    }

    pub fn len(&self) -> usize {
        self.letters.len()
    }

    pub fn get(&self, at: usize) -> Option<char> {
        self.letters.get(at).map(|(_, letter)| *letter)
    }

    pub fn is(&self, at: usize, letter: char) -> bool {
        self.get(at) == Some(letter)
    }

    /// Returns the byte at which a letter begins.
    pub fn byte(&self, at: usize) -> usize {
        self.letters.get(at).map_or(self.end, |(byte, _)| *byte)
    }

    pub fn between(&self, from: usize, to: usize) -> impl Iterator<Item = char> + '_ {
        let letters = self.letters.get(from..to).unwrap_or_default();
        letters.iter().map(|(_, letter)| *letter)
    }

    pub fn from(&self, at: usize) -> impl Iterator<Item = char> + '_ {
        self.between(at, self.len())
    }

    /// Returns the word that ends at `at`, with the stops and hyphens within it.
    pub fn word_before(&self, at: usize) -> String {
        let unspaced = at
            .checked_sub(1)
            .and_then(|at| self.get(at))
            .is_some_and(is_unspaced);
        let belongs = |at: &usize| {
            let letter = self[*at];
            (is_word(letter) || matches!(letter, '.' | '-' | '‑'))
                && is_unspaced(letter) == unspaced
        };
        // No abbreviation is longer than 40 letters.
        let start = (at.saturating_sub(40)..at).rev().take_while(belongs).last();
        let word: String = self.between(start.unwrap_or(at), at).collect();
        word.replace('‑', "-")
    }

    /// Returns the word before the one that begins at `at`.
    pub fn word_before_word(&self, at: usize) -> String {
        let spaces = (0..at)
            .rev()
            .take_while(|at| self[*at].is_whitespace())
            .count();
        self.word_before(at - spaces)
    }

    /// Returns the word that ends at `at` with the short abbreviations before it, none of
    /// them before `from`, without spaces: `z.B`, `EE.UU`, `т.д`.
    pub fn chain_before(&self, at: usize, from: usize) -> String {
        let mut chain = self.word_before(at);
        let mut start = at - chain.chars().count();
        for _ in 0..4 {
            let is_space = |at: Option<usize>| {
                at.and_then(|at| self.get(at))
                    .is_some_and(char::is_whitespace)
            };
            if !is_space(start.checked_sub(1)) || start < 3 || !self.is(start - 2, '.') {
                break;
            }
            let part = self.word_before(start - 2);
            let length = part.chars().count();
            if !(1..=3).contains(&length) || start < from + length + 2 {
                break;
            }
            start -= length + 2;
            chain = format!("{part}.{chain}");
        }
        chain
    }

    /// Returns the word that begins at `at`.
    pub fn word_from(&self, at: usize) -> String {
        self.from(at)
            .take_while(|letter| is_word(*letter))
            .take(40)
            .collect()
    }
}

impl Index<usize> for Letters {
    type Output = char;

    fn index(&self, at: usize) -> &char {
        &self.letters[at].1
    }
}

/// Tells whether it is a letter, a digit or a mark on one.
pub fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || !letter.is_ascii() && (is_mark(letter) || letter == '\u{ad}')
}

/// Tells whether it is a mark on a letter: a vowel sign, an accent.
pub fn is_mark(letter: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(letter))
}

/// Tells whether it is a mark that can end a sentence.
pub fn is_terminal(letter: char, rules: &Rules) -> bool {
    match letter {
        '.' | '!' | '?' | '…' => true,
        ';' | '\u{37e}' => rules.is_greek(),
        _ if letter.is_ascii() => false,
        _ => CodePointSetData::new::<SentenceTerminal>().contains(letter),
    }
}

/// Tells whether it is a mark that ends a sentence only before a space and no small
/// letter.
pub fn is_soft(letter: char) -> bool {
    matches!(
        letter,
        '.' | '!' | '?' | '…' | '‥' | '‼' | '⁇' | '⁈' | '⁉' | ';' | '\u{37e}' | '؟' | '۔'
    )
}

/// Tells whether it is a full-width mark, of the scripts that write without spaces.
pub fn is_full(letter: char) -> bool {
    matches!(letter, '。' | '．' | '！' | '？' | '｡')
}

pub fn is_quote(letter: char) -> bool {
    matches!(
        letter,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
            | '《'
            | '》'
            | '〈'
            | '〉'
    )
}

pub fn is_opening(letter: char) -> bool {
    matches!(
        letter,
        '(' | '['
            | '{'
            | '（'
            | '【'
            | '［'
            | '〔'
            | '¿'
            | '¡'
            | '「'
            | '『'
            | '《'
            | '〈'
            | '„'
            | '‚'
            | '«'
            | '‹'
    )
}

/// Tells whether it is a mark that can close what a sentence has opened.
pub fn is_closing(letter: char) -> bool {
    matches!(
        letter,
        ')' | ']'
            | '}'
            | '）'
            | '】'
            | '］'
            | '〕'
            | '"'
            | '\''
            | '“'
            | '”'
            | '‘'
            | '’'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '」'
            | '』'
            | '》'
            | '〉'
    )
}
