//! Footnotes beside the text, where there is room, and at the end everywhere.

use std::path::Path;

use serde_json::json;

use support::page::Page;
use support::publishing::publish;
use support::server::Server;
use support::session::Start;

/// Returns the article with all constructs in a browser.
async fn opened(folder: &Path) -> Page {
    for file in ["article.md", "explainer.toml", "weir.svg"] {
        let from = Path::new("fixtures/constructs").join(file);
        std::fs::copy(from, folder.join(file)).expect("copied");
    }
    publish(folder);
    let server = Server::start(&folder.join("dist")).await;
    let page = Page::started(server, Start::PLAIN).await;
    page.visit_until_ready("/").await;
    page
}

#[tokio::test]
async fn footnotes_stand_beside_the_text_where_the_window_has_room() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = opened(folder.path()).await;
    let is_beside =
        "getComputedStyle(document.querySelector('[data-note]'), '::after').content !== 'none'";
    let sideways = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    for (width, expected) in [(1600, true), (1240, true), (1200, false), (400, false)] {
        page.resize(width, 900).await;
        assert_eq!(page.get(is_beside).await, json!(expected), "{width} px");
        assert_eq!(page.get(sideways).await, json!(0), "{width} px");
        // The rail leaves the room for the notes.
        let room = "document.querySelector('.rail').getBoundingClientRect().left
            - document.querySelector('.section-body > p').getBoundingClientRect().right > 13 * 16";
        assert_eq!(page.get(room).await, json!(expected), "{width} px");
        // At the end, with a way back, they are everywhere.
        let notes = "[...document.querySelectorAll('.notes > ol > li')].filter(it => it.checkVisibility()).length";
        assert_eq!(page.get(notes).await, json!(3), "{width} px");
    }
}

#[tokio::test]
async fn the_words_of_a_footnote_are_on_the_page_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = opened(folder.path()).await;
    page.resize(1600, 900).await;
    let count = "document.body.innerText.split('was dry in May').length - 1";
    assert_eq!(page.get(count).await, json!(1));
}
