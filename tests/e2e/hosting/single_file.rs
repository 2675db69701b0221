//! The single file, opened from the disk: everything works without requests.

use std::path::Path;

use serde_json::json;
use thirtyfour::prelude::*;

use crate::selection::choosing::{choose, until_chosen};
use support::environment;
use support::page::Page;
use support::reading::{assert_readable, page_words, show_comparison, visible_points};

/// An expression for the page's requests, without those for embedded data.
const ASKED: &str = "performance.getEntriesByType('resource')
    .map(it => it.name).filter(name => !name.startsWith('data:'))";

/// Opens the file from the disk, with a query, and waits until its program is ready.
async fn opened(query: &str) -> Page {
    let page = Page::unvisited().await;
    let file = environment::bundle().join("single-file.html");
    open(&page, &file, query).await;
    page
}

async fn open(page: &Page, file: &Path, query: &str) {
    let file = file.canonicalize().expect("the single file");
    let address = format!("file://{}{query}", file.display());
    page.driver().goto(address).await.expect("it is opened");
    page.until_ready().await;
}

async fn assert_asks_for_nothing(page: &Page) {
    assert_eq!(page.get(ASKED).await, json!([]));
    assert_eq!(page.server.requests(), Vec::<String>::new());
}

#[tokio::test]
async fn the_single_file_works_from_the_disk_and_asks_for_nothing() {
    let page = opened("").await;
    assert_readable(&page).await;
    page.until("its fonts are there", "document.fonts.status === 'loaded'")
        .await;
    let family = "document.fonts.check('1rem \"Newsreader Text\"')";
    assert!(page.is(family).await);
    show_comparison(&page).await;
    assert_eq!(visible_points(&page).await, 5);
    page.until_query_is("?compare=1").await;
    page.click_section("chinas-leverage").await;
    page.until_query_is("?compare=1&closed=chinas-leverage")
        .await;
    page.click(".layer-input").await;
    let shown = "document.querySelector('.legend').checkVisibility()";
    assert!(page.is(shown).await);
    assert_asks_for_nothing(&page).await;
}

#[tokio::test]
async fn a_choice_in_the_single_file_is_shown_and_cleared() {
    let page = opened("").await;
    choose(&page, "tie_nx668").await;
    until_chosen(&page, "tie_nx668").await;
    page.until_query_is("?select=tie_nx668").await;
    page.press(Key::Escape).await;
    page.until(
        "nothing is chosen",
        "document.querySelector('.panel') === null",
    )
    .await;
    page.until_query_is("").await;
    assert_asks_for_nothing(&page).await;
}

#[tokio::test]
async fn an_address_with_a_query_opens_its_view_of_the_single_file() {
    let page = opened("?compare=1&closed=chinas-leverage&select=tie_nx668#s_u83g6").await;
    until_chosen(&page, "tie_nx668").await;
    assert!(page.comparison_is_on().await);
    assert!(!page.is_open("chinas-leverage").await);
    page.run("document.querySelector('.layer-input').click()")
        .await;
    page.until(
        "the address follows",
        "new URLSearchParams(location.search).size === 4",
    )
    .await;
    page.reload().await;
    page.until_ready().await;
    until_chosen(&page, "tie_nx668").await;
    assert_asks_for_nothing(&page).await;
}

#[tokio::test]
async fn the_page_offers_the_single_file_and_says_how_large_it_is() {
    let page = Page::ready("/").await;
    let link = page.get("(link => [link.getAttribute('href'), link.textContent.trim()])(document.querySelector('a[download]'))").await;
    let size = std::fs::metadata(environment::bundle().join("single-file.html"));
    let size = size.expect("the single file").len().div_ceil(1000);
    let text = format!("This page as one file that works offline ({size} KB)");
    assert_eq!(link, json!(["single-file.html", text]));
    let words = page_words(&page).await;
    let alone = opened("").await;
    assert_eq!(page_words(&alone).await, words);
    let offered = "document.querySelectorAll('a[download]').length";
    assert_eq!(alone.get(offered).await, json!(0), "it offers not itself");
}
