//! The layer "Who says so": tags after the sentences, hedges and the legend.

use serde_json::json;
use thirtyfour::prelude::*;

use support::page::Page;
use support::reading::{assert_console_is_empty, assert_readable, fixture_lines};
use support::server::Server;
use support::session::Scripts;

const LAYER: &str = ".layer-input";

/// The tag of each sentence, by the number of the sentence.
const TAGS: [(u32, &str); 16] = [
    (1, "According to Campbell"),
    (2, "The US alleges"),
    (3, "the article, naming no source"),
    (4, "Campbell stated"),
    (5, "Campbell, quoted"),
    (6, "Campbell believes"),
    (7, "Analysts predict"),
    (8, "the article, naming no source"),
    (9, "the article, naming no source"),
    (10, "the article, naming no source"),
    (11, "the article, naming no source"),
    (12, "Experts suggest"),
    (13, "Some analysts believe"),
    (14, "Panda, quoted"),
    (15, "Panda, quoted"),
    (16, "Panda believes"),
];

const HEDGES: [&str; 9] = [
    "alleges",
    "might",
    "might",
    "could",
    "potentially",
    "could",
    "potentially",
    "could",
    "might",
];

/// An expression for the visible tags, each with the number of the sentence before it.
const SEEN: &str = "(() => {
    let number = 0;
    const seen = [];
    for (const piece of document.querySelectorAll('.statement, .tag')) {
        if (piece.matches('.statement')) number++;
        else if (piece.checkVisibility()) seen.push([number, piece.textContent]);
    }
    return seen;
})()";

async fn assert_layer_is(page: &Page, on: bool) {
    let expected: Vec<_> = TAGS
        .iter()
        .map(|(number, tag)| json!([number, format!(" [{tag}]")]))
        .collect();
    let expected = if on { expected } else { Vec::new() };
    assert_eq!(page.get(SEEN).await, json!(expected));
    let legend = "document.querySelector('.legend').checkVisibility()";
    assert_eq!(page.get(legend).await, on);
    let lines = "[...document.querySelectorAll('.hedge')].map(hedge => [hedge.textContent,
        getComputedStyle(hedge).borderBottomStyle === 'dotted'])";
    assert_eq!(
        page.get(lines).await,
        json!(HEDGES.map(|hedge| (hedge, on)))
    );
}

/// Shows layer-switch/space.
#[tokio::test]
async fn space_shows_the_layer_and_the_address_says_so() {
    let page = Page::ready("/").await;
    assert_layer_is(&page, false).await;
    page.focus(LAYER).await;
    page.press(Key::Space).await;
    page.until("the address says so", "location.search === '?who=1'")
        .await;
    assert_layer_is(&page, true).await;
    assert_readable(&page).await;
    assert_eq!(
        page.get("document.activeElement.className").await,
        "layer-input"
    );
    page.press(Key::Space).await;
    page.until("the address is plain", "location.search === ''")
        .await;
    assert_layer_is(&page, false).await;
    assert_console_is_empty(&page).await;
}

/// Shows layer-switch/address.
#[tokio::test]
async fn an_address_with_the_layer_shows_it() {
    let page = Page::ready("/?who=1").await;
    assert_layer_is(&page, true).await;
}

/// Shows layer-switch/without-program.
#[tokio::test]
async fn the_layer_works_with_scripts_off() {
    let server = Server::start(&support::environment::bundle()).await;
    let page = Page::on(server, Scripts::Off).await;
    page.visit("/").await;
    page.click(LAYER).await;
    assert_layer_is(&page, true).await;
}

/// Shows legend/counts.
#[tokio::test]
async fn the_legend_counts_the_sentences_of_each_voice() {
    let page = Page::ready("/?who=1").await;
    let lines = "[...document.querySelectorAll('.legend-voice')].map(line => line.innerText)";
    assert_eq!(
        page.get(lines).await,
        json!([
            "Kurt Campbell, the US deputy secretary of state: 4 sentences",
            "The US: 1 sentence",
            "Analysts: 1 sentence",
            "Experts: 1 sentence",
            "Some analysts: 1 sentence",
            "Jagannath Panda, of the Stockholm Center for South Asian and Indo-Pacific Affairs: 3 sentences",
        ])
    );
    let note = page
        .get("document.querySelector('.legend-note').textContent")
        .await;
    assert_eq!(
        note,
        "5 of 16 sentences name no source. Marked words make a claim less than certain."
    );
}

/// The words that the page marks as the article's are in the article.
#[tokio::test]
async fn the_words_of_tags_and_legend_are_the_articles() {
    let page = Page::ready("/?who=1").await;
    let words =
        "[...document.querySelectorAll('.tag [data-article], .legend [data-article], .hedge')]
        .map(words => words.textContent)";
    let words: Vec<String> = serde_json::from_value(page.get(words).await).expect("texts");
    assert_eq!(words.len(), 11 + 8 + 8 + 9);
    let article = fixture_lines().join(" ");
    for words in words {
        assert!(article.contains(&words), "“{words}” is not in the article");
    }
}

/// A selection over the whole lede leaves its tags out.
///
/// Shows tag/not-copied.
#[tokio::test]
async fn a_copied_quotation_has_no_tags() {
    let page = Page::ready("/?who=1").await;
    let selected = page
        .get("(() => { getSelection().selectAllChildren(document.querySelector('.lede')); return getSelection().toString(); })()")
        .await;
    assert_eq!(selected, fixture_lines()[1]);
}
