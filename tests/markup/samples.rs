//! The samples: other languages, three viewpoints, and explainers that lack a part.

use std::path::Path;

use crosslight_compile::Folder;
use crosslight_content::{Explainer, Label};
use crosslight_publish::prerender;
use crosslight_publish::read_folder;
use scraper::Html;

use crate::{all, assert_ids_and_links, collapsed, shipped, text, texts, within};

fn sample(name: &str) -> Folder {
    let folder = read_folder(&Path::new("fixtures/explainers").join(name));
    folder.unwrap_or_else(|errors| panic!("{name}: {errors}"))
}

fn page(folder: &Folder) -> Html {
    let map = folder.map();
    let markup = prerender(&folder.explainer, &folder.labels, map.as_ref(), None);
    Html::parse_fragment(&markup.expect("a page"))
}

/// Returns the article's words, without Markdown's marks.
fn words(article: &str) -> String {
    collapsed(&article.replace('#', " "))
}

#[test]
fn the_article_stands_in_the_page_word_for_word_in_every_language() {
    for name in ["arabic", "hindi", "three-viewpoints"] {
        let folder = sample(name);
        let html = page(&folder);
        let pieces = ":not(a)[data-article=title], :not(a)[data-article=heading], :not(a)[data-article=statement]";
        let shown = texts(&all(&html, pieces)).join(" ");
        assert_eq!(collapsed(&shown), words(folder.article()), "{name}");
        assert_ids_and_links(&html);
    }
}

#[test]
fn chinese_sentences_follow_each_other_without_a_space() {
    let folder = sample("chinese");
    let html = page(&folder);
    assert_ids_and_links(&html);
    let paragraphs = all(&html, ".section-body > p");
    let shown: String = paragraphs[1]
        .descendants()
        .filter_map(|node| {
            let hidden = node.ancestors().any(|it| {
                let element = it.value().as_element();
                element.is_some_and(|it| it.classes().any(|own| own == "tag" || own == "back-link"))
            });
            let text = node.value().as_text()?;
            (!hidden).then(|| text.to_string())
        })
        .collect();
    // A line break in the file is no space either.
    let written = folder.article().lines().rev().take(2).collect::<Vec<_>>();
    assert_eq!(shown, [written[1], written[0]].concat());
}

#[test]
fn the_labels_of_the_page_are_the_explainers() {
    for name in ["arabic", "chinese", "hindi"] {
        let folder = sample(name);
        let html = page(&folder);
        let shown = text(all(&html, "body, html, main")[0]);
        for label in [
            Label::Contents,
            Label::WhoSaysSo,
            Label::Map,
            Label::NoAnswer,
        ] {
            let label = folder.labels.get(label);
            assert!(shown.contains(label), "{name}: {label}");
        }
        for english in [
            "Show",
            "Introduction",
            "sentence",
            "point",
            "article",
            "Colours",
        ] {
            assert!(!shown.contains(english), "{name}: {english}");
        }
        let names = all(&html, "[aria-label]");
        assert!(names.len() > 3);
        for element in names {
            let name = element.attr("aria-label").expect("a name");
            let letters = name.chars().filter(char::is_ascii_alphabetic);
            assert_eq!(letters.count(), 0, "{name}");
        }
    }
}

#[test]
fn three_viewpoints_have_three_cards_to_a_point_and_three_lines() {
    let folder = sample("three-viewpoints");
    let html = page(&folder);
    assert_eq!(all(&html, ".comparison[data-columns='3']").len(), 1);
    let points = all(&html, ".point");
    assert_eq!(points.len(), 2);
    for point in points {
        let cards = within(point, ".card");
        let columns: Vec<_> = cards
            .iter()
            .filter_map(|it| it.attr("data-viewpoint"))
            .collect();
        assert_eq!(columns, ["1", "2", "3"]);
    }
    for part in ["a.tie", ".relation", ".column-head"] {
        let parts = all(&html, part);
        let columns: Vec<_> = parts
            .iter()
            .filter_map(|it| it.attr("data-viewpoint"))
            .collect();
        assert_eq!(columns, ["1", "2", "3"], "{part}");
    }
    let sentences = all(&html, ".statement[data-viewpoint='3']");
    assert_eq!(sentences.len(), 2);
    assert_eq!(
        text(all(&html, ".compare-words")[0]),
        "Compare three readings"
    );
}

/// The parts that a page lacks if the explainer is only an article.
const PARTS: [&str; 10] = [
    ".map",
    ".tie",
    ".relation",
    ".legend",
    "[role=switch]",
    "[data-control=compare]",
    ".card",
    ".back-link",
    ".kicker",
    ".lede p",
];

#[test]
fn an_article_alone_is_a_page_without_the_parts_that_need_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        std::fs::write(folder.path().join(name), text).expect("written");
    };
    write("article.md", "# A title\n\n## A section\n\nOne. Two.\n");
    write("explainer.toml", "language = \"en\"\n");
    let folder = read_folder(folder.path()).expect("no mistake");
    assert_eq!(
        folder.coverage.to_string(),
        "2 sentences, none attributed; 0 excerpts verified"
    );
    assert_eq!(
        folder.explainer.labels.get(Label::ArticleSays),
        "not attributed"
    );
    let html = page(&folder);
    for part in PARTS {
        assert!(all(&html, part).is_empty(), "{part}");
    }
    assert_ids_and_links(&html);
    assert_eq!(texts(&all(&html, ".statement")), ["One.", "Two."]);
}

#[test]
fn what_one_part_lacks_leaves_the_others_whole() {
    let without = |spoil: fn(&mut Explainer), gone: &[&str], left: &[&str]| {
        let mut folder = read_folder(Path::new("../content")).expect("no mistake");
        spoil(&mut folder.explainer);
        let html = page(&folder);
        assert_ids_and_links(&html);
        for part in gone {
            assert!(all(&html, part).is_empty(), "{part}");
        }
        for part in left {
            assert!(!all(&html, part).is_empty(), "{part}");
        }
    };
    without(
        |it| it.comparison = None,
        &[".card", "[data-control=compare]"],
        &[".map", ".tag", ".legend"],
    );
    without(
        |it| it.relations.clear(),
        &[".map"],
        &[".card", ".tag", ".lede p"],
    );
    without(|it| it.kicker = None, &[".kicker"], &["h1", ".map"]);
    let mut explainer = shipped();
    assert!(!explainer.lede.is_empty());
    explainer.lede.clear();
    let html = crate::drawn(&explainer);
    assert!(all(&html, ".lede").is_empty());
    assert_eq!(all(&html, "#_introduction h1").len(), 1);
}
