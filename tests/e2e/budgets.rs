//! The budgets of `tests/budgets.toml`: bytes, requests, jumps.

use crosslight::publish::weigh;
use serde::Deserialize;
use serde_json::json;

use crate::environment;
use crate::page::Page;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    html: usize,
    program: usize,
    fonts: usize,
    requests: usize,
    render_blocking: usize,
    layout_shift: f64,
}

fn budgets() -> Budgets {
    toml::from_str(include_str!("../budgets.toml")).expect("the budgets")
}

#[track_caller]
fn assert_within(what: &str, bytes: usize, budget: usize) {
    assert!(
        (1..=budget).contains(&bytes),
        "{what}: {bytes} bytes, at most {budget}"
    );
}

#[test]
fn the_bundle_weighs_no_more_than_its_budgets() {
    let weights = weigh(&environment::bundle()).expect("the bundle's weight");
    let budgets = budgets();
    assert_within("HTML", weights.of("HTML").brotli, budgets.html);
    let program = weights.of("JS").brotli + weights.of("wasm").brotli;
    assert_within("the program", program, budgets.program);
    assert_within("fonts", weights.of("fonts").raw, budgets.fonts);
    // The style sheet stands in the page.
    assert_eq!(weights.of("CSS").raw, 0);
}

/// Everything that jumped, whether after a key or not.
const OBSERVE: &str = "window.jumped = 0;
    new PerformanceObserver(list => { for (const shift of list.getEntries()) jumped += shift.value })
        .observe({ type: 'layout-shift', buffered: true })";

#[tokio::test]
async fn the_page_asks_and_jumps_no_more_than_its_budgets() {
    let budgets = budgets();
    let page = Page::unvisited().await;
    page.before_scripts(OBSERVE).await;
    page.visit_until_ready("/").await;
    page.until(
        "the page has loaded",
        "document.readyState === 'complete' && document.fonts.status === 'loaded'",
    )
    .await;
    let asked = page.server.requests();
    assert!(asked.len() <= budgets.requests, "{asked:?}");
    let blocking = page
        .get("performance.getEntriesByType('resource').filter(it => it.renderBlockingStatus === 'blocking').map(it => it.name)")
        .await;
    let blocking = blocking.as_array().expect("a list").clone();
    assert!(blocking.len() <= budgets.render_blocking, "{blocking:?}");
    page.get("new Promise(requestAnimationFrame)").await;
    let jumped = page.number("window.jumped").await;
    assert!(jumped <= budgets.layout_shift, "{jumped}");
}

#[tokio::test]
async fn a_style_sheet_of_its_own_would_be_found_blocking() {
    let page = Page::unvisited().await;
    let built = environment::bundle_page();
    let slow = built.replacen("<title>", "<link rel=stylesheet href=robots.css><title>", 1);
    page.server
        .fault("/", crate::server::Fault::Replaced(slow.into_bytes()));
    page.cdp("Page.setBypassCSP", json!({ "enabled": true }))
        .await;
    page.visit_until_ready("/").await;
    let blocking = page
        .get("performance.getEntriesByType('resource').filter(it => it.renderBlockingStatus === 'blocking').length")
        .await;
    assert_eq!(blocking, 1);
}
