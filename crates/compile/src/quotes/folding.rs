//! Texts folded for comparison: letters in one composition, without invisible
//! characters, with one kind of space.
//!
//! Letters are compared by Unicode's canonical equivalence (UAX #15). Characters with
//! the property `Default_Ignorable_Code_Point` are ignored: soft hyphens, zero-width
//! spaces, joiners, direction marks. Case, quotation marks and dashes stay distinct.

use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;
use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;

use crosslight_content::is_unspaced;

/// A folded text, with the source of each part of it.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    /// The parts that differ from the source, or must not be cut, in order.
    changes: Vec<Change>,
}

/// A part of the folded text, and the part of the source that it comes from.
#[derive(Clone, Debug)]
struct Change {
    folded: Range<usize>,
    source: Range<usize>,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let mut folded = Folded::default();
        let mut at = 0;
        loop {
            let plain = Self::plain(&text[at..]);
            folded.text.push_str(&text[at..at + plain]);
            at += plain;
            let Some(length) = Self::group(&text[at..]) else {
                return folded;
            };
            folded.take(text, at..at + length);
            at += length;
        }
    }

    /// Returns the folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the bytes of the source for these bytes of the folded text; `None` if
    /// they would cut a letter from its marks. Invisible characters at either end are
    /// left out.
    pub fn source(&self, folded: &Range<usize>) -> Option<Range<usize>> {
        let after = |at: usize, passed: usize| {
            let next = self.changes.get(passed);
            let last = passed
                .checked_sub(1)
                .and_then(|last| self.changes.get(last));
            let is_cut = last.is_some_and(|last| at < last.folded.end)
                || next.is_some_and(|next| next.folded.start < at);
            let at = last.map_or(at, |last| last.source.end + (at - last.folded.end.min(at)));
            (!is_cut).then_some(at)
        };
        let from = self
            .changes
            .partition_point(|it| it.folded.end <= folded.start);
        let to = self
            .changes
            .partition_point(|it| it.folded.start < folded.end);
        Some(after(folded.start, from)?..after(folded.end, to)?)
    }

    /// Returns the length of the start of a text that folds to itself, letter by letter:
    /// ASCII with single spaces, up to a letter that may have marks. Nearly all of a text
    /// in English is of this kind.
    fn plain(text: &str) -> usize {
        let is_space = |byte: u8| char::from(byte).is_whitespace();
        let pairs = text.as_bytes().array_windows();
        let is_plain = |&[byte, next]: &[u8; 2]| {
            byte.is_ascii()
                && next.is_ascii()
                && (!is_space(byte) || byte == b' ' && !is_space(next))
        };
        pairs.take_while(|pair| is_plain(pair)).count()
    }

    /// Returns the length of the unbreakable group at the start of a text: a run of
    /// spaces, or a letter with its marks.
    fn group(text: &str) -> Option<usize> {
        let classes = CanonicalCombiningClassMapBorrowed::new();
        let first = text.chars().next()?;
        let belongs = |letter: char| {
            if first.is_whitespace() {
                letter.is_whitespace()
            } else {
                // Most letters are ASCII, for which no table need be asked.
                !letter.is_ascii() && classes.get_u8(letter) != 0
            }
        };
        let end = text
            .char_indices()
            .skip(1)
            .find(|(_, letter)| !belongs(*letter));
        Some(end.map_or(text.len(), |(at, _)| at))
    }

    fn take(&mut self, text: &str, source: Range<usize>) {
        let start = self.text.len();
        let group = &text[source.clone()];
        if group.starts_with(char::is_whitespace) {
            let around = [
                text[..source.start].chars().next_back(),
                text[source.end..].chars().next(),
            ];
            // In a script without spaces, a line break is no space either.
            if !around.iter().all(|letter| letter.is_some_and(is_unspaced)) {
                self.text.push(' ');
            }
        } else if group.is_ascii() {
            self.text.push_str(group);
        } else {
            let ignored = CodePointSetData::new::<DefaultIgnorableCodePoint>();
            let normalizer = DecomposingNormalizerBorrowed::new_nfd();
            let letters = normalizer.normalize_iter(group.chars());
            self.text
                .extend(letters.filter(|letter| !ignored.contains(*letter)));
        }
        let is_same = self.text[start..] == *group;
        if !is_same || group.chars().nth(1).is_some() {
            self.changes.push(Change {
                folded: start..self.text.len(),
                source,
            });
        }
    }
}

