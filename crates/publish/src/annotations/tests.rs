//! The shape of the document by the vocabulary's rules, and the match of every selector
//! with its text.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::annotations;
use crate::read_folder;
use crosslight_compile::{Folder, read_texts};

const FOLDERS: [&str; 5] = [
    "../../content",
    "../../tests/fixtures/good",
    "../../tests/fixtures/explainers/arabic",
    "../../tests/fixtures/explainers/chinese",
    "../../tests/fixtures/explainers/hindi",
];

fn read(folder: &str) -> Folder {
    read_folder(folder.as_ref()).expect("no mistake")
}

fn items(folder: &Folder, page: Option<&str>) -> Vec<Value> {
    let document: Value = serde_json::from_str(&annotations(folder, page)).expect("JSON");
    assert_eq!(document["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(document["type"], "AnnotationCollection");
    assert_eq!(document["first"]["type"], "AnnotationPage");
    let items = document["first"]["items"].as_array().expect("items");
    assert_eq!(document["total"], items.len());
    items.clone()
}

#[test]
fn every_annotation_has_what_the_model_asks_for_and_an_id_of_its_own() {
    let motivations = ["identifying", "classifying", "linking"];
    let purposes = ["identifying", "classifying", "describing", "tagging"];
    for folder in FOLDERS {
        let items = items(&read(folder), None);
        assert!(items.len() >= 6, "{folder}");
        let ids: BTreeSet<_> = items.iter().map(|it| it["id"].as_str()).collect();
        assert_eq!(ids.len(), items.len());
        for item in items {
            assert_eq!(item["type"], "Annotation");
            let motivation = item["motivation"].as_str().expect("a motivation");
            assert!(motivations.contains(&motivation), "{motivation}");
            for body in item["body"].as_array().expect("bodies") {
                assert_eq!(body["type"], "TextualBody");
                let purpose = body["purpose"].as_str().expect("a purpose");
                assert!(purposes.contains(&purpose), "{purpose}");
                assert!(body["value"].as_str().is_some_and(|it| !it.is_empty()));
            }
        }
    }
}

#[test]
fn the_place_of_a_quotation_holds_its_words_between_those_around_it() {
    for name in FOLDERS {
        let folder = read(name);
        let letters: Vec<char> = folder.article().chars().collect();
        for item in items(&folder, None) {
            let target = &item["target"][1];
            assert_eq!(target["source"], "article.md");
            let (quote, place) = (&target["selector"][0], &target["selector"][1]);
            let number = |value: &Value| {
                usize::try_from(value.as_u64().expect("a number")).expect("a place")
            };
            let (start, end) = (number(&place["start"]), number(&place["end"]));
            let words = |value: &Value| value.as_str().expect("words").to_owned();
            let (exact, prefix, suffix) = (
                words(&quote["exact"]),
                words(&quote["prefix"]),
                words(&quote["suffix"]),
            );
            assert!(!exact.is_empty());
            assert_eq!(letters[start..end].iter().collect::<String>(), exact);
            let all = format!("{prefix}{exact}{suffix}");
            assert_eq!(folder.article().matches(&all).count(), 1, "{all}");
        }
    }
}

#[test]
fn the_shipped_claims_are_those_of_its_voices_answers_and_ties() {
    let base = "https://example.org/a/";
    let items = items(&read("../../content"), Some(base));
    let count = |motivation: &str| {
        let of = items.iter().filter(|it| it["motivation"] == motivation);
        of.count()
    };
    assert_eq!(
        (count("identifying"), count("classifying"), count("linking")),
        (11, 8, 12)
    );
    let first = &items[0];
    assert_eq!(
        first["id"],
        "https://example.org/a/annotations.jsonld#s_of4y2"
    );
    assert_eq!(first["body"][0]["value"], "Kurt Campbell");
    let page = &first["target"][0];
    assert_eq!(page["source"], "https://example.org/a/");
    assert_eq!(page["selector"]["value"], "s_of4y2");
}

/// Returns what the annotations of an article say of it.
fn described(front: &str, page: Option<&str>) -> Value {
    let article = format!("---\ntitle: T\n{front}---\n\nOne.\n");
    let folder = read_texts(&article, "language = \"de\"\n");
    let folder = folder.unwrap_or_else(|errors| panic!("{errors}"));
    let document: Value = serde_json::from_str(&annotations(&folder, page)).expect("JSON");
    document["dcterms:source"].clone()
}

#[test]
fn the_article_is_described_once_by_the_properties_of_the_model() {
    let front = "authors: [Ana Moss, Bo Lyle]\ndate: 2031-05-01T10:00:00Z\nupdated: 2031-05-02T11:30:00Z\n\
        source: https://gazette.example/a\npublisher: The Gazette\n\
        licence: https://creativecommons.org/licenses/by/4.0/\n";
    assert_eq!(
        described(front, Some("https://example.org/a/")),
        json!({
            "id": "https://example.org/a/article.md",
            "type": "Text",
            "format": "text/markdown",
            "language": "de",
            "dc:title": "T",
            "creator": [
                { "type": "Agent", "name": "Ana Moss" },
                { "type": "Agent", "name": "Bo Lyle" },
            ],
            "created": "2031-05-01T10:00:00Z",
            "modified": "2031-05-02T11:30:00Z",
            "via": "https://gazette.example/a",
            "rights": "https://creativecommons.org/licenses/by/4.0/",
            "dc:publisher": "The Gazette",
        })
    );
}

#[test]
fn what_is_no_address_and_no_moment_is_a_text_of_dublin_core() {
    let front =
        "date: 2031-05-01\nupdated: in May\nsource: The Gazette, page 4\nlicence: CC BY 4.0\n";
    assert_eq!(
        described(front, None),
        json!({
            "id": "article.md",
            "type": "Text",
            "format": "text/markdown",
            "language": "de",
            "dc:title": "T",
            "dcterms:issued": "2031-05-01",
            "dcterms:modified": "in May",
            "dc:source": "The Gazette, page 4",
            "dc:rights": "CC BY 4.0",
        })
    );
}
