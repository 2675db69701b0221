//! The article's words, from the fixture and from a page.

use std::fs::OpenOptions;
use std::io::Write;

use serde_json::Value;

use crate::page::{FAILED, Page, SECTIONS, SWITCH};

/// Returns the article's words, in order: title, lede, and each section's heading and
/// text.
pub fn fixture_words() -> Vec<String> {
    words(&fixture_lines().join(" "))
}

/// Returns the fixture's lines; it begins with the title twice.
pub fn fixture_lines() -> Vec<&'static str> {
    let mut lines: Vec<_> = include_str!("../fixtures/article.txt").lines().collect();
    assert_eq!(
        lines[0], lines[1],
        "the fixture begins with the title twice"
    );
    lines.remove(0);
    lines
}

/// Splits a text at spaces; no-break spaces and the like stay within words.
pub fn words(text: &str) -> Vec<String> {
    text.split(' ')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// An expression for the article's pieces in the page: the text of each, and whether it
/// is visible.
const PIECES: &str = "
    [...document.querySelectorAll('[data-article=title], [data-article=heading], [data-article=statement]')]
        .filter(piece => !piece.closest('nav.contents'))
        .map(piece => [piece.textContent, (() => {
            const box = piece.getBoundingClientRect();
            return box.width > 1 && box.height > 1 && getComputedStyle(piece).color !== 'rgba(0, 0, 0, 0)' &&
                piece.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
        })()])";

async fn pieces(page: &Page) -> Vec<(String, bool)> {
    let pieces: Value = page.get(PIECES).await;
    serde_json::from_value(pieces).expect("the article's pieces")
}

/// Returns the article's words in the page, visible or not.
pub async fn page_words(page: &Page) -> Vec<String> {
    words(&texts(&pieces(page).await))
}

/// Returns the article's visible words in the page.
pub async fn visible_words(page: &Page) -> Vec<String> {
    let mut pieces = pieces(page).await;
    pieces.retain(|(_, seen)| *seen);
    words(&texts(&pieces))
}

fn texts(pieces: &[(String, bool)]) -> String {
    pieces
        .iter()
        .map(|(text, _)| text.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Asserts that every word of the article is visible, verbatim and in order.
pub async fn assert_readable(page: &Page) {
    assert_eq!(visible_words(page).await, fixture_words());
}

/// Asserts that everything works that needs no program: each sentence can be read, each
/// section closes and opens, and the comparison switches on and off.
pub async fn assert_works_without_program(page: &Page) {
    assert_readable(page).await;
    assert_nothing_shown_needs_the_program(page).await;
    for anchor in SECTIONS {
        page.click_section(anchor).await;
        assert!(!page.is_open(anchor).await, "{anchor} closes");
        page.click_section(anchor).await;
        assert!(page.is_open(anchor).await, "{anchor} opens");
    }
    assert_eq!(visible_points(page).await, 0);
    page.switch_comparison().await;
    assert_eq!(visible_points(page).await, 5);
    page.switch_comparison().await;
    assert_eq!(visible_points(page).await, 0);
    assert_readable(page).await;
}

async fn assert_nothing_shown_needs_the_program(page: &Page) {
    let shown = "[...document.querySelectorAll('.needs-program')]
        .filter(control => control.checkVisibility({ visibilityProperty: true })).map(control => control.textContent)";
    assert_eq!(page.get(shown).await, serde_json::json!([]));
    assert_eq!(
        page.get("document.querySelectorAll('.needs-program').length")
            .await,
        3
    );
}

/// Returns the number of visible points of the comparison.
pub async fn visible_points(page: &Page) -> usize {
    let points =
        "[...document.querySelectorAll('.point')].filter(point => point.checkVisibility()).length";
    serde_json::from_value(page.get(points).await).expect("a number")
}

/// Asserts that the page works without its program and writes at most one console line.
pub async fn assert_stands_after_failure(page: &Page) {
    page.until("the program has failed", FAILED).await;
    assert_works_without_program(page).await;
    assert_console_has_at_most_one_line(page).await;
    survived("the program failed");
}

/// Counts a fault that the page has survived, after all assertions: adds a line to the
/// file that `CROSSLIGHT_SURVIVED` names, for the sum at the end of `make test`.
pub fn survived(fault: &str) {
    let Some(file) = std::env::var_os("CROSSLIGHT_SURVIVED").filter(|file| !file.is_empty()) else {
        return;
    };
    let file = OpenOptions::new().create(true).append(true).open(file);
    let mut file = file.expect("the file that counts faults");
    writeln!(file, "{fault}").expect("the fault is counted");
}

pub async fn assert_console_has_at_most_one_line(page: &Page) {
    let console = page.console().await;
    assert!(
        console.len() <= 1,
        "the console has more than one line: {console:#?}"
    );
}

pub async fn assert_console_is_empty(page: &Page) {
    assert_eq!(page.console().await, Vec::<String>::new());
}

/// Switches the comparison on and waits until its points are visible.
pub async fn show_comparison(page: &Page) {
    page.switch_comparison().await;
    page.until(
        "the comparison is on",
        &format!("document.querySelector('{SWITCH}').checked"),
    )
    .await;
    assert_eq!(visible_points(page).await, 5);
}
