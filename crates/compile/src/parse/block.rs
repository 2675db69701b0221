//! The text of one paragraph or heading, collected from Markdown's runs, and its
//! sentences.

use std::ops::Range;
use std::rc::Rc;

use crosslight_content::{Image, Mark, MarkKind, Slice, Words, is_unspaced};

use crate::Sentence;

/// The text of the current block, and the location of each run in the file.
#[derive(Clone, Debug, Default)]
pub struct Block {
    text: String,
    runs: Vec<(usize, Range<usize>)>,
    /// The end of a line, until it is known what follows.
    line_end: Option<Range<usize>>,
    /// The open marks, each with the start of its words.
    open: Vec<(MarkKind, Option<usize>)>,
    /// The closed marks, each with its bytes of the text.
    marks: Vec<(MarkKind, Range<usize>)>,
    /// The text that is searched for leftover Markdown: without code, and without
    /// characters that a backslash escapes.
    unmarked: String,
}

impl Block {
    /// Adds words from these bytes of the file. Keeps one of several spaces in a row,
    /// as a page shows them, but all no-break spaces.
    pub fn push(&mut self, words: &str, span: Range<usize>) {
        if let Some(line_end) = self.line_end.take() {
            let around = [self.text.chars().next_back(), words.chars().next()];
            // In a script without spaces, a line break is no space either.
            if !around.into_iter().flatten().all(is_unspaced) {
                self.add(" ", line_end);
            }
        }
        for (_, start) in &mut self.open {
            start.get_or_insert(self.text.len());
        }
        // Words that are written in another way than they read, such as an entity, have
        // one location.
        let is_written_so = words.len() == span.len();
        let part = |start: usize, end: usize| {
            if is_written_so {
                span.start + start..span.start + end
            } else {
                span.clone()
            }
        };
        let mut start = 0;
        for (at, _) in words.match_indices([' ', '\t', '\n', '\r']) {
            self.add(&words[start..at], part(start, at));
            self.add(" ", part(at, at + 1));
            start = at + 1;
        }
        self.add(&words[start..], part(start, words.len()));
    }

    fn add(&mut self, words: &str, span: Range<usize>) {
        let is_behind_picture = self.marks.last().is_some_and(|(kind, at)| {
            matches!(kind, MarkKind::Image(_)) && at.start == self.text.len()
        });
        let is_repeated = words == " " && self.text.ends_with(' ') && !is_behind_picture;
        if !words.is_empty() && !is_repeated {
            self.runs.push((self.text.len(), span));
            self.text.push_str(words);
        }
    }

    /// Adds words that are searched for leftover Markdown; `None` stands for code or
    /// for a character that a backslash escapes.
    pub fn search_in(&mut self, words: Option<&str>) {
        self.unmarked.push_str(words.unwrap_or("\u{fffc}"));
    }

    /// Returns the text that is searched for leftover Markdown.
    pub fn unmarked(&self) -> &str {
        &self.unmarked
    }

    /// Adds a mark between the preceding and the following words. The mark of a
    /// footnote comes right after the preceding word.
    pub fn point(&mut self, kind: MarkKind) {
        let is_note = matches!(kind, MarkKind::Note { .. });
        let text = self.text.as_str();
        let text = if is_note {
            text.trim_end_matches(' ')
        } else {
            text
        };
        let at = text.len();
        self.marks.push((kind, at..at));
    }

    /// Returns the pictures between the words.
    pub fn pictures(&self) -> impl Iterator<Item = &Rc<Image>> {
        self.marks.iter().filter_map(|(kind, _)| match kind {
            MarkKind::Image(image) => Some(image),
            _ => None,
        })
    }

    /// Returns the number of marks between words.
    pub fn points(&self) -> usize {
        self.marks
            .iter()
            .filter(|(kind, _)| kind.is_point())
            .count()
    }

    /// Returns the words after a picture, without emphasis that covers all of them.
    pub fn caption(&self) -> Option<Block> {
        let is_picture = |kind: &MarkKind| matches!(kind, MarkKind::Image(_));
        let first = self
            .marks
            .first()
            .filter(|(kind, at)| is_picture(kind) && at.start == 0);
        let start = self.text.len() - self.text.trim_start().len();
        let end = self.text.trim_end().len();
        let whole = |(kind, words): &(MarkKind, Range<usize>)| {
            *kind == MarkKind::Element("em") && *words == (start..end) && start < end
        };
        let at = self
            .marks
            .iter()
            .rposition(whole)
            .filter(|_| first.is_some())?;
        let mut caption = self.clone();
        caption.marks.remove(at);
        caption.marks.remove(0);
        Some(caption)
    }

    /// Tells whether the current words belong to a link.
    pub fn is_in_link(&self) -> bool {
        let mut open = self.open.iter();
        open.any(|(kind, _)| matches!(kind, MarkKind::Link { .. }))
    }

    /// Tells whether the block has a mark between words, but no words.
    pub fn is_only_points(&self) -> bool {
        self.text.trim().is_empty() && self.marks.iter().any(|(kind, _)| kind.is_point())
    }

    /// Opens a mark on the words that follow.
    pub fn open(&mut self, kind: MarkKind) {
        self.open.push((kind, None));
    }

