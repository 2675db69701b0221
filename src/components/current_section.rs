//! Marks in the list of contents where the reader is. What the reader looks at is
//! nobody's state: the browser tells it (Intersection Observer), and only the two
//! links concerned are touched. Of a long article only the stretch that the reader
//! is in is watched section by section, for watching costs every frame.
//!
//! Behaviours:
//!
//! - `current-section/marks`: the list of contents marks where the reader is.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::js_sys::Array;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// The part of the window that counts: a line a third of the way down.
const LINE: &str = "-33% 0px -66% 0px";
/// What is marked (WAI-ARIA `aria-current`).
const CURRENT: &str = "aria-current";
/// What has the mark.
const MARKED: &str = ".contents [aria-current]";
/// A stretch of a long article.
const STRETCH: &str = ".stretch";
/// What is watched from the start.
const WATCHED: &str = ".masthead, .stretch:not(.contents-list), .section:not(.stretch .section)";

/// Watches where the reader is, for as long as the page lives. A browser without
/// observers shows a list without a mark.
pub fn connect(root: &Element) {
    let page = root.clone();
    let moved = move |entries: Array, observer: IntersectionObserver| {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let (part, here) = (entry.target(), entry.is_intersecting());
            if part.matches(STRETCH).unwrap_or_default() {
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
    let (Ok(observer), Ok(watched)) = (observer, root.query_selector_all(WATCHED)) else {
        return;
    };
    for at in 0..watched.length() {
        if let Some(part) = watched.item(at) {
            observer.observe(part.unchecked_ref());
        }
    }
}

/// Watches the sections of a stretch, or no longer.
fn watch_within(stretch: &Element, observer: &IntersectionObserver, here: bool) {
    let mut section = stretch.first_element_child();
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
    if let Ok(Some(old)) = page.query_selector(MARKED) {
        let _ = old.remove_attribute(CURRENT);
    }
    if let Some(link) = link {
        let _ = link.set_attribute(CURRENT, "true");
    }
}

/// The link in the list of contents that leads to a part of the article.
fn link_to(page: &Element, part: &Element) -> Option<Element> {
    let body = part.query_selector(".section-body").ok()?;
    let name = body.as_ref().unwrap_or(part).id();
    let link = [".contents a[href='#", &name, "']"].concat();
    page.query_selector(&link).ok()?
}
