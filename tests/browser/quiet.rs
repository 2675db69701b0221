//! A change to one part of the page leaves every other part untouched.

use crosslight_content::Explainer;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, MutationRecord};

use crate::explainers::{of_sections, shipped};
use crate::page::{Attached, SECTIONS, SECTIONS_BUTTON, until};
use crate::watch::Watch;

/// Returns the element and the kind of a change: `details 1: open` or
/// `button: characterData`. An element is named by its role, if it has one.
fn place(page: &Attached, record: &MutationRecord) -> String {
    let target = record.target().expect("a target");
    let what = record.attribute_name().unwrap_or_else(|| record.type_());
    let sections: Vec<Element> = page.root.all(SECTIONS);
    let section = sections.iter().position(|section| **section == target);
    let owner = match (section, target.parent_element()) {
        (Some(at), _) => format!("details {at}"),
        (None, Some(parent)) if record.type_() == "characterData" => {
            parent.get_attribute("role").unwrap_or(parent.local_name())
        }
        _ => {
            let target: Element = target.dyn_into().expect("an element");
            let role = target.get_attribute("role");
            role.unwrap_or(target.local_name())
        }
    };
    format!("{owner}: {what}")
}

/// Returns each changed element and kind once, in the order of the first change.
fn places(page: &Attached, watch: &Watch) -> Vec<String> {
    let mut places: Vec<String> = Vec::new();
    for record in watch.records() {
        let place = place(page, &record);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

#[wasm_bindgen_test]
async fn a_toggle_changes_its_own_section_alone() {
    let page = Attached::new(shipped()).await;
    page.root.click_section(0);
    until("the first section is closed", || !page.is_open(0)).await;
    let watch = Watch::over(&page.root);
    page.root.click_section(1);
    until("the second section is closed", || !page.is_open(1)).await;
    assert_eq!(places(&page, &watch), ["details 1: open"]);
    page.root.click_section(1);
    until("the second section is open", || page.is_open(1)).await;
    assert_eq!(places(&page, &watch), ["details 1: open"]);
}

#[wasm_bindgen_test]
async fn a_toggle_that_flips_the_button_draws_its_words_anew_and_no_more() {
    let page = Attached::new(shipped()).await;
    let watch = Watch::over(&page.root);
    page.root.click_section(3);
    until("the button says that it shows", || {
        page.root.text(SECTIONS_BUTTON) == "Show all sections"
    })
    .await;
    let expected = ["details 3: open", "button: childList"];
    assert_eq!(places(&page, &watch), expected);
}

#[wasm_bindgen_test]
async fn the_switch_changes_the_status_line_alone() {
    let page = Attached::new(shipped()).await;
    let watch = Watch::over(&page.root);
    page.root.click("input[role=switch]");
    until("the status line speaks", || {
        !page.root.text("[role=status]").is_empty()
    })
    .await;
    assert_eq!(
        places(&page, &watch),
        ["status: childList", "span: childList"]
    );
}

#[wasm_bindgen_test]
async fn a_theme_changes_no_markup() {
    let page = Attached::new(shipped()).await;
    let watch = Watch::over(&page.root);
    page.root.click("input[value=dark]");
    until("the theme is chosen", || {
        page.store.state().theme().name() == "dark"
    })
    .await;
    assert!(places(&page, &watch).is_empty());
}

#[wasm_bindgen_test]
async fn a_toggle_is_as_little_work_in_a_long_article() {
    let short = changes_of_a_toggle(of_sections(2)).await;
    let long = changes_of_a_toggle(of_sections(200)).await;
    assert_ne!(short, 0);
    assert_eq!(short, long);
}

/// Returns the number of changes that the browser records when the first section is
/// closed, which flips the button, and opened again.
async fn changes_of_a_toggle(explainer: Explainer) -> usize {
    let page = Attached::new(explainer).await;
    let watch = Watch::over(&page.root);
    for label in ["Show all sections", "Hide all sections"] {
        page.root.click_section(0);
        until("the button is flipped", || {
            page.root.text(SECTIONS_BUTTON) == label
        })
        .await;
    }
    watch.records().len()
}
