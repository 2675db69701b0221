//! Text directives, which find a sentence by its words (WICG, URL Fragment Text
//! Directives).

use serde::{Deserialize, Serialize};

/// A text directive as counts of words: of the sentence and of its neighbours. The words
/// find this sentence first on its page. Spaces separate words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextDirective {
    /// The last words of the sentence before; 0 for none.
    pub before: u32,
    /// The first words of the sentence; 0 for all of its words.
    pub first: u32,
    /// The last words of the sentence, where `first` is not 0.
    pub last: u32,
    /// The first words of the sentence after; 0 for none.
    pub after: u32,
}

/// The texts of a directive, as they stand on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DirectiveTexts<'a> {
    /// The text right before the sentence.
    pub before: Option<&'a str>,
    /// The beginning of the sentence, or the whole sentence.
    pub start: &'a str,
    /// The end of the sentence, unless `start` is the whole sentence.
    pub end: Option<&'a str>,
    /// The text right after the sentence.
    pub after: Option<&'a str>,
}

impl TextDirective {
    /// Returns the directive's texts, given those of the sentence and of its neighbours.
    #[must_use]
    pub fn texts<'a>(
        self,
        own: &'a str,
        before: Option<&'a str>,
        after: Option<&'a str>,
    ) -> DirectiveTexts<'a> {
        let whole = self.first == 0;
        DirectiveTexts {
            before: before
                .filter(|_| self.before > 0)
                .map(|text| last_words(text, self.before)),
            start: if whole {
                own
            } else {
                first_words(own, self.first)
            },
            end: (!whole).then(|| last_words(own, self.last)),
            after: after
                .filter(|_| self.after > 0)
                .map(|text| first_words(text, self.after)),
        }
    }
}

/// Returns the first `count` words of a text, with everything between them.
fn first_words(text: &str, count: u32) -> &str {
    let mut words = text.split_whitespace();
    let last = words.nth(count.saturating_sub(1) as usize);
    let end = last.map_or(text.len(), |word| offset(text, word) + word.len());
    &text[..end]
}

/// Returns the last `count` words of a text, with everything between them.
fn last_words(text: &str, count: u32) -> &str {
    let mut words = text.split_whitespace();
    let first = words.nth_back(count.saturating_sub(1) as usize);
    &text[first.map_or(0, |word| offset(text, word))..]
}

/// Returns the offset of a part within its text, in bytes.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_taken_with_what_stands_between_them() {
        let text = "One,  two\u{a0}three four.";
        assert_eq!(first_words(text, 2), "One,  two");
        assert_eq!(last_words(text, 2), "three four.");
        assert_eq!(first_words(text, 9), text);
        assert_eq!(last_words(text, 9), text);
    }
}
