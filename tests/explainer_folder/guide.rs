//! The guide to the format and the schema: the examples are good, every key is in both,
//! and both agree with the code.

use std::fs;

use crosslight_compile::{CHECKS, schema};
use crosslight_content::Label;
use crosslight_publish::read_folder;
use crosslight_publish::snippet;
use serde_json::Value;
use support::fixtures::{assert_kept, assert_kept_between};

use crate::pictures::png;

const GUIDE: &str = "../docs/format.md";
const SCHEMA: &str = "../docs/explainer.schema.json";

fn guide() -> String {
    fs::read_to_string(GUIDE).expect("the guide")
}

/// Returns the text of all fenced blocks of a language, one after the other.
fn examples(guide: &str, language: &str) -> String {
    let fence = format!("```{language}\n");
    let blocks = guide.split(&fence).skip(1);
    let blocks = blocks.map(|rest| rest.split("```").next().expect("a block"));
    blocks.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_examples_of_the_guide_make_a_good_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    for (file, language) in [("article.md", "markdown"), ("explainer.toml", "toml")] {
        let text = examples(&guide(), language);
        assert!(text.len() > 300, "{text}");
        fs::write(folder.path().join(file), text).expect("written");
    }
    let lamp = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>";
    fs::write(folder.path().join("lamp.svg"), lamp).expect("written");
    fs::write(folder.path().join("lamp.png"), png(1200, 630)).expect("written");
    let folder = read_folder(folder.path()).unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(folder.report(false), "");
    assert_eq!(folder.coverage.sentences, 11);
    assert_eq!(folder.labels.get(Label::Map), "Who asks whom");
}

#[test]
fn the_frame_of_the_guide_is_the_one_of_the_code() {
    let frame = snippet(
        "https://example.org/explainer/",
        "explainer",
        "A longer day for the library",
    );
    assert_eq!(examples(&guide(), "html"), frame);
}

#[test]
fn the_rules_of_the_guide_are_the_checks_of_the_code() {
    let marks = ["<!-- checks: begin -->\n", "<!-- checks: end -->"];
    let rows = CHECKS
        .iter()
        .map(|check| format!("| `{}` | {} |\n", check.name, check.ensures));
    let table = format!("| rule | holds |\n|---|---|\n{}", rows.collect::<String>());
    assert_kept_between(GUIDE, marks, &table);
}

#[test]
fn the_schema_is_the_one_of_the_types() {
    assert_kept(SCHEMA, &schema());
}

/// Collects all keys of the tables in a schema.
fn keys(schema: &Value, found: &mut Vec<String>) {
    if let Some(properties) = schema["properties"].as_object() {
        found.extend(properties.keys().cloned());
    }
    let inner: Vec<&Value> = match schema {
        Value::Object(fields) => fields.values().collect(),
        Value::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    for value in inner {
        keys(value, found);
    }
}

#[test]
fn every_key_of_the_schema_has_an_example_or_a_line_in_the_guide() {
    let schema: Value = serde_json::from_str(&schema()).expect("JSON");
    let mut found = Vec::new();
    keys(&schema, &mut found);
    assert!(found.len() > 100, "{found:?}");
    let (guide, toml) = (guide(), examples(&guide(), "toml"));
    for key in found {
        let label = Label::ALL.iter().find(|label| label.key() == key);
        let shown = if let Some(label) = label {
            guide.contains(&format!("| `{key}` | `{}` |", label.english()))
        } else {
            let is_key = |word: &str| word == key;
            toml.split(|letter: char| !letter.is_alphanumeric() && letter != '-')
                .any(is_key)
        };
        assert!(shown, "{key} is not in {GUIDE}");
    }
}

#[test]
fn the_schema_knows_the_keys_that_the_file_may_have_and_no_others() {
    let schema: Value = serde_json::from_str(&schema()).expect("JSON");
    assert_eq!(schema["additionalProperties"], false);
    let good = fs::read_to_string("fixtures/good/explainer.toml").expect("a text");
    let good: toml::Table = good.parse().expect("TOML");
    let known = schema["properties"].as_object().expect("keys");
    for key in good.keys() {
        assert!(known.contains_key(key), "{key}");
    }
    // The parser refuses as unknown exactly the keys that the schema lacks.
    let copy = crate::copy::Copy::new().editorial("kicker", "surely-unknown = 1\nkicker");
    let errors = read_folder(copy.path()).expect_err("a mistake");
    assert_eq!(errors.errors.len(), 1);
    for key in known.keys() {
        let copy =
            crate::copy::Copy::new().write("explainer.toml", format!("{key} = 0.5\n").as_bytes());
        let errors = read_folder(copy.path())
            .expect_err("a mistake")
            .report(false);
        assert!(!errors.contains("there is no key"), "{key}: {errors}");
    }
}