    /// Closes the mark that was opened last.
    pub fn close(&mut self) {
        if let Some((kind, Some(start))) = self.open.pop() {
            self.marks.push((kind, start..self.text.len()));
        }
    }

    /// Returns the number of open marks.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// Adds a line break, from these bytes of the file.
    pub fn break_line(&mut self, span: Range<usize>) {
        self.search_in(Some("\n"));
        if !self.text.is_empty() {
            self.add(" ", span);
            let end = self.text.len();
            self.marks.push((MarkKind::Break, end - 1..end));
        }
    }

    /// Returns the marks of a sentence that has these bytes of the text. `around`
    /// reaches from the end of the sentence before to the start of the next one.
    fn marks_of(&self, sentence: &Range<usize>, around: &Range<usize>) -> Vec<Mark> {
        let number = |at: usize| u32::try_from(at - sentence.start).unwrap_or(u32::MAX);
        let within = |at: usize| at.clamp(sentence.start, sentence.end);
        let mut marks: Vec<Mark> = Vec::new();
        for (kind, words) in &self.marks {
            let slice = Slice {
                start: number(within(words.start)),
                end: number(within(words.end)),
            };
            let at = words.start;
            let is_here = if kind.is_point() {
                // A mark where two sentences meet belongs to the first.
                around.start < at && at <= around.end || around.start == 0 && at == 0
            } else {
                let is_behind =
                    *kind == MarkKind::Break && (sentence.end..around.end).contains(&at);
                slice.start < slice.end || is_behind
            };
            if is_here {
                let kind = kind.clone();
                marks.push(Mark { slice, kind });
            }
        }
        // Inner marks were closed first. A mark between words is outside of marks that
        // begin there.
        marks.reverse();
        marks.sort_by_key(|Mark { slice, kind }| {
            (slice.start, !kind.is_point(), std::cmp::Reverse(slice.end))
        });
        marks
    }

    /// Returns the whole text in one piece, for blocks that have no sentences.
    pub fn words(&self) -> Words {
        let sentence = self.sentences(&[], 0).pop();
        sentence.map_or_else(
            || Words {
                text: "".into(),
                marks: self.marks_of(&(0..0), &(0..self.text.len())),
            },
            |sentence| Words {
                text: sentence.text.into(),
                marks: sentence.marks,
            },
        )
    }

    /// Returns the sentences of the block, which begins at byte `start` of the file.
    /// `ends` are the bytes of the text where they end. A breakable space between two
    /// sentences is noted; any other space belongs to the sentence before it.
    pub fn sentences(&self, ends: &[usize], start: usize) -> Vec<Sentence> {
        let mut sentences = Vec::new();
        let mut from = 0;
        for &end in ends.iter().chain([&self.text.len()]) {
            let spaces = self.text[end..].len() - self.text[end..].trim_start().len();
            let words = &self.text[from..end + spaces];
            let text = words.trim_ascii();
            if !text.trim().is_empty() {
                let first = from + (words.len() - words.trim_ascii_start().len());
                let last = first + text.len();
                sentences.push(Sentence {
                    marks: self.marks_of(&(first..last), &(from..end + spaces)),
                    text: text.to_owned(),
                    spaced: words.ends_with(' ') && end + spaces < self.text.len(),
                    span: self.in_file(first, start)..self.end_in_file(last, start),
                });
            }
            from = end + spaces;
        }
        sentences
    }

    /// Adds a line of code, unchanged.
    pub fn push_line(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// Returns the bytes of the file from the first word to the last.
    pub fn span(&self) -> Range<usize> {
        let start = self.runs.first().map_or(0, |(_, run)| run.start);
        start..self.runs.last().map_or(start, |(_, run)| run.end)
    }

    /// Ends a line, at these bytes of the file.
    pub fn end_line(&mut self, span: Range<usize>) {
        self.search_in(Some("\n"));
        self.line_end = Some(span);
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the length of a heading's line up to its last word; the line has these
    /// bytes.
    pub fn trimmed_length(&self, span: &Range<usize>) -> usize {
        let last = self.runs.last();
        last.map_or(span.len(), |(_, run)| run.end.saturating_sub(span.start))
    }

    /// Returns the byte of the file at which byte `at` of the text begins.
    fn in_file(&self, at: usize, start: usize) -> usize {
        let after = self.runs.partition_point(|(from, _)| *from <= at);
        let run = after.checked_sub(1).and_then(|last| self.runs.get(last));
        run.map_or(start, |(from, span)| {
            (span.start + (at - from)).min(span.end)
        })
    }

    /// Returns the byte of the file at which the text before byte `at` ends.
    fn end_in_file(&self, at: usize, start: usize) -> usize {
        let after = self.runs.partition_point(|(from, _)| *from < at);
        let end = self
            .runs
            .get(after)
            .map_or(self.text.len(), |(from, _)| *from);
        let run = after.checked_sub(1).and_then(|last| self.runs.get(last));
        run.map_or(start, |(from, span)| {
            if at == end {
                span.end
            } else {
                (span.start + (at - from)).min(span.end)
            }
        })
    }
}

#[cfg(test)]
mod tests;
