//! A run of words of a sentence, which an editor chooses by clicks.

use crosslight_content::Slice;

/// Some words of a sentence in a row, by the numbers of the first and the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The number of the first word.
    pub first: usize,
    /// The number of the last word.
    pub last: usize,
}

/// An end of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Its first word.
    First,
    /// Its last word.
    Last,
}

/// Which way an end of a run is moved, in the order of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// To the word before.
    Start,
    /// To the word after.
    End,
}

impl Run {
    /// Returns the run of one word.
    #[must_use]
    pub fn of(word: usize) -> Self {
        Run {
            first: word,
            last: word,
        }
    }

    /// Tells whether the run has a word.
    #[must_use]
    pub fn has(self, word: usize) -> bool {
        (self.first..=self.last).contains(&word)
    }

    /// Returns what is chosen after a click on a word: the first click takes the word, the
    /// second all words through to this one; a click on a chosen word goes back to it
    /// alone, and on the only one to none.
    #[must_use]
    pub fn clicked(run: Option<Run>, word: usize) -> Option<Run> {
        match run {
            Some(run) if run == Run::of(word) => None,
            Some(run) if run.first == run.last => Some(Run {
                first: run.first.min(word),
                last: run.last.max(word),
            }),
            None | Some(_) => Some(Run::of(word)),
        }
    }

    /// Returns the run with an end moved by one word; the same where it cannot be.
    #[must_use]
    pub fn moved(self, edge: Edge, toward: Toward, words: usize) -> Self {
        let step = |at: usize| match toward {
            Toward::Start => at.saturating_sub(1),
            Toward::End => (at + 1).min(words.saturating_sub(1)),
        };
        let moved = match edge {
            Edge::First => Run {
                first: step(self.first),
                ..self
            },
            Edge::Last => Run {
                last: step(self.last),
                ..self
            },
        };
        if moved.first <= moved.last {
            moved
        } else {
            self
        }
    }

    /// Returns the slice of the sentence that has these words.
    #[must_use]
    pub fn slice(self, words: &[Slice]) -> Option<Slice> {
        Some(Slice {
            start: words.get(self.first)?.start,
            end: words.get(self.last)?.end,
        })
    }

    /// Returns the run of the words that a slice touches.
    #[must_use]
    pub fn around(words: &[Slice], slice: Slice) -> Option<Run> {
        let touches = |word: &Slice| word.start < slice.end && slice.start < word.end;
        let first = words.iter().position(touches)?;
        let last = words.iter().rposition(touches)?;
        Some(Run { first, last })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_click_takes_the_word_and_the_second_all_through_to_this_one() {
        let one = Run::clicked(None, 3);
        assert_eq!(one, Some(Run::of(3)));
        assert_eq!(Run::clicked(one, 5), Some(Run { first: 3, last: 5 }));
        assert_eq!(Run::clicked(one, 1), Some(Run { first: 1, last: 3 }));
        assert_eq!(Run::clicked(one, 3), None);
        let run = Some(Run { first: 3, last: 5 });
        assert_eq!(Run::clicked(run, 4), Some(Run::of(4)));
        assert_eq!(Run::clicked(run, 9), Some(Run::of(9)));
    }

    #[test]
    fn an_end_moves_by_one_word_and_never_past_the_other_or_the_sentence() {
        let run = Run { first: 1, last: 2 };
        let moved = |edge, toward| run.moved(edge, toward, 4);
        assert_eq!(moved(Edge::First, Toward::Start), Run { first: 0, last: 2 });
        assert_eq!(moved(Edge::First, Toward::End), Run { first: 2, last: 2 });
        assert_eq!(moved(Edge::Last, Toward::End), Run { first: 1, last: 3 });
        assert_eq!(Run::of(0).moved(Edge::First, Toward::Start, 4), Run::of(0));
        assert_eq!(Run::of(3).moved(Edge::Last, Toward::End, 4), Run::of(3));
        assert_eq!(Run::of(2).moved(Edge::Last, Toward::Start, 4), Run::of(2));
    }
}
