//! The typefaces of a first visit, as the browser reports them.

use serde_json::{Value, json};

use super::budgets::{OBSERVE, assert_jumped_at_most};
use crate::hosting::budgets::budgets;
use support::page::Page;

/// A slow link: a latency of 150 ms, and 1.6 Mbit/s.
pub const SLOW_LINK: (f64, f64) = (150.0, 1.6e6 / 8.0);

/// The tested elements, each with the typeface of its design.
const DESIGNED: [(&str, &str); 5] = [
    ("h1", "Newsreader Display"),
    (".section-heading", "Newsreader Display"),
    (".lede .statement", "Newsreader Text"),
    (".section-body .statement", "Newsreader Text"),
    (".layer-switch span", "Inter UI"),
];

/// Loads the page over the slow link from now on, without a cache.
pub async fn visit_for_the_first_time(page: &Page, path: &str) {
    let (latency, rate) = SLOW_LINK;
    page.cdp("Network.enable", json!({})).await;
    page.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
        .await;
    page.cdp(
        "Network.emulateNetworkConditions",
        json!({ "offline": false, "latency": latency, "downloadThroughput": rate, "uploadThroughput": rate }),
    )
    .await;
    page.visit_until_ready(path).await;
}

/// Returns the families that the browser drew an element's letters with, each with
/// whether it is a web font of the page.
async fn drawn_with(page: &Page, selector: &str) -> Vec<(String, bool)> {
    let document = page.cdp("DOM.getDocument", json!({ "depth": 0 })).await;
    let root = &document["root"]["nodeId"];
    let found = page
        .cdp(
            "DOM.querySelector",
            json!({ "nodeId": root, "selector": selector }),
        )
        .await;
    let node = json!({ "nodeId": found["nodeId"] });
    let drawn = page.cdp("CSS.getPlatformFontsForNode", node).await;
    let fonts = drawn["fonts"].as_array().cloned().unwrap_or_default();
    let font = |it: Value| {
        let family = it["familyName"].as_str().unwrap_or_default().to_owned();
        (family, it["isCustomFont"] == json!(true))
    };
    fonts.into_iter().map(font).collect()
}

/// The text is there before its web fonts, which replace the system's fonts and move
/// the text by no more than the budget.
#[tokio::test]
async fn a_first_visit_over_a_slow_link_shows_the_typefaces_and_moves_no_text() {
    for (width, height) in [(390, 844), (1440, 900)] {
        let page = Page::unvisited().await;
        page.resize(width, height).await;
        page.before_scripts(OBSERVE);
        visit_for_the_first_time(&page, "/").await;
        page.until(
            "its fonts have come",
            "document.readyState === 'complete' && document.fonts.status === 'loaded' && [...document.fonts].some(it => it.status === 'loaded')",
        )
        .await;
        let late = "performance.getEntriesByType('resource').filter(it => it.name.endsWith('.woff2')
            && it.responseEnd > performance.getEntriesByName('first-contentful-paint')[0].startTime).length";
        assert!(page.number(late).await > 0.0, "the text was there first");
        assert_jumped_at_most(&page, budgets().layout_shift).await;
        for (method, parameters) in [("DOM.enable", json!({})), ("CSS.enable", json!({}))] {
            page.cdp(method, parameters).await;
        }
        for (selector, family) in DESIGNED {
            let drawn = drawn_with(&page, selector).await;
            let designed = [(family.to_owned(), true)];
            assert_eq!(drawn, designed, "{selector} at {width} px");
        }
    }
}
