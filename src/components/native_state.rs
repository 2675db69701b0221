//! Hooks between the shared state and what draws it.

use wasm_bindgen::JsValue;
use web_sys::Node;
use yew::prelude::*;

use crate::state::{State, Store, Topic};

/// A piece of the state; the component is drawn again when `topic` has changed.
#[hook]
pub fn use_piece<T: 'static>(store: &Store, topic: Topic, read: impl Fn(&State) -> T) -> T {
    let piece = read(&store.state());
    let update = use_force_update();
    use_effect_with((store.clone(), topic), move |(store, topic)| {
        let subscription = store.subscribe(*topic, move || update.force_update());
        move || drop(subscription)
    });
    piece
}

/// Keeps a native element and the state together, without drawing anything
/// again. `adopt` runs once, when the component is in the page: it tells the
/// store what the reader has already done to the element. `follow` runs after
/// each change of `topic`: it moves the element to where the state is.
#[hook]
pub fn use_native_state<E: AsRef<Node> + From<JsValue> + 'static>(
    element: &NodeRef,
    store: &Store,
    topic: Topic,
    adopt: impl Fn(&E, &Store) + 'static,
    follow: impl Fn(&E, &State) + 'static,
) {
    let element = element.clone();
    use_effect_with((store.clone(), topic), move |(store, topic)| {
        let subscription = element.cast::<E>().map(|element| {
            adopt(&element, store);
            let shared = store.clone();
            store.subscribe(*topic, move || follow(&element, &shared.state()))
        });
        move || drop(subscription)
    });
}
