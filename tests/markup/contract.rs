//! The contract between the components and the browser's behaviours: the page has each
//! element that a behaviour finds by a name of `dom`.

use crosslight::components::dom::{self, Control};
use crosslight_publish::prerender;
use crosslight_publish::read_folder;
use crosslight_state::Selection;
use scraper::Html;

use crate::{all, shipped};

/// Returns the shipped page with its map.
fn page() -> Html {
    let folder = read_folder(std::path::Path::new("../content")).expect("it is right");
    let map = folder.map();
    let page = prerender(&folder.explainer, &folder.labels, map.as_ref(), None);
    Html::parse_fragment(&page.expect("a page"))
}

#[test]
fn every_name_that_a_behaviour_looks_for_is_in_the_page() {
    let html = page();
    let ids = [
        dom::SECTIONS_BUTTON,
        dom::SELECTION,
        dom::NOTICE,
        dom::COMPARISON,
        dom::COMPARISON_SWITCH,
    ];
    let classes = [
        dom::PAGE,
        dom::MASTHEAD,
        dom::CONTENTS,
        dom::CONTENTS_LIST,
        dom::SECTION,
        dom::SECTION_BODY,
        dom::MAP_LINK,
    ];
    let attributes = [dom::CONTROL, dom::SECTION_NUMBER, dom::SELECT, dom::COPY];
    let selectors = ids.map(dom::by_id).into_iter();
    let selectors = selectors.chain(classes.map(dom::of_class));
    for selector in selectors.chain(attributes.map(dom::having)) {
        assert!(!all(&html, &selector).is_empty(), "{selector}");
    }
}

#[test]
fn every_control_of_the_page_says_what_it_is() {
    let html = page();
    for (control, number) in [
        (Control::Comparison, 1),
        (Control::Layer, 1),
        (Control::Theme, 3),
        (Control::CompareLink, 1),
        (Control::AllSections, 1),
        // The program draws it, with the panel.
        (Control::ClearSelection, 0),
    ] {
        let found = all(&html, &control.selector());
        assert_eq!(found.len(), number, "{control:?}");
    }
    for element in all(&html, &dom::having(dom::CONTROL)) {
        let name = element.attr(dom::CONTROL).expect("a name");
        assert!(Control::named(name).is_some(), "{name}");
    }
    for element in all(&html, "input, .toolbar a, .toolbar button:not([data-copy])") {
        assert!(element.attr(dom::CONTROL).is_some(), "{}", element.html());
    }
}

#[test]
fn what_can_be_chosen_has_the_id_of_its_thing() {
    let (html, explainer) = (page(), shipped());
    for link in all(&html, &dom::having(dom::SELECT)) {
        let id = link.attr("id").expect("an id");
        let name = dom::thing_of(id);
        assert!(dom::ids_of(name).any(|it| it == id), "{id}");
        assert!(Selection::named(name, &explainer).is_some(), "{id}");
    }
    for (id, name) in [
        ("tie_nx668", "tie_nx668"),
        ("tie_nx668_words", "tie_nx668"),
        ("s_of4y2_tag", "s_of4y2"),
    ] {
        assert_eq!(dom::thing_of(id), name);
    }
}

#[test]
fn the_script_in_the_head_knows_the_controls_by_the_same_names() {
    let script = std::fs::read_to_string("../src/browser/head.js").expect("the script");
    for control in [Control::Comparison, Control::Layer, Control::Theme] {
        let name = format!("dataset.{}", control.name());
        assert!(script.contains(&name), "{name}");
    }
    assert!(script.contains(&format!("\"{}\"", dom::SECTION_BODY)));
}

#[test]
fn the_other_scripts_and_the_style_sheets_know_what_they_look_for_by_the_same_names() {
    let marks = [dom::SELECTING, dom::LIT, dom::PREVIEW, dom::CURRENT];
    let quoted = |name: &str| format!("\"{name}\"");
    let known = [
        ("../src/browser/loader.js", marks.map(quoted).to_vec()),
        ("../src/browser/fetched.js", vec![quoted(dom::EXPLAINER)]),
        ("../src/browser/embed.js", vec![dom::having(dom::SELECT)]),
        ("../styles/containment.css", vec![dom::of_class(dom::CHUNK)]),
        ("../styles/selection.css", vec![dom::having(dom::LIT)]),
    ];
    for (file, names) in known {
        let text = std::fs::read_to_string(file).expect("a text");
        for name in names {
            assert!(text.contains(&name), "{file}: {name}");
        }
    }
}
