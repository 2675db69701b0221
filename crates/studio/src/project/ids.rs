//! Ids that the program makes of names, and the ids that an editor gives.

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::{EntryKind, Refusal};

/// Words that no id begins with, in the languages of the rules.
const ARTICLES: [&str; 17] = [
    "a", "an", "the", "der", "die", "das", "den", "dem", "ein", "eine", "le", "la", "les", "l",
    "el", "los", "las",
];

/// Returns an id made of a name, which no other entry has.
pub fn made<'a>(kind: EntryKind, name: &str, taken: impl IntoIterator<Item = &'a str>) -> String {
    let taken: Vec<&str> = taken.into_iter().collect();
    let own = match (kind, slug(name)) {
        (_, slug) if slug.is_empty() => kind.to_string(),
        // The id `article` is that of the voice that names no source.
        (EntryKind::Voice, slug) if slug == "article" => "article-1".to_owned(),
        (_, slug) => slug,
    };
    let is_free = |id: &String| !taken.contains(&id.as_str());
    let numbered = (2..).map(|number| format!("{own}-{number}"));
    let mut ids = std::iter::once(own.clone()).chain(numbered);
    ids.find(is_free).unwrap_or(own)
}

/// Checks an id that an editor gives.
pub fn checked<'a>(
    kind: EntryKind,
    id: &str,
    taken: impl IntoIterator<Item = &'a str>,
) -> Result<(), Refusal> {
    let is_plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
    if id.is_empty() || id.starts_with('-') || !id.chars().all(is_plain) {
        return Err(Refusal::BadId(id.to_owned()));
    }
    let is_reserved = kind == EntryKind::Voice && id == "article";
    if is_reserved || taken.into_iter().any(|it| it == id) {
        return Err(Refusal::TakenId(kind, id.to_owned()));
    }
    Ok(())
}

/// Returns the id of a name: small letters, digits and hyphens. Of a person's name, the
/// last word.
fn slug(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let begins = |word: &&str| word.chars().find(|it| it.is_alphabetic());
    let is_name = |word: &&str| begins(word).is_some_and(char::is_uppercase);
    let is_article = |word: &str| ARTICLES.contains(&word.to_lowercase().as_str());
    let has_article = words.first().is_some_and(|word| is_article(word));
    match words.last() {
        Some(last) if words.len() > 1 && words.iter().all(is_name) && !has_article => plain(last),
        _ => {
            let words = words
                .iter()
                .skip(usize::from(has_article && words.len() > 1));
            plain(&words.copied().collect::<Vec<_>>().join(" "))
        }
    }
}

/// Returns the first word of a name as an id, without the ending of a genitive; the whole
/// name where that word is short.
pub fn first_word(name: &str) -> String {
    let is_article = |word: &&str| ARTICLES.contains(&word.to_lowercase().as_str());
    let first = name.split_whitespace().find(|word| !is_article(word));
    let first = first.and_then(|it| it.split(['’', '\'']).next());
    let own = plain(first.unwrap_or_default());
    if own.len() < 4 { plain(name) } else { own }
}

/// Returns the whole of a name as an id.
pub fn plain(name: &str) -> String {
    let normalizer = DecomposingNormalizerBorrowed::new_nfkd();
    let letters = normalizer.normalize(name).to_lowercase();
    let mut id = String::new();
    for letter in letters.chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if let Some(roman) = romanised(letter) {
            id.push_str(roman);
        } else if (letter.is_whitespace() || letter == '-') && !id.is_empty() && !id.ends_with('-')
        {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}

/// Letters of other alphabets, and Latin ones that are no letter with a mark, each row with
/// the Latin letters that an id has in their place.
const ROMAN: [(&str, &str); 6] = [
    (
        "абвгдежзиклмнопрстуфхцчшщъыьэюяієґ",
        "a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i ye g",
    ),
    (
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىء",
        "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y a a ",
    ),
    ("پچژگکی", "p ch zh g k y"),
    (
        "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
        "a b g d h v z h t y k k l m m n n s a p f ts ts k r sh t",
    ),
    (
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o",
    ),
    ("ßøæœłđıþð", "ss o ae oe l d i th d"),
];

/// Returns the Latin letters for a letter of another alphabet; `None` where there is none.
fn romanised(letter: char) -> Option<&'static str> {
    ROMAN.iter().find_map(|(letters, roman)| {
        let number = letters.chars().position(|it| it == letter)?;
        roman.split(' ').nth(number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_made(name: &str, id: &str) {
        assert_eq!(made(EntryKind::Voice, name, []), id);
    }

    #[test]
    fn an_id_is_made_of_a_name() {
        assert_made("Kurt Campbell", "campbell");
        assert_made("The US", "us");
        assert_made("Some analysts", "some-analysts");
        assert_made("Jörg Müller", "muller");
        assert_made("习近平", "voice");
        assert_made("Владимир Щербина", "shcherbina");
        assert_made("القاهرة", "alqahra");
        assert_made("Σωκράτης", "sokratis");
        assert_made("ירושלים", "yrvshlym");
        assert_made("Jens Sørensen", "sorensen");
        assert_made("Article", "article-1");
        assert_eq!(made(EntryKind::Actor, "Rome", ["rome", "rome-2"]), "rome-3");
    }

    #[test]
    fn each_letter_of_another_alphabet_has_letters_of_its_own() {
        for (letters, roman) in ROMAN {
            assert_eq!(
                letters.chars().count(),
                roman.split(' ').count(),
                "{letters}"
            );
        }
    }

    #[test]
    fn a_viewpoint_is_called_by_its_first_word() {
        assert_eq!(first_word("Campbell’s view"), "campbell");
        assert_eq!(first_word("The Senate says no"), "senate");
        assert_eq!(first_word("No deal"), "no-deal");
    }

    #[test]
    fn an_id_stands_in_addresses_and_is_one() {
        let checked = |id| checked(EntryKind::Voice, id, ["us"]);
        assert_eq!(checked("south-korea"), Ok(()));
        assert_eq!(checked("Ö"), Err(Refusal::BadId("Ö".to_owned())));
        for taken in ["us", "article"] {
            let refusal = Refusal::TakenId(EntryKind::Voice, taken.to_owned());
            assert_eq!(checked(taken), Err(refusal));
        }
    }
}
