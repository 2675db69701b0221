//! Panics on demand, for the tests of what the reader keeps then. Only a build with
//! the feature `faults` has it; the bundle never does, which a test looks after.

use gloo_events::EventListener;
use gloo_utils::document;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::js_sys::Promise;
use yew::prelude::*;

use crosslight_state::{Message, Store, Switched};

/// An event of the document, and the function that panics then.
type Fault = (&'static str, fn(&Store));

const FAULTS: [Fault; 5] = [
    ("fault-in-listener", in_listener),
    ("fault-in-store", in_store),
    ("fault-in-timer", in_timer),
    ("fault-in-promise", in_promise),
    ("fault-in-render", in_render),
];

/// Listens to the events that ask for a panic.
pub fn listen(store: &Store) {
    for (event, fail) in FAULTS {
        let store = store.clone();
        EventListener::new(&document(), event, move |_| fail(&store)).forget();
    }
}

/// Panics while the state is read: it stays borrowed, so that whatever came next
/// to the program would panic again.
fn in_listener(store: &Store) {
    std::mem::forget(store.state());
    panic!("on demand, in a listener");
}

/// Panics in a listener that is told of a change.
fn in_store(store: &Store) {
    store
        .subscribe(|_| panic!("on demand, in the store"))
        .forget();
    let now = Switched::of(!store.state().layer());
    store.dispatch(Message::LayerSwitched(now));
}

fn in_timer(_: &Store) {
    super::schedule::later(|| panic!("on demand, in a timer"));
}

fn in_promise(_: &Store) {
    let fail = Closure::once(|_| panic!("on demand, in a promise"));
    let _ = Promise::resolve(&JsValue::NULL).then(&fail);
    fail.forget();
}

fn in_render(_: &Store) {
    if let Ok(root) = document().create_element("div") {
        yew::Renderer::<Broken>::with_root(root).render();
    }
}

/// Draws a piece that can't be drawn.
#[component]
fn Broken() -> Html {
    panic!("on demand, in a render")
}
