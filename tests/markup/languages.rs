//! A page in a language without a set of labels, whose editor gave none or only some:
//! every English word is marked as English, and no other word is.

use std::collections::HashSet;
use std::fmt::Write as _;

use crosslight::components::Imprint;
use crosslight_compile::{Folder, read_texts};
use crosslight_content::Label;
use crosslight_publish::prerender;
use scraper::{ElementRef, Html, Node};

use crate::{all, assert_ids_and_links, text};

/// An article without any word of a label.
const ARTICLE: &str = "# Die Fähre

Die Fähre fährt Freitag letztmals. Ida Holm sagt, Sparen sei falsch. „Boote bleiben“, sagte Jon Tarn.

## Zwei Sichten

Holm glaubt, Stege verbinden. Laut Tarn trennen Stege. Geld fehlt. Insel zahlt Reederei nichts.
";

const EDITORIAL: &str = r#"language = "nds"

[[actor]]
id = "insel"
name = "Insel"

[[actor]]
id = "reederei"
name = "Reederei"

[[relation]]
from = "insel"
to = "reederei"
quote = "Insel zahlt Reederei nichts"
label = "nichts"

[[voice]]
id = "holm"
name = "Ida Holm"
short = "Holm"

[[voice]]
id = "tarn"
name = "Jon Tarn"
short = "Tarn"

[[statement]]
quote = "Die Fähre fährt"
voice = "article"

[[statement]]
quote = "Sparen"
voice = "holm"
verb = "sagt"

[[statement]]
quote = "Boote bleiben"
voice = "tarn"
quoted = true

[[statement]]
quote = "Holm glaubt"
voice = "holm"
verb = "glaubt"

[[statement]]
quote = "Laut Tarn"
voice = "tarn"
verb = "Laut"

[[statement]]
quote = "Geld fehlt"
voice = "article"

[[statement]]
quote = "Insel zahlt"
voice = "article"

[[viewpoint]]
id = "stege"
name = "Stegsicht"
voices = ["holm"]

[[viewpoint]]
id = "boote"
name = "Bootssicht"
voices = ["tarn"]

[comparison]
section = "Zwei Sichten"
switch = "Beide Sichten vergleichen"
title = "Vergleich"
viewpoints = ["stege", "boote"]

[[comparison.point]]
question = "Was bewirken Stege?"
answers = [
  { viewpoint = "stege", quote = "Stege verbinden" },
  { viewpoint = "boote", quote = "trennen Stege" },
]

[[comparison.point]]
question = "Sparen?"
answers = [{ viewpoint = "stege", quote = "Sparen sei falsch" }]

[labels]
"#;

/// Returns the folder with a translation of these labels.
fn folder(translated: impl Fn(Label) -> bool) -> Folder {
    let mut editorial = EDITORIAL.to_owned();
    for &label in Label::ALL.iter().filter(|&&label| translated(label)) {
        let placeholders = label.english().split('{').skip(1);
        let placeholders = placeholders.filter_map(|rest| rest.split_once('}'));
        let placeholders: Vec<_> = placeholders
            .map(|(name, _)| format!("{{{name}}}"))
            .collect();
        let text = format!(" Übersetzt {} ", placeholders.join(" "));
        writeln!(editorial, "{} = {text:?}", label.key()).expect("a text");
    }
    read_texts(ARTICLE, &editorial).expect("the folder is good")
}

fn drawn(folder: &Folder) -> Html {
    let imprint = Imprint {
        coverage: folder.coverage,
        digest: "0123".into(),
        version: "1".into(),
        studio: None,
        single_file: Some(1),
    };
    let map = folder.map();
    let labels = &folder.labels;
    let markup = prerender(&folder.explainer, labels, map.as_ref(), Some(&imprint));
    Html::parse_fragment(&markup.expect("a page"))
}

fn words(text: &str) -> HashSet<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Returns the language of an element: its own, or that of the nearest element around
/// it.
fn language(element: ElementRef<'_>) -> &str {
    let around = element.ancestors().filter_map(ElementRef::wrap);
    let mut all = std::iter::once(element).chain(around);
    all.find_map(|it| it.attr("lang")).unwrap_or("nds")
}

/// The words of the page in each language, `nds` and `en`: its texts, and the names of
/// elements, which may mix the article's words with others.
struct Said {
    texts: [HashSet<String>; 2],
    names: [HashSet<String>; 2],
}

fn said(html: &Html) -> Said {
    let mut said = Said {
        texts: Default::default(),
        names: Default::default(),
    };
    let number = |element| match language(element) {
        "nds" => 0,
        "en" => 1,
        other => panic!("a part of the page is in {other}"),
    };
    for element in all(html, "*") {
        let own = element.children().filter_map(|child| match child.value() {
            Node::Text(text) => Some(text.to_string()),
            _ => None,
        });
        let own = own.collect::<Vec<_>>().join(" ");
        said.texts[number(element)].extend(words(&own));
        for attribute in ["aria-label", "title", "alt", "placeholder"] {
            let name = element.attr(attribute).unwrap_or_default();
            said.names[number(element)].extend(words(name));
        }
    }
    said
}

/// Asserts that the page's words are marked with their language; `translated` selects
/// the translated labels.
#[track_caller]
fn assert_marked(translated: impl Fn(Label) -> bool) -> Said {
    let folder = folder(&translated);
    let html = drawn(&folder);
    assert_ids_and_links(&html);
    let said = said(&html);
    let article = &words(&[ARTICLE, EDITORIAL].concat()) | &words("Übersetzt Crosslight");
    let english = Label::ALL.iter().filter(|&&label| !translated(label));
    let english: Vec<_> = english.map(|label| label.english()).collect();
    let english = words(&english.join(" "));
    let strange = &said.texts[0] - &article;
    assert!(strange.is_empty(), "not in English: {strange:?}");
    let strange = &said.names[0] - &article;
    assert!(strange.is_empty(), "a name not in English: {strange:?}");
    let strange = &(&said.texts[1] - &english) - &words("KB Crosslight");
    assert!(strange.is_empty(), "in English: {strange:?}");
    let strange = &(&said.names[1] - &english) - &article;
    assert!(strange.is_empty(), "a name in English: {strange:?}");
    said
}

#[test]
fn every_english_word_of_a_page_in_another_language_says_so() {
    let said = assert_marked(|_| false);
    for word in [
        "Select",
        "Colours",
        "covered",
        "View",
        "quoted",
        "Introduction",
    ] {
        assert!(said.texts[1].contains(word), "{word}");
    }
    assert!(said.names[1].contains("Compared"));
}

#[test]
fn where_some_labels_are_translated_only_the_others_are_marked() {
    let said = assert_marked(|_| true);
    assert!(said.texts[1].is_empty() && said.names[1].is_empty());
    for &one in Label::ALL.iter().filter(|label| label.has_words()) {
        assert_marked(|label| label != one);
        assert_marked(|label| label == one);
    }
}

#[test]
fn a_page_in_english_has_no_mark_at_all() {
    let editorial = EDITORIAL.replace("\"nds\"", "\"en-GB\"");
    let folder = read_texts(ARTICLE, &editorial).expect("the folder is good");
    let html = drawn(&folder);
    assert!(all(&html, "[lang], [hidden], [aria-labelledby$=-name]").is_empty());
    assert_eq!(text(all(&html, ".toolbar .layer-switch")[0]), "Who says so");
}
