//! The rail beside the text: its width, what is visible together, what is cut off; and
//! the focus on the map.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use support::page::Page;

const TIE: &str = "tie_nx668";
const ACTOR: &str = "actor_china";

/// Returns the ids of the relations, in their order.
async fn ties(page: &Page) -> Vec<String> {
    let ties = page
        .get("[...document.querySelectorAll('.tie')].map(tie => tie.id)")
        .await;
    serde_json::from_value(ties).expect("ids")
}

/// Clicks an element by script, wherever it is.
async fn press_on(page: &Page, id: &str) {
    page.run(&format!(
        "document.getElementById('{id}').dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"
    ))
    .await;
}

async fn until_the_panel_is(page: &Page, there: bool) {
    page.until(
        "the panel is as it should be",
        &format!("(document.querySelector('.panel') !== null) === {there}"),
    )
    .await;
}

/// An expression for the width of the text, in pixels and in letters, and the position
/// of the rail.
const COLUMNS: &str = "(() => {
    const box = it => document.querySelector(it).getBoundingClientRect();
    const paragraph = document.querySelector('#beijings-fears > p');
    const lines = Math.round(paragraph.offsetHeight / parseFloat(getComputedStyle(paragraph).lineHeight));
    const page = document.querySelector('.explainer'), inset = parseFloat(getComputedStyle(page).paddingRight);
    const drawing = document.querySelector('.map-drawing'), view = drawing.viewBox.baseVal, drawn = drawing.getBoundingClientRect();
    return {
        text: box('.beside').width,
        letters: [...paragraph.querySelectorAll('.statement')].map(it => it.textContent).join(' ').length / lines,
        gap: box('.rail').left - box('.beside').right,
        rest: page.getBoundingClientRect().right - inset - box('.rail').right,
        rail: box('.rail').width,
        scale: Math.min(drawn.width / view.width, drawn.height / view.height),
    };
})()";

#[tokio::test]
async fn the_text_has_its_measure_and_the_rail_what_the_window_has_besides() {
    let page = Page::ready("/").await;
    for (width, rail, scale) in [
        (1024, 280.0, 0.88),
        (1280, 440.0, 1.2),
        (1366, 480.0, 1.2),
        (1440, 500.0, 1.2),
        (1920, 500.0, 1.2),
        (2560, 500.0, 1.2),
    ] {
        page.resize(width, 900).await;
        let found = page.get(COLUMNS).await;
        let number = |name: &str| found[name].as_f64().expect("a number");
        let place = format!("{width} px: {found}");
        assert!((580.0..=641.0).contains(&number("text")), "{place}");
        assert!((55.0..=72.0).contains(&number("letters")), "{place}");
        assert!((24.0..=65.0).contains(&number("gap")), "{place}");
        assert!(number("rest").abs() < 1.0, "{place}");
        assert!(number("rail") >= rail, "{place}");
        assert!(number("scale") >= scale, "{place}");
    }
}

/// An expression for a selected relation: the number of lit ends, and the parts of it
/// outside the window or behind the panel.
const HIDDEN: &str = "(() => {
    const box = it => it.getBoundingClientRect();
    const tie = document.getElementById(it), panel = box(document.querySelector('.panel'));
    const ends = [...document.querySelectorAll('.node[data-lit] .node-box')];
    const parts = [...ends, tie.querySelector('.tie-line'), tie.querySelector('.tie-label')];
    const out = box => box.top < -0.5 || box.bottom > innerHeight + 0.5 || box.left < -0.5 || box.right > innerWidth + 0.5;
    const behind = box => box.top < panel.bottom && panel.top < box.bottom && box.left < panel.right && panel.left < box.right;
    const hidden = parts.filter(part => out(box(part)) || behind(box(part))).map(part => part.outerHTML);
    return { ends: ends.length, hidden, panel: out(panel) || panel.height < 60 };
})()";

#[tokio::test]
async fn a_chosen_tie_its_ends_and_its_panel_are_in_sight_together() {
    let page = Page::ready("/").await;
    let ties = ties(&page).await;
    assert_eq!(ties.len(), 12);
    let nothing = json!({ "ends": 2, "hidden": [], "panel": false });
    for (width, height) in [
        (1440, 900),
        (1280, 720),
        (1366, 683),
        (1920, 1080),
        (1024, 768),
        (1000, 720),
        (768, 1024),
        (390, 844),
        (320, 720),
    ] {
        page.resize(width, height).await;
        for (number, tie) in ties.iter().enumerate() {
            // In a wide window the map is visible at any scroll position; else it
            // scrolls with the page.
            page.run(&format!(
                "matchMedia('(width >= 64rem)').matches ? scrollTo({{ top: {number} * 60, behavior: 'instant' }})
                    : document.getElementById('{tie}').scrollIntoView({{ block: 'center', behavior: 'instant' }})"
            ))
            .await;
            crate::selection::choosing::choose(&page, tie).await;
            until_the_panel_is(&page, true).await;
            let found = page.get_of(&**tie, HIDDEN).await;
            assert_eq!(found, nothing, "{tie} at {width} by {height}");
            press_on(&page, tie).await;
            until_the_panel_is(&page, false).await;
        }
    }
}

