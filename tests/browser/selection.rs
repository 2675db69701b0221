//! The selection is lit everywhere, and only the live pieces that it concerns are
//! drawn.

use crosslight_content::Explainer;
use crosslight_state::{Message, Selection};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, MouseEvent, MouseEventInit, MutationRecord};

use crate::explainers::{of_sections, shipped};
use crate::page::{Attached, SECTIONS_BUTTON, until};
use crate::watch::Watch;

/// Returns the thing with this name.
fn named(page: &Attached, name: &str) -> Option<Selection> {
    Selection::named(name, page.store.state().explainer())
}

/// Returns the ids of the lit elements, in the order of the page.
fn lit(page: &Attached) -> Vec<String> {
    let lit: Vec<Element> = page.root.all("[data-lit]");
    lit.iter().map(Element::id).collect()
}

fn current(page: &Attached) -> Vec<String> {
    let current: Vec<Element> = page.root.all("[aria-current]:not(.contents a)");
    current.iter().map(Element::id).collect()
}

async fn until_chosen(page: &Attached, title: &str) {
    until(&format!("{title:?} is chosen"), || {
        let titles: Vec<Element> = page.root.all(".panel-title");
        titles
            .first()
            .and_then(|title| title.text_content())
            .as_deref()
            == Some(title)
    })
    .await;
}

async fn until_cleared(page: &Attached) {
    until("nothing is chosen", || {
        page.root.all::<Element>(".panel").is_empty()
    })
    .await;
    assert_eq!(lit(page), Vec::<String>::new());
    assert_eq!(current(page), Vec::<String>::new());
    assert!(page.root.all::<Element>("[data-selecting]").is_empty());
}

fn click(page: &Attached, id: &str) {
    // An element of SVG has no `click` of its own.
    let element: Element = page.root.one(&format!("#{id}"));
    let how = MouseEventInit::new();
    how.set_bubbles(true);
    how.set_cancelable(true);
    let click = MouseEvent::new_with_mouse_event_init_dict("click", &how).expect("an event");
    let followed = element.dispatch_event(&click).expect("dispatched");
    assert!(!followed, "{id} is followed as a link");
}

#[wasm_bindgen_test]
async fn a_tie_lights_its_sentence_its_actors_its_entry_its_voice_and_its_cards() {
    let page = Attached::new(shipped()).await;
    click(&page, "tie_nx668");
    until_chosen(&page, "US to China").await;
    let expected = [
        "actor_china",
        "actor_us",
        "tie_nx668",
        "tie_nx668_words",
        "voice_campbell",
        "s_u83g6",
        "s_u83g6_tag",
        "point_sbghz_campbell",
        "point_w5cnp_campbell",
    ];
    assert_eq!(lit(&page), expected);
    assert_eq!(current(&page), ["tie_nx668", "tie_nx668_words"]);
    assert_eq!(
        page.root.text(".panel-words"),
        &*shipped().statements[4].text
    );
    assert_eq!(page.root.text(".panel-voice"), "Campbell, quoted");
    click(&page, "tie_nx668_words");
    until_cleared(&page).await;
}

#[wasm_bindgen_test]
async fn every_kind_of_thing_can_be_chosen() {
    let page = Attached::new(shipped()).await;
    for (id, title) in [
        ("actor_ukraine", "Ukraine"),
        ("tie_kwj49_words", "North Korea and South Korea"),
        ("voice_panda", "Jagannath Panda"),
        ("voice_article", "The article, naming no source"),
        ("s_2k92u_tag", "Analysts predict"),
        ("point_ij7en_alternative", "How does Beijing see it?"),
    ] {
        click(&page, id);
        until_chosen(&page, title).await;
        assert!(
            current(&page).contains(&id.to_owned()),
            "{:?}",
            current(&page)
        );
    }
    page.root.click(".clear");
    until_cleared(&page).await;
}

#[wasm_bindgen_test]
async fn choosing_opens_the_section_that_it_is_in() {
    let page = Attached::new(shipped()).await;
    page.root.click(SECTIONS_BUTTON);
    until("all are hidden", || page.root.open_sections() == [false; 4]).await;
    click(&page, "tie_ak3f4");
    until_chosen(&page, "China to Russia").await;
    assert_eq!(page.root.open_sections(), [false, false, true, false]);
}

