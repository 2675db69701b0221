//! Lights up what belongs to a selection, wherever it stands on the page; the
//! style sheet fades the rest. Only elements that belong to the last selection or
//! to the new one are touched.

use std::cell::RefCell;

use web_sys::Element;

use super::elements::{find, focus};
use crate::components::dom;
use crosslight_state::{Belongings, Selection, State, Store, Topic};

/// The elements that are lit in one way.
struct Highlight {
    attribute: &'static str,
    /// On the chosen thing itself, if that is told apart.
    chosen: Option<&'static str>,
    lit: RefCell<Vec<Element>>,
}

/// Shows the selection, then follows it and the preview for as long as the page lives.
pub fn connect(root: &Element, store: &Store) {
    let (root, following) = (root.clone(), store.clone());
    let lights = [
        Highlight::new(dom::LIT, Some(dom::CURRENT)),
        Highlight::new(dom::PREVIEW, None),
    ];
    let listener = move |changed: &[Topic]| {
        let state = following.state();
        if changed.contains(&Topic::Selection) {
            if state.selection().is_none() {
                // While the panel is still there: when it goes, the browser drops the focus
                // to the page's beginning.
                return_focus(&root, &lights[0]);
            }
            lights[0].show(&root, state.selection(), &state);
            if let Ok(Some(page)) = root.query_selector(&dom::of_class(dom::PAGE)) {
                mark(&page, dom::SELECTING, state.selection().is_some());
            }
        }
        if changed.contains(&Topic::Preview) {
            lights[1].show(&root, state.preview(), &state);
        }
    };
    if store.state().selection().is_some() {
        listener(&[Topic::Selection]);
    }
    store.subscribe(listener).forget();
}

impl Highlight {
    fn new(attribute: &'static str, chosen: Option<&'static str>) -> Self {
        Highlight {
            attribute,
            chosen,
            lit: RefCell::default(),
        }
    }

    /// Lights what belongs to `chosen`, and nothing else.
    fn show(&self, root: &Element, chosen: Option<Selection>, state: &State) {
        for element in self.lit.borrow_mut().drain(..) {
            // Looked for again: a mark on an element that has left the page would stay on
            // its successor.
            let element = in_its_place(root, element);
            mark(&element, self.attribute, false);
            if let Some(attribute) = self.chosen {
                mark(&element, attribute, false);
            }
        }
        let Some(chosen) = chosen else { return };
        let explainer = state.explainer();
        let belongings = Belongings::of(chosen, explainer);
        for thing in belongings.things() {
            let name = thing.name(explainer);
            for element in dom::ids_of(&name).filter_map(|id| find(root, &id)) {
                mark(&element, self.attribute, true);
                if let Some(attribute) = self.chosen.filter(|_| thing == chosen) {
                    mark(&element, attribute, true);
                }
                self.lit.borrow_mut().push(element);
            }
        }
    }
}

/// Returns the element, or the one of its `id` that a translator or an extension has put
/// in its place.
fn in_its_place(root: &Element, element: Element) -> Element {
    if element.is_connected() {
        return element;
    }
    find(root, &element.id()).unwrap_or(element)
}

fn mark(element: &Element, attribute: &str, on: bool) {
    // An element that takes no attribute stays unlit, no more.
    let _ = if on {
        element.set_attribute(attribute, "true")
    } else {
        element.remove_attribute(attribute)
    };
}

/// Gives the focus back to what was chosen, if it is in the panel, which goes with the
/// selection.
fn return_focus(root: &Element, lit: &Highlight) {
    let inside = [&*dom::by_id(dom::SELECTION), " :focus"].concat();
    if !matches!(root.query_selector(&inside), Ok(Some(_))) {
        return;
    }
    let lit = lit.lit.borrow();
    let lit = lit.iter().cloned();
    let chosen = lit
        .map(|element| in_its_place(root, element))
        .filter(|element| element.has_attribute(dom::CURRENT));
    let slot = find(root, dom::SELECTION);
    if let Some(slot) = &slot {
        // The chosen thing may be hidden and take no focus; then the slot does.
        let _ = slot.set_attribute("tabindex", "-1");
    }
    // The slot comes first, the chosen thing after it: whichever can have the focus keeps
    // it.
    for element in slot.iter().cloned().chain(chosen) {
        focus(&element);
    }
}
