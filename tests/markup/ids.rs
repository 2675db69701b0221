//! Unique ids: no `id` occurs twice in a page, whatever the headings and the editor's
//! ids are, and each entry of the contents leads to its own section.

use std::collections::HashSet;
use std::fmt::Write;

use crosslight_publish::prerender;
use crosslight_publish::read_folder;
use proptest::prelude::*;
use scraper::Html;

use crate::{all, text};

/// Words that could be ids of the page, or resemble ids of the article's things.
const TAKEN: [&str; 14] = [
    "Notice",
    "Introduction",
    "Selection",
    "Page",
    "Explainer",
    "Citation",
    "Comparison",
    "S2",
    "Tie 1",
    "Voice article",
    "Point 1",
    "Actor anna",
    "_notice",
    "s_abcde",
];

/// Returns a strategy for headings: those words, some that differ only in a symbol or
/// in case, and random letters.
fn heading() -> impl Strategy<Value = String> {
    let alike = [
        "C++", "C#", "C", "Größe", "größe", "Tea?", "Tea!", "Tea 2", "Tea", "茶", "🍵",
    ];
    prop_oneof![
        prop::sample::select(TAKEN.to_vec()).prop_map(str::to_owned),
        prop::sample::select(alike.to_vec()).prop_map(str::to_owned),
        "[\\p{Latin}\\p{Cyrillic}\\p{Arabic}\\p{Devanagari}\\p{Han} -]{1,12}"
            .prop_filter("words", |text| text.chars().any(char::is_alphabetic)),
    ]
}

/// Returns a strategy for an id that the editor gives.
fn id() -> impl Strategy<Value = Option<String>> {
    let names = [
        "notice",
        "s2",
        "introduction",
        "page",
        "tie-1",
        "voice-article",
        "tea",
    ];
    prop::option::of(prop::sample::select(names.to_vec()).prop_map(str::to_owned))
}

/// Returns the page of an explainer with these sections; `None` if the checks refuse
/// it.
fn page(sections: &[(String, Option<String>)]) -> Option<Html> {
    let folder = tempfile::tempdir().expect("a folder");
    let mut article = String::from("# Title\n\nTea is warm. Ann waits.\n");
    let mut editorial = String::from("language = \"en\"\n");
    for (at, (heading, id)) in sections.iter().enumerate() {
        let escaped = heading.replace('#', "\\#").replace('_', "\\_");
        write!(article, "\n## {escaped}\n\nSentence number {at}. Yes.\n").expect("written");
        if let Some(id) = id {
            let entry = format!("[[section]]\nheading = \"{heading}\"\nid = \"{id}\"\n");
            editorial.push_str(&entry);
        }
    }
    std::fs::write(folder.path().join("article.md"), article).expect("written");
    std::fs::write(folder.path().join("explainer.toml"), editorial).expect("written");
    let folder = read_folder(folder.path()).ok()?;
    let map = folder.map();
    let markup = prerender(&folder.explainer, &folder.labels, map.as_ref(), None);
    Some(Html::parse_fragment(&markup.expect("a page")))
}

#[track_caller]
fn assert_ids(html: &Html, sections: usize) {
    let mut ids = HashSet::new();
    for element in all(html, "[id]") {
        let id = element.attr("id").unwrap_or_default();
        assert!(ids.insert(id), "{id} stands twice");
        let is_section = element.attr("class") == Some("section-body");
        assert_eq!(is_section, !id.contains('_'), "{id}");
    }
    let headings = all(html, "h2.section-heading");
    let entries = all(html, ".contents-list a[data-article]");
    let bodies = all(html, ".section-body");
    assert_eq!((headings.len(), entries.len()), (sections, sections));
    for ((heading, entry), body) in headings.iter().zip(entries).zip(bodies) {
        assert_eq!(text(*heading), text(entry));
        let id = body.attr("id").expect("an id");
        assert_eq!(entry.attr("href"), Some(&*format!("#{id}")));
    }
}

#[test]
fn headings_that_were_ids_of_the_page_are_sections_like_others() {
    let sections: Vec<_> = TAKEN.map(|heading| (heading.to_owned(), None)).to_vec();
    assert_ids(&page(&sections).expect("accepted"), TAKEN.len());
    let sections = ["notice", "selection", "page", "s1"].map(|id| {
        let heading = format!("About {id}");
        (heading, Some(id.to_owned()))
    });
    assert_ids(&page(&sections).expect("accepted"), 4);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_id_stands_twice(sections in prop::collection::vec((heading(), id()), 1..7)) {
        if let Some(html) = page(&sections) {
            assert_ids(&html, sections.len());
        }
    }
}
