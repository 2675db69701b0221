//! Anchors: the `id`s on the page, which addresses lead to.
//!
//! An anchor is made of words, not of positions, so that text inserted above moves no
//! link. A section's anchor has letters, digits and hyphens, and never an underscore.
//! Every other `id` on the page has one, so the two can't meet.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hasher;

use fnv::FnvHasher;
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// The length of a digest, in letters: 36⁵ is 60 million.
const DIGEST: usize = 5;
/// The letters of a digest.
const LETTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// Returns a short digest of some texts: five letters or digits. Case, punctuation and
/// spaces do not count, so a corrected comma keeps the digest.
pub(super) fn digest<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut words = String::new();
    for text in texts {
        let text = composed(text);
        let split = text.split(|letter| !is_of_word(letter));
        for word in split.filter(|word| !word.is_empty()) {
            words.push_str(&word.to_lowercase());
            words.push(' ');
        }
        words.push('\n');
    }
    short(hash(&words))
}

fn short(mut hash: u64) -> String {
    let letters = (0..DIGEST).map(|_| {
        let letter = LETTERS[usize::try_from(hash % 36).unwrap_or_default()];
        hash /= 36;
        char::from(letter)
    });
    letters.collect()
}

/// Returns the anchors of all sentences, in their order: `s_` and a digest of the words.
///
/// If two sentences have the same words, both digests include the sentences around
/// them. So an address never leads to the other sentence when one is removed.
#[must_use]
pub fn of_sentences(sentences: &[&str]) -> Vec<String> {
    let mut anchors: Vec<String> = sentences.iter().map(|words| digest([*words])).collect();
    for around in 1..=2 {
        for at in repeated(&anchors) {
            let first = at.saturating_sub(around);
            let last = (at + around).min(sentences.len() - 1);
            // The sentence itself comes first, separate from its surroundings.
            let all = sentences[first..=last].iter();
            anchors[at] = digest(std::iter::once(&sentences[at]).chain(all).copied());
        }
    }
    distinct(anchors.into_iter().map(|digest| format!("s_{digest}")))
}

/// Returns the indexes of the texts that occur more than once.
fn repeated(texts: &[String]) -> Vec<usize> {
    let mut counts = BTreeMap::new();
    for text in texts {
        *counts.entry(text.as_str()).or_insert(0) += 1;
    }
    (0..texts.len())
        .filter(|&at| counts[texts[at].as_str()] > 1)
        .collect()
}

