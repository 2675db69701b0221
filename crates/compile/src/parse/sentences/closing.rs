//! Where the marks at the end of a sentence end: closing quotation marks and brackets,
//! and marks of citation, which belong to the sentence before them.

use super::letters::{is_closing, is_full, is_quote, is_terminal};
use super::walk::Walk;

/// The maximum length of a mark of citation in square brackets.
const LONGEST: usize = 48;

impl Walk<'_> {
    /// Returns the end of the run of marks that begins at `at`: `?!`, `...`, `. . .`
    pub(super) fn run(&self, at: usize) -> usize {
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
    pub(super) fn closed(&self, at: usize, run: usize) -> usize {
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
                    .or_else(|| self.spaced_citation(at, end))
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

    /// Returns the end of a citation mark after a space, ` [4]`, at the end of the
    /// paragraph or before another sentence. Where such a mark begins the paragraph, it
    /// numbers what follows it.
    fn spaced_citation(&self, from: usize, at: usize) -> Option<usize> {
        let end = self.bracketed(at + 1)?;
        let inside = || self.letters.between(at + 2, end - 1);
        if !self.letters.is(at + 1, '[')
            || !inside().any(char::is_numeric)
            || !inside().all(is_numbering)
        {
            return None;
        }
        let follows = self.first_after(end).map(|at| self.letters[at]);
        let is_apart = self.letters.get(end).is_none_or(char::is_whitespace);
        let begins = follows.is_none_or(char::is_uppercase);
        let word = self.letters.word_before(from);
        (is_apart && begins && !self.is_numbered && !self.rules.is_known(&word)).then_some(end)
    }

    /// Returns the end of brackets that open at `at`, if they are short and have no
    /// others inside.
    fn bracketed(&self, at: usize) -> Option<usize> {
        let close = match self.letters.get(at)? {
            '[' => ']',
            '(' => ')',
            '［' => '］',
            '（' => '）',
            '〔' => '〕',
            _ => return None,
        };
        let to = (at + LONGEST).min(self.letters.len());
        let mut inside = (at + 1..to).take_while(|at| {
            let letter = self.letters[*at];
            letter == close || !"[](){}［］（）〔〕\n".contains(letter)
        });
        let end = inside.find(|at| self.letters[*at] == close)?;
        Some(end + 1)
    }

    /// Returns the end of a citation mark: `[3]`, `[note 1]`, `(3)`, `（3）`, `³`, `*`, or
    /// digits right after a full stop, `so.3`
    fn citation(&self, from: usize, run: usize, at: usize) -> Option<usize> {
        let letter = self.letters.get(at)?;
        if let Some(end) = self.bracketed(at) {
            return self.is_citation(from, at, end).then_some(end);
        }
        let is_raised = |it: char| "⁰¹²³⁴⁵⁶⁷⁸⁹†‡".contains(it);
        let joins = ",–-⁻".contains(letter) && at > run && is_raised(self.letters[at - 1]);
        if is_raised(letter) || joins && self.letters.get(at + 1).is_some_and(is_raised) {
            return Some(at + 1);
        }
        if letter == '*' {
            let stars = self.letters.from(at).take_while(|it| *it == '*').count();
            let follows = self.letters.get(at + stars);
            return follows
                .is_none_or(char::is_whitespace)
                .then_some(at + stars);
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

    /// Tells whether brackets from `at` to `end` are a citation mark of the sentence that
    /// ends at `from`.
    fn is_citation(&self, from: usize, at: usize, end: usize) -> bool {
        let open = self.letters[at];
        let inside = || self.letters.between(at + 1, end - 1);
        let has_number = inside().any(char::is_numeric);
        let is_numbers = has_number && inside().all(is_numbering);
        let is_apart = self.letters.get(end).is_none_or(char::is_whitespace);
        let is_before_other = self.letters.is(end, open);
        match open {
            '[' => {
                is_numbers || (is_apart || is_before_other) && inside().any(char::is_alphanumeric)
            }
            '(' => is_numbers && is_apart && self.letters.is(from, '.'),
            // `（注1）`
            _ => {
                let is_note = |it: char| is_numbering(it) || "注註※＊*".contains(it);
                has_number && inside().all(is_note) && !self.has_numbered_parts
            }
        }
    }
}

/// Tells whether a letter can be part of numbers and what joins them.
fn is_numbering(letter: char) -> bool {
    letter.is_numeric() || ",;-–—  ".contains(letter)
}
