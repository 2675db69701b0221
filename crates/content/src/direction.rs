//! The direction of a language, and its use of spaces.

/// The direction of a language's lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

/// The scripts that are written from right to left (ISO 15924).
const RTL_SCRIPTS: [&str; 12] = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi",
];

/// The languages that are written in one of these scripts unless the tag names another.
const RTL_LANGUAGES: [&str; 22] = [
    "ar", "arc", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "lrc", "mzn",
    "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi",
];

impl Direction {
    /// Returns the direction of a language tag (BCP 47). The script that the tag names
    /// decides, else the language's usual script.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let tag = language.to_ascii_lowercase();
        let mut subtags = tag.split('-');
        let primary = subtags.next().unwrap_or_default();
        let script = subtags
            // A single letter begins an extension, whose parts are no scripts (RFC 5646).
            .take_while(|subtag| subtag.len() > 1)
            .find(|subtag| subtag.len() == 4 && subtag.bytes().all(|it| it.is_ascii_alphabetic()));
        let is_rtl = match script {
            Some(script) => RTL_SCRIPTS.contains(&script),
            None => RTL_LANGUAGES.contains(&primary),
        };
        if is_rtl {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }

    /// Returns the direction's name in `explainer.toml` and in HTML's `dir`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    /// Returns the value for HTML's `dir`; `None` for the default.
    #[must_use]
    pub fn attribute(self) -> Option<&'static str> {
        (self == Direction::Rtl).then(|| self.name())
    }
}

/// Returns whether a letter's script separates neither words nor lines by spaces:
/// Chinese and Japanese with their punctuation, Thai, Lao, Tibetan, Burmese, Khmer.
#[must_use]
pub fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{eff}'
        | '\u{f00}'..='\u{fff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{312f}'
        | '\u{31a0}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_direction_is_that_of_the_script_or_the_language() {
        for rtl in [
            "ar",
            "AR-eg",
            "he",
            "fa",
            "ur-PK",
            "az-Arab",
            "pa-Arab-PK",
            "ks-Aran",
        ] {
            assert_eq!(Direction::of(rtl), Direction::Rtl, "{rtl}");
        }
        for ltr in ["en", "zh-Hant-TW", "hi", "ur-Latn", "de-x-arab", "", "art"] {
            assert_eq!(Direction::of(ltr), Direction::Ltr, "{ltr}");
        }
    }

    #[test]
    fn chinese_and_thai_write_without_spaces_korean_and_hindi_with() {
        assert!("山路。，（かナ】ไทย".chars().all(is_unspaced));
        assert!(!"a한국नaб ,".chars().any(is_unspaced));
    }
}
