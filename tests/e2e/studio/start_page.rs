//! The page on which an editor begins: it says what Studio is, offers what the browser has,
//! and its example replaces nothing without a word.

use serde_json::json;

use super::editor::{
    opened, opened_with, paste_into, press, reopen, shipped, show_beside, until_said, until_stored,
};
use support::environment;
use support::page::Page;
use support::server::Server;
use support::session::{Scheme, Scripts};

const FILE: &str = "document.getElementById('_file_text').value";
const HAS_PAGE: &str = "document.querySelector('iframe')?.srcdoc.includes('The last ferry')";

#[tokio::test]
async fn without_scripts_it_says_what_studio_makes_and_how_to_begin() {
    let server = Server::start(&environment::studio()).await;
    let page = Page::on(server, Scripts::Off).await;
    page.visit("/").await;
    let start = page
        .text("document.querySelector('.start').innerText")
        .await;
    for words in [
        "Studio makes an interactive page of one article",
        "Paste the article here",
        "Open a file or a folder",
        "Try with an example",
    ] {
        assert!(start.contains(words), "{words}: {start}");
    }
    let enabled = page.get("document.querySelectorAll('.start :enabled').length");
    assert_eq!(
        enabled.await,
        json!(0),
        "nothing works, and nothing looks so"
    );
}

#[tokio::test]
async fn where_the_browser_has_no_picker_of_folders_none_is_offered() {
    let page = opened_with("delete window.showDirectoryPicker;", Scheme::Light).await;
    show_beside(&page, "file").await;
    let offered = "[document.querySelectorAll('#_pick-folder, #_open-folder').length, document.querySelectorAll('#_open-file:enabled').length]";
    assert_eq!(page.get(offered).await, json!([0, 1]));
    let with = opened_with(
        "window.showDirectoryPicker = async () => {};",
        Scheme::Light,
    )
    .await;
    show_beside(&with, "file").await;
    assert_eq!(with.get(offered).await, json!([2, 1]));
}

#[tokio::test]
async fn the_example_is_one_step_with_its_page_beside_it_and_is_stored() {
    let page = opened().await;
    press(&page, "_try-example").await;
    page.until("its page is drawn", HAS_PAGE).await;
    assert!(
        page.is("document.getElementById('page').checkVisibility()")
            .await
    );
    let progress =
        "document.querySelector('[for=_progress]')?.textContent === '3 of 6 confirmed, 3 to go'";
    page.until("it is partly done", progress).await;
    until_stored(&page).await;
    reopen(&page).await;
    page.until("it is there again", progress).await;
    page.run("document.querySelector('.undo button').click()")
        .await;
    press(&page, "_show-article").await;
    press(&page, "_try-example").await;
    page.until("it is there once more", progress).await;
    assert_eq!(page.get("violations").await, json!([]));
}

#[tokio::test]
async fn the_example_takes_the_place_of_nothing() {
    let page = opened().await;
    // A text in the field is no work yet, but would be lost.
    let paste = "document.getElementById('_paste').value";
    page.run(&format!("{paste} = 'Anna drinks tea.'")).await;
    press(&page, "_try-example").await;
    until_said(&page, "read the text in the field first, or empty it").await;
    assert_eq!(page.text(paste).await, "Anna drinks tea.");
    page.run(&format!("{paste} = ' '")).await;
    show_beside(&page, "file").await;
    assert_eq!(page.text(FILE).await, "");
    // Nor is it offered where there is an explainer.toml, or an article.
    paste_into(&page, "_file_text", "language = \"en\"\n").await;
    let is_gone = "document.getElementById('_try-example') === null";
    page.until("it is no longer offered", is_gone).await;
    paste_into(&page, "_file_text", "").await;
    press(&page, "_try-example").await;
    press(&page, "_show-article").await;
    paste_into(&page, "_article_text", &shipped("article.md")).await;
    page.until("it is no longer offered", is_gone).await;
}

/// At 320 CSS pixels nothing is cut (WCAG 1.4.10).
#[tokio::test]
async fn it_fits_a_narrow_window_in_every_language() {
    let page = opened().await;
    page.resize(320, 640).await;
    for language in ["en", "de", "fr", "es", "ar"] {
        let choosing = "(() => {
            const field = document.getElementById('_interface');
            field.value = it;
            field.dispatchEvent(new Event('change', { bubbles: true }));
            return true;
        })()";
        assert_eq!(page.get_of(language, choosing).await, json!(true));
        let is_chosen = format!("document.querySelector('.studio').lang === '{language}'");
        page.until("the language is chosen", &is_chosen).await;
        let cut = "[...document.querySelectorAll('.start *')].filter((it) => {
            const box = it.getBoundingClientRect();
            return box.left < 0 || box.right > innerWidth;
        }).map((it) => it.outerHTML)";
        assert_eq!(page.get(cut).await, json!([]), "{language}");
    }
}
