//! Marks where the reader is: in the list of contents, and on the map the relations of
//! that section. What the reader looks at is nobody's state: the browser tells it
//! (Intersection Observer), and only the links concerned are touched. Of a long article
//! only the chunk that the reader is in is watched section by section, for watching costs
//! every frame.
//!
//! Behaviours:
//!
//! - `current-section/marks`: the list of contents marks where the reader is.
//! - `current-section/relations`: on the map and in its list, the relations of the section
//!   that is read stand out, or of the one whose link has led to the map.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::js_sys::Array;
use web_sys::{
    Element, Event, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
};

use super::elements::{around, each, find};
use crate::browser::schedule::after_frame;
use crate::components::dom;
use crosslight_state::{Selection, Store};

/// The part of the window that counts: a line a third of the way down.
const LINE: &str = "-33% 0px -66% 0px";

/// Watches where the reader is, for as long as the page lives. A browser without
/// observers shows a list without a mark.
pub fn connect(root: &Element, store: &Store) {
    listen_for_map_links(root, store);
    let (page, store) = (root.clone(), store.clone());
    let moved = move |entries: Array, observer: IntersectionObserver| {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let (part, here) = (entry.target(), entry.is_intersecting());
            if part.matches(&dom::of_class(dom::CHUNK)).unwrap_or_default() {
                watch_within(&part, &observer, here);
            } else if here {
                let name = name_of(&part);
                mark(&page, link_to(&page, &name));
                mark_relations(&page, &store, &name);
            }
        }
    };
    // An observer and no `scroll` listener: the browser calls only when a part passes the
    // line, and no layout is asked for meanwhile.
    let moved = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(moved);
    let options = IntersectionObserverInit::new();
    options.set_root_margin(LINE);
    let observer = IntersectionObserver::new_with_options(moved.as_ref().unchecked_ref(), &options);
    // The observer has no other owner: the page keeps it for as long as it watches.
    moved.forget();
    if let Ok(observer) = observer {
        each(root, &watched(), &mut |part| observer.observe(part));
    }
}

/// Marks the relations of the section whose link leads to the map: the line that counts may
/// be in another one.
fn listen_for_map_links(root: &Element, store: &Store) {
    let (page, store) = (root.clone(), store.clone());
    let followed = move |event: &Event| {
        let link = around(event, &dom::of_class(dom::MAP_LINK));
        let body = link.and_then(|link| link.closest(&dom::of_class(dom::SECTION_BODY)).ok()?);
        if let Some(body) = body {
            let (page, store) = (page.clone(), store.clone());
            // The observer's news from before the jump come first.
            after_frame(move || mark_relations(&page, &store, &body.id()));
        }
    };
    EventListener::new(root, "click", followed).forget();
}

/// Watches the sections of a chunk, or no longer.
fn watch_within(chunk: &Element, observer: &IntersectionObserver, here: bool) {
    let mut section = chunk.first_element_child();
    while let Some(found) = section {
        if here {
            observer.observe(&found);
        } else {
            observer.unobserve(&found);
        }
        section = found.next_element_sibling();
    }
}

/// Moves the mark. The old one is looked for: an extension may have moved it elsewhere.
fn mark(page: &Element, link: Option<Element>) {
    let marked = format!(
        "{} {}",
        dom::of_class(dom::CONTENTS),
        dom::having(dom::CURRENT)
    );
    if let Ok(Some(old)) = page.query_selector(&marked) {
        let _ = old.remove_attribute(dom::CURRENT);
    }
    if let Some(link) = link {
        let _ = link.set_attribute(dom::CURRENT, "true");
    }
}

/// Moves the marks of the relations to those of the part of this name: a section, or the
/// introduction.
fn mark_relations(page: &Element, store: &Store, name: &str) {
    each(page, &dom::having(dom::READ), &mut |old| {
        let _ = old.remove_attribute(dom::READ);
    });
    let state = store.state();
    let explainer = state.explainer();
    let section = explainer.section_named(name);
    // Where all are in one part, none would stand out.
    if explainer.relations_in(section).count() == explainer.relations.len() {
        return;
    }
    for relation in explainer.relations_in(section) {
        let name = Selection::Relation(relation).name(explainer);
        for element in dom::ids_of(&name).filter_map(|id| find(page, &id)) {
            let _ = element.set_attribute(dom::READ, "true");
        }
    }
}

/// Returns the name of a part of the article: a section's is on its body.
fn name_of(part: &Element) -> String {
    let body = part.query_selector(&dom::of_class(dom::SECTION_BODY));
    body.ok().flatten().as_ref().unwrap_or(part).id()
}

/// Returns the link in the list of contents that leads to the part of this name.
fn link_to(page: &Element, name: &str) -> Option<Element> {
    let link = format!("{} a[href='#{name}']", dom::of_class(dom::CONTENTS));
    page.query_selector(&link).ok()?
}

/// Returns the selector of what is watched from the start: the introduction, the chunks, and
/// the sections that are in none.
fn watched() -> String {
    let [masthead, chunk, section] = [dom::MASTHEAD, dom::CHUNK, dom::SECTION].map(dom::of_class);
    let list = dom::of_class(dom::CONTENTS_LIST);
    format!("{masthead}, {chunk}:not({list}), {section}:not({chunk} {section})")
}
