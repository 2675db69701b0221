//! Quote selectors: they match words in any composition and across line ends, and each
//! of several matches.

use crosslight_compile::{Folder, read_texts};

use crate::copy::Copy;

/// Returns a statement for each of these quotes, in TOML.
fn statements(quotes: &[&str]) -> String {
    let entries = quotes
        .iter()
        .map(|quote| format!("[[statement]]\nquote = {quote}\nvoice = \"article\"\n"));
    entries.collect()
}

#[track_caller]
fn read(article: &str, quotes: &[&str]) -> Folder {
    let folder = read_texts(article, &statements(quotes));
    folder.unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn words_are_found_over_line_ends_and_however_their_letters_are_composed() {
    let article = "# T\n\nRene\u{301} goes\nto the Donau\u{ad}ufer at 10\u{a0}h. The cafe\u{301} shuts.\n\n## H\n\nA\u{200b}B.\n";
    let quotes = [
        "\"\"\"René goes\nto the Donauufer at 10 h\"\"\"",
        "\"café\"",
        "\"AB\"",
    ];
    let folder = read(article, &quotes);
    let texts: Vec<_> = folder
        .explainer
        .statements
        .iter()
        .map(|it| &*it.text)
        .collect();
    let expected = [
        "Rene\u{301} goes to the Donau\u{ad}ufer at 10\u{a0}h.",
        "The cafe\u{301} shuts.",
        "A\u{200b}B.",
    ];
    assert_eq!(texts, expected, "shown as it is written");
}

#[test]
fn a_letter_is_not_found_in_another_with_a_mark() {
    let errors = read_texts(
        "# T\n\n## H\n\nThe cafe\u{301}.\n",
        &statements(&["\"cafe\""]),
    );
    let report = errors.expect_err("a mistake").report(false);
    assert!(
        report.contains("the article does not say “cafe”"),
        "{report}"
    );
}

#[test]
fn words_that_are_said_twice_are_told_apart() {
    let article =
        "# T\n\nSo it goes. He left. So it goes.\n\n## H\n\nShe left. So it goes. He left.\n";
    let quotes = [
        "{ quote = \"So it goes\", nth = 1 }",
        "{ exact = \"He left\", suffix = \". So it\" }",
        "{ quote = \"So it goes\", prefix = \"He left.\" }",
        "\"She left\"",
        "{ quote = [\"So\", \"goes\"], nth = 3 }",
        "{ quote = \"He left.\", nth = 2 }",
    ];
    let folder = read(article, &quotes);
    assert_eq!(folder.coverage.sentences, 6);
}

#[test]
fn a_place_that_is_not_there_is_a_mistake() {
    Copy::new()
        .editorial(
            "quote = \"Anna prefers tea\"",
            "quote = { quote = \"Anna\", nth = 9 }",
        )
        .editorial(
            "quote = \"Coffee is better\"\nvoice",
            "quote = { quote = \"Coffee is better\", prefix = \"Anna said, “\" }\nvoice",
        )
        .editorial(
            "quote = \"Anna drinks\"",
            "quote = { quote = \"Anna drinks\", nth = 0 }",
        )
        .editorial(
            "quote = \"It’s cheap\"",
            "quote = { quotes = \"It’s cheap\" }",
        )
        .reports("no-such-place");
}
