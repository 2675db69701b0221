//! Marks in the list of contents where the reader is. What the reader looks at is
//! nobody's state: the browser tells it (Intersection Observer), and only the two
//! links concerned are touched. Of a long article only the chunk that the reader
//! is in is watched section by section, for watching costs every frame.
//!
//! Behaviours:
//!
//! - `current-section/marks`: the list of contents marks where the reader is.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::js_sys::Array;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use crate::components::dom;

/// The part of the window that counts: a line a third of the way down.
const LINE: &str = "-33% 0px -66% 0px";

/// Watches where the reader is, for as long as the page lives. A browser without
/// observers shows a list without a mark.
pub fn connect(root: &Element) {
    let page = root.clone();
    let moved = move |entries: Array, observer: IntersectionObserver| {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let (part, here) = (entry.target(), entry.is_intersecting());
            if part.matches(&dom::of_class(dom::CHUNK)).unwrap_or_default() {
                watch_within(&part, &observer, here);
            } else if here {
                mark(&page, link_to(&page, &part));
            }
        }
    };
    let moved = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(moved);
    let options = IntersectionObserverInit::new();
    options.set_root_margin(LINE);
    let observer = IntersectionObserver::new_with_options(moved.as_ref().unchecked_ref(), &options);
    moved.forget();
    let (Ok(observer), Ok(watched)) = (observer, root.query_selector_all(&watched())) else {
        return;
    };
    for at in 0..watched.length() {
        if let Some(part) = watched.item(at) {
            observer.observe(part.unchecked_ref());
        }
    }
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

/// Returns the link in the list of contents that leads to a part of the article.
fn link_to(page: &Element, part: &Element) -> Option<Element> {
    let body = part
        .query_selector(&dom::of_class(dom::SECTION_BODY))
        .ok()?;
    let name = body.as_ref().unwrap_or(part).id();
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
