//! Files with random damage: changed bytes, missing ends, a connection that sends a few
//! bytes at a time. Each is refused or harmless, and the page stays whole. The seeds
//! are fixed, so a failure can be reproduced.

use std::fs;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crosslight_content::read_island;

use support::answer::Fault;
use support::environment;
use support::island::carrying;
use support::page::{FAILED, Page, READY};
use support::reading::{
    assert_console_has_at_most_one_line, assert_readable, assert_stands_after_failure,
    assert_works_without_program, visible_words,
};

/// Returns `count` values of a strategy, the same each time.
fn some<T: std::fmt::Debug>(count: usize, strategy: &impl Strategy<Value = T>) -> Vec<T> {
    let seed = TestRng::from_seed(RngAlgorithm::ChaCha, &[3; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), seed);
    let mut any = || strategy.new_tree(&mut runner).expect("a value").current();
    (0..count).map(|_| any()).collect()
}

/// Returns the bundle's file whose name has this end.
fn file(suffix: &str) -> Vec<u8> {
    let files = fs::read_dir(environment::bundle()).expect("the bundle");
    let paths = files.map(|file| file.expect("a file").path());
    let path = paths.into_iter().find(|path| {
        let path = path.to_string_lossy();
        path.ends_with(suffix) && !path.contains("citation")
    });
    fs::read(path.expect("such a file")).expect("a readable file")
}

async fn page_with(suffix: &str, bytes: Vec<u8>) -> Page {
    let page = Page::unvisited().await;
    page.server.fault(suffix, Fault::Replaced(bytes));
    page.visit("/").await;
    page
}

#[tokio::test]
async fn an_explainer_with_any_byte_changed_is_refused_or_harmless() {
    let built = environment::bundle_page();
    let island = String::from_utf8(file(".json")).expect("the explainer's file");
    let change = (any::<prop::sample::Index>(), "[ -;=-~]");
    let page = Page::unvisited().await;
    let (mut refused, mut read) = (0, 0);
    for (at, letter) in some(60, &change) {
        let mut damaged: Vec<char> = island.chars().collect();
        let at = at.index(damaged.len());
        damaged[at] = letter.chars().next().expect("a letter");
        let damaged: String = damaged.into_iter().collect();
        let is_read = read_island(&damaged).is_ok();
        page.server.mend();
        let html = carrying(&built, &damaged).into_bytes();
        page.server.fault("/", Fault::Replaced(html));
        page.leave().await;
        page.visit("/").await;
        page.until("the program has decided", &format!("{READY} || {FAILED}"))
            .await;
        assert_eq!(page.is(READY).await, is_read, "{letter:?} at {at}");
        assert_readable(&page).await;
        assert_console_has_at_most_one_line(&page).await;
        *(if is_read { &mut read } else { &mut refused }) += 1;
    }
    assert!(refused > 5 && read > 5, "{refused} refused, {read} read");
}

#[tokio::test]
async fn a_program_cut_anywhere_is_refused() {
    let whole = file(".wasm");
    let page = Page::unvisited().await;
    for at in some(8, &any::<prop::sample::Index>()) {
        page.server.mend();
        let cut = whole[..at.index(whole.len())].to_vec();
        page.server.fault(".wasm", Fault::Replaced(cut));
        page.leave().await;
        page.visit("/").await;
        assert_stands_after_failure(&page).await;
    }
}

#[tokio::test]
async fn a_module_cut_anywhere_is_refused() {
    let whole = file(".js");
    let page = Page::unvisited().await;
    for at in some(5, &any::<prop::sample::Index>()) {
        page.server.mend();
        let cut = whole[..at.index(whole.len())].to_vec();
        page.server.fault(".js", Fault::Replaced(cut));
        page.leave().await;
        page.visit("/").await;
        page.until_asked_for(".js").await;
        page.until("the page has loaded", "document.readyState === 'complete'")
            .await;
        assert_works_without_program(&page).await;
        assert!(!page.is(READY).await);
        assert_console_has_at_most_one_line(&page).await;
    }
}

