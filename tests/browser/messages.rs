//! Native elements follow when the state changes elsewhere.

use crosslight_content::SectionId;
use crosslight_state::{Fold, Message, Switched, View};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::explainers::{open_and_closed, shipped};
use crate::page::{Attached, until};

#[wasm_bindgen_test]
async fn all_sections_hidden_closes_every_section() {
    let page = Attached::new(shipped()).await;
    page.store.dispatch(Message::AllSectionsHidden);
    assert_eq!(page.root.open_sections(), [false; 4]);
    until("the status line says so", || {
        page.root.text("[role=status]") == "All sections hidden."
    })
    .await;
    // The elements report it in a later task, which changes nothing more.
    assert_eq!(page.root.open_sections(), [false; 4]);
    assert_eq!(page.store.version(), 1);
}

#[wasm_bindgen_test]
async fn all_sections_shown_opens_every_section() {
    let page = Attached::new(open_and_closed()).await;
    page.store.dispatch(Message::AllSectionsShown);
    assert_eq!(page.root.open_sections(), [true; 2]);
    until("the status line says so", || {
        page.root.text("[role=status]") == "All sections shown."
    })
    .await;
    assert_eq!(page.root.open_sections(), [true; 2]);
    assert_eq!(page.store.version(), 1);
}

#[wasm_bindgen_test]
async fn a_section_that_the_state_moves_moves_alone() {
    let page = Attached::new(shipped()).await;
    let section = SectionId::new(2);
    for open in [false, true] {
        page.store.dispatch(Message::SectionToggled {
            section,
            fold: Fold::of(open),
        });
        assert_eq!(page.root.open_sections(), [true, true, open, true]);
    }
}

#[wasm_bindgen_test]
async fn the_switch_follows_the_state() {
    let page = Attached::new(shipped()).await;
    for on in [true, false] {
        page.store
            .dispatch(Message::ComparisonSwitched(Switched::of(on)));
        assert_eq!(page.root.switch().checked(), on);
    }
}

#[wasm_bindgen_test]
async fn an_address_moves_the_sections_and_the_switch() {
    let page = Attached::new(shipped()).await;
    let view = View::from_query("?compare=1&closed=beijings-fears,chinas-leverage");
    page.store.dispatch(Message::AddressChanged(view.clone()));
    assert_eq!(page.root.open_sections(), [false, true, false, true]);
    assert!(page.root.switch().checked());
    assert_eq!(page.store.state().view(), view);
    page.store
        .dispatch(Message::AddressChanged(View::default()));
    assert_eq!(page.root.open_sections(), [true; 4]);
    assert!(!page.root.switch().checked());
}
