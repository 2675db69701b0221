//! Browser APIs that are missing or throw: in older browsers, hardened ones, and those
//! that an extension has changed. The page stays whole. Features that need such an API
//! are hidden or do nothing, and no error is reported.

use support::answer::Fault;
use support::environment;
use support::page::{FAILED, Page, READY};
use support::reading::{
    assert_console_has_at_most_one_line, assert_console_is_empty, assert_readable,
    assert_works_without_program, survived, visible_points,
};

/// The description of a missing or broken API, and the script that breaks it.
type Loss = (&'static str, &'static str);

/// The losses with which the program still runs.
const LIVED_WITH: [Loss; 14] = [
    ("no history.pushState", "delete History.prototype.pushState"),
    (
        "pushState throws",
        "History.prototype.pushState = () => { throw new DOMException('no', 'SecurityError') }",
    ),
    (
        "no history.replaceState",
        "delete History.prototype.replaceState",
    ),
    (
        "replaceState throws",
        "History.prototype.replaceState = () => { throw new DOMException('no', 'SecurityError') }",
    ),
    ("no matchMedia", "delete window.matchMedia"),
    (
        "matchMedia throws",
        "window.matchMedia = () => { throw new Error('no') }",
    ),
    (
        "no IntersectionObserver",
        "delete window.IntersectionObserver",
    ),
    (
        "IntersectionObserver throws",
        "window.IntersectionObserver = class { constructor() { throw new Error('no') } }",
    ),
    (
        "no requestIdleCallback",
        "delete window.requestIdleCallback",
    ),
    (
        "requestIdleCallback throws",
        "window.requestIdleCallback = () => { throw new Error('no') }",
    ),
    (
        "no PerformanceObserver",
        "delete window.PerformanceObserver",
    ),
    (
        "PerformanceObserver throws",
        "window.PerformanceObserver = class { static supportedEntryTypes = ['paint']; constructor() { throw new Error('no') } }",
    ),
    (
        "no crypto.subtle",
        "Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })",
    ),
    (
        "no clipboard and no command",
        "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }); delete Document.prototype.execCommand",
    ),
];

/// The losses with which the program does not run.
const FATAL: [Loss; 5] = [
    ("no WebAssembly", "delete window.WebAssembly"),
    (
        "WebAssembly compiles nothing",
        "for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming'])
        WebAssembly[name] = () => { throw new Error('no') }",
    ),
    (
        "crypto.subtle throws",
        "SubtleCrypto.prototype.digest = () => { throw new Error('no') }",
    ),
    ("no fetch", "delete window.fetch"),
    (
        "fetch throws",
        "window.fetch = () => { throw new Error('no') }",
    ),
];

async fn page_after((_, script): Loss) -> Page {
    let page = Page::unvisited().await;
    page.before_scripts(script);
    page.visit("/").await;
    page
}

/// Asserts that the page responds to the reader, whatever the address bar does.
async fn assert_works_with_program(page: &Page) {
    assert_readable(page).await;
    page.click_section("chinas-leverage").await;
    page.until(
        "the button follows",
        "document.querySelector('#_sections').textContent === 'Show all sections'",
    )
    .await;
    page.click_section("chinas-leverage").await;
    page.switch_comparison().await;
    page.until(
        "it is said",
        "document.querySelector('[role=status]').textContent.startsWith('Comparison shown')",
    )
    .await;
    assert_eq!(visible_points(page).await, 5);
    crate::selection::choosing::choose(page, "tie_nx668").await;
    crate::selection::choosing::until_chosen(page, "tie_nx668").await;
    page.switch_comparison().await;
    page.until(
        "it is said",
        "document.querySelector('[role=status]').textContent === 'Comparison hidden.'",
    )
    .await;
    assert_eq!(visible_points(page).await, 0);
    assert_readable(page).await;
    assert!(page.is(READY).await);
}

#[tokio::test]
async fn the_page_lives_with_the_loss_of_an_interface_that_it_can_do_without() {
    for loss in LIVED_WITH {
        let page = page_after(loss).await;
        page.until_ready().await;
        assert_works_with_program(&page).await;
        assert_eq!(page.console().await, Vec::<String>::new(), "{}", loss.0);
        survived(loss.0);
    }
}

#[tokio::test]
async fn the_page_stands_where_the_program_can_not_run_for_want_of_an_interface() {
    for loss in FATAL {
        let page = page_after(loss).await;
        page.until("the program has failed", FAILED).await;
        assert_works_without_program(&page).await;
        assert_console_has_at_most_one_line(&page).await;
        survived(loss.0);
    }
}

#[tokio::test]
async fn where_nothing_can_be_copied_the_page_says_so() {
    let page = page_after(LIVED_WITH[13]).await;
    page.until_ready().await;
    page.click(".toolbar [data-copy=link]").await;
    page.until("it is said", "document.querySelector('[role=status]').textContent === 'The browser refused to copy; the address bar has the link.'")
        .await;
    assert_console_is_empty(&page).await;
}

/// A browser without trusted types does not require them either.
#[tokio::test]
async fn the_program_comes_where_there_are_no_trusted_types() {
    const ASKED: &str = "; require-trusted-types-for 'script'; trusted-types crosslight";
    let page = Page::unvisited().await;
    let built = environment::bundle_page();
    let older = built.replacen(ASKED, "", 1);
    assert_ne!(older, built);
    page.server.fault("/", Fault::Replaced(older.into_bytes()));
    page.before_scripts("delete window.trustedTypes");
    page.visit_until_ready("/").await;
    assert_works_with_program(&page).await;
    assert_console_is_empty(&page).await;
    survived("no trusted types");
}

#[tokio::test]
async fn the_page_stands_where_the_rule_for_trusted_types_is_refused() {
    let page = Page::unvisited().await;
    page.before_scripts(
        "TrustedTypePolicyFactory.prototype.createPolicy = () => { window.refused = true; throw new TypeError('no') }",
    );
    page.visit("/").await;
    page.until("the rule is refused", "window.refused === true")
        .await;
    assert_works_without_program(&page).await;
    assert_console_is_empty(&page).await;
    survived("the rule is refused");
}