/// Returns the anchors, each repeated one with a number that makes it unique: `tea`,
/// `tea-2`.
pub(super) fn distinct(anchors: impl IntoIterator<Item = String>) -> Vec<String> {
    let anchors: Vec<_> = anchors.into_iter().collect();
    let mut taken: BTreeSet<_> = anchors.iter().cloned().collect();
    let mut first = taken.clone();
    let mut numbers = BTreeMap::new();
    let distinct = anchors.into_iter().map(|anchor| {
        if first.remove(&anchor) {
            return anchor;
        }
        let number = numbers.entry(anchor.clone()).or_insert(1_usize);
        loop {
            *number += 1;
            let numbered = format!("{anchor}-{number}");
            if taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    });
    distinct.collect()
}

/// Symbols that tell headings apart (“C++”, “C#”), as words.
const SYMBOLS: [(char, &str); 12] = [
    ('+', "plus"),
    ('#', "sharp"),
    ('&', "and"),
    ('%', "percent"),
    ('@', "at"),
    ('*', "star"),
    ('=', "equals"),
    ('<', "less"),
    ('>', "more"),
    ('$', "dollar"),
    ('€', "euro"),
    ('£', "pound"),
];

/// Returns a heading as an anchor, in its own script: `beijings-fears`, `über-uns`,
/// `c-plus-plus`. It depends on the heading alone. If a symbol has no word, or nothing
/// else is left, a digest of the heading makes it distinct: `section-x7f3q`.
#[must_use]
pub fn of_heading(heading: &str) -> String {
    let lower = composed(heading).to_lowercase();
    let mut anchor = String::new();
    let mut ends_word = false;
    let mut needs_digest = false;
    for letter in composed(&lower).chars() {
        let symbol = SYMBOLS.iter().find(|(symbol, _)| *symbol == letter);
        let continues = !anchor.is_empty() && !ends_word;
        if let Some((_, word)) = symbol {
            separate(&mut anchor);
            anchor.push_str(word);
            ends_word = true;
        } else if is_of_word(letter) && (continues || !is_mark(letter)) {
            if ends_word {
                separate(&mut anchor);
            }
            anchor.push(letter);
            ends_word = false;
        } else if !is_within_word(letter) {
            ends_word = true;
            needs_digest |= is_symbol(letter);
        }
    }
    if anchor.is_empty() {
        anchor.push_str("section");
        needs_digest = true;
    }
    if needs_digest {
        separate(&mut anchor);
        anchor.push_str(&short(hash(&composed(heading))));
    }
    anchor
}

fn separate(anchor: &mut String) {
    if !anchor.is_empty() {
        anchor.push('-');
    }
}

/// Returns the text with composed letters (Unicode's form NFC).
fn composed(text: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

fn hash(text: &str) -> u64 {
    let mut hasher = FnvHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

fn is_of_word(letter: char) -> bool {
    let words = GeneralCategoryGroup::Letter
        .union(GeneralCategoryGroup::Mark)
        .union(GeneralCategoryGroup::Number);
    words.contains(category(letter))
}

/// Tells whether it is a mark on a letter, such as a vowel sign.
fn is_mark(letter: char) -> bool {
    GeneralCategoryGroup::Mark.contains(category(letter))
}

/// Tells whether it joins the parts of a word: an apostrophe, a joiner, a soft hyphen.
fn is_within_word(letter: char) -> bool {
    matches!(letter, '\'' | '’') || category(letter) == GeneralCategory::Format
}

fn is_symbol(letter: char) -> bool {
    let symbols = GeneralCategoryGroup::Symbol.union(GeneralCategoryGroup::Other);
    symbols.contains(category(letter))
}

fn category(letter: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_becomes_an_anchor_in_its_own_script() {
        for (heading, anchor) in [
            ("Beijing’s Fears", "beijings-fears"),
            ("What — really? — happened", "what-really-happened"),
            ("Über uns", "über-uns"),
            ("Größe", "größe"),
            ("Łódź", "łódź"),
            ("Что дальше", "что-дальше"),
            ("背景", "背景"),
            ("हिन्दी में", "हिन्दी-में"),
            ("C++", "c-plus-plus"),
            ("C#", "c-sharp"),
            ("R&D: 5% more", "r-and-d-5-percent-more"),
            ("Page_notice", "page-notice"),
            ("soft\u{ad}hyphen", "softhyphen"),
        ] {
            assert_eq!(of_heading(heading), anchor, "{heading}");
        }
    }

    #[test]
    fn composed_and_decomposed_letters_are_one_anchor() {
        assert_eq!(of_heading("U\u{308}ber"), of_heading("\u{dc}ber"));
        assert_eq!(digest(["U\u{308}ber"]), digest(["\u{fc}ber"]));
    }

    #[test]
    fn headings_of_symbols_alone_are_told_apart() {
        let anchors = ["\u{2764}\u{fe0f}", "🌊", "?", "…", "I ❤ it", "I 🌊 it"].map(of_heading);
        for (at, anchor) in anchors.iter().enumerate() {
            assert!(!anchors[..at].contains(anchor), "{anchors:?}");
            let plain = |c: char| c.is_alphanumeric() || c == '-';
            assert!(anchor.chars().all(plain), "{anchor}");
        }
        assert!(anchors[0].starts_with("section-") && anchors[4].starts_with("i-it-"));
    }

    #[test]
    fn a_sentence_is_named_by_its_words_alone() {
        let before = of_sentences(&["Tea is warm.", "Ann waits."]);
        let after = of_sentences(&["A new one.", "Tea is warm!", "“Ann waits”."]);
        assert_eq!(before, after[1..]);
        assert_eq!(before[0].len(), "s_".len() + DIGEST);
    }

    #[test]
    fn sentences_of_the_same_words_are_told_apart_by_what_is_around_them() {
        let alone = of_sentences(&["Who?", "Yes.", "Why?"]);
        let both = of_sentences(&["Who?", "Yes.", "Why?", "No.", "Yes."]);
        assert!(!both.contains(&alone[1]) && both[1] != both[4]);
        let inserted = of_sentences(&["First.", "Who?", "Yes.", "Why?", "No.", "Yes."]);
        assert_eq!(both, inserted[1..]);
        let same = of_sentences(&["Yes."; 7]);
        for (at, anchor) in same.iter().enumerate() {
            assert!(!same[..at].contains(anchor), "{same:?}");
        }
    }

    #[test]
    fn what_stands_twice_gets_a_number_that_nobody_has() {
        let anchors = ["tea", "tea-2", "tea", "tea"].map(str::to_owned);
        assert_eq!(distinct(anchors), ["tea", "tea-2", "tea-3", "tea-4"]);
    }
}
