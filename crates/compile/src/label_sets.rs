//! The sets of labels that come with Crosslight, a file for each language.

use std::fmt::Write as _;

use crosslight_content::Label;
use icu_locale_core::LanguageIdentifier;
use icu_locale_core::subtags::{Region, Script};

use crate::parse::editorial::is_language_tag;
use crate::plurals::{Plurals, form_name};

/// Each language with its set, the text of a TOML file with `[labels]`.
const SETS: [(&str, &str); 13] = [
    ("ar", include_str!("../labels/ar.toml")),
    ("de", include_str!("../labels/de.toml")),
    ("en", include_str!("../labels/en.toml")),
    ("es", include_str!("../labels/es.toml")),
    ("fr", include_str!("../labels/fr.toml")),
    ("he", include_str!("../labels/he.toml")),
    ("hi", include_str!("../labels/hi.toml")),
    ("it", include_str!("../labels/it.toml")),
    ("ja", include_str!("../labels/ja.toml")),
    ("pl", include_str!("../labels/pl.toml")),
    ("pt", include_str!("../labels/pt.toml")),
    ("uk", include_str!("../labels/uk.toml")),
    ("zh-Hans", include_str!("../labels/zh-Hans.toml")),
];

/// The regions that write Chinese with traditional characters.
const TRADITIONAL: [&str; 3] = ["TW", "HK", "MO"];

/// Returns the set of a language, given by its BCP 47 tag, with the tag of the set.
#[must_use]
pub fn label_set(language: &str) -> Option<(&'static str, &'static str)> {
    let tag: LanguageIdentifier = language.parse().ok()?;
    let primary = tag.language.as_str();
    let set = SETS
        .iter()
        .find(|(name, _)| name.split('-').next() == Some(primary))?;
    let (name, _) = set;
    let region = tag.region.as_ref().map(Region::as_str);
    if *name == "zh-Hans"
        && tag.script.is_none()
        && region.is_some_and(|it| TRADITIONAL.contains(&it))
    {
        return None;
    }
    let own = match primary {
        "ar" => "Arab",
        "he" => "Hebr",
        "hi" => "Deva",
        "ja" => "Jpan",
        "uk" => "Cyrl",
        "zh" => "Hans",
        _ => "Latn",
    };
    let script = tag.script.as_ref().map(Script::as_str);
    script.is_none_or(|script| script == own).then_some(*set)
}

/// Returns the languages that have a set.
pub fn languages_of_labels() -> impl Iterator<Item = &'static str> {
    SETS.iter().map(|(language, _)| *language)
}

/// Returns `[labels]` to start from: the language's set, or English to be translated,
/// with a text for each plural form of the language. `None` if the tag is not
/// well-formed.
#[must_use]
pub fn labels_to_begin_with(language: &str) -> Option<String> {
    if !is_language_tag(language) {
        return None;
    }
    if let Some((_, set)) = label_set(language) {
        return Some(set.to_owned());
    }
    let mut text = format!(
        "# The interface's words, in English, to be translated into `{language}`.\n\n[labels]\n"
    );
    let plurals = Plurals::of(language);
    let mut write = |key: &str, label: Label| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{key} = \"{}\"", label.english());
    };
    for &label in Label::ALL
        .iter()
        .filter(|label| label.for_others().is_none())
    {
        let Some(one) = label.for_one() else {
            write(label.key(), label);
            continue;
        };
        for form in plurals.all() {
            let name = form_name(form);
            let is_one = name == "one" && plurals.is_of_one_number(form);
            let english = if is_one { one } else { label };
            write(&format!("{}.{name}", label.key()), english);
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_a_set_begins_with_english_in_its_own_forms() {
        let lines = |language| labels_to_begin_with(language).expect("labels");
        let slovenian = lines("sl");
        for line in [
            "clear = \"Clear\"",
            "ties.one = \"{count} ties\"",
            "ties.two = \"{count} ties\"",
            "ties.few = \"{count} ties\"",
            "ties.other = \"{count} ties\"",
        ] {
            assert!(
                slovenian.lines().any(|it| it == line),
                "{line}: {slovenian}"
            );
        }
        assert!(!slovenian.contains("one-tie"));
        assert!(lines("nl").contains("\nties.one = \"1 tie\"\n"));
        assert!(lines("de-AT").contains("in German"));
        assert_eq!(labels_to_begin_with("double dutch"), None);
    }

    #[test]
    fn a_language_has_the_set_of_its_script() {
        for (tag, set) in [
            ("de", Some("de")),
            ("de-CH", Some("de")),
            ("PT-br", Some("pt")),
            ("zh", Some("zh-Hans")),
            ("zh-CN", Some("zh-Hans")),
            ("zh-Hans-SG", Some("zh-Hans")),
            ("zh-Hant", None),
            ("zh-TW", None),
            ("uk-Latn", None),
            ("nl", None),
            ("deu-x", None),
        ] {
            assert_eq!(label_set(tag).map(|(name, _)| name), set, "{tag}");
        }
    }

    #[test]
    fn lists_are_joined_as_cldr_joins_them() {
        use crate::parse::editorial::parse_editorial;
        use icu_list::ListFormatter;
        use icu_list::options::ListFormatterOptions;

        for (language, set) in SETS {
            let labels = parse_editorial(set).editorial.labels;
            let joint = |key: &str| {
                let found = labels.iter().find(|entry| entry.key.get_ref() == key);
                found.expect("a label").text.get_ref().clone()
            };
            let locale: icu_locale_core::Locale = language.parse().expect("a tag");
            let cldr =
                ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default());
            let cldr = cldr.expect("a list");
            let joined = |names: &[&str]| cldr.format(names.iter()).to_string();
            // In Hebrew, the word for “and” differs before names in Latin letters.
            let names = if language == "he" {
                ["א", "ב", "ג", "ד"]
            } else {
                ["A", "B", "C", "D"]
            };
            let [first, second, third, last] = names;
            let two = [first, &joint("list-two"), second].concat();
            assert_eq!(two, joined(&names[..2]), "{language}");
            let between = joint("list-between");
            let end = [&joint("list-last"), last].concat();
            let four = [first, &between, second, &between, third, &end].concat();
            assert_eq!(four, joined(&names), "{language}");
        }
    }
}
