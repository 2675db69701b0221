//! Stress for a page that is being read: windows that change size again and again,
//! letters that grow, a second tab, a connection that fails.

use thirtyfour::prelude::*;

use support::engine::Engine;
use support::environment;
use support::page::{Page, SECTIONS_BUTTON};
use support::reading::{assert_console_is_empty, assert_readable, visible_points};
use support::server::Server;

/// A view with a selection, the comparison and the layer, so that there is something
/// to lose.
const VIEW: &str = "/?compare=1&who=1&select=tie_6nta3";
const QUERY: &str = "?compare=1&who=1&select=tie_6nta3";

/// The window's sizes, wide and narrow, high and low, in an irregular order.
const SIZES: [(u32, u32); 24] = [
    (1600, 900),
    (320, 640),
    (1024, 400),
    (768, 1024),
    (360, 300),
    (2560, 1440),
    (412, 915),
    (900, 320),
    (321, 1200),
    (1279, 720),
    (640, 480),
    (1281, 721),
    (480, 853),
    (1920, 1080),
    (540, 720),
    (320, 256),
    (1366, 768),
    (600, 960),
    (833, 600),
    (1180, 820),
    (375, 667),
    (961, 540),
    (500, 400),
    (1440, 900),
];

/// Asserts that nothing is lost and nothing needs sideways scrolling.
async fn assert_nothing_is_lost(page: &Page, when: &str) {
    let wider = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth";
    page.until(
        &format!("nothing is wider than the window, {when}"),
        &format!("{wider} <= 0"),
    )
    .await;
    assert_readable(page).await;
    assert_eq!(page.text("location.search").await, QUERY, "{when}");
    assert_eq!(visible_points(page).await, 5, "{when}");
    let chosen = "document.querySelector('.panel .clear').checkVisibility() && document.querySelector('#tie_6nta3').hasAttribute('data-lit')";
    assert!(page.is(chosen).await, "{when}");
}

#[tokio::test]
async fn a_storm_of_window_sizes_loses_nothing() {
    let page = Page::ready(VIEW).await;
    page.until(
        "the panel is drawn",
        "document.querySelector('.panel') !== null",
    )
    .await;
    for (width, height) in SIZES {
        page.resize(width, height).await;
    }
    for (width, height) in [(320, 640), (1280, 800)] {
        page.resize(width, height).await;
        assert_nothing_is_lost(&page, &format!("{width} px wide after the storm")).await;
    }
    page.click(SECTIONS_BUTTON).await;
    page.until_query_is("?compare=1&who=1&select=tie_6nta3&closed=beijings-fears,potential-regional-implications,chinas-leverage,alternative-perspectives")
        .await;
    assert_console_is_empty(&page).await;
}

#[tokio::test]
async fn a_storm_of_letter_sizes_loses_nothing() {
    let page = Page::ready(VIEW).await;
    page.until(
        "the panel is drawn",
        "document.querySelector('.panel') !== null",
    )
    .await;
    for percent in [
        200, 50, 130, 400, 75, 300, 110, 67, 175, 250, 90, 400, 100, 200,
    ] {
        page.run(&format!(
            "document.documentElement.style.fontSize = '{percent}%'"
        ))
        .await;
    }
    assert_nothing_is_lost(&page, "at letters of 200 %").await;
    page.run("document.documentElement.style.fontSize = ''")
        .await;
    assert_nothing_is_lost(&page, "after the storm").await;
    assert_console_is_empty(&page).await;
}

#[tokio::test]
async fn a_theme_chosen_in_one_tab_breaks_nothing_in_another() {
    let page = Page::ready("/").await;
    let ground = "getComputedStyle(document.documentElement).backgroundColor";
    let light = page.text(ground).await;
    choose_dark_in_another_tab(&page).await;
    assert_eq!(page.text(ground).await, light);
    assert_readable(&page).await;
    assert_eq!(page.text("location.search").await, "");
    page.click_section("chinas-leverage").await;
    page.until_query_is("?closed=chinas-leverage").await;
    page.reload().await;
    page.until_ready().await;
    assert_ne!(
        page.text(ground).await,
        light,
        "what was stored is the dark"
    );
    page.click("[name=theme][value=system]").await;
    assert_eq!(page.text(ground).await, light);
    assert_console_is_empty(&page).await;
}

/// Chooses the dark theme in another tab. The driver of `WebKitGTK` opens no second
/// tab; there the storage is set as such a tab would leave it.
async fn choose_dark_in_another_tab(page: &Page) {
    if Engine::chosen() == Engine::WebKit {
        return page
            .run("localStorage.setItem('crosslight-theme', 'dark')")
            .await;
    }
    let first = page.driver().window().await.expect("a tab");
    let second = page.driver().new_tab().await.expect("another tab");
    let to = async |tab: WindowHandle| {
        let tab = page.driver().switch_to_window(tab).await;
        tab.expect("the other tab");
    };
    to(second).await;
    page.visit_until_ready("/?compare=1").await;
    page.click("[name=theme][value=dark]").await;
    to(first).await;
}

#[tokio::test]
async fn once_it_is_there_the_page_needs_no_server() {
    let mut page = Page::ready("/").await;
    page.until(
        "the page has loaded",
        "document.readyState === 'complete' && document.fonts.status === 'loaded'",
    )
    .await;
    let elsewhere = Server::start(&environment::bundle()).await;
    let gone = std::mem::replace(&mut page.server, elsewhere).origin();
    page.until(
        "the server is gone",
        &format!("fetch('{gone}/', {{ mode: 'no-cors', cache: 'no-store' }}).then(() => false, () => true)"),
    )
    .await;
    // It was the test's own request, which also left a line in the console.
    page.console().await;
    page.click_section("chinas-leverage").await;
    page.until_query_is("?closed=chinas-leverage").await;
    page.switch_comparison().await;
    page.until_query_is("?compare=1&closed=chinas-leverage")
        .await;
    page.click(".layer-input").await;
    page.click("#tie_ak3f4 .tie-label tspan").await;
    page.until_query_is("?compare=1&who=1&select=tie_ak3f4")
        .await;
    page.press(Key::Escape).await;
    page.until_query_is("?compare=1&who=1").await;
    page.click("[name=theme][value=dark]").await;
    page.driver().back().await.expect("back");
    page.until_query_is("?closed=chinas-leverage").await;
    page.click_section("chinas-leverage").await;
    page.until_query_is("").await;
    assert_readable(&page).await;
    assert_console_is_empty(&page).await;
}
