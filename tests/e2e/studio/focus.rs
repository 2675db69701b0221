//! The focus stays where the editor is when the control that has it is taken away.

use serde_json::json;
use thirtyfour::prelude::*;

use super::editor::{begin_with_article, opened, press, return_to_page};
use support::page::Page;

const FOCUSED: &str = "document.activeElement.id";

async fn focus(page: &Page, id: &str) {
    let is_there = format!("document.querySelector('#{id}')?.matches(':enabled')");
    page.until(id, &is_there).await;
    page.run(&format!("document.getElementById('{id}').focus()"))
        .await;
}

async fn type_there(page: &Page, keys: impl Into<TypingData>) {
    let chain = page.pointer().send_keys(keys);
    chain.perform().await.expect("the keys are pressed");
}

async fn until_focused(page: &Page, id: &str) {
    let is_focused = format!("{FOCUSED} === {}", json!(id));
    page.until(&format!("{id} has the focus"), &is_focused)
        .await;
}

async fn ledger() -> Page {
    let page = opened().await;
    return_to_page(&page).await;
    begin_with_article(&page).await;
    press(&page, "_show-ledger").await;
    page
}

/// A row that was confirmed has no Confirm any more.
#[tokio::test]
async fn a_key_that_confirms_a_row_leads_on_to_the_next_one() {
    let page = ledger().await;
    focus(&page, "_row-4-confirm").await;
    type_there(&page, Key::Enter).await;
    until_focused(&page, "_row-5-voice").await;
    // Tab leads to Confirm, which the hedge takes away.
    focus(&page, "_row-1-hedge").await;
    type_there(&page, "alleges".to_owned() + Key::Tab).await;
    until_focused(&page, "_row-2-voice").await;
    assert!(
        page.is("document.getElementById('_row-1-confirm') === null")
            .await
    );
}

/// A field that adds something begins anew with each.
#[tokio::test]
async fn a_field_that_was_added_from_takes_the_next_words() {
    let page = ledger().await;
    focus(&page, "_viewpoint-new").await;
    for name in ["One view", "Another view"] {
        type_there(&page, name.to_owned() + Key::Enter).await;
        let is_empty = "document.getElementById('_viewpoint-new').value === ''";
        page.until("it is added", is_empty).await;
        until_focused(&page, "_viewpoint-new").await;
    }
    let added = "[0, 1].map((it) => document.getElementById(`_viewpoint-${it}-name`).value)";
    assert_eq!(page.get(added).await, json!(["One view", "Another view"]));
}

/// Whoever points somewhere else wants to be there.
#[tokio::test]
async fn who_clicks_beside_a_field_is_not_taken_back_to_it() {
    let page = ledger().await;
    focus(&page, "_viewpoint-new").await;
    type_there(&page, "One view").await;
    let heading = page.find("h1, .head-title").await;
    heading.click().await.expect("a click");
    page.until(
        "it is added",
        "document.getElementById('_viewpoint-0-name') !== null",
    )
    .await;
    let later = "new Promise((done) => setTimeout(() => done(document.activeElement === document.body), 300))";
    assert!(page.is(later).await);
}
