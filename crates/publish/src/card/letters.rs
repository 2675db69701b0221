//! The card's fonts: which letters each has, and how wide they are.

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
    /// Its name, as the drawing calls it.
    pub family: &'static str,
    /// As plain TrueType.
    pub font: &'static [u8],
}

/// The page's fonts (`scripts/fonts.sh`), and those with more letters
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

/// The fonts that are tried for a headline and for other lines, in this order.
static SERIFS: [Letters; 3] = [DISPLAY, DISPLAY_WIDE, SANS_WIDE];
static SANSES: [Letters; 2] = [SANS, SANS_WIDE];

impl Letters {
    /// Each font once.
    pub const ALL: [Letters; 4] = [DISPLAY, DISPLAY_WIDE, SANS, SANS_WIDE];

    /// The first font for headlines that has all letters of a text.
    ///
    /// # Errors
    /// The letters that the last of them lacks.
    pub fn serif_with(text: &str) -> Result<&'static Letters, Vec<char>> {
        first_with(&SERIFS, text)
    }

    /// The first font for other lines that has all letters of a text.
    ///
    /// # Errors
    /// The letters that the last of them lacks.
    pub fn sans_with(text: &str) -> Result<&'static Letters, Vec<char>> {
        first_with(&SANSES, text)
    }

    /// The letters of a text that the font lacks, each once.
    fn lacks(&self, text: &str) -> Vec<char> {
        let font = FontRef::new(self.font);
        let mut lacks = Vec::new();
        for letter in text.chars() {
            let has = font
                .as_ref()
                .is_ok_and(|font| font.charmap().map(letter).is_some());
            // Where a mark goes on its letter is not known to be right.
            if (!has || is_mark(letter)) && !lacks.contains(&letter) {
                lacks.push(letter);
            }
        }
        lacks
    }

    /// The width of a text; letters that the font lacks have none.
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

    /// A text in lines that are no wider; none where a word is.
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

/// Whether a letter is a mark that is set on the one before it.
pub fn is_mark(letter: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(letter))
}

/// Returns a text as it is drawn: letters composed with their marks, what is never seen
/// left out, each space a common one or one that does not break.
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