/// Returns the folded text.
pub fn fold(text: &str) -> String {
    Folded::new(text).text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the part of `text` that matches these words.
    fn found<'a>(text: &'a str, words: &str) -> Option<&'a str> {
        let folded = Folded::new(text);
        let words = fold(words);
        let start = folded.text().find(&words)?;
        let source = folded.source(&(start..start + words.len()))?;
        Some(&text[source])
    }

    proptest::proptest! {
        #[test]
        fn what_is_plain_folds_as_its_groups_do(text in "[ab \n\u{301}\u{ad}é山’]{0,24}") {
            let mut by_groups = Folded::default();
            let mut at = 0;
            while let Some(length) = Folded::group(&text[at..]) {
                by_groups.take(&text, at..at + length);
                at += length;
            }
            let all = |folded: &Folded| format!("{folded:?}");
            proptest::prop_assert_eq!(all(&Folded::new(&text)), all(&by_groups));
        }
    }

    #[test]
    fn letters_are_found_however_they_are_composed() {
        assert_eq!(found("Le cafe\u{301} noir", "café"), Some("cafe\u{301}"));
        assert_eq!(found("Le café noir", "cafe\u{301} noir"), Some("café noir"));
        assert_eq!(found("Tiếng Việt", "Tie\u{302}\u{301}ng"), Some("Tiếng"));
        assert_eq!(found("한국어", "\u{1112}\u{1161}\u{11ab}국"), Some("한국"));
        // Two marks on a letter are equal in either order.
        assert_eq!(
            found("q\u{307}\u{323}", "q\u{323}\u{307}"),
            Some("q\u{307}\u{323}")
        );
    }

    #[test]
    fn a_letter_is_not_found_in_one_with_a_mark() {
        assert_eq!(found("cafés", "cafe"), None);
        assert_eq!(found("cafe\u{301}s", "cafe"), None);
        assert_eq!(found("कि", "क"), Some("क"));
        assert_eq!(found("क्ष", "क"), None);
    }

    #[test]
    fn what_shows_nothing_is_passed_over_and_kept() {
        assert_eq!(
            found("ein Donau\u{ad}dampfer!", "Donaudampfer"),
            Some("Donau\u{ad}dampfer")
        );
        assert_eq!(
            found("a Donaudampfer", "Donau\u{200b}dampfer"),
            Some("Donaudampfer")
        );
        assert_eq!(found("x\u{2060}y\u{2060}z", "y"), Some("y"));
        assert_eq!(found("می\u{200c}روم", "میروم"), Some("می\u{200c}روم"));
        assert_eq!(found("\u{ad}a", "a"), Some("a"));
    }

    #[test]
    fn a_space_is_a_space_and_a_line_end_too() {
        assert_eq!(found("Qui\u{a0}? Moi.", "Qui ?"), Some("Qui\u{a0}?"));
        assert_eq!(found("one two", "one\r\ntwo"), Some("one two"));
        assert_eq!(
            found("1\u{202f}000 km", "1 000 km"),
            Some("1\u{202f}000 km")
        );
        assert_eq!(found("山路很长，", "山路\n很长"), Some("山路很长"));
        assert_eq!(found("산길 은", "산길\n은"), Some("산길 은"));
    }

    #[test]
    fn case_and_marks_are_told_apart() {
        assert_eq!(found("The alliance", "the"), None);
        assert_eq!(found("it’s", "it's"), None);
    }
}
