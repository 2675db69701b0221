//! The words of one paragraph or heading, as Markdown gives them in runs, and its
//! sentences.

use std::ops::Range;

use icu_locale_core::LanguageIdentifier;
use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::{SentenceBreakInvariantOptions, SentenceBreakOptions};

use crate::content::{Sentence, is_unspaced};

/// The words of the block at hand, and where in the file each run of them begins.
#[derive(Default)]
pub struct Block {
    text: String,
    runs: Vec<(usize, Range<usize>)>,
    /// The end of a line, until it is known what follows.
    line_end: Option<Range<usize>>,
}

impl Block {
    /// Words that follow, from these bytes of the file.
    pub fn push(&mut self, words: &str, span: Range<usize>) {
        if let Some(line_end) = self.line_end.take() {
            let around = [self.text.chars().next_back(), words.chars().next()];
            // Where a script writes without spaces, a new line is not one either.
            if !around.into_iter().flatten().all(is_unspaced) {
                self.runs.push((self.text.len(), line_end));
                self.text.push(' ');
            }
        }
        self.runs.push((self.text.len(), span));
        self.text.push_str(words);
    }

    /// The sentences of the block, which begins at byte `start` of the file.
    pub fn sentences(self, segmenter: Option<&SentenceSegmenter>, start: usize) -> Vec<Sentence> {
        let invariant = || SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
        let segmenter = segmenter.map_or_else(invariant, SentenceSegmenter::as_borrowed);
        let mut sentences = Vec::new();
        let mut from = 0;
        for end in segmenter.segment_str(&self.text).skip(1) {
            let to = before_opening(&self.text, end);
            let words = &self.text[from..to];
            let text = words.trim();
            if !text.is_empty() {
                let first = from + (words.len() - words.trim_start().len());
                let last = first + text.len();
                sentences.push(Sentence {
                    text: collapsed(text),
                    spaced: words.trim_end().len() < words.len() && to < self.text.len(),
                    span: self.in_file(first, start)..self.in_file(last, start),
                });
            }
            from = to;
        }
        sentences
    }

    /// A line that ends there, in the file.
    pub fn end_line(&mut self, span: Range<usize>) {
        self.line_end = Some(span);
    }

    /// All of its words.
    pub fn text(self) -> String {
        self.text
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
}

/// A boundary between sentences, moved before a mark that opens the next one. The
/// rules know marks of opening and closing as one, so that after 。 without a space
/// a “ would end the sentence.
fn before_opening(text: &str, end: usize) -> usize {
    let opens = |letter| "“‘「『（《〈【〔«([".contains(letter);
    if end == text.len() {
        end
    } else {
        text[..end].trim_end_matches(opens).len()
    }
}

/// What splits sentences by the rules of a language; none where it has no rules
/// of its own.
pub fn segmenter(language: &str) -> Option<SentenceSegmenter> {
    let language = LanguageIdentifier::try_from_str(language).ok();
    let mut options = SentenceBreakOptions::default();
    options.content_locale = language.as_ref();
    SentenceSegmenter::try_new(options).ok()
}

/// A text whose runs of white space are single spaces.
fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::article::parse_article;

    /// The sentences of a paragraph in a language, and whether a space follows each.
    fn sentences(language: &str, text: &str) -> Vec<(String, bool)> {
        let article = parse_article(&format!("# T\n\n{text}\n\n## H\n\nX.\n"), language);
        let article = article.expect("right");
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
