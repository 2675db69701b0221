//! Placeholders, counts, quotation marks and languages of labels.

use super::*;
use crate::Direction;

#[test]
fn a_placeholder_is_filled_once_and_never_within_a_value() {
    let values = [("words", "a {title}"), ("title", "{words}")];
    assert_eq!(
        Labels::english().fill_text("{words} in {title}, {words}, {other} {", &values),
        "a {title} in {words}, a {title}, {other} {"
    );
}

#[test]
fn marks_within_marks_alternate() {
    let labels = Labels::english();
    for (words, [open, close]) in [
        ("Tea’s warm.", ["“", "”"]),
        ("“Tea,” she says.", ["‘", "’"]),
        ("She says “tea”.", ["‘", "’"]),
        ("\"Tea\" she says.", ["‘", "’"]),
        ("‘Tea “is” warm,’ she says.", ["“", "”"]),
        ("She ends.”", ["‘", "’"]),
    ] {
        let values = [
            ("words", words),
            ("voice", "Ann"),
            ("title", "Tea"),
            ("address", "a"),
        ];
        let copied = labels.fill(Label::CopiedWords, &values);
        assert_eq!(copied, format!("{open}{words}{close} — Ann, in “Tea”, a"));
    }
}

#[test]
fn the_programs_labels_are_the_first_lines_with_the_points_counted() {
    let labels = Labels::english();
    let program = labels.for_program(1);
    for &label in &Label::ALL[..Label::OF_PROGRAM] {
        if label != Label::ComparisonShown {
            assert_eq!(program.get(label), label.english());
        }
    }
    assert_eq!(
        program.get(Label::ComparisonShown),
        "Comparison shown: 1 point, below the text of this section."
    );
    assert_eq!(program.get(Label::Map), "");
    assert_eq!(labels.get(Label::Map), "Who does what to whom");
}

#[test]
fn a_label_in_another_language_than_the_page_says_so() {
    let foreign = |label: Label| Wording {
        language: (label != Label::Clear).then(|| ("en".into(), Some(Direction::Ltr))),
        ..Wording::of(label.english())
    };
    let labels = Labels::of(foreign);
    assert_eq!(labels.get(Label::Clear), "Clear");
    assert_eq!(
        (labels.lang(Label::Clear), labels.dir(Label::Clear)),
        (None, None)
    );
    assert_eq!(labels.get(Label::Map), "Who does what to whom");
    assert_eq!(labels.lang(Label::Map).as_deref(), Some("en"));
    assert_eq!(labels.dir(Label::Map), Some("ltr"));
    let program = labels.for_program(2);
    for &label in &Label::ALL[..Label::OF_PROGRAM] {
        assert_eq!(program.lang(label), labels.lang(label), "{label:?}");
    }
}

#[test]
fn every_label_has_a_key_of_its_own_and_says_what_it_is_for() {
    let mut keys: Vec<_> = Label::ALL.iter().map(|label| label.key()).collect();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count);
    for label in Label::ALL {
        assert!(!label.about().trim().is_empty() && !label.english().is_empty());
    }
}

#[test]
fn counted_labels_have_a_form_for_one() {
    let labels = Labels::english();
    assert_eq!(labels.sentences(1), "1 sentence");
    assert_eq!(labels.sentences(0), "0 sentences");
    assert_eq!(labels.ties(12), "12 ties");
    assert_eq!(labels.points(1), "1 point");
}

#[test]
fn placeholders_are_lower_case_words_in_braces() {
    let found: Vec<&str> = placeholders("{one} of {two-three}, {} {Four} {5} {six").collect();
    assert_eq!(found, ["one", "two-three"]);
}

#[test]
fn a_text_is_split_at_the_placeholder_of_that_name() {
    let text = "{some} of {count} ties";
    assert_eq!(
        split_at_placeholder(text, "count"),
        Some(["{some} of ", " ties"])
    );
    assert_eq!(split_at_placeholder(text, "coun"), None);
}

#[test]
fn a_label_stands_in_the_place_of_another() {
    let labels = Labels::english().with_in_place(&[(Label::Show, Label::Hide)]);
    assert_eq!(labels.get(Label::Show), Label::Hide.english());
    assert_eq!(labels.get(Label::Hide), Label::Hide.english());
    assert_eq!(labels.get(Label::Map), Label::Map.english());
}
