//! Finds where the sentences of a paragraph end.
//!
//! Each mark that can end a sentence is judged by the text before it (an abbreviation,
//! an initial, an ordinal), by what closes after it (quotation marks, brackets,
//! citation marks) and by what follows (a small letter, a number, a word that begins
//! sentences). All of this takes one pass, so the time grows with the text alone.

use super::brackets::Brackets;
use super::letters::{
    Letters, is_closing, is_full, is_opening, is_quote, is_soft, is_terminal, is_word,
};
use super::rules::{Follows, Rules};
use crosslight_content::is_unspaced;

/// Returns the bytes of `text` at which its sentences end, except for the last one.
pub fn ends(text: &str, rules: &Rules) -> Vec<usize> {
    let mut walk = Walk {
        letters: Letters::new(text),
        brackets: Brackets::new(text, rules.has_corner_brackets()),
        rules,
        start: 0,
        has_words: false,
    };
    let mut ends = Vec::new();
    let mut at = 0;
    while at < walk.letters.len() {
        let letter = walk.letters[at];
        if !is_terminal(letter, rules) {
            walk.has_words |= letter.is_alphanumeric();
            at += 1;
            continue;
        }
        let run = walk.run(at);
        let closed = walk.closed(at, run);
        if walk.is_end(at, run, closed) {
            ends.push(walk.letters.byte(closed));
            walk.start = closed;
            walk.has_words = false;
            at = closed;
        } else {
            at = run;
        }
    }
    ends
}

struct Walk<'a> {
    letters: Letters,
    brackets: Brackets,
    rules: &'a Rules,
    /// The start of the current sentence.
    start: usize,
    /// `true` if the current sentence has a letter or a digit already.
    has_words: bool,
}

