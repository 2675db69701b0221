//! One state that many views share. Each view is called with the topics that changed,
//! and draws itself again only if its own topic is among them.

use std::cell::{Cell, Ref, RefCell};
use std::rc::{Rc, Weak};

use super::{Message, State, Topic};

type Listener = Rc<dyn Fn(&[Topic])>;

/// A handle to the shared state; clones share it.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    state: RefCell<State>,
    listeners: RefCell<Vec<(u32, Listener)>>,
    next: Cell<u32>,
    version: Cell<u32>,
}

/// A listener's registration; dropping it ends the calls.
#[must_use = "a subscription ends when it is dropped"]
pub struct Subscription {
    store: Weak<Inner>,
    number: u32,
}

impl Store {
    /// Creates a store that starts with this state.
    #[must_use]
    pub fn new(state: State) -> Self {
        let listeners = RefCell::default();
        Store(Rc::new(Inner {
            state: RefCell::new(state),
            listeners,
            next: Cell::default(),
            version: Cell::default(),
        }))
    }

    /// Returns the present state.
    #[must_use]
    pub fn state(&self) -> Ref<'_, State> {
        self.0.state.borrow()
    }

    /// Returns the number of changes so far.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.0.version.get()
    }

    /// Updates the state by a message, then calls the listeners with the changed topics.
    pub fn dispatch(&self, message: Message) {
        // The borrow ends with this line, so that a listener may read the state or send a
        // message.
        let changed = self.0.state.borrow_mut().update(message);
        if changed.is_empty() {
            return;
        }
        self.0.version.set(self.version().wrapping_add(1));
        // A copy, so that a listener may subscribe or unsubscribe while it is called.
        let listeners = self.0.listeners.borrow().clone();
        for (_, listener) in listeners {
            listener(&changed);
        }
    }

    /// Calls `listener` after each change, with the topics that changed.
    pub fn subscribe(&self, listener: impl Fn(&[Topic]) + 'static) -> Subscription {
        let number = self.0.next.get();
        self.0.next.set(number.wrapping_add(1));
        let listener: Listener = Rc::new(listener);
        self.0.listeners.borrow_mut().push((number, listener));
        Subscription {
            // Weak: a view that keeps its own subscription would otherwise keep the store
            // for good.
            store: Rc::downgrade(&self.0),
            number,
        }
    }
}

impl Subscription {
    /// Keeps the listener for as long as the page lives.
    pub fn forget(self) {
        std::mem::forget(self);
    }
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(store) = self.store.upgrade() {
            let mut listeners = store.listeners.borrow_mut();
            listeners.retain(|(number, _)| *number != self.number);
        }
    }
}
