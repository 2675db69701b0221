//! The first drawing in the browser finds what was prerendered.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::explainers::{of_sections, open_and_closed, shipped};
use crate::page::Prerendered;

#[wasm_bindgen_test]
async fn hydration_changes_nothing() {
    for explainer in [shipped(), open_and_closed(), of_sections(1)] {
        let page = Prerendered::new(explainer).await;
        let before = page.root.markup();
        assert!(before.starts_with("<main"), "{before}");
        let page = page.hydrate().await;
        assert_eq!(page.root.markup(), before);
    }
}

#[wasm_bindgen_test]
async fn hydration_keeps_the_elements_that_were_there() {
    let page = Prerendered::new(shipped()).await;
    let before: Vec<Element> = page.root.all("*");
    let page = page.hydrate().await;
    assert!(page.root.all::<Element>("*") == before);
}

#[wasm_bindgen_test]
async fn hydration_without_a_reader_says_nothing() {
    let page = Prerendered::new(shipped()).await.hydrate().await;
    assert_eq!(page.root.text("[role=status]"), "");
    assert_eq!(page.store.state().notice(), None);
    assert_eq!(page.store.version(), 0);
}

#[wasm_bindgen_test]
async fn text_that_was_changed_before_hydration_is_set_right() {
    let page = Prerendered::new(shipped()).await;
    let before = page.root.markup();
    page.root
        .one::<Element>("h1")
        .set_text_content(Some("Titel"));
    page.root
        .one::<Element>("#s1")
        .set_text_content(Some("Satz"));
    let page = page.hydrate().await;
    assert_eq!(page.root.text("h1"), &*shipped().title);
    assert_eq!(page.root.markup(), before);
}
