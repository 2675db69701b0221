//! Accessibility checkers: the Nu HTML checker on the markup, axe-core on the page in
//! its states.

use std::process::Command;

use serde_json::{Value, json};

use support::engine::Engine;
use support::environment;
use support::page::{Page, SECTIONS_BUTTON};
use support::reading::show_comparison;
use support::session::Scheme;

/// The messages about standard features that the Nu HTML checker does not know, though
/// all browsers have them: SVG 2, Painting; CSS Values 4 (`round`).
const UNKNOWN_TO_THE_CHECKER: [&str; 2] = ["“paint-order”", "“max-block-size”: Parse Error"];

/// Returns the errors that the Nu HTML checker finds in a file.
fn markup_errors(file: &std::path::Path) -> Value {
    let checker = environment::node_module("vnu-jar/build/dist/vnu.jar");
    let mut java = Command::new("java");
    java.arg("-jar")
        .arg(checker)
        .args(["--errors-only", "--stdout", "--format", "json"])
        .arg(file);
    let output = java.output().expect("java runs");
    let report: Value = serde_json::from_slice(&output.stdout).expect("the checker's report");
    let unknown = |message: &Value| {
        let said = message["message"].to_string();
        said.contains("CSS: ") && UNKNOWN_TO_THE_CHECKER.iter().any(|it| said.contains(it))
    };
    let mut messages = report["messages"].as_array().expect("messages").clone();
    messages.retain(|message| !unknown(message));
    Value::Array(messages)
}

#[test]
fn the_markup_is_valid() {
    assert_eq!(
        markup_errors(&environment::bundle().join("index.html")),
        json!([])
    );
}

#[tokio::test]
async fn the_markup_is_valid_once_the_program_attached() {
    let page = Page::ready("/?compare=1&closed=beijings-fears").await;
    let file = tempfile::Builder::new()
        .suffix(".html")
        .tempfile()
        .expect("a file");
    let markup = page.text("document.documentElement.outerHTML").await;
    std::fs::write(file.path(), format!("<!doctype html>\n{markup}")).expect("the file is written");
    assert_eq!(markup_errors(file.path()), json!([]));
}

#[test]
fn the_markup_checker_finds_what_is_wrong() {
    let file = tempfile::Builder::new()
        .suffix(".html")
        .tempfile()
        .expect("a file");
    let wrong = environment::bundle_page().replacen("<h1 ", "<h1 id=\"_introduction\" ", 1);
    std::fs::write(file.path(), wrong).expect("the file is written");
    let found = markup_errors(file.path()).to_string();
    assert!(found.contains("Duplicate ID “_introduction”"), "{found}");
}

/// Opens the page with axe-core in it.
async fn page_with_axe(scheme: Scheme) -> Page {
    let axe =
        std::fs::read_to_string(environment::node_module("axe-core/axe.min.js")).expect("axe-core");
    let page = Page::seen_in(scheme).await;
    page.before_scripts(&axe);
    page.visit_until_ready("/").await;
    page
}

const RUN_AXE: &str = "axe.run(document).then(found => ({
    violations: found.violations.map(rule => [rule.id, rule.nodes.map(node => [node.html, node.failureSummary])]),
    passes: found.passes.length,
}))";

/// Asserts that the page is accessible after the reader's act, in light and dark, wide
/// and narrow.
async fn assert_accessible_after(act: impl AsyncFn(&Page)) {
    for scheme in [Scheme::Light, Scheme::Dark] {
        let page = page_with_axe(scheme).await;
        act(&page).await;
        assert_accessible(&page, scheme).await;
    }
}

pub async fn assert_accessible(page: &Page, scheme: Scheme) {
    for width in [1280, 320] {
        page.resize(width, 800).await;
        page.until("nothing moves", "document.getAnimations().length === 0")
            .await;
        let found = page.get(RUN_AXE).await;
        assert_eq!(found["violations"], json!([]), "{scheme:?}, {width} px");
        assert!(found["passes"].as_u64() > Some(20), "{}", found["passes"]);
    }
}

#[tokio::test]
async fn the_page_is_accessible() {
    assert_accessible_after(async |_| ()).await;
}

