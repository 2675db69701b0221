//! "Compare two readings", the first thing in the toolbar.

use serde_json::json;
use thirtyfour::prelude::*;

use support::page::{Page, SWITCH};
use support::reading::{assert_console_is_empty, show_comparison, visible_points};
use support::server::Server;
use support::session::Scripts;

const LINK: &str = "[data-control=compare]";
const SHOWN: &str = "Comparison shown: 5 points, below the text of this section.";
const SECTION: &str = "alternative-perspectives";

/// An expression that tells whether the comparison's title and its first question are
/// in the window.
const IN_SIGHT: &str = "['.comparison-title', '.question'].every(it =>
    (box => box.height > 0 && box.top >= 0 && box.bottom <= innerHeight)(document.querySelector(it).getBoundingClientRect()))";

/// An expression for the visible text of the link.
const SEEN: &str = "[...document.querySelectorAll('.compare-words, .compare-off, .compare-on')]
    .filter(it => it.checkVisibility({ visibilityProperty: true })).map(it => it.textContent)";

async fn until_there(page: &Page) {
    page.until(
        "the comparison is on",
        &format!("document.querySelector('{SWITCH}').checked"),
    )
    .await;
    page.until("the points are in sight", IN_SIGHT).await;
    assert_eq!(visible_points(page).await, 5);
}

async fn until_status_is(page: &Page, text: &str) {
    page.until(
        "the status line says so",
        &format!("document.querySelector('[role=status]').textContent === '{text}'"),
    )
    .await;
}

/// Shows compare-link/switches-on, compare-link/goes-there, compare-link/back.
#[tokio::test]
async fn the_first_tool_switches_the_comparison_on_and_goes_to_it() {
    for width in [1280, 390] {
        let page = Page::ready("/").await;
        page.resize(width, 800).await;
        let entries = page.number("history.length").await;
        page.click(LINK).await;
        until_there(&page).await;
        until_status_is(&page, SHOWN).await;
        page.until_query_is("?compare=1").await;
        let more = page.number("history.length").await - entries;
        assert!((more - 1.0).abs() < f64::EPSILON, "{more} entries more");
        page.driver().back().await.expect("back");
        page.until_query_is("").await;
        page.until(
            "the comparison is off",
            &format!("!document.querySelector('{SWITCH}').checked"),
        )
        .await;
        assert_eq!(visible_points(&page).await, 0);
        assert_console_is_empty(&page).await;
    }
}

/// Shows compare-link/stays-on.
#[tokio::test]
async fn where_the_comparison_is_on_the_first_tool_goes_there_and_leaves_it_on() {
    let page = Page::ready("/?compare=1").await;
    for _ in 0..2 {
        page.run("scrollTo({ top: 0, behavior: 'instant' })").await;
        page.click(LINK).await;
        until_there(&page).await;
    }
    page.until_query_is("?compare=1").await;
    assert_eq!(page.status().await, "");
}

#[tokio::test]
async fn the_first_tool_opens_the_section_that_has_the_points() {
    let page = Page::ready("/?closed=alternative-perspectives").await;
    page.click(LINK).await;
    until_there(&page).await;
    assert!(page.is_open(SECTION).await);
    page.until_query_is("?compare=1").await;
}

/// Shows compare-link/keyboard.
#[tokio::test]
async fn enter_on_the_first_tool_does_the_same_and_tab_goes_on_from_there() {
    let page = Page::ready("/").await;
    page.focus(LINK).await;
    page.press(Key::Enter).await;
    until_there(&page).await;
    page.press(Key::Tab).await;
    page.until(
        "the focus is in the comparison",
        "document.activeElement.closest('.comparison') !== null",
    )
    .await;
}

/// Shows compare-link/state.
#[tokio::test]
async fn the_first_tool_says_whether_the_comparison_is_on() {
    let page = Page::ready("/").await;
    let link = page.find(LINK).await;
    for (on, word) in [(false, "off"), (true, "on"), (false, "off")] {
        assert_eq!(page.comparison_is_on().await, on);
        assert_eq!(page.get(SEEN).await, json!(["Compare two readings", word]));
        let (role, name) = page.role_and_name(&link).await;
        let words: Vec<_> = name.split([' ', ':']).filter(|it| !it.is_empty()).collect();
        assert_eq!(
            (&*role, words.join(" ")),
            ("link", format!("Compare two readings {word}"))
        );
        page.switch_comparison().await;
    }
}

/// Shows compare-link/without-program.
#[tokio::test]
async fn without_the_program_the_first_tool_leads_to_the_switch_and_says_its_state() {
    let server = Server::start(&support::environment::bundle()).await;
    let page = Page::on(server, Scripts::Off).await;
    page.visit("/").await;
    page.click_section(SECTION).await;
    page.click(LINK).await;
    page.until(
        "the switch is the target, and seen",
        "(it => it !== null && it.checkVisibility())(document.querySelector('.comparison-control:target'))",
    )
    .await;
    assert!(!page.comparison_is_on().await);
    assert_eq!(page.get(SEEN).await, json!(["Compare two readings", "off"]));
    show_comparison(&page).await;
    assert_eq!(page.get(SEEN).await, json!(["Compare two readings", "on"]));
}
