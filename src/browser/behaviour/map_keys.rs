//! Makes the map one stop of Tab, and moves the focus on it by the arrow keys (WAI-ARIA
//! APG, Grid as a layout grid, with a roving `tabindex`). [`MapStop`] knows the ways.
//!
//! The page has all links in the order of Tab. Only this program takes them out, so without
//! it each of them is reached; `loader.js` puts them back if the program stops.
//!
//! Behaviours:
//!
//! - `map-keys/one-stop`: Tab comes to one place of the map, where it was last, then to the list.
//! - `map-keys/relations`: Left and Right move between an actor and its relations.
//! - `map-keys/actors`: Up and Down move between the actors.
//! - `map-keys/ends`: Home and End move to the ends of a row, with Control to those of the map.
//! - `map-keys/escape`: Escape ends the selection, and the focus stays.
//! - `map-keys/without-program`: without the program each link of the map is a stop.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::elements::{around, each, find, focus};
use crate::components::dom;
use crosslight_content::ActorId;
use crosslight_state::{MapStep, MapStop, Selection, Store};

const OUT_OF_ORDER: &str = "tabindex";

/// Listens for as long as the page lives.
pub fn connect(root: &Element, store: &Store) {
    let links = format!("{} [href]", dom::by_id(dom::DRAWING));
    let stop = |state: &str| root.query_selector(&[&*links, state].concat()).ok()?;
    // Where the keyboard is, else at what is chosen, else at the first link.
    let chosen = [":focus", &dom::having(dom::CURRENT), ""];
    let Some(stop) = chosen.into_iter().find_map(stop) else {
        return;
    };
    rove(root, &links, &stop);
    let row = Rc::new(Cell::new(None));
    let (page, following, rows, selector) =
        (root.clone(), store.clone(), row.clone(), links.clone());
    let focused = move |event: &Event| {
        if let Some(link) = around(event, &selector) {
            rows.set(stop_at(&link, rows.get(), &following).map(|stop| stop.actor));
            rove(&page, &selector, &link);
        }
    };
    EventListener::new(root, "focusin", focused).forget();
    let (page, store) = (root.clone(), store.clone());
    let pressed = move |event: &Event| {
        let link = around(event, &links);
        let stop = link.and_then(|link| stop_at(&link, row.get(), &store));
        let (Some(from), Some(way)) = (stop, step(&page, event)) else {
            return;
        };
        event.prevent_default();
        let state = store.state();
        let next = from.after(way, state.explainer());
        row.set(Some(next.actor));
        let name = next.thing().name(state.explainer());
        // The focus calls listeners at once, and one of them may change the state.
        drop(state);
        if let Some(link) = find(&page, &name) {
            focus(&link);
        }
    };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(root, "keydown", options, pressed).forget();
}

/// Takes all links of the map but one out of the order of Tab.
fn rove(root: &Element, links: &str, stop: &Element) {
    each(root, &[links, ":not([tabindex])"].concat(), &mut |link| {
        let _ = link.set_attribute(OUT_OF_ORDER, "-1");
    });
    let _ = stop.remove_attribute(OUT_OF_ORDER);
}

/// Returns where a link stands on the map.
fn stop_at(link: &Element, row: Option<ActorId>, store: &Store) -> Option<MapStop> {
    let state = store.state();
    let thing = Selection::named(&link.id(), state.explainer())?;
    MapStop::of(thing, row, state.explainer())
}

/// Returns the step that a key stands for. The arrows follow the direction of the page.
fn step(root: &Element, event: &Event) -> Option<MapStep> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    if event.alt_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let is_mirrored = || matches!(root.closest("[dir=rtl]"), Ok(Some(_)));
    match (&*event.key(), event.ctrl_key()) {
        ("ArrowRight", false) if is_mirrored() => Some(MapStep::Previous),
        ("ArrowLeft", false) if is_mirrored() => Some(MapStep::Next),
        ("ArrowRight", false) => Some(MapStep::Next),
        ("ArrowLeft", false) => Some(MapStep::Previous),
        ("ArrowDown", false) => Some(MapStep::NextActor),
        ("ArrowUp", false) => Some(MapStep::PreviousActor),
        ("Home", false) => Some(MapStep::First),
        ("End", false) => Some(MapStep::Last),
        ("Home", true) => Some(MapStep::FirstActor),
        ("End", true) => Some(MapStep::LastOfAll),
        _ => None,
    }
}
