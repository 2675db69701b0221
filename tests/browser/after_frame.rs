//! Work that can wait for the frame after a click waits for it, and no other work does.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::explainers::shipped;
use crate::page::{Attached, until};

const STATUS: &str = "[role=status]";

fn count(page: &Attached, selector: &str) -> usize {
    page.root.all::<Element>(selector).len()
}

#[wasm_bindgen_test]
async fn the_state_and_the_status_line_hear_of_a_switch_after_its_frame() {
    let page = Attached::new(shipped()).await;
    page.root.switch().click();
    assert!(page.root.switch().checked());
    assert!(!page.store.state().comparison());
    until("the state hears of it", || page.store.state().comparison()).await;
    until("the status line says so", || {
        page.root.text(STATUS) == "Comparison shown: 5 points, below the text of this section."
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_is_chosen_shows_at_once() {
    let page = Attached::new(shipped()).await;
    let chosen = "1 sentence selected. Escape clears the selection.";
    let answers = [(9, 1, 1, chosen), (0, 0, 0, "Selection cleared.")];
    for (lit, selecting, panels, status) in answers {
        page.root.click("#tie_nx668_words");
        assert_eq!(count(&page, "[data-lit]"), lit);
        assert_eq!(count(&page, "[data-selecting]"), selecting);
        until("the panel is drawn", || count(&page, ".panel") == panels).await;
        assert_eq!(page.root.text(STATUS), status);
    }
}

#[wasm_bindgen_test]
async fn what_is_copied_in_the_frame_of_a_switch_knows_of_it() {
    let page = Attached::new(shipped()).await;
    page.root.switch().click();
    page.root.click("[data-copy=link]");
    assert!(page.store.state().comparison());
}
