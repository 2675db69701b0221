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

/// An expression for the ids of the relations that stand out, on the map and in its list, by
/// how they look; the list, which is by actor, is brought into the order of the map.
const STANDING_OUT: &str = "(() => {
    const width = tie => parseFloat(getComputedStyle(tie.querySelector('.tie-line')).strokeWidth);
    const dark = tie => getComputedStyle(tie.querySelector('.tie-label')).fill;
    const ties = [...document.querySelectorAll('.tie')], least = Math.min(...ties.map(width));
    const plain = dark(ties.find(tie => width(tie) === least));
    const barred = [...document.querySelectorAll('.relation')].filter(it => (bar => bar.content !== 'none' && !/, 0\\)$|transparent/.test(bar.borderInlineStartColor))(getComputedStyle(it, '::before')));
    return {
        drawn: ties.filter(tie => width(tie) > least && dark(tie) !== plain).map(tie => tie.id),
        listed: (listed => ties.map(tie => tie.id).filter(id => listed.includes(id)))(barred.map(it => it.querySelector('a').id.replace(/_words$/, ''))),
    };
})()";

async fn until_they_stand_out(page: &Page, what: &str, ids: &[&str]) {
    let expected = json!({ "drawn": ids, "listed": ids }).to_string();
    page.until(
        what,
        &format!("JSON.stringify({STANDING_OUT}) === JSON.stringify({expected}) && document.getAnimations().length === 0"),
    )
    .await;
}

/// Shows current-section/relations.
#[tokio::test]
async fn beside_the_text_the_map_and_its_list_follow_the_reading() {
    const PLACES: &str = "[...document.querySelectorAll('.map :is(rect, path, text, tspan, li)')].map(it => (box => [box.x, box.y, box.width, box.height].map(Math.round))(it.getBoundingClientRect()))";
    let page = Page::ready("/").await;
    page.resize(1280, 900).await;
    page.run("document.querySelector('.relations').open = true")
        .await;
    until_they_stand_out(
        &page,
        "those of the introduction",
        &["tie_6nta3", "tie_8hbfw", "tie_dqkjl"],
    )
    .await;
    let read = |anchor: &str| {
        format!(
            // Its middle is a third of the way down.
            "(box => scrollBy({{ top: box.top + box.height / 2 - innerHeight * 0.335, behavior: 'instant' }}))(document.getElementById('{anchor}').getBoundingClientRect())"
        )
    };
    page.run(&read("beijings-fears")).await;
    let fears = ["tie_e0yqi", "tie_nx668", "tie_r9txy"];
    until_they_stand_out(&page, "those of the first section", &fears).await;
    let places = page.get(PLACES).await;
    page.run(&read("chinas-leverage")).await;
    until_they_stand_out(&page, "those of the third", &["tie_ak3f4", "tie_68v5s"]).await;
    page.run(&read("beijings-fears")).await;
    until_they_stand_out(&page, "those of the first again", &fears).await;
    assert_eq!(page.get(PLACES).await, places, "nothing has moved");
    // A selection overrules it.
    page.run("document.getElementById('tie_4n56l').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))")
        .await;
    page.until(
        "the chosen one alone stands out",
        &format!("JSON.stringify({STANDING_OUT}.drawn) === '[\"tie_4n56l\"]'"),
    )
    .await;
    page.press(Key::Escape).await;
    until_they_stand_out(&page, "those that are read", &fears).await;
}

/// An expression for whether the section that is marked is the one a third of the way down.
const MARKED_AT_THE_LINE: &str = "(line =>
    document.querySelector('.contents [aria-current]')?.hash.slice(1) === [...document.querySelectorAll('.section')]
        .find(it => (box => box.top < line && line < box.bottom)(it.getBoundingClientRect()))?.querySelector('.section-body').id
)(innerHeight * 0.335)";

/// Shows relations/on-the-map.
#[tokio::test]
async fn on_a_phone_a_section_leads_to_the_map_and_its_relations_stand_out_there() {
    for scripts in [Scripts::Run, Scripts::Off] {
        let server = Server::start(&environment::bundle()).await;
        let page = Page::on(server, scripts).await;
        page.resize(390, 844).await;
        page.visit("/").await;
        if scripts == Scripts::Run {
            page.until_ready().await;
        }
        let links = "[...document.querySelectorAll('.map-link')].map(it => it.checkVisibility() && it.textContent)";
        assert_eq!(page.get(links).await, json!(vec!["On the map"; 4]));
        if scripts == Scripts::Run {
            let none = json!({ "drawn": [], "listed": [] });
            assert_eq!(page.get(STANDING_OUT).await, none);
        }
        // Firefox tells no looks within a list that is closed.
        page.run("document.querySelector('.relations').open = true")
            .await;
        page.run("document.querySelector('#chinas-leverage .map-link').scrollIntoView({ block: 'center', behavior: 'instant' })")
            .await;
        if scripts == Scripts::Run {
            page.until("the mark is where the reader is", MARKED_AT_THE_LINE)
                .await;
        }
        page.click("#chinas-leverage .map-link").await;
        page.until(
            "the map is seen",
            "(box => box.top >= 0 && box.bottom <= innerHeight)(document.querySelector('.map-drawing').getBoundingClientRect())",
        )
        .await;
        if scripts == Scripts::Run {
            let section = ["tie_ak3f4", "tie_68v5s"];
            until_they_stand_out(&page, "those of the section", &section).await;
        }
        page.resize(1280, 900).await;
        // Beside the map no link leads to it; below it one does.
        assert_eq!(
            page.get(links).await,
            json!([false, false, false, "On the map"])
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
