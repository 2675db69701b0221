//! The store: who is told of changes, and until when.

use std::cell::Cell;

use super::*;

#[test]
fn a_listener_that_is_forgotten_is_told_for_as_long_as_the_store_lives() {
    let store = Store::new(State::start(&explainer()));
    let calls = Rc::new(Cell::new(0));
    let called = calls.clone();
    store
        .subscribe(move |_| called.set(called.get() + 1))
        .forget();
    store.dispatch(toggled(0, false));
    store.dispatch(toggled(0, true));
    assert_eq!(calls.get(), 2);
}

#[test]
fn a_store_equals_its_clones_and_no_store_with_the_same_state() {
    let store = Store::new(State::start(&explainer()));
    let other = Store::new(State::start(&explainer()));
    assert!(store == store.clone());
    assert!(store != other);
}

#[test]
fn a_switch_is_on_where_its_native_element_is() {
    assert!(Switched::of(true).is_on());
    assert!(!Switched::of(false).is_on());
}
