//! The reader's position: the list of contents marks it, and the panel of a selection
//! covers nothing that is needed.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use support::environment;
use support::page::Page;
use support::server::Server;
use support::session::Scripts;

const MARKED: &str = "document.querySelector('.contents [aria-current]')?.hash";

/// Shows current-section/marks.
#[tokio::test]
async fn the_list_of_contents_marks_where_the_reader_is() {
    let page = Page::ready("/").await;
    page.until(
        "it is the introduction",
        &format!("{MARKED} === '#_introduction'"),
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
    let page = Page::ready("/?select=actor_china").await;
    page.resize(320, 640).await;
    page.until(
        "the panel is there",
        "document.querySelector('.panel') !== null",
    )
    .await;
    let panel: Value = page.get("(box => [box.bottom, box.height <= innerHeight * 0.4 + 1])(document.querySelector('.panel').getBoundingClientRect())").await;
    assert_eq!(panel, json!([640, true]));
    page.focus("#_sections").await;
    for _ in 0..12 {
        page.press(Key::Tab).await;
        let covered = page.get("(it => (box => box.bottom > document.querySelector('.panel').getBoundingClientRect().top && !it.closest('.panel') ? it.outerHTML.slice(0, 80) : null)(it.getBoundingClientRect()))(document.activeElement)").await;
        if page.is("document.activeElement === document.body").await {
            break;
        }
        assert_eq!(covered, Value::Null);
    }
}

/// The browser restores the position although some parts are laid out late.
#[tokio::test]
async fn a_reload_keeps_the_place_on_the_page() {
    let page = Page::ready("/").await;
    page.resize(390, 844).await;
    page.run(
        "document.getElementById('s_schjh').scrollIntoView({ block: 'start', behavior: 'instant' })",
    )
    .await;
    assert!(page.number("scrollY").await > 844.0);
    page.reload_itself().await;
    page.until_ready().await;
    // Not to the pixel: the second time its fonts may be there already.
    let back = "document.readyState === 'complete' && Math.abs(document.getElementById('s_schjh').getBoundingClientRect().top) < innerHeight / 4";
    page.until("it is where it was", back).await;
}

/// With the program, and without it.
#[tokio::test]
async fn the_address_of_a_sentence_shows_it() {
    const SHOWN: &str = "document.readyState === 'complete' && document.getElementById('s_schjh').checkVisibility() && (box => box.top >= 0 && box.bottom <= innerHeight)(document.getElementById('s_schjh').getBoundingClientRect())";
    for scripts in [Scripts::Run, Scripts::Off] {
        let server = Server::start(&environment::bundle()).await;
        let page = Page::on(server, scripts).await;
        page.resize(390, 844).await;
        page.visit("/#s_schjh").await;
        if scripts == Scripts::Run {
            page.until_ready().await;
        }
        page.until("it is in the window", SHOWN).await;
    }
}
