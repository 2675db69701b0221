//! The brackets of a paragraph. No sentence ends within brackets that opened in its
//! middle.

use super::letters::{is_closing, is_full};
use crosslight_content::is_unspaced;

/// Pairs of brackets, sorted by their opening; positions count letters.
pub struct Brackets {
    pairs: Vec<(usize, usize, bool)>,
}

impl Brackets {
    /// Pairs up the brackets of a text; a bracket without its other is ignored.
    pub fn new(text: &str, corners: bool) -> Self {
        let mut open: Vec<(char, usize)> = Vec::new();
        let mut pairs = Vec::new();
        for (at, letter) in text.chars().enumerate() {
            match letter {
                '(' | '[' | '（' | '【' => open.push((letter, at)),
                '「' | '『' if corners => open.push((letter, at)),
                ')' | ']' | '）' | '】' | '」' | '』' => {
                    let own = open.iter().rposition(|(it, _)| closing(*it) == letter);
                    if let Some(own) = own.filter(|own| open.len() - own <= 4) {
                        let (mark, start) = open[own];
                        pairs.push((start, at, matches!(mark, '「' | '『')));
                        open.truncate(own);
                    }
                }
                _ => {}
            }
        }
        pairs.sort_unstable();
        Brackets { pairs }
    }

    /// Tells whether a sentence may end with a mark at `at` that is closed at `closed`.
    /// The sentence begins at `sentence.0` with spaces and brackets, at `sentence.1`
    /// with words.
    pub fn allow(
        &self,
        at: usize,
        closed: usize,
        sentence: (usize, usize),
        is_uppercase: bool,
    ) -> bool {
        // Brackets nest, and a sentence has few of them.
        let from = self.pairs.partition_point(|pair| pair.0 < sentence.0);
        let to = self.pairs.partition_point(|pair| pair.0 < at);
        let mut around = self.pairs[from..to]
            .iter()
            .rev()
            .take(64)
            .filter(|pair| pair.1 >= at);
        around.all(|&(open, close, is_quote)| {
            open < sentence.1 || closed > close && (is_uppercase || is_quote)
        })
    }
}

fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        '（' => '）',
        '【' => '】',
        '「' => '」',
        '『' => '』',
        other => other,
    }
}

/// Tells whether a paragraph numbers its parts with full-width brackets, `（1）…（2）…`:
/// one such number stands elsewhere than after a sentence, or several do and words follow
/// the last one, as the words of a part do.
pub fn has_numbered_parts(text: &str) -> bool {
    let mut before = None;
    let mut letters = text.chars().peekable();
    let (mut count, mut is_last) = (0, false);
    while let Some(letter) = letters.next() {
        let is_number = letters.peek().copied().is_some_and(char::is_numeric);
        if letter == '（' && is_number {
            if before.is_none_or(|it: char| !is_full(it) && !is_closing(it)) {
                return true;
            }
            count += 1;
            is_last = true;
        } else if is_unspaced(letter) && letter.is_alphabetic() {
            is_last = false;
        }
        before = Some(letter);
    }
    count > 1 && !is_last
}
