//! Labels in another language, and the mistakes in them.

use std::path::Path;

use crosslight_compile::{label_set, labels_to_begin_with, languages_of_labels};
use crosslight_content::{Direction, Label};
use crosslight_publish::read_folder;

use crate::copy::{Copy, GOOD};

/// Returns a good folder with these lines of `[labels]`.
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

/// The table holds each sample's direction and number of sentences; none has a warning.
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
    // A label made of marks and placeholders alone may be the same.
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

/// Returns the labels of the good folder in this language, with these lines of
/// `[labels]`.
fn in_language(lines: &str, labels: &str) -> crosslight_content::Labels {
    let labels = format!("[labels]\n{labels}\n\n[[relation]]\nfrom = \"anna\"");
    let copy = Copy::new()
        .editorial("language = \"en\"", lines)
        .editorial("[[relation]]\nfrom = \"anna\"", &labels);
    let folder = read_folder(copy.path());
    folder.unwrap_or_else(|errors| panic!("{errors}")).labels
}

#[test]
fn the_set_of_each_language_is_whole_and_without_a_mistake() {
    for language in languages_of_labels() {
        let (_, set) = label_set(language).expect("a set");
        assert!(set.starts_with("# The interface's words in "), "{language}");
        assert!(set.contains("native reader"), "{language}");
        let own = set.split_once("[labels]\n").expect("labels").1;
        // The set is given as an editor's own labels, so that it is checked.
        let checked = in_language(&format!("language = \"{language}\""), own);
        let labels = in_language(&format!("language = \"{language}\""), "");
        for &label in Label::ALL {
            assert_eq!(checked.get(label), labels.get(label), "{language}");
            assert_eq!(labels.lang(label), None, "{language}: {}", label.key());
            let text = labels.get(label);
            let french = ["Introduction", "Source", "Licence"];
            let may_be_alike = match language {
                "en" => true,
                "fr" if french.contains(&text) => true,
                _ => !label.has_words(),
            };
            assert!(
                may_be_alike || text != label.english(),
                "{language}: {}",
                label.key()
            );
        }
    }
}

#[test]
fn english_is_the_same_in_its_set_as_in_the_code() {
    let own = label_set("en").expect("a set").1;
    let own = own.split_once("[labels]\n").expect("labels").1;
    let labels = in_language("language = \"en\"", own);
    for &label in Label::ALL {
        assert_eq!(labels.get(label), label.english());
    }
}

#[test]
fn counts_have_the_plural_forms_of_the_language() {
    let sentences = |language: &str, counts: &[usize]| {
        let labels = in_language(&format!("language = \"{language}\""), "");
        let said = counts.iter().map(|count| labels.sentences(*count));
        said.collect::<Vec<_>>().join(", ")
    };
    let counts = [1, 2, 5, 21, 112, 1004];
    assert_eq!(
        sentences("pl", &counts),
        "1 zdanie, 2 zdania, 5 zdań, 21 zdań, 112 zdań, 1004 zdania"
    );
    assert_eq!(
        sentences("uk", &counts),
        "1 речення, 2 речення, 5 речень, 21 речення, 112 речень, 1004 речення"
    );
    assert_eq!(
        sentences("ar", &counts),
        "جملة واحدة, جملتان, 5 جمل, 21 جملة, 112 جملة, 1004 جمل"
    );
    assert_eq!(
        sentences("he", &[1, 2, 3]),
        "משפט אחד, שני משפטים, 3 משפטים"
    );
    assert_eq!(sentences("fr", &[0, 1, 2]), "0 phrase, 1 phrase, 2 phrases");
    assert_eq!(sentences("ja", &[1, 2]), "1文, 2文");
    assert_eq!(sentences("zh-Hans", &[1]), "1 句话");
    // The program has the forms, too.
    let labels = in_language("language = \"pl\"", "").for_program(22);
    assert_eq!(labels.sentences(22), "22 zdania");
    assert!(labels.get(Label::ComparisonShown).contains("22 punkty"));
}

