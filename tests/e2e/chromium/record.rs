//! Chromium's own record of its network requests, and its own switch for scripts.

use serde_json::{Value, json};

use crate::faults::files::{assert_every_shown_control_does_something, until_loaded};
use support::environment;
use support::page::{Page, SECTIONS_BUTTON};
use support::reading::{assert_works_without_program, show_comparison};
use support::server::Server;
use support::session::Start;

/// Returns the addresses that the page made the browser request, by the browser's own
/// record.
async fn asked(page: &Page) -> Vec<String> {
    let log = page
        .driver()
        .get_log("performance")
        .await
        .expect("the browser's record");
    let events = log
        .iter()
        .filter_map(|line| serde_json::from_str::<Value>(&line.message).ok());
    let sent = events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    // The browser's own start page makes requests as well.
    let own = sent.filter(|event| {
        text(&event["message"]["params"]["documentURL"]).starts_with(&page.server.origin())
    });
    own.map(|event| text(&event["message"]["params"]["request"]["url"]))
        .collect()
}

#[tokio::test]
async fn by_the_browsers_record_requests_go_to_the_own_origin_alone() {
    let start = Start {
        recorded: true,
        ..Start::PLAIN
    };
    let page = Page::started(Server::start(&environment::bundle()).await, start).await;
    page.visit_until_ready("/").await;
    show_comparison(&page).await;
    page.click(SECTIONS_BUTTON).await;
    page.click("[name=theme][value=dark]").await;
    let own = format!("{}/", page.server.origin());
    let asked = asked(&page).await;
    assert!(asked.join(" ").contains(".wasm"), "{asked:?}");
    let others: Vec<_> = asked
        .iter()
        .filter(|address| !address.starts_with(&own) && !address.starts_with("data:"))
        .collect();
    assert!(others.is_empty(), "{others:?}");
}

#[tokio::test]
async fn with_scripts_disabled_by_the_developer_tools_everything_native_works() {
    let page = Page::unvisited().await;
    page.cdp(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": true }),
    )
    .await;
    page.visit("/").await;
    until_loaded(&page).await;
    assert_works_without_program(&page).await;
    assert!(!page.server.was_asked_for(".wasm"));
    assert_every_shown_control_does_something(&page).await;
}
