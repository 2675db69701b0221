//! The page before the program attaches: the reader's acts work at once, and the
//! program finds and keeps their results.

use std::time::Duration;

use thirtyfour::prelude::*;

use support::answer::Fault;
use support::page::{Page, SECTIONS, SWITCH, control};
use support::reading::{
    assert_console_is_empty, assert_works_without_program, survived, visible_points,
};

const NOT_READY: &str = "document.documentElement.dataset.program === undefined";

/// Opens a page whose program the server holds back.
async fn page_without_program_yet(path: &str) -> Page {
    let page = Page::unvisited().await;
    page.server.fault(".wasm", Fault::Never);
    page.visit(path).await;
    page
}

async fn let_the_program_come(page: &Page) {
    page.until_asked_for(".wasm").await;
    assert!(page.is(NOT_READY).await);
    page.server.mend();
    page.until_ready().await;
}

/// Shows comparison-switch/before-attaching.
#[tokio::test]
async fn with_a_program_five_seconds_late_all_works_at_once_and_stays() {
    let page = Page::unvisited().await;
    page.server
        .fault(".wasm", Fault::Delayed(Duration::from_secs(5)));
    page.visit("/").await;
    page.click_section("beijings-fears").await;
    assert!(!page.is_open("beijings-fears").await);
    page.switch_comparison().await;
    assert_eq!(visible_points(&page).await, 5);
    assert!(page.is(NOT_READY).await);
    page.until_ready().await;
    assert!(page.number("performance.now()").await > 5000.0);
    assert_eq!(page.open_sections().await, SECTIONS[1..]);
    assert!(page.comparison_is_on().await);
    assert_eq!(visible_points(&page).await, 5);
    page.until_query_is("?compare=1&closed=beijings-fears")
        .await;
    assert_console_is_empty(&page).await;
}

#[tokio::test]
async fn everything_native_works_before_the_program() {
    let page = page_without_program_yet("/").await;
    assert_works_without_program(&page).await;
    let_the_program_come(&page).await;
    assert_eq!(page.text("location.search").await, "");
    assert_console_is_empty(&page).await;
}

/// Shows disclosure/before-attaching, sections-button/before-attaching.
#[tokio::test]
async fn a_section_closed_by_key_before_the_program_stays_closed() {
    let page = page_without_program_yet("/").await;
    page.focus(&control("chinas-leverage")).await;
    page.press(Key::Enter).await;
    assert!(!page.is_open("chinas-leverage").await);
    let_the_program_come(&page).await;
    assert!(!page.is_open("chinas-leverage").await);
    page.until_query_is("?closed=chinas-leverage").await;
    assert_eq!(
        page.text("document.querySelector('#_sections').textContent")
            .await,
        "Show all sections"
    );
}

#[tokio::test]
async fn attaching_keeps_the_focus() {
    let page = page_without_program_yet("/").await;
    page.focus(SWITCH).await;
    let_the_program_come(&page).await;
    assert!(
        page.is(&format!(
            "document.activeElement === document.querySelector('{SWITCH}')"
        ))
        .await
    );
    page.press(Key::Space).await;
    page.until_query_is("?compare=1").await;
}

#[tokio::test]
async fn attaching_keeps_every_element() {
    let page = page_without_program_yet("/").await;
    page.run("window.found = [...document.querySelectorAll('#_page :not(#_sections *)')]")
        .await;
    let_the_program_come(&page).await;
    assert!(
        page.is("found.length > 200 && found.every(element => element.isConnected)")
            .await
    );
    assert!(
        page.is("document.querySelectorAll('#_page :not(#_sections *)').length === found.length")
            .await
    );
}

#[tokio::test]
async fn what_the_reader_did_wins_over_the_address() {
    let page = page_without_program_yet("/?closed=beijings-fears").await;
    page.switch_comparison().await;
    page.click_section("chinas-leverage").await;
    let_the_program_come(&page).await;
    page.until_query_is("?compare=1&closed=beijings-fears,chinas-leverage")
        .await;
    assert!(page.comparison_is_on().await);
    assert_eq!(page.open_sections().await, [SECTIONS[1], SECTIONS[3]]);
}

#[tokio::test]
async fn where_the_browser_tells_of_no_paint_the_program_comes_all_the_same() {
    for older in [
        "delete window.PerformanceObserver",
        "Object.defineProperty(PerformanceObserver, 'supportedEntryTypes', { value: [] });
         PerformanceObserver.prototype.observe = () => {}",
    ] {
        let page = Page::unvisited().await;
        page.before_scripts(older);
        page.visit_until_ready("/").await;
        assert_console_is_empty(&page).await;
        survived("no word of the paint");
    }
}

/// A script that records the number of the task, counted from the first one requested,
/// for four steps: the last lookup of the explainer, the first listener on the address,
/// the drawing of the sections' button, and the page's report that it is ready.
const WITH_TASKS: &str = "
    let task = 0;
    window.steps = {};
    const { setTimeout: later, addEventListener: listen } = window;
    window.setTimeout = (act, ...rest) => later(() => { task += 1; act() }, ...rest);
    window.addEventListener = (type, act, options) => {
        if (type === 'popstate' && !(options?.capture ?? options)) steps.listens ??= task;
        listen.call(window, type, act, options);
    };
    const find = Document.prototype.getElementById;
    Document.prototype.getElementById = function (id) {
        if (id === '_explainer') steps.reads = task;
        return find.call(this, id);
    };
    const draw = Node.prototype.insertBefore;
    Node.prototype.insertBefore = function (child, before) {
        if (this.id === '_sections') steps.draws ??= task;
        return draw.call(this, child, before);
    };
    new MutationObserver(() => steps.ready ??= task).observe(document.documentElement, { attributeFilter: ['data-program'] });";

#[tokio::test]
async fn a_frame_may_come_between_the_steps_in_which_the_page_is_taken_over() {
    let page = Page::unvisited().await;
    page.before_scripts(WITH_TASKS);
    page.visit_until_ready("/").await;
    let steps = page.get("steps").await;
    let step = |name: &str| steps[name].as_u64().unwrap_or_else(|| panic!("{steps}"));
    assert!(step("reads") < step("listens"), "{steps}");
    assert!(step("listens") < step("draws"), "{steps}");
    assert_eq!(step("draws"), step("ready"), "{steps}");
}