#[test]
fn the_editors_labels_win_over_those_of_the_set() {
    let german = "language = \"de\"";
    let own = |labels: &str, count| in_language(german, labels).sentences(count);
    assert_eq!(own("", 1), "1 Satz");
    assert_eq!(own("one-sentence = \"ein einziger\"", 1), "ein einziger");
    assert_eq!(own("one-sentence = \"ein einziger\"", 2), "2 Sätze");
    assert_eq!(own("sentences = \"Sätze: {count}\"", 2), "Sätze: 2");
    assert_eq!(own("sentences.one = \"nur einer\"", 1), "nur einer");
    assert_eq!(own("sentences.one = \"nur einer\"", 3), "3 Sätze");
    let english = |count| in_language("language = \"en\"", "ties.one = \"a tie\"").ties(count);
    assert_eq!((english(1), english(2)), ("a tie".into(), "2 ties".into()));
    let polish = in_language("language = \"pl\"", "sentences = \"Zdania: {count}\"");
    assert_eq!(polish.sentences(3), "Zdania: 3");
    assert_eq!(polish.sentences(1), "1 zdanie");
    let swiss = in_language("language = \"de-CH\"", "");
    assert!(swiss.get(Label::TieName).contains("«{words}»"));
}

#[test]
fn a_plural_form_is_one_of_the_language_and_of_a_label_that_counts() {
    labelled("sentences.few = \"{count} few\"\nclear.one = \"x\"").reports("label-forms");
    labelled("sentences.one = \"no number\"\nsentences.other = \"none\"")
        .reports("label-form-placeholders");
    let dutch = labelled("sentences.one = \"1 zin\"");
    dutch
        .editorial("language = \"en\"", "language = \"nl\"")
        .reports("label-form-other");
}

#[test]
fn the_interface_may_be_in_another_language_than_the_article() {
    let labels = in_language("language = \"de\"\ninterface = \"ar\"", "");
    assert_eq!(labels.lang(Label::Map).as_deref(), Some("ar"));
    assert_eq!(labels.dir(Label::Map), Some("rtl"));
    assert_eq!(labels.lang(Label::OpenQuote), None);
    let program = labels.for_program(2);
    assert_eq!(program.lang(Label::ComparisonShown).as_deref(), Some("ar"));
    assert_eq!(program.dir(Label::Sentences), Some("rtl"));
    assert!(program.sentences(2).starts_with("جملتان"));
    let english = in_language("language = \"de\"\ninterface = \"en\"", "map = \"Who\"");
    assert_eq!(english.get(Label::Map), "Who");
    for label in [Label::Map, Label::Clear] {
        assert_eq!(english.lang(label).as_deref(), Some("en"));
        assert_eq!(english.dir(label), None);
    }
    let same = in_language("language = \"de-AT\"\ninterface = \"de\"", "");
    assert_eq!(same.lang(Label::Map), None);
}

#[test]
fn english_that_was_pasted_to_be_translated_is_told_and_says_so() {
    let printed = labels_to_begin_with("sv").expect("labels");
    let own = printed.split_once("[labels]\n").expect("labels").1;
    let labels = in_language("language = \"sv\"", own);
    for &label in Label::ALL.iter().filter(|label| label.has_words()) {
        assert!(labels.lang(label).is_some(), "{}", label.key());
    }
    let pasted = format!("[labels]\n{own}\n[[relation]]\nfrom = \"anna\"");
    Copy::new()
        .editorial("\"en\"", "\"sv\"")
        .editorial("[[relation]]\nfrom = \"anna\"", &pasted)
        .warns("pasted-labels");
    // One word may be the same in both languages, once no phrase is English any more.
    let labels = in_language("language = \"sv\"", "clear = \"Clear\"\nshow = \"Visa\"");
    assert!(labels.lang(Label::Clear).is_none());
    let labels = in_language(
        "language = \"sv\"",
        "clear = \"Clear\"\nlink-copied = \"Link copied.\"",
    );
    assert!(labels.lang(Label::Clear).is_some());
}
