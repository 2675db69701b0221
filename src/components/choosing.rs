//! What the reader points at: a click or a key on anything that has a name to be
//! chosen by, the pointer over it, and the buttons that copy.
//!
//! Each of these is a link to its sentence, or a button, so that it works by mouse,
//! touch and keyboard alike, and the links also without the program. A click with a
//! modifier key stays the browser's own.
//!
//! Behaviours:
//!
//! - `choosing/focus`: what the keyboard is at shows what belongs to it, as the mouse does.
//! - `choosing/permalink`: a link to what is chosen opens it.
//! - `choosing/copy-quotation`: a quotation is copied with its voice and its address.
//! - `choosing/copy-citation`: the citation is copied with the address of the page.
//! - `choosing/copy-in-a-frame`: copying needs no permission.
//! - `choosing/copy-refused`: where it is refused, the status line says so.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, MouseEvent, PointerEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::dom;
use super::live::When;
use super::sections_button;
use crosslight_content::StatementId;
use crosslight_state::{Message, Selection, Store};

/// What can be chosen; its `id` has its name ([`name_of`]).
const SELECTABLE: &str = "[data-select]";
/// What a button copies: `link`, `citation`, or the name of a sentence.
const COPY: &str = "data-copy";

/// Something that the reader wants in the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copy {
    /// The address of the present view.
    Link,
    /// A sentence with its voice and its address.
    Quotation(StatementId),
    /// The words by which the explainer is cited.
    Citation(String),
}

/// Listens to clicks, the pointer and the focus, for as long as the page lives.
pub fn connect(root: &Element, store: &Store, after_frame: When, on_copy: impl Fn(Copy) + 'static) {
    let clicked = {
        let (root, store) = (root.clone(), store.clone());
        move |event: &Event| {
            if let Some(copy) = copy(&root, event, &store) {
                on_copy(copy);
            } else if over(event, ".clear").is_some() {
                store.dispatch(Message::SelectionCleared);
            } else if over(event, &["#", dom::SECTIONS_BUTTON].concat()).is_some() {
                sections_button::press(&store);
            } else if let Some(link) = over(event, SELECTABLE).filter(|_| is_plain(event)) {
                event.prevent_default();
                let name = name_of(&link);
                store.dispatch(Message::Chosen(name));
                // A script may click on what is not shown, which nobody wants to see.
                if event.is_trusted() {
                    keep_in_sight(&link);
                }
            }
        }
    };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(root, "click", options, clicked).forget();

    for (event, inside) in [("pointerover", true), ("pointerleave", false)] {
        let (page, store) = (root.clone(), store.clone());
        let moved = move |event: &Event| {
            let pointer = event.dyn_ref::<PointerEvent>();
            if pointer.is_some_and(|pointer| pointer.pointer_type() == "mouse") {
                let link = over(event, SELECTABLE).filter(|_| inside);
                // A page that scrolls to the focus moves below the mouse, too.
                preview(&store, link.or_else(|| focused(&page)));
            }
        };
        EventListener::new(root, event, moved).forget();
    }
    for event in ["focusin", "focusout"] {
        let (page, store) = (root.clone(), store.clone());
        let moved = move |_: &Event| {
            let (page, store) = (page.clone(), store.clone());
            // The program itself moves the focus, too, in the midst of a change.
            after_frame(Box::new(move || preview(&store, focused(&page))));
        };
        EventListener::new(root, event, moved).forget();
    }
}

fn preview(store: &Store, link: Option<Element>) {
    let name = link.map(|link| name_of(&link));
    store.dispatch(Message::Previewed(name));
}

/// What the keyboard is at, of what can be chosen.
fn focused(root: &Element) -> Option<Element> {
    let focused = root.owner_document()?.active_element();
    focused.filter(|link| matches!(link.matches("[data-select]:focus-visible"), Ok(true)))
}

/// Scrolls no more than it must so that the panel, for which the style sheet keeps room,
/// covers nothing of what was clicked nor, if it fits, of the map with the ends of a tie.
fn keep_in_sight(link: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    let drawing = link.closest("svg").ok().flatten();
    for seen in drawing.iter().chain([link]) {
        seen.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Returns the name by which an element's thing is chosen: its `id`, which says more where
/// the thing stands in words or on a tag.
fn name_of(link: &Element) -> String {
    let id = link.id();
    let places = [dom::IN_WORDS, dom::ON_TAG];
    let name = places.iter().find_map(|place| id.strip_suffix(place));
    name.map(str::to_owned).unwrap_or(id)
}

/// What the button that was clicked copies.
fn copy(root: &Element, event: &Event, store: &Store) -> Option<Copy> {
    let button = over(event, "[data-copy]")?;
    let what = button.get_attribute(COPY)?;
    Some(match &*what {
        "link" => Copy::Link,
        "citation" => {
            let words = root.query_selector(&["#", dom::CITATION].concat()).ok()??;
            Copy::Citation(words.text_content()?)
        }
        name => match Selection::named(name, store.state().explainer())? {
            Selection::Statement(id) => Copy::Quotation(id),
            _ => return None,
        },
    })
}

/// The element that the event happened on or in.
pub fn over(event: &Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok()?
}

/// Whether the browser would follow a link in this very tab.
pub fn is_plain(event: &Event) -> bool {
    let mouse = event.dyn_ref::<MouseEvent>();
    mouse.is_none_or(|mouse| {
        !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key())
    })
}