impl Walk<'_> {
    /// Returns the end of the run of marks that begins at `at`: `?!`, `...`, `. . .`
    fn run(&self, at: usize) -> usize {
        let mut end = at + 1;
        while end < self.letters.len() && is_terminal(self.letters[end], self.rules) {
            end += 1;
        }
        let is_dots = |at: usize| self.letters.is(at, ' ') && self.letters.is(at + 1, '.');
        if self.letters.is(at, '.') && end == at + 1 && is_dots(end) && is_dots(end + 2) {
            while is_dots(end) {
                end += 2;
            }
        }
        end
    }

    /// Returns the end of what closes after the marks from `at` to `run`: closing
    /// quotation marks and brackets, citation marks.
    fn closed(&self, at: usize, run: usize) -> usize {
        let full = is_full(self.letters[run - 1]);
        let mut end = run;
        loop {
            let Some(letter) = self.letters.get(end) else {
                return end;
            };
            let next = if is_closing(letter) {
                // A mark that closes here may open there: “ in English and in Chinese.
                let opens = is_quote(letter) && full && self.opens_unspaced(end);
                (!opens).then_some(end + 1)
            } else if letter.is_whitespace() {
                self.spaced_closing(end)
            } else {
                self.citation(at, run, end)
            };
            match next {
                Some(next) => end = next,
                None => return end,
            }
        }
    }

    fn opens_unspaced(&self, at: usize) -> bool {
        let letter = self.letters[at];
        match letter {
            '”' | '’' | '」' | '』' | '》' | '〉' => false,
            '"' | '\'' => {
                let before = self.letters.between(self.start, at);
                before.filter(|it| *it == letter).count() % 2 == 0
            }
            _ => true,
        }
    }

    /// Returns the end of a guillemet that closes after a space, as in French.
    fn spaced_closing(&self, at: usize) -> Option<usize> {
        let mark = self.letters.get(at + 1)?;
        let is_apart = self
            .letters
            .get(at + 2)
            .is_none_or(|it| !it.is_alphanumeric());
        (matches!(mark, '»' | '›') && is_apart && !is_full(self.letters[at - 1])).then_some(at + 2)
    }

    /// Returns the end of a citation mark: `[3]`, `[3, 4]`, `³`, or digits right after
    /// a full stop, `so.3`
    fn citation(&self, from: usize, run: usize, at: usize) -> Option<usize> {
        let letter = self.letters.get(at)?;
        if letter == '[' {
            let digits = |it: &char| it.is_numeric() || ",;-–—  ".contains(*it);
            // No citation mark is longer; a bracket that goes on has words.
            let inside = self
                .letters
                .between(at + 1, (at + 24).min(self.letters.len()));
            let inside: Vec<char> = inside.collect();
            let length = inside.iter().take_while(|it| digits(it)).count();
            let has_number = inside[..length].iter().any(|it| it.is_numeric());
            return (has_number && inside.get(length) == Some(&']')).then_some(at + length + 2);
        }
        let is_raised = |it: char| "⁰¹²³⁴⁵⁶⁷⁸⁹†‡".contains(it);
        let joins = ",–".contains(letter) && at > run && is_raised(self.letters[at - 1]);
        if is_raised(letter) || joins && self.letters.get(at + 1).is_some_and(is_raised) {
            return Some(at + 1);
        }
        let before = from.checked_sub(1).and_then(|at| self.letters.get(at));
        let follows_word = before.is_some_and(|it| it.is_alphabetic() || is_closing(it));
        if !letter.is_ascii_digit()
            || !follows_word
            || at != run && !is_closing(self.letters[at - 1])
        {
            return None;
        }
        let mut end = at;
        while self
            .letters
            .get(end)
            .is_some_and(|it| it.is_ascii_digit() || ",–".contains(it))
        {
            end += 1;
        }
        let is_apart = self.letters.get(end).is_none_or(char::is_whitespace);
        (is_apart && end - at <= 7 && self.letters[end - 1].is_ascii_digit()).then_some(end)
    }

    /// Tells whether the sentence ends with the marks from `at` to `run`, which are
    /// closed at `closed`.
    fn is_end(&self, at: usize, run: usize, closed: usize) -> bool {
        let Some(next) = self.letters.get(closed) else {
            return false;
        };
        let soft = is_soft(self.letters[at]);
        let is_decimal = self.letters.is(at, '．') && next.is_numeric();
        let spaced = next.is_whitespace();
        let unspaced = !soft || is_unspaced(next) && !self.letters.is(at, '.');
        let words = self.has_words && (spaced || unspaced) && !is_decimal;
        let Some(after) = self.first_after(closed).filter(|_| words) else {
            return false;
        };
        let first = self.letters[after];
        // A small letter goes on with the sentence, after an abbreviation or an
        // exclamation.
        if soft && first.is_lowercase() {
            return false;
        }
        let sentence = (self.start, self.first_after(self.start).unwrap_or(at));
        if !self
            .brackets
            .allow(at, closed, sentence, first.is_uppercase())
        {
            return false;
        }
        let has_quote = (run..closed).any(|at| is_quote(self.letters[at]));
        // “…!” she says: the quotation ends here, the sentence does not.
        if has_quote && self.rules.continues(self.letters.from(closed)) {
            return false;
        }
        // An ellipsis is as often a pause as an end; only the words after it can tell.
        if self.is_ellipsis(at, run) {
            return first.is_uppercase() || first.is_numeric() || after > closed + 1;
        }
        let is_stop = run == at + 1 && self.letters.is(at, '.');
        !is_stop || self.is_stop_an_end(at, after)
    }

    fn is_ellipsis(&self, at: usize, run: usize) -> bool {
        let dots = (at..run).filter(|at| self.letters.is(*at, '.')).count();
        let other = (at..run).any(|at| "!?؟".contains(self.letters[at]));
        !other && (dots > 1 || (at..run).any(|at| matches!(self.letters[at], '…' | '‥')))
    }

    /// Returns the first letter, digit or sign of what follows, after spaces and
    /// opening marks.
    fn first_after(&self, closed: usize) -> Option<usize> {
        let is_before = |at: &usize| {
            let letter = self.letters[*at];
            letter.is_whitespace()
                || is_opening(letter)
                || is_quote(letter)
                || "—–-•*".contains(letter)
        };
        (closed..self.letters.len()).find(|at| !is_before(at))
    }

    /// Tells whether the full stop at `at` ends more than an abbreviation; `after` is
    /// where the following words begin.
    fn is_stop_an_end(&self, at: usize, after: usize) -> bool {
        let word = self.letters.word_before(at);
        // Behind a bracket or a quotation mark stands no abbreviation.
        if word.is_empty() {
            return true;
        }
        let chain = self.letters.chain_before(at);
        let next = self.letters.word_from(after);
        let length = next.chars().count();
        // `B.` of `z. B.`
        let is_part = (1..=2).contains(&length)
            && self.letters.is(after + length, '.')
            && next.chars().all(char::is_alphabetic);
        let is_starter = self.rules.starts(&next) && !is_part;
        let follows = Follows {
            is_starter,
            is_number: self.letters[after].is_numeric() || is_roman(&next) && !is_starter,
            is_month: self.rules.is_month(&next),
            is_part,
        };
        let begins = at - word.chars().count() <= self.first_after(self.start).unwrap_or(at);
        if let Some(judged) = self.rules.judge(&word, &chain, follows) {
            return judged;
        }
        let plain = word.trim_start_matches('-');
        if plain.chars().all(|it| it.is_ascii_digit()) {
            let before = self.letters.word_before_word(at - word.chars().count());
            return !begins && self.rules.ends_number(&word, &before, follows);
        }
        // In such a language the stop makes an ordinal: “Ludwig XIV. regierte”.
        if is_roman(plain) && plain.chars().count() > 1 && self.rules.has_ordinals() {
            return follows.is_starter;
        }
        // “J. Smith” goes on, “vitamin C. It” does not: the next word decides.
        if is_initial(plain) {
            let in_chain = chain.chars().count() > word.chars().count();
            return follows.is_starter && !in_chain && !begins;
        }
        true
    }
}

/// Tells whether a word is a letter by itself, or letters with hyphens: `J`, `J.-P`,
/// `क`
fn is_initial(word: &str) -> bool {
    let parts = word.split(['-', '.']).filter(|part| !part.is_empty());
    let is_one = |part: &str| {
        let letters = part
            .chars()
            .filter(|letter| letter.is_alphabetic() && is_word(*letter));
        let base: Vec<char> = letters.collect();
        match base.as_slice() {
            [] => false,
            [one] => !one.is_numeric(),
            // A vowel sign or another mark, which has no case and follows a letter.
            [first, rest @ ..] => {
                !first.is_uppercase()
                    && !first.is_lowercase()
                    && rest.iter().all(|it| super::letters::is_mark(*it))
            }
        }
    };
    let mut count = 0;
    let all = parts.map(is_one).all(|it| {
        count += 1;
        it
    });
    all && count > 0 || is_hyphened_initial(word)
}

/// Tells whether a word is a name with a hyphened initial: `Hans-J`
fn is_hyphened_initial(word: &str) -> bool {
    let last = word.rsplit_once('-').map(|(_, last)| last);
    last.is_some_and(|last| last.chars().count() == 1 && last.chars().all(char::is_uppercase))
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| "IVXLCDM".contains(letter))
}
