//! Words that are letters or numbers rather than words: initials and Roman numerals.

use super::letters::{is_mark, is_word};

/// Tells whether a word is a letter by itself, or letters with hyphens: `J`, `J.-P`,
/// `क`
pub fn is_initial(word: &str) -> bool {
    let parts = word.split(['-', '.']).filter(|part| !part.is_empty());
    let is_one = |part: &str| {
        let letters = part
            .chars()
            .filter(|letter| letter.is_alphabetic() && is_word(*letter));
        let base: Vec<char> = letters.collect();
        match base.as_slice() {
            [] => false,
            [one] => !one.is_numeric(),
            // A vowel sign or another mark, which has no case and follows a letter.
            [first, rest @ ..] => {
                !first.is_uppercase() && !first.is_lowercase() && rest.iter().all(|it| is_mark(*it))
            }
        }
    };
    let mut count = 0;
    let all = parts.map(is_one).all(|it| {
        count += 1;
        it
    });
    all && count > 0 || is_hyphened_initial(word)
}

/// Tells whether a word is a name with a hyphened initial: `Hans-J`
fn is_hyphened_initial(word: &str) -> bool {
    let last = word.rsplit_once('-').map(|(_, last)| last);
    last.is_some_and(|last| last.chars().count() == 1 && last.chars().all(char::is_uppercase))
}

/// Tells whether a word is a first name that two letters stand for: `Th`, `Дж`
pub fn is_short_name(word: &str) -> bool {
    let mut letters = word.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase);
    is_capital && letters.next().is_some_and(char::is_lowercase) && letters.next().is_none()
}

/// Tells whether a word is a Roman numeral.
pub fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| "IVXLCDM".contains(letter))
}

/// Tells whether a word is a Roman numeral in small letters: `xvi`
pub fn is_small_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| "ivxlcdm".contains(letter))
}
