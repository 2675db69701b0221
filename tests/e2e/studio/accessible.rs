//! axe-core on Studio: every view, empty and full, with mistakes, with each of the notes
//! and questions, light and dark, from left to right and in Arabic, at 390 and 1280 px.

use serde_json::json;

use super::editor::{
    IS_READY, begin_with_article, begin_with_both, opened_with, paste_into, press, shipped,
    show_beside, store, stored, until_stored,
};
use super::folder;
use support::engine::Engine;
use support::environment;
use support::page::Page;
use support::session::Scheme;

/// Frames are documents of their own: the page in it is checked by itself, as it is
/// published.
const RUN_AXE: &str = "axe.run(document, { iframes: false, resultTypes: ['violations'] }).then((found) => [
    found.violations.map((rule) => [rule.id, rule.nodes.map((node) => [node.html, node.failureSummary])]),
    found.passes.length > 10,
])";

/// Asserts that a state is accessible in a narrow window, which shows either the work or
/// what is beside it, and in a wide one, which has both.
async fn assert_accessible(page: &Page, state: &str) {
    for width in [390, 1280] {
        page.resize(width, 800).await;
        page.until("nothing moves", "document.getAnimations().length === 0")
            .await;
        let found = page.get(RUN_AXE).await;
        assert_eq!(found, json!([[], true]), "{state}, {width} px");
    }
}

fn axe() -> String {
    let file = environment::node_module("axe-core/axe.min.js");
    std::fs::read_to_string(file).expect("axe-core")
}

/// Opens Studio in a language of the interface.
async fn opened_in(language: &str, scheme: Scheme, script: &str) -> Page {
    let page = opened_with(&(axe() + script), scheme).await;
    choose(&page, language).await;
    page
}

async fn choose(page: &Page, language: &str) {
    page.run(&format!(
        "const field = document.getElementById('_interface'); field.value = '{language}';
        field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await;
    let is_chosen = format!("document.querySelector('.studio').lang === '{language}'");
    page.until("the language is chosen", &is_chosen).await;
}

/// Goes through the views; only Chromium, the fastest, sees all of them.
async fn assert_views_are_accessible(language: &str, scheme: Scheme) {
    let sees_all = Engine::chosen() == Engine::Chromium;
    let page = opened_in(language, scheme, "").await;
    assert_accessible(&page, "empty").await;
    if sees_all {
        for work in ["who", "ties", "ledger"] {
            press(&page, &format!("_show-{work}")).await;
            assert_accessible(&page, &format!("empty, {work}")).await;
        }
        press(&page, "_show-article").await;
        paste_into(&page, "_paste", &shipped("article.md")).await;
        press(&page, "_paste-read").await;
        let is_offered = "document.getElementById('_import') !== null";
        page.until("it is offered", is_offered).await;
        assert_accessible(&page, "the import's report").await;
        press(&page, "_import-take").await;
        press(&page, "_show-article").await;
        paste_into(&page, "_article_text", &shipped("article.md")).await;
        press(&page, "_show-who").await;
        assert_accessible(&page, "drafted").await;
        show_beside(&page, "file").await;
        paste_into(&page, "_file_text", &shipped("explainer.toml")).await;
    } else {
        begin_with_both(&page).await;
    }
    for work in ["article", "who", "ties", "ledger"] {
        press(&page, &format!("_show-{work}")).await;
        assert_accessible(&page, work).await;
    }
    press(&page, "_show-who").await;
    for aside in ["page", "checks", "file"] {
        show_beside(&page, aside).await;
        assert_accessible(&page, aside).await;
    }
    if sees_all {
        press(&page, "_keys").await;
        assert_accessible(&page, "the keys").await;
        press(&page, "_keys").await;
        let broken = shipped("explainer.toml").replace("voice = \"", "voice = \"no-");
        paste_into(&page, "_file_text", &broken).await;
        show_beside(&page, "checks").await;
        let is_listed = "document.querySelector('.diagnostics') !== null";
        page.until("the mistakes are listed", is_listed).await;
        assert_accessible(&page, "mistakes").await;
        show_beside(&page, "file").await;
        paste_into(&page, "_file_text", "langage = [").await;
        page.until(
            "it is no TOML",
            "document.getElementById('_file-broken') !== null",
        )
        .await;
        assert_accessible(&page, "no TOML").await;
    }
    assert_eq!(page.get("violations").await, json!([]));
}

#[tokio::test]
async fn every_view_is_accessible_in_the_light() {
    assert_views_are_accessible("en", Scheme::Light).await;
}

#[tokio::test]
async fn every_view_is_accessible_in_the_dark() {
    assert_views_are_accessible("en", Scheme::Dark).await;
}

#[tokio::test]
async fn every_view_is_accessible_from_right_to_left_in_the_light() {
    assert_views_are_accessible("ar", Scheme::Light).await;
}

#[tokio::test]
async fn every_view_is_accessible_from_right_to_left_in_the_dark() {
    assert_views_are_accessible("ar", Scheme::Dark).await;
}

/// A text that was changed here and in the folder.
#[tokio::test]
async fn the_question_which_text_is_right_is_accessible() {
    for (language, scheme) in [("en", Scheme::Dark), ("ar", Scheme::Light)] {
        let page = opened_in(language, scheme, folder::FOLDER).await;
        folder::open(&page).await;
        choose(&page, language).await;
        folder::change_both(&page, "explainer.toml", "_file_text", "a = 1\n", "b = 1\n").await;
        assert_accessible(&page, "a conflict").await;
    }
}

/// Damaged work, and work that another tab has: each with its sentence and its buttons.
#[tokio::test]
async fn what_keeps_an_editor_from_writing_is_accessible() {
    for (language, scheme) in [("en", Scheme::Light), ("ar", Scheme::Dark)] {
        let page = opened_in(language, scheme, "").await;
        begin_with_article(&page).await;
        until_stored(&page).await;
        let bytes = stored(&page).await;
        // As another tab holds it.
        let lock = "navigator.locks.request('crosslight-studio-project', { steal: true }, () => new Promise(() => {})); true";
        page.run(lock).await;
        let reads = "document.querySelector('.banner') !== null";
        page.until("it only reads", reads).await;
        assert_accessible(&page, "another tab writes").await;
        store(&page, &bytes, "bytes.slice(9)").await;
        page.reload().await;
        let is_told = "document.getElementById('_damage') !== null";
        page.until("the damage is told", is_told).await;
        choose(&page, language).await;
        assert_accessible(&page, "damage").await;
        press(&page, "_begin-anew").await;
        page.until("it begins anew", IS_READY).await;
    }
}
