//! Attaching keeps what the reader did before, and the state includes it.

use crosslight_state::{Notice, Theme};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::explainers::{open_and_closed, shipped};
use crate::page::{Prerendered, Root, SECTIONS_BUTTON, until};

#[wasm_bindgen_test]
async fn a_section_that_was_closed_before_stays_closed() {
    let page = Prerendered::new(shipped()).await;
    page.root.click_section(1);
    assert_eq!(page.root.open_sections(), [true, false, true, true]);
    let page = page.attach().await;
    assert_eq!(page.root.open_sections(), [true, false, true, true]);
    let state: Vec<_> = (0..4).map(|at| page.is_open(at)).collect();
    assert_eq!(state, [true, false, true, true]);
}

#[wasm_bindgen_test]
async fn a_section_that_was_opened_before_stays_open() {
    let page = Prerendered::new(open_and_closed()).await;
    assert_eq!(page.root.open_sections(), [true, false]);
    page.root.click_section(1);
    let page = page.attach().await;
    assert_eq!(page.root.open_sections(), [true, true]);
    assert!(page.is_open(1));
}

#[wasm_bindgen_test]
async fn the_sections_button_knows_what_was_closed_before() {
    let page = Prerendered::new(shipped()).await;
    let told = page.root.told_of_closed();
    page.root.click_section(3);
    // The event is over before the program listens.
    until("the browser has told of it", || told.get() == 1).await;
    let page = page.attach().await;
    until("the button says that it shows", || {
        page.root.text(SECTIONS_BUTTON) == "Show all sections"
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_sections_button_knows_what_was_opened_before() {
    let page = Prerendered::new(open_and_closed()).await;
    page.root.click_section(1);
    let page = page.attach().await;
    until("the button says that it hides", || {
        page.root.text(SECTIONS_BUTTON) == "Hide all sections"
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_comparison_that_was_switched_on_before_stays_on() {
    let page = Prerendered::new(shipped()).await;
    page.root.click("input[role=switch]");
    let page = page.attach().await;
    assert!(page.root.switch().checked());
    assert!(page.store.state().comparison());
    assert_eq!(page.store.state().notice(), Some(Notice::ComparisonShown));
    until("the status line says that it is shown", || {
        page.root.text("[role=status]")
            == "Comparison shown: 5 points, below the text of this section."
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_theme_that_was_chosen_before_stays_chosen() {
    for (name, theme) in [("light", Theme::Light), ("dark", Theme::Dark)] {
        let page = Prerendered::new(shipped()).await;
        page.root.click(&format!("input[value={name}]"));
        let page = page.attach().await;
        assert_eq!(page.root.chosen_themes(), [name]);
        assert_eq!(page.store.state().theme(), theme);
    }
}

#[wasm_bindgen_test]
async fn the_page_is_ready_only_when_all_is_adopted() {
    let page = Prerendered::new(shipped()).await;
    page.root.click_section(0);
    page.root.click_section(3);
    page.root.click("input[role=switch]");
    page.root.click("input[value=dark]");
    let page = page.attach().await;
    let view = page.when_ready.view();
    assert!(view.comparison);
    assert_eq!(view.closed, ["beijings-fears", "alternative-perspectives"]);
    assert_eq!(page.when_ready.theme(), Theme::Dark);
    assert_eq!(page.when_ready, *page.store.state());
}

#[wasm_bindgen_test]
async fn what_is_done_before_the_pieces_are_drawn_is_in_them() {
    let page = Prerendered::new(shipped()).await;
    let done = |root: &Root| {
        root.click("input[role=switch]");
        root.click("#s_u83g6_tag");
    };
    let page = page.attach_around(done).await;
    until("the state hears of the switch", || {
        page.store.state().comparison()
    })
    .await;
    assert_eq!(page.root.text(".panel-voice"), "Campbell, quoted");
    assert_eq!(
        page.root.text("[role=status]"),
        "Comparison shown: 5 points, below the text of this section."
    );
}
