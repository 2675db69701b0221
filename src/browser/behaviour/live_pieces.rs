//! Draws the live pieces into their slots, and keeps each in its place.
//!
//! Before a piece is drawn again its slot is emptied, so that nothing of the last drawing
//! is left, wherever a translator or an extension has moved it. The slot itself stays, since
//! it may be a live region or have the focus. Where the slot was replaced too, the piece is
//! drawn into the new one.
//!
//! Behaviours:
//!
//! - `live-pieces/translated`: in a page that is being translated, each piece says what is so now.
//! - `live-pieces/focus`: the focus within a piece stays within it when it is drawn again.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::{BaseComponent, Renderer};

use super::elements::find;
use crate::browser::schedule::later;
use crate::components::{LiveProps, NoticeLine, SectionsWords, SelectionPanel, dom};
use crosslight_state::{Store, Topic};

/// Draws the pieces as the state is by now, and again whenever it changes, for as long as
/// the page lives. A page without a slot does without its piece.
pub fn draw(root: &Element, store: &Store) {
    keep::<SectionsWords>(root, store, Topic::AllSections, dom::SECTIONS_BUTTON);
    keep::<SelectionPanel>(root, store, Topic::Selection, dom::SELECTION);
    keep::<NoticeLine>(root, store, Topic::Notice, dom::NOTICE);
}

/// A piece in its slot.
struct Mounted {
    slot: Element,
    /// Ends the piece.
    end: Box<dyn FnOnce()>,
}

fn keep<Piece>(root: &Element, store: &Store, topic: Topic, id: &'static str)
where
    Piece: BaseComponent<Properties = LiveProps>,
{
    keep_mounted(root, store, topic, id, mount::<Piece>);
}

fn mount<Piece>(slot: Element, store: Store) -> Mounted
where
    Piece: BaseComponent<Properties = LiveProps>,
{
    let props = LiveProps { store };
    let piece = Renderer::<Piece>::with_root_and_props(slot.clone(), props).render();
    let end = Box::new(move || piece.destroy());
    Mounted { slot, end }
}

fn keep_mounted(
    root: &Element,
    store: &Store,
    topic: Topic,
    id: &'static str,
    mount: fn(Element, Store) -> Mounted,
) {
    let Some(slot) = find(root, id) else { return };
    // Listens before the piece does, so that its slot is empty when it is drawn again.
    let (root, following) = (root.clone(), store.clone());
    let mounted = RefCell::new(Some(mount(slot, store.clone())));
    let listener = move |changed: &[Topic]| {
        if !changed.contains(&topic) {
            return;
        }
        let Some(old) = mounted.take() else { return };
        let now = if root.contains(Some(&old.slot)) {
            empty(&old.slot);
            Some(old)
        } else {
            // The slot left the page: Yew would go on drawing into it, where nobody sees
            // it.
            (old.end)();
            find(&root, id).map(|slot| mount(slot, following.clone()))
        };
        mounted.replace(now);
    };
    store.subscribe(listener).forget();
}

/// Takes the last drawing away; a focus within it goes to the first control of the next.
fn empty(slot: &Element) {
    let had_focus = matches!(slot.query_selector(":focus"), Ok(Some(_)));
    slot.set_text_content(None);
    if had_focus {
        let slot = slot.clone();
        // Yew draws in a microtask.
        later(move || focus_first(&slot));
    }
}

fn focus_first(slot: &Element) {
    if let Ok(Some(first)) = slot.query_selector("button, a") {
        let options = FocusOptions::new();
        // The reader is there already; a jump would lose the line.
        options.set_prevent_scroll(true);
        let first: &HtmlElement = first.unchecked_ref();
        let _ = first.focus_with_options(&options);
    }
}
