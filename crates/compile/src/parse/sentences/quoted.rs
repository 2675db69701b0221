//! The sentence that goes on after a quotation within it: “…!” she says. Where a small
//! letter follows, that tells; in a script without capital letters the words have to.

use super::letters::{is_closing, is_quote, is_terminal};
use super::walk::Walk;

/// The maximum number of letters between a quotation and the one that opens it.
const FARTHEST: usize = 2000;

/// The maximum number of letters of the words that name a speaker.
const LONGEST: usize = 48;

impl Walk<'_> {
    /// Tells whether the sentence goes on after marks that are closed from `run` to
    /// `closed`.
    pub(super) fn goes_on(&self, run: usize, closed: usize) -> bool {
        let Some(next) = self.letters.get(closed) else {
            return false;
        };
        let is_closed = closed > run;
        let is_stop = |it: char| it != '…' && is_terminal(it, self.rules);
        if is_closed && (is_stop(next) || self.follows_comma(closed)) {
            return true;
        }
        let marks = || (run..closed).map(|at| self.letters[at]);
        // The title of a work, or a label.
        if marks().any(|it| matches!(it, '》' | '〉' | '】')) {
            return true;
        }
        let Some(mark) = (run..closed).rfind(|at| is_quote(self.letters[*at])) else {
            return false;
        };
        if self.rules.continues(self.letters.from(closed)) {
            return true;
        }
        if !self.rules.has_speech() {
            return false;
        }
        let Some(open) = self.opening(mark) else {
            return false;
        };
        let is_first = !self
            .letters
            .between(self.start, open)
            .any(char::is_alphanumeric);
        // A sentence that leads to a quotation with a colon ends with it.
        let mut before = (self.start..open).rev().map(|at| self.letters[at]);
        let leads = before.find(|it| !it.is_whitespace());
        if leads.is_some_and(|it| ":：,，،、".contains(it)) {
            return false;
        }
        if !is_first && self.rules.continues_within(self.letters.from(closed)) {
            return true;
        }
        self.names_speaker(closed)
    }

    fn follows_comma(&self, closed: usize) -> bool {
        let mut after = self.letters.from(closed);
        let first = after.find(|it| !it.is_whitespace());
        first.is_some_and(|it| ",;:，、；：،؛".contains(it))
    }

    /// Returns where the quotation opens that `at` closes.
    fn opening(&self, at: usize) -> Option<usize> {
        let open = match self.letters[at] {
            '”' => '“',
            '’' => '‘',
            '»' => '«',
            '›' => '‹',
            '」' => '「',
            '』' => '『',
            straight @ ('"' | '\'') => straight,
            _ => return None,
        };
        let from = self.start.max(at.saturating_sub(FARTHEST));
        (from..at).rev().find(|at| self.letters[*at] == open)
    }

    /// Tells whether the words after a quotation are a clause that says who said it: he
    /// asked.
    fn names_speaker(&self, closed: usize) -> bool {
        let mut clause = String::new();
        for letter in self.letters.from(closed) {
            if clause.len() > 4 * LONGEST || is_quote(letter) || ":：".contains(letter) {
                return false;
            }
            if is_terminal(letter, self.rules) || ",，،、;；".contains(letter) {
                break;
            }
            clause.push(letter);
        }
        if clause.chars().count() > LONGEST || clause.chars().any(is_closing) {
            return false;
        }
        self.rules.names_speaker(&clause)
    }
}
