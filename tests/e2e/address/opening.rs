//! The address: it opens a view, follows it, and survives invalid values.

use serde_json::json;

use crate::selection::choosing::until_chosen;
use support::page::{Page, SECTIONS, SWITCH};
use support::reading::{assert_console_is_empty, assert_readable, visible_points};

const NONSENSE: [&str; 30] = [
    "/?",
    "/?compare",
    "/?compare=yes",
    "/?compare=11",
    "/?compare=1&compare=0",
    "/?Compare=1",
    "/?open=nowhere",
    "/?open=,,,,",
    "/?closed=",
    "/?closed=,",
    "/?closed=nowhere,elsewhere",
    "/?closed=Beijings-Fears",
    "/?closed=beijings-fears%00",
    "/?closed[]=beijings-fears",
    "/?closed=%E2%80%99",
    "/?closed=%FF%FE",
    "/?%%%=%",
    "/?=&&==",
    "/?a=1;closed=beijings-fears",
    "/?<script>alert(1)</script>",
    "/?open=\"><img src=x onerror=alert(1)>",
    "/?%F0%9F%A6%80=%F0%9F%A6%80",
    "/?closed=constructor,__proto__,toString",
    "/#",
    "/#nowhere",
    "/#s0",
    "/#s999999999999999999999",
    "/#%",
    "/#%E0%A4%A",
    "/#:~:text=,-,",
];

async fn until_comparison_is(page: &Page, on: bool) {
    page.until(
        "the comparison follows the address",
        &format!("document.querySelector('{SWITCH}').checked === {on}"),
    )
    .await;
}

async fn assert_compared_with_the_first_section_closed(page: &Page) {
    assert_eq!(page.open_sections().await, SECTIONS[1..]);
    assert!(page.comparison_is_on().await);
    assert_eq!(visible_points(page).await, 5);
}

/// Shows disclosure/address, comparison-switch/address.
#[tokio::test]
async fn an_address_opens_its_view() {
    let page = Page::ready("/?compare=1&closed=beijings-fears").await;
    assert_compared_with_the_first_section_closed(&page).await;
    assert_eq!(
        page.text("location.search").await,
        "?compare=1&closed=beijings-fears"
    );
    assert_console_is_empty(&page).await;
}

#[tokio::test]
async fn a_copied_address_opens_the_same_view_in_another_browser() {
    let page = Page::ready("/").await;
    page.click_section("beijings-fears").await;
    page.switch_comparison().await;
    page.until_query_is("?compare=1&closed=beijings-fears")
        .await;
    let other = Page::ready(
        &page
            .text("location.pathname + location.search + location.hash")
            .await,
    )
    .await;
    assert_compared_with_the_first_section_closed(&other).await;
}

/// Shows comparison-switch/back-and-forward.
#[tokio::test]
async fn back_and_forward_undo_and_redo_the_comparison() {
    let page = Page::ready("/").await;
    page.switch_comparison().await;
    page.until_query_is("?compare=1").await;
    for _ in 0..2 {
        page.driver().back().await.expect("back");
        until_comparison_is(&page, false).await;
        page.until_query_is("").await;
        assert_eq!(visible_points(&page).await, 0);
        page.driver().forward().await.expect("forward");
        until_comparison_is(&page, true).await;
        page.until_query_is("?compare=1").await;
        assert_eq!(visible_points(&page).await, 5);
    }
    assert_console_is_empty(&page).await;
}

/// Shows disclosure/no-entry.
#[tokio::test]
async fn closing_a_section_makes_no_entry_in_the_history() {
    let page = Page::ready("/").await;
    let entries = page.get("history.length").await;
    page.click_section("chinas-leverage").await;
    page.until_query_is("?closed=chinas-leverage").await;
    assert_eq!(page.get("history.length").await, entries);
    page.switch_comparison().await;
    page.until_query_is("?compare=1&closed=chinas-leverage")
        .await;
    assert_eq!(
        page.get("history.length").await,
        json!(entries.as_u64().map(|entries| entries + 1))
    );
}

#[tokio::test]
async fn back_to_a_view_restores_its_sections() {
    let page = Page::ready("/").await;
    page.switch_comparison().await;
    page.until_query_is("?compare=1").await;
    page.click_section("chinas-leverage").await;
    page.until_query_is("?compare=1&closed=chinas-leverage")
        .await;
    page.driver().back().await.expect("back");
    page.until_query_is("").await;
    until_comparison_is(&page, false).await;
    assert_eq!(page.open_sections().await, SECTIONS);
    page.driver().forward().await.expect("forward");
    page.until_query_is("?compare=1&closed=chinas-leverage")
        .await;
    until_comparison_is(&page, true).await;
    assert!(!page.is_open("chinas-leverage").await);
}

#[tokio::test]
async fn pairs_of_others_and_the_fragment_stay_in_the_address() {
    let page = Page::ready("/?utm_source=mail&closed=beijings-fears#s_2k92u").await;
    page.switch_comparison().await;
    page.until_query_is("?utm_source=mail&compare=1&closed=beijings-fears")
        .await;
    page.switch_comparison().await;
    page.click_section("beijings-fears").await;
    page.until_query_is("?utm_source=mail").await;
    assert_eq!(page.text("location.hash").await, "#s_2k92u");
}

#[tokio::test]
async fn a_fragment_followed_and_left_by_back_changes_no_view() {
    let page = Page::ready("/?compare=1").await;
    page.click("#point_ooxlq .card[data-viewpoint='2'] .source a")
        .await;
    page.until(
        "the sentence is the target",
        "document.querySelector(':target')?.id === 's_g4zwa'",
    )
    .await;
    page.driver().back().await.expect("back");
    page.until(
        "the target is left",
        "document.querySelector(':target') === null",
    )
    .await;
    assert!(page.comparison_is_on().await);
    assert_eq!(page.open_sections().await, SECTIONS);
    assert_eq!(page.text("location.search").await, "?compare=1");
}

/// The fragment is followed before the address is written.
#[tokio::test]
async fn a_fragment_followed_within_the_frame_of_an_escape_brings_no_selection_back() {
    let page = Page::ready("/?select=tie_6nta3").await;
    until_chosen(&page, "tie_6nta3").await;
    page.run("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })); location.hash = 's_3vaci'")
        .await;
    page.until_query_is("").await;
    assert_eq!(page.text("location.hash").await, "#s_3vaci");
    assert!(page.is("document.querySelector('.panel') === null").await);
}

#[tokio::test]
async fn nonsense_in_the_address_harms_nothing() {
    let page = Page::unvisited().await;
    for path in NONSENSE {
        // A change of the fragment alone would keep the document.
        page.leave().await;
        page.visit_until_ready(path).await;
        assert_readable(&page).await;
        assert_eq!(page.open_sections().await, SECTIONS, "{path}");
        assert_eq!(page.console().await, Vec::<String>::new(), "{path}");
    }
}
