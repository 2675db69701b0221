//! The sentences of paragraphs, as their languages end them.

use crate::parse::article::parse_article;
use crate::parse::editorial::parse_editorial;
use crate::parse::front_matter::FrontMatter;
use crate::parse::pictures::no_pictures;

/// Returns the sentences of a paragraph in a language, each with whether a space
/// follows.
fn sentences(language: &str, text: &str) -> Vec<(String, bool)> {
    let editorial = parse_editorial(&format!("language = \"{language}\"\n")).editorial;
    let article = parse_article(
        &format!("# T\n\n{text}\n\n## H\n\nX.\n"),
        FrontMatter::default(),
        &editorial,
        &no_pictures,
    );
    let (article, ..) = article.expect("right");
    let sentences = article.lede[0].sentences.iter();
    sentences.map(|it| (it.text.clone(), it.spaced)).collect()
}

#[track_caller]
fn assert_split(language: &str, text: &str, expected: &[&str], spaced: bool) {
    let mut expected: Vec<_> = expected
        .iter()
        .map(|it| ((*it).to_owned(), spaced))
        .collect();
    expected.last_mut().expect("a sentence").1 = false;
    assert_eq!(sentences(language, text), expected);
}

#[test]
fn sentences_end_as_their_script_ends_them() {
    assert_split(
        "hi",
        "गाँव छोटा है। क्या पुल बनेगा? हाँ!",
        &["गाँव छोटा है।", "क्या पुल बनेगा?", "हाँ!"],
        true,
    );
    assert_split(
        "ar",
        "القرية صغيرة. هل يُبنى الجسر؟ نعم!",
        &["القرية صغيرة.", "هل يُبنى الجسر؟", "نعم!"],
        true,
    );
    assert_split(
        "ur",
        "گاؤں چھوٹا ہے۔ کیا پل بنے گا؟",
        &["گاؤں چھوٹا ہے۔", "کیا پل بنے گا؟"],
        true,
    );
    assert_split(
        "zh",
        "村子很小。“桥要建吗？”他问。要！",
        &["村子很小。", "“桥要建吗？”他问。", "要！"],
        false,
    );
}

#[test]
fn a_mark_that_opens_belongs_to_what_it_opens() {
    assert_split(
        "zh",
        "水很深。「是吗？」",
        &["水很深。", "「是吗？」"],
        false,
    );
    assert_split(
        "de",
        "Er rief: „Komm.“ Sie kam.",
        &["Er rief: „Komm.“", "Sie kam."],
        true,
    );
    assert_split(
        "en",
        "It ends. “It” begins. (So.)",
        &["It ends.", "“It” begins.", "(So.)"],
        true,
    );
}

#[test]
fn a_greek_question_ends_in_what_looks_like_a_semicolon() {
    assert_split("el", "Πού είναι; Εδώ.", &["Πού είναι;", "Εδώ."], true);
    assert_split("en", "Where is it; here.", &["Where is it; here."], true);
}

#[test]
fn a_new_line_is_a_space_where_words_have_spaces_between_them() {
    assert_split(
        "zh",
        "村子很小，\n桥很长。\n水很深。",
        &["村子很小，桥很长。", "水很深。"],
        false,
    );
    assert_split("hi", "गाँव\nछोटा है।\nहाँ।", &["गाँव छोटा है।", "हाँ।"], true);
    assert_split("zh", "用 Rust\n写的。", &["用 Rust 写的。"], true);
}