#[tokio::test]
async fn nothing_on_the_map_moves_when_something_is_chosen() {
    let page = Page::ready("/").await;
    // The middles are compared, since lit lines are thicker and some engines count
    // that.
    let places = "[...document.querySelectorAll('.node-box, .tie-reach')].map(it => (box => [box.x + box.width / 2, box.y + box.height / 2].map(Math.round))(it.getBoundingClientRect()))";
    for (width, height) in [(1440, 900), (1280, 720), (1024, 700)] {
        page.resize(width, height).await;
        let before = page.get(places).await;
        for name in [TIE, ACTOR] {
            press_on(&page, name).await;
            until_the_panel_is(&page, true).await;
            assert_eq!(page.get(places).await, before, "{name} at {width} px");
            press_on(&page, name).await;
            until_the_panel_is(&page, false).await;
        }
    }
}

/// An expression for the lines of text in the rail that the window or a scrolling box
/// cuts in two.
const CUT: &str = "(() => {
    const rail = document.querySelector('.rail');
    const walker = document.createTreeWalker(rail, NodeFilter.SHOW_TEXT);
    const cut = [];
    while (walker.nextNode()) {
        const text = walker.currentNode, around = text.parentElement;
        if (!text.data.trim() || around.closest('.visually-hidden, svg') || !around.checkVisibility({ visibilityProperty: true })) continue;
        const clips = [[0, innerHeight]];
        for (let it = around; it !== rail.parentElement; it = it.parentElement) {
            if (getComputedStyle(it).overflowY === 'visible') continue;
            const box = it.getBoundingClientRect();
            clips.push([box.top, box.bottom]);
        }
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const line of range.getClientRects())
            if (clips.every(([top, bottom]) => line.top < bottom && line.bottom > top) && clips.some(([top, bottom]) => [top, bottom].some(edge => line.top < edge - 1.5 && line.bottom > edge + 1.5)))
                cut.push([text.data, line.top, line.bottom, clips]);
    }
    return cut;
})()";

#[tokio::test]
async fn no_line_in_the_rail_is_cut_in_two() {
    for chosen in [None, Some(TIE), Some(ACTOR)] {
        let state = chosen.map_or("/".to_owned(), |name| format!("/?select={name}"));
        let page = Page::ready(&state).await;
        until_the_panel_is(&page, chosen.is_some()).await;
        for open in [false, true] {
            page.run(&format!(
                "document.querySelector('.relations').open = {open}"
            ))
            .await;
            for (width, height) in [
                (1440, 900),
                (1280, 720),
                (1366, 683),
                (1024, 768),
                (1280, 640),
                (1920, 1080),
                (1100, 811),
            ] {
                page.resize(width, height).await;
                assert_eq!(
                    page.get(CUT).await,
                    json!([]),
                    "{state} at {width} by {height}, the list open: {open}"
                );
            }
        }
    }
}

/// Returns the looks of a relation and of another one: stroke and width of the line,
/// outline of the caption.
async fn looks(page: &Page, tie: &str) -> Value {
    page.get_of(
        tie,
        "(tie => (line => [line.stroke, line.strokeWidth])(getComputedStyle(tie.querySelector('.tie-line')))
            .concat([tie, tie.querySelector('.tie-label')].map(it => getComputedStyle(it).outlineStyle)))(document.getElementById(it))",
    )
    .await
}

/// Shows delegated-events/focus.
#[tokio::test]
async fn the_focus_on_a_tie_shows_that_tie_and_what_belongs_to_it() {
    let page = Page::ready("/").await;
    let ties = ties(&page).await;
    // Of China's relations.
    let (before, tie, next) = (&*ties[7], &*ties[8], &*ties[9]);
    let plain = looks(&page, tie).await;
    page.focus(&format!("#{tie}")).await;
    // A key press makes the focus visible.
    page.press(Key::Shift).await;
    let shown = looks(&page, tie).await;
    assert_eq!([&shown[2], &shown[3]], [&json!("none"), &json!("solid")]);
    assert_ne!([&shown[0], &shown[1]], [&plain[0], &plain[1]]);
    assert_eq!(looks(&page, before).await[3], json!("none"));
    let shown_as_belonging = format!(
        "(tie => [tie, document.querySelector(tie.getAttribute('href'))].every(it => it.dataset.preview === 'true'))(document.getElementById('{next}'))"
    );
    page.press(Key::Right).await;
    page.until(
        "what belongs to the next is shown",
        &format!("document.activeElement.id === '{next}' && {shown_as_belonging}"),
    )
    .await;
    // The mouse, resting elsewhere, does not undo it.
    page.run("document.querySelector('h1').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }))")
        .await;
    assert!(page.is(&shown_as_belonging).await);
    page.focus("[data-control=compare]").await;
    page.until(
        "it is taken back",
        "document.querySelector('[data-preview]') === null",
    )
    .await;
    assert_eq!(looks(&page, tie).await, plain);
}
