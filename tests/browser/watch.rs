//! All changes in an element, as the browser records them.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::js_sys::Array;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord};

type Records = Rc<RefCell<Vec<MutationRecord>>>;

/// A recorder that stops when dropped.
pub struct Watch {
    observer: MutationObserver,
    records: Records,
    _listener: Closure<dyn FnMut(Array)>,
}

impl Watch {
    /// Watches an element and everything in it: elements, texts and attributes.
    pub fn over(element: &Element) -> Self {
        let records = Records::default();
        let kept = records.clone();
        let listener = Closure::new(move |new: Array| keep(&kept, &new));
        let callback = listener.as_ref().unchecked_ref();
        let observer = MutationObserver::new(callback).expect("an observer");
        let everything = MutationObserverInit::new();
        everything.set_subtree(true);
        everything.set_child_list(true);
        everything.set_character_data(true);
        everything.set_attributes(true);
        observer
            .observe_with_options(element, &everything)
            .expect("it observes");
        Watch {
            observer,
            records,
            _listener: listener,
        }
    }

    /// Returns the changes so far.
    pub fn records(&self) -> Vec<MutationRecord> {
        keep(&self.records, &self.observer.take_records());
        self.records.borrow().clone()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Tells whether a change is not the mark of the current section in the list of
/// contents, which the browser sets in its own time.
fn is_of_a_click(record: &MutationRecord) -> bool {
    if record.attribute_name().as_deref() != Some("aria-current") {
        return true;
    }
    let target: Element = record.target().expect("a target").unchecked_into();
    !target.matches(".contents a").expect("a selector")
}

fn keep(records: &Records, new: &Array) {
    let new = new.iter().map(JsCast::unchecked_into);
    records.borrow_mut().extend(new.filter(is_of_a_click));
}
