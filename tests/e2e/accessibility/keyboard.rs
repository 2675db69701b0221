//! The keyboard alone, from the top of the page.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use support::page::Page;
use support::reading::assert_console_is_empty;

/// An expression for the focused element, with whether its focus is visible (for a
/// relation, on its caption) and whether it is in the window.
const FOCUSED: &str = "(it => ({
    what: it.id || it.className || it.name || it.href || it.localName,
    shows: (look => look.outlineStyle === 'solid' && parseFloat(look.outlineWidth) >= 2)(getComputedStyle(it.querySelector('.tie-label') ?? it)),
    inside: (box => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth)(it.getBoundingClientRect()),
    lost: it === document.body,
}))(document.activeElement)";

/// The direction of Tab.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Down,
    Up,
}

/// Presses Tab until a selector has the focus. On the way, the focus is never lost, is
/// always visible, and only goes down the page, or only up.
async fn tab_to(page: &Page, way: Way, selector: &str) {
    for _ in 0..120 {
        page.run("window.before = document.activeElement").await;
        let keys = page.driver().action_chain();
        let keys = match way {
            Way::Down => keys.send_keys(Key::Tab),
            Way::Up => keys
                .key_down(Key::Shift)
                .send_keys(Key::Tab)
                .key_up(Key::Shift),
        };
        keys.perform().await.expect("the keys are pressed");
        let focused = page.get(FOCUSED).await;
        assert_eq!(
            [&focused["shows"], &focused["inside"], &focused["lost"]],
            [&json!(true), &json!(true), &json!(false)],
            "{focused}"
        );
        // Node.DOCUMENT_POSITION_FOLLOWING, and PRECEDING.
        let side = if way == Way::Down { 4 } else { 2 };
        let onwards = format!(
            "before === document.body || Boolean(before.compareDocumentPosition(document.activeElement) & {side})"
        );
        assert!(page.is(&onwards).await, "{focused} is on the wrong side");
        if page
            .get_of(selector, "document.activeElement.matches(it)")
            .await
            == json!(true)
        {
            return;
        }
    }
    panic!("Tab never comes to {selector}");
}

async fn until_focused(page: &Page, selector: &str) {
    let focused = format!("document.activeElement.matches({})", json!(selector));
    page.until(selector, &focused).await;
}

/// Shows actor-map/enter.
#[tokio::test]
async fn from_the_top_to_a_copied_link_by_keyboard_alone() {
    let page = Page::ready("/").await;
    // Select a relation on the map.
    tab_to(&page, Way::Down, "#actor_china").await;
    for tie in ["#tie_e0yqi", "#tie_nx668"] {
        page.press(Key::Right).await;
        until_focused(&page, tie).await;
    }
    page.press(Key::Enter).await;
    page.until_query_is("?select=tie_nx668").await;
    until_focused(&page, "#tie_nx668").await;
    // Go to its sentence from the panel.
    tab_to(&page, Way::Down, ".panel-words").await;
    page.press(Key::Enter).await;
    page.until("the sentence is seen", "document.querySelector(':target')?.id === 's_u83g6' &&
        (box => box.top >= 0 && box.bottom <= innerHeight)(document.getElementById('s_u83g6').getBoundingClientRect())").await;
    // Clear the selection.
    page.press(Key::Escape).await;
    page.until(
        "nothing is chosen",
        "document.querySelector('.panel') === null",
    )
    .await;
    page.until_query_is("").await;
    // Turn the layer on and select a voice.
    tab_to(&page, Way::Up, ".layer-input").await;
    page.press(Key::Space).await;
    page.until_query_is("?who=1").await;
    // Copy a link on the way.
    tab_to(&page, Way::Down, "[data-copy=link]").await;
    page.press(Key::Enter).await;
    page.until(
        "it is said",
        "document.querySelector('[role=status]').textContent === 'Link copied.'",
    )
    .await;
    until_focused(&page, "[data-copy=link]").await;
    tab_to(&page, Way::Down, "#voice_campbell").await;
    page.press(Key::Enter).await;
    page.until_query_is("?who=1&select=voice_campbell").await;
    until_focused(&page, "#voice_campbell").await;
    // Select a sentence by its tag.
    tab_to(&page, Way::Down, "#s_6ad6w_tag").await;
    page.press(Key::Enter).await;
    page.until_query_is("?who=1&select=s_6ad6w").await;
    assert_console_is_empty(&page).await;
}

/// Shows panel/clear.
#[tokio::test]
async fn clearing_from_the_panel_gives_the_focus_back() {
    let page = Page::ready("/?select=tie_dqkjl").await;
    tab_to(&page, Way::Down, ".clear").await;
    page.press(Key::Enter).await;
    until_focused(&page, "#tie_dqkjl").await;
    page.until_query_is("").await;
}

#[tokio::test]
async fn every_stop_of_the_keyboard_is_in_the_order_of_the_page() {
    let page = Page::ready("/?who=1&compare=1&select=actor_china").await;
    page.until(
        "the panel is drawn",
        "document.querySelector('.panel') !== null",
    )
    .await;
    tab_to(&page, Way::Down, "[data-copy=citation]").await;
    let stops: Value = page
        .get("document.querySelectorAll('[tabindex]:not([tabindex=\"-1\"])').length")
        .await;
    assert_eq!(stops, 0);
}
