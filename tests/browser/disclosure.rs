//! A section opened and closed by hand.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::explainers::{open_and_closed, shipped};
use crate::page::{Attached, SECTIONS, until};

#[wasm_bindgen_test]
async fn the_state_hears_when_a_section_is_closed_and_opened() {
    let page = Attached::new(open_and_closed()).await;
    page.root.click_section(0);
    until("the first section is closed", || !page.is_open(0)).await;
    page.root.click_section(1);
    until("the second section is open", || page.is_open(1)).await;
    page.root.click_section(0);
    until("the first section is open", || page.is_open(0)).await;
    assert_eq!(page.root.open_sections(), [true, true]);
}

#[wasm_bindgen_test]
async fn a_section_that_something_else_opens_is_heard_of_too() {
    let page = Attached::new(open_and_closed()).await;
    let sections: Vec<Element> = page.root.all(SECTIONS);
    // Find-in-page and fragments open a section so.
    sections[1].set_attribute("open", "").expect("it opens");
    until("the second section is open", || page.is_open(1)).await;
}

#[wasm_bindgen_test]
async fn toggled_in_haste_a_section_and_the_state_still_agree() {
    let page = Attached::new(shipped()).await;
    for _ in 0..5 {
        page.root.click_section(0);
    }
    page.root.click_section(1);
    page.root.click_section(1);
    page.root.click_section(2);
    until("the third section is closed", || !page.is_open(2)).await;
    assert_eq!(page.root.open_sections(), [false, true, false, true]);
    let state: Vec<_> = (0..4).map(|at| page.is_open(at)).collect();
    assert_eq!(state, [false, true, false, true]);
}

#[wasm_bindgen_test]
async fn focus_stays_on_the_control_of_a_section() {
    let page = Attached::new(shipped()).await;
    let controls: Vec<HtmlElement> = page.root.all(".disclosure-control");
    controls[0].focus().expect("focus");
    controls[0].click();
    until("the section is closed", || !page.is_open(0)).await;
    let focused = gloo_utils::document().active_element().expect("focus");
    assert!(focused == *controls[0]);
}
