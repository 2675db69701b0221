//! The fonts of the card: their letters, and the widths of texts.

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::props::{
    DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, WhiteSpace,
};
use icu_properties::{CodePointMapData, CodePointSetData};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// A font.
#[derive(Debug)]
pub struct Letters {
    /// The font's family name, used in the drawing.
    pub family: &'static str,
    /// The font's file, as plain TrueType.
    pub font: &'static [u8],
}

/// The page's fonts (`scripts/fonts.sh`), and two fonts with more letters
/// (`scripts/card_fonts.sh`).
const DISPLAY: Letters = Letters {
    family: "Newsreader Display",
    font: include_bytes!("newsreader-display.ttf"),
};
const DISPLAY_WIDE: Letters = Letters {
    family: "Newsreader Wide",
    font: include_bytes!("newsreader-wide.ttf"),
};
const SANS: Letters = Letters {
    family: "Inter UI",
    font: include_bytes!("inter-ui.ttf"),
};
const SANS_WIDE: Letters = Letters {
    family: "Inter Wide",
    font: include_bytes!("inter-wide.ttf"),
};

/// The fonts to try for a headline and for other lines, in this order.
static SERIFS: [Letters; 3] = [DISPLAY, DISPLAY_WIDE, SANS_WIDE];
static SANSES: [Letters; 2] = [SANS, SANS_WIDE];

impl Letters {
    /// Every font once.
    pub const ALL: [Letters; 4] = [DISPLAY, DISPLAY_WIDE, SANS, SANS_WIDE];

    /// Returns the first font for headlines that has all letters of a text.
    ///
    /// # Errors
    /// The letters that the last font lacks.
    pub fn serif_with(text: &str) -> Result<&'static Letters, Vec<char>> {
        first_with(&SERIFS, text)
    }

    /// Returns the first font for other lines that has all letters of a text.
    ///
    /// # Errors
    /// The letters that the last font lacks.
    pub fn sans_with(text: &str) -> Result<&'static Letters, Vec<char>> {
        first_with(&SANSES, text)
    }

    /// Returns the letters of a text that the font lacks, each once.
    fn lacks(&self, text: &str) -> Vec<char> {
        let font = FontRef::new(self.font);
        let mut lacks = Vec::new();
        for letter in text.chars() {
            let has = font
                .as_ref()
                .is_ok_and(|font| font.charmap().map(letter).is_some());
            // A mark counts as lacking: its position on the letter before it may be wrong.
            if (!has || is_mark(letter)) && !lacks.contains(&letter) {
                lacks.push(letter);
            }
        }
        lacks
    }

    /// Returns the width of a text; letters that the font lacks count as 0.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        let Ok(font) = FontRef::new(self.font) else {
            return 0.0;
        };
        let glyphs = font.charmap();
        let metrics = font.glyph_metrics(Size::new(size), LocationRef::default());
        let widths = text
            .chars()
            .filter_map(|letter| metrics.advance_width(glyphs.map(letter)?));
        widths.sum()
    }

    /// Breaks a text into lines within a width; `None` if a word is wider.
    pub fn lines(&self, text: &str, size: f32, room: f32) -> Option<Vec<String>> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            if self.width(word, size) > room {
                return None;
            }
            if let Some(line) = lines.last_mut() {
                let longer = format!("{line} {word}");
                if self.width(&longer, size) <= room {
                    *line = longer;
                    continue;
                }
            }
            lines.push(word.to_owned());
        }
        Some(lines)
    }
}

fn first_with(fonts: &'static [Letters], text: &str) -> Result<&'static Letters, Vec<char>> {
    let mut lacks = Vec::new();
    for letters in fonts {
        lacks = letters.lacks(text);
        if lacks.is_empty() {
            return Ok(letters);
        }
    }
    Err(lacks)
}

/// Returns whether a letter is a combining mark.
pub fn is_mark(letter: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(letter))
}

/// Normalizes a text for drawing: composes letters with their marks, removes invisible
/// characters, and makes each space a common or a no-break space.
pub fn prepared(text: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfc()
        .normalize(text)
        .into_owned();
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let space = CodePointSetData::new::<WhiteSpace>();
    let seen = composed
        .chars()
        .filter(|&letter| !ignorable.contains(letter));
    seen.map(|letter| match letter {
        ' ' => ' ',
        _ if space.contains(letter) => '\u{a0}',
        _ => letter,
    })
    .collect()
}
