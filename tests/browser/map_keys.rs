//! The map is one stop of Tab, and the arrow keys move within it, once the program is there.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, KeyboardEvent, KeyboardEventInit};

use crate::explainers::shipped;
use crate::page::{Attached, Prerendered, Root};

/// Returns the ids of the links of the map that Tab comes to.
fn stops(root: &Root) -> Vec<String> {
    let links: Vec<Element> = root.all("#_drawing [href]:not([tabindex])");
    links.iter().map(Element::id).collect()
}

/// Returns the id of what has the focus.
fn focused() -> String {
    let active = gloo_utils::document().active_element();
    active.map(|it| it.id()).unwrap_or_default()
}

/// Presses a key where the focus is; returns whether the browser would still act on it.
fn press(key: &str) -> bool {
    let how = KeyboardEventInit::new();
    how.set_bubbles(true);
    how.set_cancelable(true);
    how.set_key(key);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &how);
    let active = gloo_utils::document().active_element().expect("a focus");
    active
        .dispatch_event(&event.expect("an event"))
        .expect("dispatched")
}

fn focus(root: &Root, id: &str) {
    let link: web_sys::SvgElement = root.one(&format!("#{id}"));
    link.focus().expect("it takes the focus");
}

#[wasm_bindgen_test]
async fn only_the_program_takes_links_of_the_map_out_of_the_order_of_tab() {
    let page = Prerendered::new(shipped()).await;
    assert_eq!(stops(&page.root).len(), 18);
    let page = page.attach().await;
    assert_eq!(stops(&page.root), ["actor_china"]);
}

#[wasm_bindgen_test]
async fn a_link_that_had_the_focus_before_keeps_it_and_is_the_stop() {
    let page = Prerendered::new(shipped()).await;
    focus(&page.root, "tie_kwj49");
    let page = page.attach().await;
    assert_eq!(focused(), "tie_kwj49");
    assert_eq!(stops(&page.root), ["tie_kwj49"]);
}

#[wasm_bindgen_test]
async fn the_arrows_move_the_focus_and_the_stop_with_it() {
    let page = Attached::new(shipped()).await;
    focus(&page.root, "actor_us");
    for (key, id) in [
        ("ArrowRight", "tie_nx668"),
        ("ArrowUp", "actor_russia"),
        ("End", "tie_933kk"),
        ("Home", "actor_russia"),
    ] {
        assert!(!press(key), "the page scrolls by {key}");
        assert_eq!(focused(), id);
        assert_eq!(stops(&page.root), [id]);
    }
    for key in ["Enter", "a", "PageDown", "Tab"] {
        assert!(press(key), "{key} is the browser's own");
    }
    assert_eq!(focused(), "actor_russia");
}

#[wasm_bindgen_test]
async fn in_a_page_from_right_to_left_the_arrows_change_sides() {
    let page = Prerendered::new(shipped()).await;
    page.root.set_attribute("dir", "rtl").expect("it is set");
    let page = page.attach().await;
    focus(&page.root, "actor_us");
    press("ArrowLeft");
    assert_eq!(focused(), "tie_nx668");
    press("ArrowRight");
    assert_eq!(focused(), "actor_us");
}

/// A translator may put another element in the place of a link.
#[wasm_bindgen_test]
async fn a_link_that_was_replaced_is_reached_all_the_same() {
    let page = Attached::new(shipped()).await;
    let link: Element = page.root.one("#tie_nx668");
    let copy = link.clone_node_with_deep(true).expect("a copy");
    link.replace_with_with_node_1(&copy)
        .expect("it is replaced");
    focus(&page.root, "actor_us");
    press("ArrowRight");
    assert_eq!(focused(), "tie_nx668");
    assert_eq!(stops(&page.root), ["tie_nx668"]);
}
