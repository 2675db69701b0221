//! The question before the tab is closed: only while something is saved nowhere.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};

/// Asks before the tab is closed, while something is unsaved.
pub struct Leaving {
    is_unsaved: Rc<Cell<bool>>,
    _listener: EventListener,
}

impl Default for Leaving {
    fn default() -> Self {
        let is_unsaved = Rc::new(Cell::new(false));
        let known = is_unsaved.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let window = gloo_utils::window();
        let listener =
            EventListener::new_with_options(&window, "beforeunload", options, move |event| {
                if known.get() {
                    event.prevent_default();
                }
            });
        Leaving {
            is_unsaved,
            _listener: listener,
        }
    }
}

impl Leaving {
    /// Says whether something is saved nowhere.
    pub fn set_unsaved(&self, is_unsaved: bool) {
        self.is_unsaved.set(is_unsaved);
    }
}