#[tokio::test]
async fn the_page_is_accessible_with_the_comparison_on() {
    assert_accessible_after(async |page| show_comparison(page).await).await;
}

#[tokio::test]
async fn the_page_is_accessible_with_the_layer_on() {
    assert_accessible_after(async |page| page.click(".layer-input").await).await;
}

#[tokio::test]
async fn the_page_is_accessible_with_each_kind_of_selection() {
    for scheme in [Scheme::Light, Scheme::Dark] {
        let page = page_with_axe(scheme).await;
        page.click(".layer-input").await;
        page.click(".relations-control").await;
        show_comparison(&page).await;
        for name in [
            "actor_china",
            "tie_933kk",
            "voice_campbell",
            "s_4fp6z",
            "point_ij7en_campbell",
        ] {
            page.run(&format!(
                "document.querySelector('[data-select]:is(#{name}, #{name}_words, #{name}_tag)').dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"
            ))
            .await;
            page.until_query_is(&format!("?compare=1&who=1&select={name}"))
                .await;
            page.until(
                "the panel is drawn",
                "document.querySelector('.panel') !== null",
            )
            .await;
            assert_accessible(&page, scheme).await;
        }
    }
}

#[tokio::test]
async fn the_page_is_accessible_with_all_sections_hidden() {
    assert_accessible_after(async |page| {
        page.click(SECTIONS_BUTTON).await;
        page.until(
            "all are hidden",
            "document.querySelectorAll('details.disclosure[open]').length === 0",
        )
        .await;
    })
    .await;
}

/// A window of 1280 by 1024 pixels, four times as large: WCAG 2.2, 1.4.10.
#[tokio::test]
async fn the_page_is_accessible_at_400_percent_and_never_scrolls_sideways() {
    let page = page_with_axe(Scheme::Light).await;
    page.click(".layer-input").await;
    show_comparison(&page).await;
    page.resize(320, 256).await;
    let found = page.get(RUN_AXE).await;
    assert_eq!(found["violations"], json!([]));
    let wide = page.number("document.documentElement.scrollWidth").await;
    assert!(wide <= 320.0, "{wide}");
}

/// The contrast in forced colours is the system's, so axe-core does not check it.
#[tokio::test]
async fn the_page_is_accessible_in_forced_colours() {
    let page = page_with_axe(Scheme::Light).await;
    show_comparison(&page).await;
    let forced = page.force_colours().await;
    assert_eq!(forced, Engine::chosen() != Engine::WebKit);
    assert_accessible(&page, Scheme::Light).await;
}

/// An expression for the controls that are smaller than 24 px and are not within a
/// sentence or a list of words (WCAG 2.2, 2.5.8), each with its size. A control's label
/// is part of its target.
const SMALL: &str =
    "[...document.querySelectorAll('button, summary, input, .toolbar a, .panel a, .node')]
    .filter(it => it.checkVisibility({ visibilityProperty: true }))
    .map(it => [it, (it.labels?.[0] ?? it).getBoundingClientRect()])
    .filter(([it, box]) => box.width > 0 && !it.closest('p, li, figcaption'))
    .filter(([it, box]) => box.width < 24 || box.height < 24)
    .map(([it, box]) => [it.outerHTML.slice(0, 90), box.width, box.height])";

#[tokio::test]
async fn what_can_be_pressed_is_large_enough() {
    let page = Page::ready("/?who=1&compare=1&select=s_4fp6z").await;
    page.until(
        "the panel is drawn",
        "document.querySelector('.panel') !== null",
    )
    .await;
    for width in [1280, 320] {
        page.resize(width, 800).await;
        assert_eq!(page.get(SMALL).await, json!([]), "{width} px");
    }
}

#[tokio::test]
async fn the_accessibility_checker_finds_what_is_wrong() {
    let page = page_with_axe(Scheme::Light).await;
    page.run("document.querySelector('.kicker').style.color = '#ddd'")
        .await;
    let found = page.get(RUN_AXE).await;
    assert_eq!(found["violations"][0][0], "color-contrast");
}
