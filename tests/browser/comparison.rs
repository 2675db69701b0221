//! The switch of the comparison, and the status line about it.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::explainers::shipped;
use crate::page::{Attached, until};

const LABEL: &str = "Compare with Kurt Campbell’s view";

#[wasm_bindgen_test]
async fn a_click_on_the_label_switches_the_comparison() {
    let page = Attached::new(shipped()).await;
    page.root.click("label.switch");
    until("the comparison is on", || page.store.state().comparison()).await;
    assert!(page.root.switch().checked());
    page.root.click("label.switch");
    until("the comparison is off", || !page.store.state().comparison()).await;
    assert!(!page.root.switch().checked());
}

#[wasm_bindgen_test]
async fn the_switch_is_a_switch_whose_name_never_changes() {
    let page = Attached::new(shipped()).await;
    for on in [true, false, true] {
        let switch = page.root.switch();
        assert_eq!(switch.type_(), "checkbox");
        assert_eq!(switch.get_attribute("role").as_deref(), Some("switch"));
        assert_eq!(switch.get_attribute("aria-label"), None);
        assert_eq!(switch.get_attribute("aria-checked"), None);
        assert_eq!(page.root.text("label.switch"), LABEL);
        switch.click();
        until("it is switched", || page.store.state().comparison() == on).await;
        assert!(page.root.switch() == switch);
    }
    assert_eq!(page.root.text("label.switch"), LABEL);
}

#[wasm_bindgen_test]
async fn the_status_line_says_what_the_switch_did() {
    let page = Attached::new(shipped()).await;
    assert_eq!(page.root.text("[role=status]"), "");
    page.root.click("input[role=switch]");
    until("it says that the comparison is shown", || {
        page.root.text("[role=status]")
            == "Comparison shown: 5 points, below the text of this section."
    })
    .await;
    page.root.click("input[role=switch]");
    until("it says that the comparison is hidden", || {
        page.root.text("[role=status]") == "Comparison hidden."
    })
    .await;
}
