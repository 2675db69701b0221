//! One state shared among those who draw it: each listens to its own topic, so
//! the work of a change does not grow with the article.

use std::cell::{Cell, Ref, RefCell};
use std::rc::{Rc, Weak};

use super::{Message, State, Topic};

type Listener = Rc<dyn Fn()>;

/// Sorted by their keys; a list, since a `BTreeMap` brings more code to the program.
type Listeners = Vec<(Key, Listener)>;

/// A topic, and a number that tells its listeners apart.
type Key = (Topic, u64);

/// A handle to the one state; clones share it.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    state: RefCell<State>,
    listeners: RefCell<Listeners>,
    next: Cell<u64>,
    version: Cell<u32>,
}

/// Listens until it is dropped.
#[must_use = "a subscription ends when it is dropped"]
pub struct Subscription {
    store: Weak<Inner>,
    key: Key,
}

impl Store {
    /// A store that starts with this state.
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

    /// The state as it is.
    #[must_use]
    pub fn state(&self) -> Ref<'_, State> {
        self.0.state.borrow()
    }

    /// Grows with every change, so that one who draws knows whether to draw again.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.0.version.get()
    }

    /// Tells the state what happened, then the listeners of what changed.
    pub fn dispatch(&self, message: Message) {
        let changed = self.0.state.borrow_mut().update(message);
        if !changed.is_empty() {
            self.0.version.set(self.version().wrapping_add(1));
        }
        for topic in changed {
            for listener in self.listeners(topic) {
                listener();
            }
        }
    }

    /// Calls `listener` after each change of `topic`.
    pub fn subscribe(&self, topic: Topic, listener: impl Fn() + 'static) -> Subscription {
        let key = (topic, self.0.next.get());
        self.0.next.set(key.1 + 1);
        let mut listeners = self.0.listeners.borrow_mut();
        let place = listeners.partition_point(|(other, _)| *other < key);
        listeners.insert(place, (key, Rc::new(listener)));
        Subscription {
            store: Rc::downgrade(&self.0),
            key,
        }
    }

    /// The listeners of a topic, so that one may subscribe or end in its call.
    fn listeners(&self, topic: Topic) -> Vec<Listener> {
        let listeners = self.0.listeners.borrow();
        let from = listeners.partition_point(|(key, _)| key.0 < topic);
        listeners
            .iter()
            .skip(from)
            .take_while(|(key, _)| key.0 == topic)
            .map(|(_, l)| l.clone())
            .collect()
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
            store
                .listeners
                .borrow_mut()
                .retain(|(key, _)| *key != self.key);
        }
    }
}
