//! The words of one paragraph or heading, as Markdown gives them in runs, and its
//! sentences.

use std::ops::Range;

use crosslight_content::{Mark, MarkKind, Slice, is_unspaced};

use crate::Sentence;

/// The words of the block at hand, and where in the file each run of them begins.
#[derive(Clone, Debug, Default)]
pub struct Block {
    text: String,
    runs: Vec<(usize, Range<usize>)>,
    /// The end of a line, until it is known what follows.
    line_end: Option<Range<usize>>,
    /// The marks that are open, and where their words begin.
    open: Vec<(MarkKind, Option<usize>)>,
    /// Those that are closed, and their bytes of the text.
    marks: Vec<(MarkKind, Range<usize>)>,
}

impl Block {
    /// Adds words that follow, from these bytes of the file. Of spaces that stand
    /// together one is kept, as a page shows them; no-break spaces are kept all.
    pub fn push(&mut self, words: &str, span: Range<usize>) {
        if let Some(line_end) = self.line_end.take() {
            let around = [self.text.chars().next_back(), words.chars().next()];
            // Where a script writes without spaces, a new line is not one either.
            if !around.into_iter().flatten().all(is_unspaced) {
                self.add(" ", line_end);
            }
        }
        for (_, start) in &mut self.open {
            start.get_or_insert(self.text.len());
        }
        // What is written otherwise than it reads, as an entity is, has one place.
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
        let is_repeated = words == " " && self.text.ends_with(' ');
        if !words.is_empty() && !is_repeated {
            self.runs.push((self.text.len(), span));
            self.text.push_str(words);
        }
    }

    /// Opens a mark upon the words that follow.
    pub fn open(&mut self, kind: MarkKind) {
        self.open.push((kind, None));
    }

    /// Closes the mark that was opened last.
    pub fn close(&mut self) {
        if let Some((kind, Some(start))) = self.open.pop() {
            self.marks.push((kind, start..self.text.len()));
        }
    }

    /// How many marks are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// Whether it has marks.
    pub fn is_marked(&self) -> bool {
        !self.marks.is_empty() || !self.open.is_empty()
    }

    /// Breaks the line there, in the file.
    pub fn break_line(&mut self, span: Range<usize>) {
        if !self.text.is_empty() {
            self.add(" ", span);
            let end = self.text.len();
            self.marks.push((MarkKind::Break, end - 1..end));
        }
    }

    /// The marks of a sentence that has these bytes of the text, before the next one
    /// that begins at `next`.
    fn marks_of(&self, sentence: &Range<usize>, next: usize) -> Vec<Mark> {
        let number = |at: usize| u32::try_from(at - sentence.start).unwrap_or(u32::MAX);
        let within = |at: usize| at.clamp(sentence.start, sentence.end);
        let mut marks: Vec<Mark> = Vec::new();
        for (kind, words) in &self.marks {
            let slice = Slice {
                start: number(within(words.start)),
                end: number(within(words.end)),
            };
            let is_behind = *kind == MarkKind::Break && (sentence.end..next).contains(&words.start);
            if slice.start < slice.end || is_behind {
                let kind = kind.clone();
                marks.push(Mark { slice, kind });
            }
        }
        // Inner ones were closed first.
        marks.reverse();
        marks.sort_by_key(|mark| (mark.slice.start, std::cmp::Reverse(mark.slice.end)));
        marks
    }

