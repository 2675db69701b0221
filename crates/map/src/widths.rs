//! The widths of texts: by the shipped font for the letters that it has, and by a safe
//! upper bound for those of other scripts, which the reader's own fonts draw.

use std::ops::RangeInclusive;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// The letters of the map's font and their widths in em, in the order of the letters
/// (`build.rs`).
#[expect(clippy::unreadable_literal, reason = "the build writes them")]
const ADVANCES: &[(char, f32)] = include!(concat!(env!("OUT_DIR"), "/advances.rs"));

/// By how much the adjusted system fonts, which stand in until the font has arrived, may
/// draw a text wider: their average is the font's, single words are a little off. What is
/// left free around names and captions takes the rest.
const STANDING_IN: f64 = 1.03;

/// The upper bounds, in em, of letters that the font lacks: by the widest of Arial, Noto and
/// `DejaVu`, averaged over the words of a name; the first range that has the letter counts.
const BOUNDS: [(RangeInclusive<char>, f64); 19] = [
    ('Ā'..='ɏ', 0.8),
    ('Ͱ'..='Ͽ', 0.8),
    ('Ѐ'..='Я', 0.78),
    ('а'..='ԯ', 0.64),
    ('\u{531}'..='\u{58f}', 0.85),
    ('\u{591}'..='\u{5ff}', 0.75),
    ('\u{600}'..='\u{77f}', 0.75),
    ('\u{900}'..='\u{b7f}', 0.9),
    // Tamil, Telugu, Kannada, Malayalam and Sinhala have the widest letters.
    ('\u{b80}'..='\u{dff}', 1.4),
    // Thai and Lao.
    ('\u{e00}'..='\u{eff}', 0.75),
    ('\u{f00}'..='\u{109f}', 1.2),
    ('\u{10a0}'..='\u{10ff}', 0.85),
    ('\u{1100}'..='\u{11ff}', 1.0),
    ('\u{1780}'..='\u{17ff}', 1.2),
    ('\u{1e00}'..='\u{1fff}', 0.85),
    ('\u{2000}'..='\u{206f}', 0.6),
    // East Asian letters are squares.
    ('\u{2e80}'..='\u{d7af}', 1.0),
    ('\u{f900}'..='\u{ffef}', 1.0),
    ('\u{20000}'..='\u{3ffff}', 1.0),
];

/// Cyrillic and Arabic letters that are much wider than the others of their script.
const WIDE: [(&str, f64); 3] = [("жмшщыюфъ", 0.9), ("ЖМШЩЫЮФЪ", 1.05), ("شصضس", 1.1)];
/// The upper bound of any other letter: that of a pictograph.
const OTHER: f64 = 1.4;
/// The upper bound of a sign that stands beside its letter, as in Devanagari.
const SPACING_MARK: f64 = 0.5;

/// Returns the width of a text, in em; kerning, which makes it narrower, is not counted.
pub fn width(text: &str) -> f64 {
    let letter = |letter: char| {
        let found = ADVANCES.binary_search_by_key(&letter, |(letter, _)| *letter);
        found.map_or_else(
            |_| bound(letter),
            |at| f64::from(ADVANCES[at].1) * STANDING_IN,
        )
    };
    text.chars().map(letter).sum()
}

/// Returns what a letter that the font lacks takes at most.
fn bound(letter: char) -> f64 {
    let category = CodePointMapData::<GeneralCategory>::new().get(letter);
    if category == GeneralCategory::SpacingMark {
        return SPACING_MARK;
    }
    if GeneralCategoryGroup::Mark.contains(category) || category == GeneralCategory::Format {
        return 0.0;
    }
    let mut wide = WIDE.iter();
    if let Some((_, bound)) = wide.find(|(letters, _)| letters.contains(letter)) {
        return *bound;
    }
    let found = BOUNDS.iter().find(|(letters, _)| letters.contains(&letter));
    found.map_or(OTHER, |(_, bound)| *bound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_measures_its_own_letters() {
        // Inter at weight 550: M has 0.902 em, i 0.264 em.
        let [wide, narrow] = ["M", "i"].map(|letter| width(letter) / STANDING_IN);
        assert!((wide - 0.9).abs() < 0.02, "{wide}");
        assert!((narrow - 0.26).abs() < 0.02, "{narrow}");
        assert!((width("Mi") - width("M") - width("i")).abs() < 1e-9);
    }

    #[test]
    fn letters_that_the_font_lacks_have_a_bound() {
        assert!((width("経済") - 2.0).abs() < 1e-9);
        assert!(width("Министерство") >= 12.0 * 0.64);
        assert!(
            (width("हिन्दी") - (3.0 * 0.9 + 2.0 * 0.5)).abs() < 1e-9,
            "marks take little"
        );
        assert!((width("e\u{301}") - width("e")).abs() < 1e-9);
    }
}
