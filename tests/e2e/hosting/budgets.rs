//! The budgets of `tests/budgets.toml` for bytes and requests. The budgets for blocking
//! and layout shifts are in `chromium/budgets.rs`.

use crosslight_publish::weigh;
use serde::Deserialize;

use support::environment;
use support::page::Page;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budgets {
    html: usize,
    program: usize,
    fonts: usize,
    requests: usize,
    pub render_blocking: usize,
    pub layout_shift: f64,
}

pub fn budgets() -> Budgets {
    toml::from_str(include_str!("../../budgets.toml")).expect("the budgets")
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
    // The style sheet is inline in the page.
    assert_eq!(weights.of("CSS").raw, 0);
}

#[tokio::test]
async fn the_page_asks_no_more_than_its_budget() {
    let page = Page::ready("/").await;
    page.until(
        "the page has loaded",
        "document.readyState === 'complete' && document.fonts.status === 'loaded'",
    )
    .await;
    let asked = page.server.requests();
    assert!(asked.len() <= budgets().requests, "{asked:?}");
}
