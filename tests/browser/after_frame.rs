//! What can wait for the frame that answers the reader waits for it, and no more than
//! that waits.

use std::cell::RefCell;

use crosslight::components::When;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::explainers::shipped;
use crate::page::{Hydrated, Prerendered, until};

const STATUS: &str = "[role=status]";

thread_local! {
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = RefCell::default();
}

const WAIT: When = |act| WAITING.with_borrow_mut(|waiting| waiting.push(act));

/// The frame was made.
fn after_frame() {
    for act in WAITING.take() {
        act();
    }
}

async fn waiting_page() -> Hydrated {
    WAITING.take();
    Prerendered::new(shipped())
        .await
        .hydrate_waiting(WAIT)
        .await
}

fn count(page: &Hydrated, selector: &str) -> usize {
    page.root.all::<Element>(selector).len()
}

#[wasm_bindgen_test]
async fn the_state_and_the_status_line_hear_of_a_switch_after_its_frame() {
    let page = waiting_page().await;
    page.root.switch().click();
    assert!(page.root.switch().checked());
    assert!(!page.store.state().comparison());
    after_frame();
    assert!(page.store.state().comparison());
    after_frame();
    until("the status line says so", || {
        page.root.text(STATUS) == "Comparison shown: 5 points, below the text of this section."
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_is_chosen_shows_at_once_and_the_status_line_says_so_after_the_frame() {
    let page = waiting_page().await;
    let chosen = "1 sentence selected. Escape clears the selection.";
    let answers = [(9, 1, 1, chosen), (0, 0, 0, "Selection cleared.")];
    for (lit, selecting, panels, status) in answers {
        page.root.click("#tie_nx668_words");
        assert_eq!(count(&page, "[data-lit]"), lit);
        assert_eq!(count(&page, "[data-selecting]"), selecting);
        until("the panel is drawn", || count(&page, ".panel") == panels).await;
        // It would have been drawn with the panel.
        assert_ne!(page.root.text(STATUS), status);
        after_frame();
        until("the status line says so", || {
            page.root.text(STATUS) == status
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn what_is_copied_in_the_frame_of_a_switch_knows_of_it() {
    let page = waiting_page().await;
    page.root.switch().click();
    page.root.click("[data-copy=link]");
    assert!(page.store.state().comparison());
}
