//! The card and its notes.

use super::*;
use crate::read_folder;

fn read(folder: &str) -> Explainer {
    read_folder(folder.as_ref()).expect("no mistake").explainer
}

#[test]
fn the_card_is_a_small_picture_and_the_same_each_time() {
    let explainer = read("../../content");
    let png = card(&explainer).expect("a card");
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(png[16..24], [0, 0, 4, 0xb0, 0, 0, 2, 0x76], "1200 by 630");
    assert!(png.len() <= 100_000, "{} bytes", png.len());
    assert_eq!(card(&explainer), Ok(png));
}

#[test]
fn the_headline_stands_on_the_card_whole() {
    let mut explainer = read("../../content");
    explainer.title = "a < b & c > d".into();
    let svg = drawing(&explainer).expect("a card");
    assert!(svg.contains(">a &lt; b &amp; c &gt; d</text>"), "{svg}");
    let title = read("../../content").title;
    assert_eq!(headline(&title).expect("room").lines.join(" "), &*title);
}

#[test]
fn latin_of_any_language_cyrillic_and_greek_have_a_card_with_all_their_letters() {
    for (title, family) in [
        ("The river’s price: 5 € a litre", "Newsreader Display"),
        (
            "L’eau est-elle chère\u{202f}? « Oui\u{a0}! »",
            "Newsreader Display",
        ),
        ("Cafe\u{301} and co\u{ad}operation", "Newsreader Display"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy", "Newsreader Wide"),
        ("Çığ düştü, İzmir’e ulaşılamıyor", "Newsreader Wide"),
        ("Nước sông dâng ở đồng bằng", "Newsreader Wide"),
        ("Țara și șoselele ei", "Newsreader Wide"),
        ("Ķirbis ārpus ģērbtuves", "Newsreader Wide"),
        ("Широка річка й її ґанок", "Inter Wide"),
        ("Ђурђевак и њихова љубав", "Inter Wide"),
        ("Το ποτάμι που χάθηκε", "Inter Wide"),
        ("From Ωmega to Жук", "Inter Wide"),
    ] {
        let set = headline(title).expect(title);
        assert_eq!(set.letters.family, family, "{title}");
        assert_eq!(set.lines.join(" "), prepared(title), "{title}");
        let mut explainer = read("../../content");
        explainer.title = title.into();
        assert_eq!(card_notes(&explainer), Vec::<String>::new(), "{title}");
        assert!(card(&explainer).is_ok(), "{title}");
    }
}

#[test]
fn what_the_fonts_lack_is_named_and_no_picture_is_drawn() {
    for (title, lacks) in [
        ("نهر الكلمات", "U+0646 ن"),
        ("מחיר המים", "U+05DE מ"),
        ("河流的代价", "U+6CB3 河"),
        ("नदी का मूल्य", "U+0928 न, U+0926"),
        ("แม่น้ำ", "U+0E41 แ"),
        ("Water for ٣٠ years", "U+0663 ٣, U+0660 ٠"),
        ("Tea \u{1f375} for two", "U+1F375 \u{1f375}"),
        ("A word with x\u{20d7}", "U+20D7"),
        ("Ա first letter", "U+0531 Ա"),
    ] {
        let mut explainer = read("../../content");
        explainer.title = title.into();
        assert!(card(&explainer).is_err(), "{title}");
        let notes = card_notes(&explainer);
        let start = lacks.split(", U+").next().expect("a start");
        let expected = format!("there is no card picture: its fonts lack {start}");
        assert!(notes[0].starts_with(&expected), "{title}: {notes:?}");
    }
    let mut explainer = read("../../content");
    explainer.title = "word ".repeat(200).trim().into();
    let notes = card_notes(&explainer);
    assert_eq!(
        notes,
        ["there is no card picture: the text is too long for it"]
    );
    explainer.title = "A title".into();
    explainer.kicker = Some("漢字".into());
    let notes = card_notes(&explainer);
    let expected = "the card picture is without the kicker: its fonts lack U+6F22 漢, U+5B57 字";
    assert_eq!(notes, [expected]);
    assert!(card(&explainer).is_ok());
}

#[test]
fn the_colours_are_those_of_the_page() {
    let tokens = std::fs::read_to_string("../../styles/tokens.css").expect("the tokens");
    for (number, (colour, _)) in (1..).zip(VIEWPOINTS) {
        assert!(tokens.contains(&format!("--viewpoint-{number}: light-dark({colour},")));
    }
}
