//! Where the reader is: the list of contents marks it, and the panel of a selection
//! stands in nobody's way.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::page::Page;

const MARKED: &str = "document.querySelector('.contents [aria-current]')?.hash";

/// Shows current-section/marks.
#[tokio::test]
async fn the_list_of_contents_marks_where_the_reader_is() {
    let page = Page::ready("/").await;
    page.until(
        "it is the introduction",
        &format!("{MARKED} === '#introduction'"),
    )
    .await;
    for anchor in ["chinas-leverage", "beijings-fears"] {
        page.run(&format!(
            "document.getElementById('{anchor}').scrollIntoView({{ block: 'center' }})"
        ))
        .await;
        page.until("it is marked", &format!("{MARKED} === '#{anchor}'"))
            .await;
        assert_eq!(
            page.get("document.querySelectorAll('.contents [aria-current]').length")
                .await,
            1
        );
    }
}

/// Shows panel/covers-nothing.
#[tokio::test]
async fn on_a_phone_the_panel_covers_nothing_that_has_the_focus() {
    let page = Page::ready("/?select=actor-china").await;
    page.resize(320, 640).await;
    page.until(
        "the panel is there",
        "document.querySelector('.panel') !== null",
    )
    .await;
    let panel: Value = page.get("(box => [box.bottom, box.height <= innerHeight * 0.4 + 1])(document.querySelector('.panel').getBoundingClientRect())").await;
    assert_eq!(panel, json!([640, true]));
    page.focus("#sections-button button").await;
    for _ in 0..12 {
        page.press(Key::Tab).await;
        let covered = page.get("(it => (box => box.bottom > document.querySelector('.panel').getBoundingClientRect().top && !it.closest('.panel') ? it.outerHTML.slice(0, 80) : null)(it.getBoundingClientRect()))(document.activeElement)").await;
        if page.is("document.activeElement === document.body").await {
            break;
        }
        assert_eq!(covered, Value::Null);
    }
}
