//! Finds where the sentences of a paragraph end.
//!
//! Each mark that can end a sentence is judged by the text before it (an abbreviation,
//! an initial, an ordinal), by what closes after it (quotation marks, brackets,
//! citation marks) and by what follows (a small letter, a number, a word that begins
//! sentences, a title, the speaker of a quotation). All of this takes one pass, so the
//! time grows with the text alone.

use super::initials::{is_initial, is_roman, is_short_name, is_small_roman};
use super::letters::{is_soft, is_terminal};
use super::rules::{Follows, Rules};
use super::walk::Walk;
use crosslight_content::is_unspaced;

/// The maximum number of letters of a phrase before a subject.
const LONGEST_PHRASE: usize = 40;

/// Returns the bytes of `text` at which its sentences end, except for the last one.
pub fn ends(text: &str, rules: &Rules) -> Vec<usize> {
    let mut walk = Walk::new(text, rules);
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

impl Walk<'_> {
    /// Tells whether the sentence ends with the marks from `at` to `run`, which are
    /// closed at `closed`.
    fn is_end(&self, at: usize, run: usize, closed: usize) -> bool {
        let Some(next) = self.letters.get(closed) else {
            return false;
        };
        let soft = is_soft(self.letters[at]) && is_soft(self.letters[run - 1]);
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
        if soft && first.is_lowercase() && !self.is_capital_later(after) {
            return false;
        }
        let sentence = (self.start, self.first_after(self.start).unwrap_or(at));
        if !self
            .brackets
            .allow(at, closed, sentence, first.is_uppercase())
        {
            return false;
        }
        if self.goes_on(run, closed) {
            return false;
        }
        // An ellipsis is as often a pause as an end; only the words after it can tell.
        if self.is_ellipsis(at, run) {
            return first.is_uppercase() || first.is_numeric() || after > closed + 1;
        }
        let is_stop = run == at + 1 && self.letters.is(at, '.');
        !is_stop || self.is_stop_an_end(at, after)
    }

    /// Tells whether a word that begins with a small letter begins a sentence: `iPhone`,
    /// and `’s Avonds` in Dutch.
    fn is_capital_later(&self, after: usize) -> bool {
        let is_capital = |at: usize| self.letters.get(at).is_some_and(char::is_uppercase);
        if is_capital(after + 1) {
            return true;
        }
        let mark = after.checked_sub(1).and_then(|at| self.letters.get(at));
        let is_clitic = mark.is_some_and(|it| matches!(it, '’' | '\'' | '‘' | 'ʼ'))
            && "stnkm".contains(self.letters[after]);
        let is_apart = self
            .letters
            .get(after + 1)
            .is_some_and(|it| it == '-' || it.is_whitespace());
        self.rules.has_clitics() && is_clitic && is_apart && is_capital(after + 2)
    }

    fn is_ellipsis(&self, at: usize, run: usize) -> bool {
        let dots = (at..run).filter(|at| self.letters.is(*at, '.')).count();
        let other = (at..run).any(|at| {
            let letter = self.letters[at];
            "!?؟".contains(letter) || !is_soft(letter)
        });
        !other && (dots > 1 || (at..run).any(|at| matches!(self.letters[at], '…' | '‥')))
    }

    /// Tells whether the words of the current sentence before `after` are a phrase before
    /// its subject: “At 5 p.m. Mr. Bell left.”
    fn is_phrase(&self, after: usize) -> bool {
        let start = self.first_after(self.start).unwrap_or(after);
        if after - start > LONGEST_PHRASE || !self.rules.leads(&self.letters.word_from(start)) {
            return false;
        }
        !self.letters.between(start, after).any(|it| it == ',')
    }

    /// Returns the properties of the word at `after`, which follows a full stop after the
    /// abbreviation `word`, the last part of `chain`.
    fn follows(&self, word: &str, chain: &str, after: usize) -> Follows {
        let next = self.letters.word_from(after);
        let length = next.chars().count();
        let end = after + length;
        let is_stopped = self.letters.is(end, '.');
        let is_letters = next.chars().all(char::is_alphabetic);
        // `B.` of `z. B.`
        let is_part = (1..=2).contains(&length) && is_stopped && is_letters;
        let is_space = |at: usize| self.letters.get(at).is_some_and(char::is_whitespace);
        let begins_name = is_stopped
            && is_space(end + 1)
            && self
                .first_after(end + 1)
                .is_some_and(|at| !self.letters[at].is_numeric());
        let is_title = begins_name && self.rules.is_title(&next) && !self.is_phrase(after);
        let is_long = word.chars().count() > 2;
        let goes_on_small =
            is_space(end) && self.letters.get(end + 1).is_some_and(char::is_lowercase);
        // “Vol. I” is a number, “He said no. I know” is none.
        let is_one = next == "I" && is_long && !goes_on_small;
        let is_starter = self.rules.starts(&next) && !is_part && !is_one;
        let is_digit = |at: usize| self.letters.get(at).is_some_and(|it| it.is_ascii_digit());
        // `art. R. 6`, `fig. B`
        let is_designation = length == 1
            && next.chars().all(char::is_uppercase)
            && !is_starter
            && (is_part && is_digit(end + 2)
                || self.letters.is(end, '-') && is_digit(end + 1)
                || is_long && !is_part);
        Follows {
            is_starter: is_starter || is_title && length > 1,
            is_title,
            is_number: self.letters[after].is_numeric()
                || is_roman(&next) && !is_starter
                || is_designation,
            is_month: self.rules.is_month(&next),
            is_part: is_part
                && (length == 1 && is_short_name(word) || self.rules.joins(chain, &next)),
        }
    }

    /// Tells whether the full stop at `at` ends more than an abbreviation; `after` is
    /// where the following words begin.
    fn is_stop_an_end(&self, at: usize, after: usize) -> bool {
        let word = self.letters.word_before(at);
        // Behind a bracket or a quotation mark stands no abbreviation.
        if word.is_empty() {
            return true;
        }
        let chain = self.letters.chain_before(at, self.start);
        let follows = self.follows(&word, &chain, after);
        let start = at - word.chars().count();
        let begins = start <= self.first_after(self.start).unwrap_or(at);
        let before = self.letters.word_before_word(start);
        let pair = format!("{before}_{word}");
        if let Some(judged) = self.rules.judge(&word, &chain, &pair, follows) {
            return judged;
        }
        let plain = word.trim_start_matches('-');
        if plain.chars().all(|it| it.is_ascii_digit()) {
            // After a comma no word tells, “5, 3. Stock”.
            let is_apart = before.is_empty() && !begins;
            return !begins && self.rules.ends_number(&word, &before, is_apart, follows);
        }
        // “Chap. xvi. Vol. 2”
        if is_small_roman(plain) && before.ends_with('.') && self.rules.counts(&before) {
            let next = self.letters.word_from(after);
            let is_stopped = self.letters.is(after + next.chars().count(), '.');
            let goes_on = follows.is_number || is_stopped && self.rules.counts(&next);
            return !goes_on;
        }
        // In such a language the stop makes an ordinal: “Ludwig XIV. regierte”.
        if is_roman(plain) && plain.chars().count() > 1 && self.rules.has_ordinals() {
            return follows.is_starter;
        }
        // “J. Smith” goes on, “vitamin C. It” does not: the next word decides.
        if is_initial(plain) {
            let in_chain = chain.chars().count() > word.chars().count();
            return follows.is_starter && (!in_chain || follows.is_title) && !begins;
        }
        true
    }
}
