//! The button for all sections.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::explainers::{of_sections, open_and_closed};
use crate::page::{Attached, SECTIONS_BUTTON, until};

const HIDES: &str = "Hide all sections";
const SHOWS: &str = "Show all sections";

/// Waits until the button has this label.
async fn button_says(page: &Attached, label: &str) {
    until(&format!("the button says {label:?}"), || {
        page.root.text(SECTIONS_BUTTON) == label
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_button_hides_and_shows_all_in_turn() {
    let page = Attached::new(of_sections(3)).await;
    assert_eq!(page.root.text(SECTIONS_BUTTON), HIDES);
    for _ in 0..2 {
        page.root.click(SECTIONS_BUTTON);
        button_says(&page, SHOWS).await;
        assert_eq!(page.root.open_sections(), [false; 3]);
        assert_eq!(page.root.text("[role=status]"), "All sections hidden.");
        page.root.click(SECTIONS_BUTTON);
        button_says(&page, HIDES).await;
        assert_eq!(page.root.open_sections(), [true; 3]);
        assert_eq!(page.root.text("[role=status]"), "All sections shown.");
    }
}

#[wasm_bindgen_test]
async fn it_shows_all_until_the_last_one_is_open() {
    let page = Attached::new(open_and_closed()).await;
    assert_eq!(page.root.text(SECTIONS_BUTTON), SHOWS);
    page.root.click(SECTIONS_BUTTON);
    button_says(&page, HIDES).await;
    assert_eq!(page.root.open_sections(), [true, true]);
}

#[wasm_bindgen_test]
async fn it_flips_when_sections_are_closed_and_opened_by_hand() {
    let page = Attached::new(of_sections(2)).await;
    page.root.click_section(0);
    button_says(&page, SHOWS).await;
    page.root.click_section(1);
    until("both are closed", || !page.is_open(1)).await;
    assert_eq!(page.root.text(SECTIONS_BUTTON), SHOWS);
    page.root.click_section(0);
    until("the first is open", || page.is_open(0)).await;
    assert_eq!(page.root.text(SECTIONS_BUTTON), SHOWS);
    page.root.click_section(1);
    button_says(&page, HIDES).await;
    assert_eq!(page.root.text("[role=status]"), "");
}

#[wasm_bindgen_test]
async fn focus_stays_on_the_button() {
    let page = Attached::new(of_sections(2)).await;
    let button: HtmlElement = page.root.one(SECTIONS_BUTTON);
    button.focus().expect("focus");
    button.click();
    button_says(&page, SHOWS).await;
    let focused = gloo_utils::document().active_element().expect("focus");
    assert!(focused == *button);
}
