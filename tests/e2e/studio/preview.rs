//! The page beside the work keeps its place while the work changes: where it is scrolled
//! to, what is open, what is selected.

use serde_json::{Value, json};

use super::editor::{begin_with_both, opened_with, paste_into, press, shipped, show_beside};
use support::page::{Page, READY};
use support::session::Scheme;

/// Keeps what the frame tells Studio, and what the worker last drew.
const HEAR: &str = "
    window.told = {};
    addEventListener('message', (event) => { window.told = event.data; });
    window.drawn = '';
    const Made = Worker;
    window.Worker = class extends Made {
        constructor(...all) {
            super(...all);
            this.addEventListener('message', ({ data }) => { window.drawn = new TextDecoder().decode(data); });
        }
    };";

const SECTION: &str = "document.getElementById('chinas-leverage').closest('details')";

/// Enters the frame of the page once its program is ready.
async fn enter(page: &Page) {
    // A browser draws no frame of another origin that is out of sight.
    page.run("document.querySelector('iframe').scrollIntoView({ block: 'nearest', behavior: 'instant' })")
        .await;
    page.enter_frame_until("the program is ready", READY).await;
}

/// Closes a section, selects a sentence, switches the comparison on and scrolls, as a
/// reader does. Returns what the frame told Studio of it.
async fn go_somewhere(page: &Page, y: u32) -> Value {
    enter(page).await;
    let has_ties = "document.getElementById('tie_6nta3_words') !== null";
    page.until("it is the page of both texts", has_ties).await;
    page.until_ready().await;
    page.run(&format!("{SECTION}.open = false")).await;
    page.run("document.querySelector('input[data-control=comparison]:not(:checked)')?.click()")
        .await;
    // A second click would take the selection back.
    page.run("document.querySelector('[data-select][aria-current]') ?? document.getElementById('tie_6nta3_words').click()")
        .await;
    let is_selected = "document.querySelector('[data-select][aria-current]') !== null";
    page.until("something is selected", is_selected).await;
    // The wheel says that the reader moves the page.
    let scroll =
        format!("dispatchEvent(new Event('wheel')); scrollTo({{ top: {y}, behavior: 'instant' }})");
    page.run(&scroll).await;
    page.leave_frame().await;
    let is_told = format!(
        "told.y === {y} && JSON.parse(told.kept).folds['chinas-leverage'] === false
            && JSON.parse(told.kept).on.includes('comparison') && JSON.parse(told.kept).selected !== ''"
    );
    page.until("Studio is told", &is_told).await;
    page.get("told").await
}

/// Asserts that a page with these words is where the last one was.
async fn assert_is_there(page: &Page, told: &Value, kicker: &str) {
    let has_words = format!("document.querySelector('iframe').srcdoc.includes('{kicker}</p>')");
    page.until("the page is drawn anew", &has_words).await;
    enter(page).await;
    assert!(
        page.text("document.body.textContent")
            .await
            .contains(kicker)
    );
    let is_there = format!(
        "(({{ id, top }}) => Math.abs(document.getElementById(id).getBoundingClientRect().top - top) < 2)({told})"
    );
    page.until("it is where it was", &is_there).await;
    assert!(page.number("scrollY").await > 500.0);
    let is_kept = format!(
        "!{SECTION}.open && document.querySelector('input[data-control=comparison]').checked
            && document.querySelector('[data-select][aria-current]')?.id === JSON.parse({}).selected",
        told["kept"]
    );
    page.until("what was open, on and selected is so", &is_kept)
        .await;
    page.until("it is still where it was", &is_there).await;
    page.leave_frame().await;
}

#[tokio::test]
async fn an_edit_beside_the_page_leaves_it_where_it_is() {
    let page = opened_with(HEAR, Scheme::Light).await;
    begin_with_both(&page).await;
    show_beside(&page, "page").await;
    let told = go_somewhere(&page, 900).await;
    let article = shipped("article.md").replacen("China", "Old China", 1);
    paste_into(&page, "_article_text", &article).await;
    let is_drawn = "document.querySelector('iframe').srcdoc.includes('Old China')";
    page.until("the page is drawn anew", is_drawn).await;
    assert_is_there(&page, &told, "two readings").await;
    assert_eq!(page.get("violations").await, json!([]));
}

/// Edits the file until its page is there, which the hidden frame does not get.
async fn edit(page: &Page, kicker: &str) {
    let text = shipped("explainer.toml").replace("two readings", kicker);
    show_beside(page, "file").await;
    paste_into(page, "_file_text", &text).await;
    let is_drawn = format!("drawn.includes('{kicker}</p>')");
    page.until("the worker has drawn the page", &is_drawn).await;
    let has_it = format!("document.querySelector('iframe').srcdoc.includes('{kicker}</p>')");
    assert!(!page.is(&has_it).await, "the hidden frame has the page");
}

/// The file takes the place of the page while it is edited.
#[tokio::test]
async fn a_page_that_was_hidden_while_it_changed_is_where_it_was() {
    let page = opened_with(HEAR, Scheme::Light).await;
    begin_with_both(&page).await;
    for (width, kicker, y) in [(1280, "two views", 900), (390, "two minds", 800)] {
        page.resize(width, 800).await;
        show_beside(&page, "page").await;
        let told = go_somewhere(&page, y).await;
        edit(&page, kicker).await;
        press(&page, "_show-article").await;
        show_beside(&page, "page").await;
        assert_is_there(&page, &told, kicker).await;
        // Also where nothing has changed meanwhile.
        press(&page, "_show-ledger").await;
        show_beside(&page, "file").await;
        show_beside(&page, "page").await;
        assert_is_there(&page, &told, kicker).await;
    }
}
