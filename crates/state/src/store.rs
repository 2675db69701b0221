//! One state shared among those who draw it. Each is told which topics changed,
//! and moves only if its own is among them.

use std::cell::{Cell, Ref, RefCell};
use std::rc::{Rc, Weak};

use super::{Message, State, Topic};

type Listener = Rc<dyn Fn(&[Topic])>;

/// A handle to the one state; clones share it.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    state: RefCell<State>,
    listeners: RefCell<Vec<(u32, Listener)>>,
    next: Cell<u32>,
    version: Cell<u32>,
}

/// Listens until it is dropped.
#[must_use = "a subscription ends when it is dropped"]
pub struct Subscription {
    store: Weak<Inner>,
    number: u32,
}

impl Store {
    /// Returns a store that starts with this state.
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

    /// Returns the state as it is.
    #[must_use]
    pub fn state(&self) -> Ref<'_, State> {
        self.0.state.borrow()
    }

    /// Returns how many times something was changed.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.0.version.get()
    }

    /// Tells the state what happened, then the listeners what changed.
    pub fn dispatch(&self, message: Message) {
        let changed = self.0.state.borrow_mut().update(message);
        if changed.is_empty() {
            return;
        }
        self.0.version.set(self.version().wrapping_add(1));
        // A copy, so that one may subscribe or end in its call.
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
            store: Rc::downgrade(&self.0),
            number,
        }
    }
}

impl Subscription {
    /// Listens for as long as the page lives.
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
