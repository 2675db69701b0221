//! The program attaches to the page as the build rendered it.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::explainers::{of_sections, open_and_closed, shipped};
use crate::page::{Prerendered, SECTIONS_BUTTON, until};

#[wasm_bindgen_test]
async fn attaching_changes_nothing() {
    for explainer in [shipped(), open_and_closed(), of_sections(1)] {
        let page = Prerendered::new(explainer).await;
        let before = page.root.inner_html();
        assert!(before.starts_with("<main"), "{before}");
        let page = page.attach().await;
        // The page is unchanged except for the marks of the current section, and for the
        // links of the map that Tab passes over.
        let marks = [" aria-current", " data-read"].map(|mark| format!("{mark}=\"true\""));
        let marks = marks.iter().map(String::as_str);
        let after = marks
            .chain([" tabindex=\"-1\""])
            .fold(page.root.inner_html(), |html, mark| html.replace(mark, ""));
        assert_eq!(after, before);
    }
}

#[wasm_bindgen_test]
async fn attaching_draws_anew_what_needs_the_program_and_nothing_else() {
    const KEPT: &str = "#test-page :not(#_sections *)";
    let page = Prerendered::new(shipped()).await;
    let before: Vec<Element> = page.root.all(KEPT);
    assert!(before.len() > 100, "{}", before.len());
    let page = page.attach().await;
    assert!(page.root.all::<Element>(KEPT) == before);
}

#[wasm_bindgen_test]
async fn attaching_without_a_reader_says_nothing() {
    let page = Prerendered::new(shipped()).await.attach().await;
    assert_eq!(page.root.text("[role=status]"), "");
    assert_eq!(page.store.state().notice(), None);
    assert_eq!(page.store.version(), 0);
}

#[wasm_bindgen_test]
async fn what_a_translator_did_to_the_text_stays() {
    let page = Prerendered::new(shipped()).await;
    let sentence: Element = page.root.one("#s_of4y2");
    sentence.set_inner_html("<font><font>Satz</font></font>");
    let page = page.attach().await;
    page.root.click("input[role=switch]");
    page.root.click_section(0);
    until("the first section is closed", || !page.is_open(0)).await;
    page.root.click(SECTIONS_BUTTON);
    until("the button has done its work", || page.is_open(0)).await;
    assert_eq!(sentence.inner_html(), "<font><font>Satz</font></font>");
}