/// The added section has no meaning for the machine, so the program would run.
#[tokio::test]
async fn a_program_with_a_changed_byte_is_refused_even_if_it_would_run() {
    let mut changed = file(".wasm");
    // A custom section of one byte: an empty name and no content.
    changed.extend([0, 1, 0]);
    let page = page_with(".wasm", changed).await;
    assert_stands_after_failure(&page).await;
}

#[tokio::test]
async fn a_module_with_a_changed_byte_is_refused_even_if_it_would_run() {
    let mut changed = file(".js");
    changed.push(b'\n');
    let page = page_with(".js", changed).await;
    page.until_asked_for(".js").await;
    page.until("the page has loaded", "document.readyState === 'complete'")
        .await;
    assert_works_without_program(&page).await;
    assert!(!page.is(READY).await);
    assert!(!page.server.was_asked_for(".wasm"));
}

#[tokio::test]
async fn a_script_in_the_page_with_a_changed_byte_does_not_run() {
    let built = environment::bundle_page();
    let (before, boot) = built.rsplit_once("<script>").expect("a script at its end");
    let changed = [before, "<script> ", boot].concat();
    let page = page_with("/", changed.into_bytes()).await;
    page.until("the page has loaded", "document.readyState === 'complete'")
        .await;
    assert_works_without_program(&page).await;
    assert!(!page.server.was_asked_for(".js"));
}

#[tokio::test]
async fn a_script_in_the_head_with_a_changed_byte_does_not_run() {
    let built = environment::bundle_page();
    let (before, theme) = built.split_once("<script>").expect("a script in the head");
    let changed = [before, "<script> ", theme].concat();
    let page = page_with("/", changed.into_bytes()).await;
    page.run("localStorage.setItem('crosslight-theme', 'dark')")
        .await;
    page.reload().await;
    page.until_ready().await;
    let chosen = "document.querySelector('[name=theme]:checked').value";
    assert_eq!(page.text(chosen).await, "system");
    assert_eq!(
        visible_words(&page).await,
        support::reading::fixture_words()
    );
}

#[tokio::test]
async fn a_style_sheet_with_a_changed_byte_is_refused_and_the_text_stays() {
    let built = environment::bundle_page();
    let changed = built.replacen("<style>", "<style> ", 1);
    assert_ne!(changed, built);
    let page = page_with("/", changed.into_bytes()).await;
    page.until_ready().await;
    let sheets = "[...document.styleSheets].filter(sheet => sheet.ownerNode).reduce((rules, sheet) => rules + sheet.cssRules.length, 0)";
    assert_eq!(page.get(sheets).await, serde_json::json!(0));
    let shown = visible_words(&page).await;
    let all = support::reading::fixture_words();
    assert_eq!(shown, all);
    page.click_section("chinas-leverage").await;
    page.until_query_is("?closed=chinas-leverage").await;
}

#[tokio::test]
async fn a_damaged_font_costs_no_word() {
    for damage in [Fault::CutShort, Fault::Replaced(b"no font".to_vec())] {
        let page = Page::unvisited().await;
        page.server.fault(".woff2", damage);
        page.visit_until_ready("/").await;
        page.until(
            "the fonts are decided",
            "document.fonts.status === 'loaded'",
        )
        .await;
        assert_readable(&page).await;
    }
}

#[tokio::test]
async fn over_a_line_that_trickles_the_page_is_read_before_its_program_is_there() {
    let page = Page::unvisited().await;
    page.server.fault(".wasm", Fault::Trickled);
    page.visit("/").await;
    page.until_asked_for(".wasm").await;
    assert_works_without_program(&page).await;
    page.until_ready().await;
    page.switch_comparison().await;
    page.until_query_is("?compare=1").await;
    assert_console_has_at_most_one_line(&page).await;
}