    /// Returns the sentences of the block, which begins at byte `start` of the file and
    /// has ends at these bytes of its words. A space that may be broken between two of
    /// them is told; any other belongs to the sentence before it.
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
                    marks: self.marks_of(&(first..last), end + spaces),
                    text: text.to_owned(),
                    spaced: words.ends_with(' ') && end + spaces < self.text.len(),
                    span: self.in_file(first, start)..self.end_in_file(last, start),
                });
            }
            from = end + spaces;
        }
        sentences
    }

    /// Adds a line of code, as it is.
    pub fn push_line(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// The bytes of the file from its first word to its last.
    pub fn span(&self) -> Range<usize> {
        let start = self.runs.first().map_or(0, |(_, run)| run.start);
        start..self.runs.last().map_or(start, |(_, run)| run.end)
    }

    /// A line that ends there, in the file.
    pub fn end_line(&mut self, span: Range<usize>) {
        self.line_end = Some(span);
    }

    /// All of its words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The length of a heading's line without what follows its last word; the line
    /// stands in these bytes.
    pub fn trimmed_length(&self, span: &Range<usize>) -> usize {
        let last = self.runs.last();
        last.map_or(span.len(), |(_, run)| run.end.saturating_sub(span.start))
    }

    /// The byte of the file at which byte `at` of the block's words stands.
    fn in_file(&self, at: usize, start: usize) -> usize {
        let after = self.runs.partition_point(|(from, _)| *from <= at);
        let run = after.checked_sub(1).and_then(|last| self.runs.get(last));
        run.map_or(start, |(from, span)| {
            (span.start + (at - from)).min(span.end)
        })
    }

    /// The byte of the file after which byte `at` of the block's words stands.
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
mod tests {
    use super::super::article::parse_article;
    use super::super::editorial::parse_editorial;
    use super::super::front_matter::FrontMatter;

    /// The sentences of a paragraph in a language, and whether a space follows each.
    fn sentences(language: &str, text: &str) -> Vec<(String, bool)> {
        let editorial = parse_editorial(&format!("language = \"{language}\"\n")).editorial;
        let article = parse_article(
            &format!("# T\n\n{text}\n\n## H\n\nX.\n"),
            FrontMatter::default(),
            &editorial,
        );
        let (article, _) = article.expect("right");
        let sentences = article.lede[0].sentences.iter();
        sentences.map(|it| (it.text.clone(), it.spaced)).collect()
    }

    #[track_caller]
    fn assert_split(language: &str, text: &str, expected: &[&str], spaced: bool) {
        let mut expected: Vec<_> = expected
            .iter()
            .map(|it| ((*it).to_owned(), spaced))
            .collect();
        expected.last_mut().expect("a sentence").1 = false;
        assert_eq!(sentences(language, text), expected);
    }

    #[test]
    fn sentences_end_as_their_script_ends_them() {
        assert_split(
            "hi",
            "गाँव छोटा है। क्या पुल बनेगा? हाँ!",
            &["गाँव छोटा है।", "क्या पुल बनेगा?", "हाँ!"],
            true,
        );
        assert_split(
            "ar",
            "القرية صغيرة. هل يُبنى الجسر؟ نعم!",
            &["القرية صغيرة.", "هل يُبنى الجسر؟", "نعم!"],
            true,
        );
        assert_split(
            "ur",
            "گاؤں چھوٹا ہے۔ کیا پل بنے گا؟",
            &["گاؤں چھوٹا ہے۔", "کیا پل بنے گا؟"],
            true,
        );
        assert_split(
            "zh",
            "村子很小。“桥要建吗？”他问。要！",
            &["村子很小。", "“桥要建吗？”", "他问。", "要！"],
            false,
        );
    }

    #[test]
    fn a_mark_that_opens_belongs_to_what_it_opens() {
        assert_split(
            "zh",
            "水很深。「是吗？」",
            &["水很深。", "「是吗？」"],
            false,
        );
        assert_split(
            "de",
            "Er rief: „Komm.“ Sie kam.",
            &["Er rief: „Komm.“", "Sie kam."],
            true,
        );
        assert_split(
            "en",
            "It ends. “It” begins. (So.)",
            &["It ends.", "“It” begins.", "(So.)"],
            true,
        );
    }

    #[test]
    fn a_greek_question_ends_in_what_looks_like_a_semicolon() {
        assert_split("el", "Πού είναι; Εδώ.", &["Πού είναι;", "Εδώ."], true);
        assert_split("en", "Where is it; here.", &["Where is it; here."], true);
    }

    #[test]
    fn a_new_line_is_a_space_where_words_have_spaces_between_them() {
        assert_split(
            "zh",
            "村子很小，\n桥很长。\n水很深。",
            &["村子很小，桥很长。", "水很深。"],
            false,
        );
        assert_split("hi", "गाँव\nछोटा है।\nहाँ।", &["गाँव छोटा है।", "हाँ।"], true);
        assert_split("zh", "用 Rust\n写的。", &["用 Rust 写的。"], true);
    }
}
