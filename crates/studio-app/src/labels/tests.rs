//! The label files: complete, and with the same placeholders.

use std::collections::BTreeSet;

use crosslight_content::placeholders;

use super::*;

fn table(file: &'static str) -> toml_edit::Table {
    let document = Document::parse(file).expect("TOML");
    document.as_table().clone()
}

#[test]
fn every_language_has_every_label_and_no_other() {
    let keys: BTreeSet<&str> = Label::ALL.iter().map(|it| it.key()).collect();
    assert_eq!(keys.len(), Label::ALL.len());
    for ((tag, _), file) in INTERFACES.into_iter().zip(FILES) {
        let table = table(file);
        let own: BTreeSet<&str> = table.iter().map(|(key, _)| key).collect();
        assert_eq!(own, keys, "{tag}");
        let labels = Labels::of(tag);
        assert_eq!(labels.language(), tag);
        for label in Label::ALL {
            assert!(!labels.text(*label).is_empty(), "{tag}: {}", label.key());
        }
    }
}

#[test]
fn every_language_has_the_placeholders_of_english() {
    let english = Labels::of("en");
    for (tag, _) in INTERFACES {
        let labels = Labels::of(tag);
        for label in Label::ALL {
            let of = |labels: &Labels| {
                let text = labels.text(*label);
                placeholders(&text)
                    .map(ToOwned::to_owned)
                    .collect::<BTreeSet<_>>()
            };
            assert_eq!(of(&labels), of(&english), "{tag}: {}", label.key());
        }
    }
}

#[test]
fn a_placeholder_is_filled_once_and_never_within_a_value() {
    let labels = Labels::of("en");
    let values = [("number", "{all}"), ("all", "16")];
    assert_eq!(
        labels.fill(Label::SentenceOf, &values),
        "Sentence {all} of 16"
    );
}
