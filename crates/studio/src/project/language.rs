//! The language of an article, guessed from its script, and for Latin letters from its
//! commonest words.

/// The most letters that are looked at.
const LOOKED_AT: usize = 40_000;

/// Words that are common in one of these languages and rare in the others.
const COMMON: [(&str, &str); 8] = [
    (
        "en",
        "the of and that is was for with are this it from have not be",
    ),
    (
        "de",
        "der die das und nicht ist mit von dem den ein eine sich auf im werden",
    ),
    (
        "fr",
        "le les des et est une du dans que qui pour pas sur au avec ce",
    ),
    (
        "es",
        "el los las y que del una por con para es se no su como pero",
    ),
    (
        "it",
        "il che di e la per non una del della è sono con gli nel anche",
    ),
    (
        "pt",
        "o os as que não uma do da em para com é no se mais dos",
    ),
    ("pl", "i w na z nie się do że jest to o po jak ale od był"),
    (
        "nl",
        "de het een en van niet dat is met zijn voor op te aan er ook",
    ),
];

/// The ranges of scripts, each with the language that is written in it most.
const SCRIPTS: [(char, char, &str); 12] = [
    ('\u{0370}', '\u{03ff}', "el"),
    ('\u{0400}', '\u{04ff}', "ru"),
    ('\u{0590}', '\u{05ff}', "he"),
    ('\u{0600}', '\u{06ff}', "ar"),
    ('\u{0750}', '\u{077f}', "ar"),
    ('\u{0900}', '\u{097f}', "hi"),
    ('\u{3040}', '\u{30ff}', "ja"),
    ('\u{3400}', '\u{4dbf}', "zh"),
    ('\u{4e00}', '\u{9fff}', "zh"),
    ('\u{ac00}', '\u{d7af}', "ko"),
    ('\u{fb50}', '\u{fdff}', "ar"),
    ('\u{fe70}', '\u{feff}', "ar"),
];

/// Letters that tell a language from the commonest one of its script.
const OTHERS: [(&str, &str, &str); 2] = [("ru", "іїєґ", "uk"), ("ar", "گچپژ", "fa")];

/// Returns the language that a text seems to be in, a BCP 47 tag; `None` if it has too few
/// words to tell, or is in another language with Latin letters.
#[must_use]
pub fn guessed_language(text: &str) -> Option<&'static str> {
    let letters = text.chars().filter(|it| it.is_alphabetic());
    let letters: Vec<char> = letters.take(LOOKED_AT).collect();
    let count = |tag: &str| {
        let is_own = |it: &&char| script(**it) == Some(tag);
        letters.iter().filter(is_own).count()
    };
    let is_most = |own: usize| own * 2 > letters.len();
    // A Japanese text has Chinese characters as well.
    let (han, kana) = (count("zh"), count("ja"));
    if is_most(han + kana) {
        return Some(if kana * 10 > han { "ja" } else { "zh" });
    }
    for tag in ["ar", "el", "he", "hi", "ko", "ru"] {
        if is_most(count(tag)) {
            let others = OTHERS.iter().filter(|(of, ..)| *of == tag);
            let other = others.clone().find(|(_, own, _)| {
                let own = letters.iter().filter(|it| own.contains(**it)).count();
                own * 100 > letters.len()
            });
            return Some(other.map_or(SCRIPTS.iter().find(|it| it.2 == tag)?.2, |it| it.2));
        }
    }
    by_words(text)
}

fn script(letter: char) -> Option<&'static str> {
    let script = SCRIPTS.iter().find(|it| (it.0..=it.1).contains(&letter));
    script.map(|it| it.2)
}

/// Returns the language whose commonest words a text has most often.
fn by_words(text: &str) -> Option<&'static str> {
    let words = text.split(|it: char| !it.is_alphabetic());
    let words = words.filter(|it| !it.is_empty()).take(LOOKED_AT / 5);
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    let mut counts = COMMON.map(|(tag, common)| {
        let is_common = |word: &&String| common.split(' ').any(|it| it == **word);
        (words.iter().filter(is_common).count(), tag)
    });
    counts.sort_unstable();
    let [.., (second, _), (first, tag)] = counts;
    (first >= 3 && first > second && first * 12 > words.len()).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_told_by_its_script_or_its_commonest_words() {
        let texts = [
            (
                "en",
                "The ferry is late, and that was not the fault of the crew.",
            ),
            (
                "de",
                "Die Fähre ist nicht da, und der Kapitän weiß von dem Sturm.",
            ),
            (
                "fr",
                "Le bateau est dans le port, et les passagers qui attendent sont las.",
            ),
            (
                "es",
                "El barco no llega, y los pasajeros que esperan por la mañana se van.",
            ),
            (
                "it",
                "Il traghetto non è arrivato, e la gente che aspetta nel porto è stanca.",
            ),
            (
                "pt",
                "O barco não chegou, e as pessoas que esperam no porto não têm uma cadeira.",
            ),
            (
                "pl",
                "Prom się spóźnia i nie jest to wina załogi, że na morzu jest sztorm.",
            ),
            (
                "nl",
                "De veerboot is er niet, en het is niet de schuld van een van de schippers.",
            ),
            ("ar", "تأخرت العبّارة عن موعدها"),
            ("fa", "کشتی پس از چند ساعت پهلو گرفت"),
            ("he", "המעבורת מאחרת"),
            ("hi", "नाव देर से आई"),
            ("ru", "Паром опоздал на три часа"),
            ("uk", "Пором спізнився на три години, і її екіпаж"),
            ("el", "Το πλοίο άργησε"),
            ("zh", "渡轮晚点了三个小时"),
            ("ja", "フェリーは三時間遅れた"),
            ("ko", "배가 늦었다"),
        ];
        for (tag, text) in texts {
            assert_eq!(guessed_language(text), Some(tag), "{text}");
        }
        for text in ["", "Tea.", "Lautta on myöhässä, eikä se ole miehistön syy."] {
            assert_eq!(guessed_language(text), None, "{text}");
        }
    }

    #[test]
    fn a_foreign_name_in_a_text_does_not_make_its_language() {
        let text =
            "The minister, Владимир Владимирович, said that the ferry is late and was not told.";
        assert_eq!(guessed_language(text), Some("en"));
    }
}