#[wasm_bindgen_test]
async fn a_click_with_a_modifier_key_is_the_browsers_own() {
    let page = Attached::new(shipped()).await;
    let how = MouseEventInit::new();
    how.set_bubbles(true);
    how.set_ctrl_key(true);
    let click = MouseEvent::new_with_mouse_event_init_dict("click", &how).expect("an event");
    let tag: Element = page.root.one("#s_of4y2_tag");
    tag.dispatch_event(&click).expect("dispatched");
    assert_eq!(page.store.state().selection(), None);
}

#[wasm_bindgen_test]
async fn the_focus_goes_back_from_the_panel_to_what_was_chosen() {
    let page = Attached::new(shipped()).await;
    for id in ["voice_us", "tie_6nta3"] {
        click(&page, id);
        until("it is chosen", || !lit(&page).is_empty()).await;
        until("the panel is drawn", || {
            !page.root.all::<Element>(".clear").is_empty()
        })
        .await;
        let clear: HtmlElement = page.root.one(".clear");
        clear.focus().expect("focus");
        page.store.dispatch(Message::SelectionCleared);
        let focused = gloo_utils::document().active_element().expect("focus");
        assert_eq!(
            focused.id(),
            if id == "tie_6nta3" {
                "tie_6nta3"
            } else {
                "voice_us"
            }
        );
        until_cleared(&page).await;
    }
}

#[wasm_bindgen_test]
async fn the_pointer_over_a_tie_lights_it_and_draws_nothing() {
    let page = Attached::new(shipped()).await;
    let watch = Watch::over(&page.root);
    page.store
        .dispatch(Message::Previewed(named(&page, "tie_4n56l")));
    let lit: Vec<Element> = page.root.all("[data-preview]");
    let lit: Vec<_> = lit.iter().map(Element::id).collect();
    assert!(
        lit.contains(&"s_iiz9p".to_owned()) && lit.contains(&"actor_ukraine".to_owned()),
        "{lit:?}"
    );
    page.store.dispatch(Message::Previewed(None));
    assert!(page.root.all::<Element>("[data-preview]").is_empty());
    assert!(drawn(&watch.records()).is_empty());
}

/// Returns the slots that something was drawn into, in order.
fn drawn(records: &[MutationRecord]) -> Vec<String> {
    let drawn = records.iter().filter(|it| it.type_() == "childList");
    let slot = |record: &MutationRecord| {
        let target: Element = record.target()?.dyn_into().ok()?;
        let slot = target.closest("#_selection, #_notice, #_sections");
        Some(slot.expect("a selector").expect("a slot").id())
    };
    let mut slots: Vec<_> = drawn.filter_map(slot).collect();
    slots.sort();
    slots.dedup();
    slots
}

/// Returns the drawn slots and the number of recorded changes when a sentence is
/// selected and cleared, and a section is closed and opened.
async fn work_of_clicks(explainer: Explainer) -> [(Vec<String>, usize); 4] {
    let page = Attached::new(explainer).await;
    let mut work = <[(Vec<String>, usize); 4]>::default();
    for (at, panels, open) in [(0, 1, true), (1, 0, true), (2, 0, false), (3, 0, true)] {
        let watch = Watch::over(&page.root);
        if at < 2 {
            let sentence = named(&page, "s_0").expect("a sentence");
            page.store.dispatch(Message::Chosen(sentence));
        } else {
            page.root.click_section(0);
        }
        let label = if open {
            "Hide all sections"
        } else {
            "Show all sections"
        };
        until("the click is answered", || {
            page.root.all::<Element>(".panel").len() == panels
                && page.root.text(SECTIONS_BUTTON) == label
        })
        .await;
        let records = watch.records();
        work[at] = (drawn(&records), records.len());
    }
    work
}

#[wasm_bindgen_test]
async fn a_click_draws_as_little_in_a_long_article() {
    let short = work_of_clicks(of_sections(2)).await;
    let long = work_of_clicks(of_sections(200)).await;
    let slots = short.each_ref().map(|(slots, _)| slots.join(" "));
    let expected = [
        "_notice _selection",
        "_notice _selection",
        "_sections",
        "_sections",
    ];
    assert_eq!(slots, expected);
    assert_eq!(short, long);
}
