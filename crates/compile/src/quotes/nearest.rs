//! Suggestions for what an editor probably meant: the nearest name in a list, and the
//! nearest passage of the article for a quote selector that is nearly right.

use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::folding;
use crate::Article;

/// The minimum similarity of a name or a passage that is suggested.
const ALIKE_ENOUGH: f64 = 0.55;

/// The passage of the article nearest to a quote selector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The passage's words.
    pub words: String,
    /// The bytes in `article.md` of the passage's sentence.
    pub span: Range<usize>,
    /// The difference between the quote selector and the passage.
    pub difference: Difference,
}

/// A kind of difference between a quote selector and the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Different quotation marks, apostrophes or dashes; these are the first.
    Marks {
        /// The article's mark.
        article: char,
        /// The quote selector's mark in its place.
        quote: char,
    },
    /// Different characters with the same meaning, such as a ligature; this is the
    /// first.
    Forms(char),
    /// Letters of different scripts that look alike; these are the first.
    Letters {
        /// The article's letter.
        article: char,
        /// The quote selector's letter in its place.
        quote: char,
    },
    /// Different capital and small letters.
    Case,
    /// Different words.
    Words,
}

/// Returns the name of `known` nearest to `name`, if one is near.
pub fn nearest_name<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Jaro-Winkler counts a common beginning for more: few names are mistyped there.
    let scored = known
        .into_iter()
        .map(|other| (strsim::jaro_winkler(name, other), other));
    best(scored.filter(|(score, _)| *score > 0.75))
}

/// Returns the cost of finding the nearest passage, in character comparisons.
#[must_use]
pub fn work(article: &Article, quote: &str) -> usize {
    let letters: usize = article.sentences().map(|it| it.text.len()).sum();
    // One run of words for about each six letters, in three lengths and four trims.
    letters
        .saturating_mul(2)
        .saturating_mul(quote.len().saturating_pow(2))
}

/// Returns the passage of the article nearest to `quotation`, if one is near.
#[must_use]
pub fn nearest_place(article: &Article, quote: &str) -> Option<Nearest> {
    let folded = fold(quote);
    let size = quote.split_whitespace().count();
    let mut candidates = Vec::new();
    for sentence in article.sentences() {
        for words in windows(&sentence.text, size).into_iter().flat_map(trims) {
            let score = strsim::normalized_levenshtein(&folded, &fold(words));
            if score >= ALIKE_ENOUGH {
                candidates.push((score, (words, sentence)));
            }
        }
    }
    let (words, sentence) = best(candidates)?;
    Some(Nearest {
        words: words.to_owned(),
        span: sentence.span.clone(),
        difference: difference(quote, words),
    })
}

/// Returns the first item with the highest score.
fn best<T>(scored: impl IntoIterator<Item = (f64, T)>) -> Option<T> {
    let mut best: Option<(f64, T)> = None;
    for (score, item) in scored {
        if best.as_ref().is_none_or(|(highest, _)| score > *highest) {
            best = Some((score, item));
        }
    }
    best.map(|(_, item)| item)
}

/// Returns all runs of about `size` words.
fn windows(text: &str, size: usize) -> Vec<&str> {
    let starts: Vec<usize> = text
        .split_whitespace()
        .map(|word| word.as_ptr() as usize - text.as_ptr() as usize)
        .collect();
    let ends: Vec<usize> = text
        .split_whitespace()
        .map(|word| word.as_ptr() as usize - text.as_ptr() as usize + word.len())
        .collect();
    let mut windows = Vec::new();
    // One word more or less: the commonest slips leave one out or write one twice.
    for length in size.saturating_sub(1).max(1)..=size + 1 {
        let length = length.min(starts.len());
        for first in 0..=starts.len() - length {
            if let Some(end) = ends.get((first + length).saturating_sub(1)) {
                windows.push(&text[starts[first]..*end]);
            }
        }
    }
    windows
}

/// Returns a run of words with and without the marks around it.
fn trims(words: &str) -> [&str; 4] {
    let mark = |letter: char| !letter.is_alphanumeric();
    let (start, end) = (words.trim_start_matches(mark), words.trim_end_matches(mark));
    [words, start, end, words.trim_matches(mark)]
}

fn difference(quote: &str, words: &str) -> Difference {
    let (quote, words) = (folding::fold(quote), folding::fold(words));
    if straighten(&quote) == straighten(&words) {
        let mut pairs = words.chars().zip(quote.chars());
        let differing = pairs.find(|(article, quote)| article != quote);
        if let Some((article, quote)) = differing {
            return Difference::Marks { article, quote };
        }
    }
    let forms = |text: &str| {
        DecomposingNormalizerBorrowed::new_nfkd()
            .normalize(text)
            .into_owned()
    };
    if forms(&quote) == forms(&words) {
        let mut letters = words.chars().chain(quote.chars());
        if let Some(letter) =
            letters.find(|letter| forms(&letter.to_string()) != letter.to_string())
        {
            return Difference::Forms(letter);
        }
    }
    if straighten(&quote).to_lowercase() == straighten(&words).to_lowercase() {
        return Difference::Case;
    }
    alike(&quote, &words).unwrap_or(Difference::Words)
}

/// Returns the first of the letters that differ, if all of them differ in their script
/// alone, as far as can be told: Latin, Greek or Cyrillic.
fn alike(quote: &str, words: &str) -> Option<Difference> {
    let script = |letter: char| match letter {
        'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' => Some(0),
        '\u{370}'..='\u{3ff}' => Some(1),
        '\u{400}'..='\u{52f}' => Some(2),
        _ => None,
    };
    if quote.chars().count() != words.chars().count() {
        return None;
    }
    let pairs = words.chars().zip(quote.chars());
    let mut differing = pairs.filter(|(article, quote)| article != quote).peekable();
    let &(article, quote) = differing.peek()?;
    let are_alike = differing.all(|(one, other)| {
        let scripts = (script(one), script(other));
        matches!(scripts, (Some(one), Some(other)) if one != other)
    });
    are_alike.then_some(Difference::Letters { article, quote })
}

fn fold(text: &str) -> String {
    straighten(&folding::fold(text)).to_lowercase()
}

/// Returns the text with straight marks for curly ones.
fn straighten(text: &str) -> String {
    let straight = |letter| match letter {
        '‘' | '’' | '‚' | '‛' | '′' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        other => other,
    };
    text.chars().map(straight).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_named_by_its_kind() {
        assert_eq!(
            difference("China's \"aim\"", "China’s “aim”"),
            Difference::Marks {
                article: '’',
                quote: '\''
            }
        );
        assert_eq!(difference("the first", "the ﬁrst"), Difference::Forms('ﬁ'));
        assert_eq!(difference("the alliance", "The alliance"), Difference::Case);
        assert_eq!(difference("the pact", "the alliance"), Difference::Words);
        assert_eq!(
            difference("Pub x", "Рub x"),
            Difference::Letters {
                article: 'Р',
                quote: 'P'
            }
        );
        assert_eq!(difference("Pub x", "Рob x"), Difference::Words);
    }

    #[test]
    fn a_name_is_near_only_if_it_is_alike() {
        assert_eq!(nearest_name("chna", ["russia", "china"]), Some("china"));
        assert_eq!(nearest_name("mars", ["russia", "china"]), None);
    }
}
