//! Marks in the list of contents where the reader is. What the reader looks at is
//! nobody's state: the browser tells it (Intersection Observer), and only the two
//! links concerned are touched.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::js_sys::Array;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// The part of the window that counts: a line a third of the way down.
const LINE: &str = "-33% 0px -66% 0px";
/// What is marked (WAI-ARIA `aria-current`).
const CURRENT: &str = "aria-current";

/// Watches where the reader is, for as long as the page lives. A browser without
/// observers shows a list without a mark.
pub fn connect(root: &Element) {
    let Ok(parts) = root.query_selector_all(".contents a") else {
        return;
    };
    let links = (0..parts.length()).filter_map(|at| parts.item(at)?.dyn_into::<Element>().ok());
    let links: Vec<(Element, Element)> = links
        .filter_map(|link| Some((target(root, &link)?, link)))
        .collect();
    let targets: Vec<_> = links.iter().map(|(target, _)| target.clone()).collect();
    let marked: RefCell<Option<Element>> = RefCell::default();
    let moved = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            if !entry.is_intersecting() {
                continue;
            }
            let link = links.iter().find(|(target, _)| *target == entry.target());
            let link = link.map(|(_, link)| link.clone());
            if let Some(old) = marked.replace(link.clone()) {
                let _ = old.remove_attribute(CURRENT);
            }
            if let Some(link) = link {
                let _ = link.set_attribute(CURRENT, "true");
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(LINE);
    let observer = IntersectionObserver::new_with_options(moved.as_ref().unchecked_ref(), &options);
    moved.forget();
    if let Ok(observer) = observer {
        for target in targets {
            observer.observe(&target);
        }
    }
}

/// The part of the article that a link leads to, with its heading.
fn target(root: &Element, link: &Element) -> Option<Element> {
    let target = root.query_selector(&link.get_attribute("href")?).ok()??;
    Some(target.closest("section.section").ok()?.unwrap_or(target))
}
