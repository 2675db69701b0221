//! Examples of components: properties with a name. Those that need an article have
//! [`ferry`].

mod ferry;

use std::rc::Rc;

pub use self::ferry::ferry;
use super::LiveProps;
use crosslight_state::{Message, Selection, State, Store};

/// A component's properties in one case, by a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Example<Properties> {
    /// The name of the case.
    pub name: &'static str,
    /// The properties.
    pub props: Properties,
}

impl<Properties> Example<Properties> {
    /// Returns an example.
    pub fn new(name: &'static str, props: Properties) -> Self {
        Example { name, props }
    }
}

/// Returns what a live piece is drawn from after these messages.
#[must_use]
pub fn after(messages: Vec<Message>) -> LiveProps {
    let store = Store::new(State::start(&Rc::new(ferry())));
    for message in messages {
        store.dispatch(message);
    }
    LiveProps { store }
}

/// Returns what a live piece is drawn from while the thing of this name is chosen; nothing is
/// where the article has no such thing.
#[must_use]
pub fn chosen(name: &str) -> LiveProps {
    let chosen = Selection::named(name, &ferry());
    after(chosen.map(Message::Chosen).into_iter().collect())
}
