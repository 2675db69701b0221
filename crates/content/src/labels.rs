//! A set of labels: English by default; `[labels]` in `explainer.toml` gives them in
//! another language. Each label is one line. The program has none of its own: those that
//! it draws come with the explainer.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::label::Label;
use super::wording::{self, Wording};

/// Double quotation marks of any language.
const DOUBLE: &str = "“”„«»\"「」";

/// The interface's words: one label a line, in the order of [`Label::ALL`], as
/// [`Wording`] writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels(Rc<str>);

impl Labels {
    /// Returns the English labels, used where the editor gives no others.
    #[must_use]
    pub fn english() -> Self {
        Labels::with(|_| None)
    }

    /// Returns the labels that `given` has, and English in the place of those that it
    /// lacks.
    #[must_use]
    pub fn with<'a>(given: impl Fn(Label) -> Option<&'a str>) -> Self {
        Labels::of(|label| Wording::of(given(label).unwrap_or(label.english())))
    }

    /// Returns the labels with these wordings.
    #[must_use]
    pub fn of(wording: impl Fn(Label) -> Wording) -> Self {
        let lines = Label::ALL.iter().map(|&label| wording(label).line());
        Labels(lines.collect::<Vec<_>>().join("\n").into())
    }

    /// Returns these labels with the first of each pair replaced by the second.
    #[must_use]
    pub fn with_in_place(&self, pairs: &[(Label, Label)]) -> Self {
        let lines = Label::ALL.iter().map(|&label| {
            let pair = pairs.iter().find(|(old, _)| *old == label);
            self.line(pair.map_or(label, |(_, new)| *new))
        });
        Labels(lines.collect::<Vec<_>>().join("\n").into())
    }

    /// Returns the labels that the program draws; `points` counts the comparison's points.
    #[must_use]
    pub fn for_program(&self, points: usize) -> Self {
        let lines = Label::ALL.iter().take(Label::OF_PROGRAM).map(|&label| {
            if label == Label::ComparisonShown {
                let counted = one_or(points, Label::OnePoint, Label::Points);
                let of = [label, counted].map(|it| self.line(it));
                let is_foreign = |line: &&str| wording::language(line).is_some();
                let line = of.into_iter().find(is_foreign).unwrap_or(of[0]);
                let text = self.fill(label, &[("points", &self.points(points))]);
                wording::with_text(line, &text)
            } else {
                self.line(label).to_owned()
            }
        });
        Labels(lines.collect::<Vec<_>>().join("\n").into())
    }

    /// Returns the label's text; empty if this set lacks it.
    #[must_use]
    pub fn get(&self, label: Label) -> &str {
        wording::text(self.line(label))
    }

    /// Returns the label's language, if it is not the page's.
    #[must_use]
    pub fn lang(&self, label: Label) -> Option<Rc<str>> {
        wording::language(self.line(label))
    }

    /// Returns the label's direction, where that is not the page's.
    #[must_use]
    pub fn dir(&self, label: Label) -> Option<&'static str> {
        wording::direction(self.line(label))
    }

    fn line(&self, label: Label) -> &str {
        self.0.split('\n').nth(label as usize).unwrap_or_default()
    }

    /// Fills a label's placeholders. Quotation marks around a placeholder become inner
    /// marks where the value begins with marks itself.
    #[must_use]
    pub fn fill(&self, label: Label, values: &[(&str, &str)]) -> String {
        self.fill_text(self.get(label), values)
    }

    /// Fills the placeholders of a text, each once; others stay as they are, and nothing is
    /// filled within a value.
    fn fill_text(&self, text: &str, values: &[(&str, &str)]) -> String {
        let [open, close] = self.outer_marks();
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let found = values.iter().find_map(|(name, value)| {
                let after = after.strip_prefix(name)?.strip_prefix('}')?;
                Some((after, value))
            });
            let Some((after, value)) = found else {
                filled.push('{');
                rest = after;
                continue;
            };
            rest = after;
            if let (true, Some(after)) = (filled.ends_with(open), after.strip_prefix(close)) {
                let [open_around, close_around] = self.marks_around(value);
                filled.truncate(filled.len() - open.len());
                filled.extend([open_around, value, close_around]);
                rest = after;
            } else {
                filled.push_str(value);
            }
        }
        filled.push_str(rest);
        filled
    }

    /// Returns the quotation marks to put around some words: the language's outer pair, or
    /// the inner pair if the words have outer marks of their own. So the article's words
    /// stay unchanged, and marks alternate.
    #[must_use]
    pub fn marks_around(&self, words: &str) -> [&str; 2] {
        let outer = self.outer_marks();
        let inner = [Label::InnerOpenQuote, Label::InnerCloseQuote].map(|label| self.get(label));
        let is_one =
            |marks: [&str; 2], letter: char| marks.iter().any(|it| it.chars().eq([letter]));
        // An apostrophe is no quotation mark.
        for letter in words.chars().filter(|it| *it != '’') {
            // The first mark decides: words that begin with inner marks alternate already.
            if is_one(inner, letter) {
                return outer;
            }
            if is_one(outer, letter) || DOUBLE.contains(letter) {
                return inner;
            }
        }
        outer
    }

    fn outer_marks(&self) -> [&str; 2] {
        [Label::OpenQuote, Label::CloseQuote].map(|label| self.get(label))
    }

    /// Returns the label for a number of sentences.
    #[must_use]
    pub fn sentences(&self, count: usize) -> String {
        self.counted(
            Label::OneSentence,
            Label::Sentences,
            count,
            &[("count", &count.to_string())],
        )
    }

    /// Returns the label for a number of points.
    #[must_use]
    pub fn points(&self, count: usize) -> String {
        self.counted(
            Label::OnePoint,
            Label::Points,
            count,
            &[("count", &count.to_string())],
        )
    }

    /// Returns the label for a number of relations.
    #[must_use]
    pub fn ties(&self, count: usize) -> String {
        self.counted(
            Label::OneTie,
            Label::Ties,
            count,
            &[("count", &count.to_string())],
        )
    }

    /// Returns a label that counts, in the form of the count, with its placeholders
    /// filled. `one` is the label for a count of one, `other` has the forms of the others.
    #[must_use]
    pub fn counted(
        &self,
        one: Label,
        other: Label,
        count: usize,
        values: &[(&str, &str)],
    ) -> String {
        let texts = self.get(one_or(count, one, other));
        self.fill_text(wording::form(texts, count), values)
    }
}

/// Returns `one` for a count of one, and `other` for any other count.
#[must_use]
pub fn one_or(count: usize, one: Label, other: Label) -> Label {
    if count == 1 { one } else { other }
}

/// Returns the text before a placeholder and the text after it.
#[must_use]
pub fn split_at_placeholder<'a>(text: &'a str, name: &str) -> Option<[&'a str; 2]> {
    text.match_indices('{').find_map(|(at, _)| {
        let after = text.get(at + 1..)?.strip_prefix(name)?.strip_prefix('}')?;
        Some([text.get(..at)?, after])
    })
}

/// Returns the names of the `{placeholders}` in a text.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| {
        let name = rest.split_once('}')?.0;
        let plain = |letter: char| letter.is_ascii_lowercase() || letter == '-';
        (!name.is_empty() && name.chars().all(plain)).then_some(name)
    })
}

#[cfg(test)]
mod tests;
