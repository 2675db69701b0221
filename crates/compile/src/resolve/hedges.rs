//! Hedges, the words that make a claim less than certain, by language, and their
//! positions in a sentence.

use std::ops::Range;

use crosslight_content::{Slice, is_unspaced};

use super::actors::whole;
use crate::quotes::locate::slices;

/// The hedges, by the primary subtag of the language.
const LISTS: &[(&str, &[&str])] = &[
    (
        "de",
        &[
            "angeblich",
            "anscheinend",
            "dürfte",
            "dürften",
            "eventuell",
            "könnte",
            "könnten",
            "möglicherweise",
            "mutmaßlich",
            "offenbar",
            "scheinbar",
            "vermutlich",
            "vielleicht",
            "wahrscheinlich",
            "womöglich",
            "wohl",
        ],
    ),
    (
        "en",
        &[
            "allegedly",
            "apparently",
            "could",
            "likely",
            "may",
            "maybe",
            "might",
            "perhaps",
            "possibly",
            "potentially",
            "probably",
            "reportedly",
            "seemingly",
        ],
    ),
    (
        "es",
        &[
            "acaso",
            "aparentemente",
            "posiblemente",
            "presuntamente",
            "probablemente",
            "podría",
            "podrían",
            "quizá",
            "quizás",
            "supuestamente",
            "tal vez",
        ],
    ),
    (
        "fr",
        &[
            "apparemment",
            "éventuellement",
            "peut-être",
            "possiblement",
            "pourrait",
            "pourraient",
            "probablement",
            "prétendument",
            "sans doute",
            "semble",
            "semblent",
            "vraisemblablement",
        ],
    ),
    (
        "it",
        &[
            "apparentemente",
            "eventualmente",
            "forse",
            "magari",
            "possibilmente",
            "potrebbe",
            "potrebbero",
            "presumibilmente",
            "presunto",
            "probabilmente",
        ],
    ),
    (
        "pt",
        &[
            "alegadamente",
            "aparentemente",
            "poderia",
            "poderiam",
            "possivelmente",
            "presumivelmente",
            "provavelmente",
            "supostamente",
            "talvez",
        ],
    ),
];

/// The hedges that are names too if they have a capital letter.
const NAMES: [&str; 1] = ["may"];

/// Returns the hedges of a language, by its BCP 47 tag; empty if it has none.
#[must_use]
pub fn of_language(language: &str) -> &'static [&'static str] {
    let primary = language.split('-').next().unwrap_or_default();
    let list = LISTS
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(primary));
    list.map_or(&[], |(_, words)| words)
}

/// Returns where a sentence has a hedge: as it is listed, or with a capital letter
/// where a sentence or a quotation begins. The month of May and people of that name are
/// no hedges.
#[must_use]
pub fn occurrences(sentence: &str, word: &str) -> Vec<Range<usize>> {
    let mut found: Vec<_> = whole(sentence, word).collect();
    let mut letters = word.chars();
    let first = letters.next();
    let capital: String = first
        .iter()
        .flat_map(|it| it.to_uppercase())
        .chain(letters)
        .collect();
    if capital != word && !NAMES.contains(&word) {
        let begins = |at: &Range<usize>| {
            let before = sentence[..at.start].trim_end();
            before.chars().all(|letter| !letter.is_alphanumeric())
                || before.ends_with(['“', '„', '«', '"', '‘', ':', '—', '¿', '¡'])
        };
        found.extend(whole(sentence, &capital).filter(begins));
    }
    found
}

/// Returns where a sentence has the words of a listed hedge: their one place, or each
/// where they stand as whole words.
#[must_use]
pub fn marked(sentence: &str, words: &str) -> Vec<Slice> {
    let found = slices(sentence, words);
    if found.len() == 1 {
        return found;
    }
    let is_whole = |at: &Slice| {
        let (start, end) = (at.start as usize, at.end as usize);
        let before = sentence.get(..start).and_then(|it| it.chars().next_back());
        let after = sentence.get(end..).and_then(|it| it.chars().next());
        let joined = |letter: char| letter.is_alphanumeric() && !is_unspaced(letter);
        ![before, after].into_iter().flatten().any(joined)
    };
    found.into_iter().filter(is_whole).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listed_hedge_is_found_wherever_it_stands_as_a_word() {
        let count = |sentence, words| marked(sentence, words).len();
        assert_eq!(count("It may rain, and it may snow.", "may"), 2);
        assert_eq!(count("Dismayed, it may rain.", "may"), 1);
        assert_eq!(count("Unlikely.", "likely"), 1);
        assert_eq!(count("Dismay and mayors.", "may"), 0);
        assert_eq!(count("他可能来，也可能走。", "可能"), 2);
        assert_eq!(count("It rains.", "may"), 0);
    }

    #[track_caller]
    fn assert_hedged(sentence: &str, word: &str, count: usize) {
        assert_eq!(occurrences(sentence, word).len(), count, "{sentence}");
    }

    #[test]
    fn a_month_and_a_name_are_no_hedge() {
        assert_hedged("In May it rained on 3 May.", "may", 0);
        assert_hedged("May was cold, said Anna May.", "may", 0);
        assert_hedged("It may rain in May.", "may", 1);
    }

    #[test]
    fn a_hedge_begins_with_a_capital_letter_where_a_sentence_does() {
        assert_hedged("Perhaps it rains.", "perhaps", 1);
        assert_hedged("She asked: “Could it rain?”", "could", 1);
        assert_hedged("¿Quizás llueve?", "quizás", 1);
        assert_hedged("Peut-être pleut-il.", "peut-être", 1);
        assert_hedged("The Likely Company rests.", "likely", 0);
        assert_hedged("Unlikely, and dislikely.", "likely", 0);
    }
}
