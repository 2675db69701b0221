//! The budgets of `tests/budgets.toml` for bytes and requests, of the page and of Studio. The budgets for blocking
//! and layout shifts are in `chromium/budgets.rs`.

use crosslight_publish::{read_files, weigh};
use serde::Deserialize;

use support::environment;
use support::page::Page;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budgets {
    html: usize,
    program: usize,
    fonts: usize,
    studio: usize,
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

#[test]
fn studio_weighs_no_more_than_its_budget() {
    let files = read_files(&environment::studio()).expect("Studio's bundle");
    let endings = ["js", "wasm", "bin"];
    let is_loaded = |path: &&str| {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        *path == "index.html" || endings.contains(&ending)
    };
    let loaded: Vec<&str> = files.paths().filter(is_loaded).collect();
    assert_eq!(loaded.len(), endings.len() + 1, "{loaded:?}");
    let on_the_wire = |path: &&str| {
        let coded = files.get(&format!("{path}.br"));
        coded.or(files.get(path)).map_or(0, <[u8]>::len)
    };
    let bytes = loaded.iter().map(on_the_wire).sum();
    assert_within("Studio", bytes, budgets().studio);
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
