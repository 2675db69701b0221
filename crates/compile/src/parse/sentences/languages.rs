//! The lists of each language, from the files beside this one.
//!
//! Each line names a kind and its words. The words are written without their full stop,
//! an abbreviation of several parts without its spaces (`z.b`). Small letters match
//! capital ones too; a word with a capital letter matches as it is written. `-str` is the
//! end of a longer word, and `por_ex` a word after another. An abbreviation that is a word
//! as well, which can end a sentence (`min`, `Gen`), belongs to a kind that looks at what
//! follows: `number` or `either`.

/// The list for all languages.
pub const COMMON: &str = include_str!("languages/common.txt");

/// Returns the lists of a language; empty if it has none.
pub fn list(primary: &str) -> &'static str {
    match primary {
        "ar" | "fa" | "ps" | "ckb" => include_str!("languages/ar.txt"),
        "cs" | "sk" => include_str!("languages/cs.txt"),
        "da" | "nb" | "nn" | "no" => include_str!("languages/da.txt"),
        "de" | "gsw" | "lb" => include_str!("languages/de.txt"),
        "el" => include_str!("languages/el.txt"),
        "en" | "sco" => include_str!("languages/en.txt"),
        "es" | "gl" => include_str!("languages/es.txt"),
        "fi" | "et" => include_str!("languages/fi.txt"),
        "fr" => include_str!("languages/fr.txt"),
        "he" => include_str!("languages/he.txt"),
        "hi" | "mr" | "ne" => include_str!("languages/hi.txt"),
        "hu" => include_str!("languages/hu.txt"),
        "it" => include_str!("languages/it.txt"),
        "ja" => include_str!("languages/ja.txt"),
        "ko" => include_str!("languages/ko.txt"),
        "nl" | "af" => include_str!("languages/nl.txt"),
        "pl" => include_str!("languages/pl.txt"),
        "pt" => include_str!("languages/pt.txt"),
        "ro" => include_str!("languages/ro.txt"),
        "ru" | "be" => include_str!("languages/ru.txt"),
        "sv" => include_str!("languages/sv.txt"),
        "tr" | "az" => include_str!("languages/tr.txt"),
        "uk" => include_str!("languages/uk.txt"),
        "zh" | "yue" => include_str!("languages/zh.txt"),
        _ => "",
    }
}
