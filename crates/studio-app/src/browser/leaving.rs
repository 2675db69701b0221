//! The end of the page: the question before the tab is closed, only while something is
//! saved nowhere, and the last moment in which a hidden page can save.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};

/// The function that hears that the page is hidden.
type Told = Rc<RefCell<Option<Box<dyn Fn()>>>>;

/// Asks before the tab is closed, while something is unsaved.
pub struct Leaving {
    is_unsaved: Rc<Cell<bool>>,
    on_hidden: Told,
    _listeners: [EventListener; 2],
}

impl Default for Leaving {
    fn default() -> Self {
        let is_unsaved = Rc::new(Cell::new(false));
        let on_hidden = Told::default();
        let known = is_unsaved.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let window = gloo_utils::window();
        let before =
            EventListener::new_with_options(&window, "beforeunload", options, move |event| {
                if known.get() {
                    event.prevent_default();
                }
            });
        // A phone's browser ends a hidden page without another word.
        let told = on_hidden.clone();
        let hidden = EventListener::new(&gloo_utils::document(), "visibilitychange", move |_| {
            if gloo_utils::document().hidden()
                && let Some(told) = &*told.borrow()
            {
                told();
            }
        });
        Leaving {
            is_unsaved,
            on_hidden,
            _listeners: [before, hidden],
        }
    }
}

impl Leaving {
    /// Says whether something is saved nowhere.
    pub fn set_unsaved(&self, is_unsaved: bool) {
        self.is_unsaved.set(is_unsaved);
    }

    /// Calls a function whenever the page is hidden.
    pub fn on_hidden(&self, then: impl Fn() + 'static) {
        self.on_hidden.replace(Some(Box::new(then)));
    }
}
