//! The interface's words in another language, and what is refused of them.

use std::path::Path;

use crosslight_content::{Direction, Label};
use crosslight_publish::read_folder;

use crate::copy::{Copy, GOOD};

/// A good folder with these lines of `[labels]`.
fn labelled(lines: &str) -> Copy {
    let labels = format!("[labels]\n{lines}\n\n[[relation]]\nfrom = \"anna\"");
    Copy::new().editorial("[[relation]]\nfrom = \"anna\"", &labels)
}

#[test]
fn labels_are_english_where_the_editor_gives_no_others() {
    let folder = read_folder(Path::new(GOOD)).expect("no mistake");
    for &label in Label::ALL {
        assert_eq!(folder.labels.get(label), label.english());
    }
}

#[test]
fn a_label_that_is_not_known_or_lacks_a_value_is_a_mistake() {
    labelled("sentenses = \"{count} Sätze\"\nqwertz = \"x\"").reports("label-keys");
    labelled("sentences = \"{cuont} Sätze\"\nmap = \"{count} Karten\"\nclear = \" \"")
        .reports("label-placeholders");
}

#[test]
fn a_language_is_a_tag_and_a_direction_one_of_two() {
    Copy::new()
        .editorial("\"en\"", "\"english, please\"")
        .reports("language");
    Copy::new()
        .editorial("language", "direction = \"up\"\nlanguage")
        .reports("direction");
}

/// What must be known of the samples: direction, sentences, words without a warning.
#[test]
fn the_samples_in_other_languages_are_good() {
    for (name, direction, sentences) in [
        ("arabic", Direction::Rtl, 8),
        ("chinese", Direction::Ltr, 8),
        ("hindi", Direction::Ltr, 8),
        ("three-viewpoints", Direction::Ltr, 9),
    ] {
        let folder = read_folder(&Path::new("fixtures/explainers").join(name));
        let folder = folder.unwrap_or_else(|errors| panic!("{name}: {errors}"));
        assert_eq!(folder.report(false), "", "{name}");
        assert_eq!(folder.direction, direction, "{name}");
        assert_eq!(folder.coverage.sentences, sentences, "{name}");
    }
}

#[test]
fn the_samples_in_other_languages_leave_no_label_in_english() {
    // A label that is nothing but marks and placeholders may be the same.
    let has_words = |text: &str| {
        let mut outside = text.split(['{', '}']).step_by(2);
        outside.any(|words| words.contains(char::is_alphabetic))
    };
    for name in ["arabic", "chinese", "hindi"] {
        let folder = read_folder(&Path::new("fixtures/explainers").join(name));
        let labels = folder.expect("no mistake").labels;
        for &label in Label::ALL {
            let text = labels.get(label);
            assert!(
                text != label.english() || !has_words(text),
                "{name}: {}: {text}",
                label.key()
            );
        }
    }
}
