//! Hears clicks, the pointer and the focus at the root of the page (event delegation),
//! and tells the state what they mean.
//!
//! Each thing that can be chosen is a link to its sentence, so it works by mouse, touch and keyboard
//! alike, and without the program. A click with a modifier key stays the browser's own.
//!
//! Behaviours:
//!
//! - `delegated-events/focus`: what the keyboard is at shows what belongs to it, as the mouse does.
//! - `delegated-events/permalink`: a link to what is chosen opens it.
//! - `delegated-events/copy-quotation`: a quotation is copied with its voice and its address.
//! - `delegated-events/copy-citation`: the citation is copied with the address of the page.
//! - `delegated-events/copy-in-a-frame`: copying needs no permission.
//! - `delegated-events/copy-refused`: where it is refused, the status line says so.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, MouseEvent, PointerEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::Callback;

use super::elements::{around, control, find};
use super::native_controls;
use crate::browser::schedule::after_frame;
use crate::components::dom::{self, Control};
use crosslight_content::StatementId;
use crosslight_state::{Message, Selection, Store};

/// Something that the reader wants in the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyRequest {
    /// The address of the present view.
    Link,
    /// A sentence with its voice and its address.
    Quotation(StatementId),
    /// The words by which the explainer is cited.
    Citation(String),
}

/// The target of a click.
enum Clicked {
    Copy(CopyRequest),
    Control(Control, Element),
    /// A link by which this can be chosen.
    Link(Element, Selection),
}

/// Listens for as long as the page lives.
pub fn connect(root: &Element, store: &Store, on_copy: Callback<CopyRequest>) {
    listen_for_clicks(root, store, on_copy);
    listen_for_pointer(root, store);
    listen_for_focus(root, store);
}

fn listen_for_clicks(root: &Element, store: &Store, on_copy: Callback<CopyRequest>) {
    let (page, store) = (root.clone(), store.clone());
    let clicked = move |event: &Event| match clicked(&page, event, &store) {
        Some(Clicked::Copy(request)) => {
            // A switch of the same frame is in the address that is copied.
            native_controls::read_inputs(&page, &store);
            on_copy.emit(request);
        }
        Some(Clicked::Control(Control::ClearSelection, _)) => {
            store.dispatch(Message::SelectionCleared);
        }
        Some(Clicked::Control(Control::AllSections, _)) => press_sections_button(&store),
        Some(Clicked::Control(Control::CompareLink, link)) if is_plain(event) => {
            store.dispatch(Message::ComparisonRequested);
            lead_to_points(link);
        }
        Some(Clicked::Link(link, selection)) if is_plain(event) => {
            // The address has what is chosen in its query. The link's own way would scroll
            // to the sentence and write a fragment.
            event.prevent_default();
            store.dispatch(Message::Chosen(selection));
            // A script may click on what is not shown, which nobody wants to see.
            if event.is_trusted() {
                keep_in_sight(&link);
            }
        }
        _ => {}
    };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(root, "click", options, clicked).forget();
}

fn listen_for_pointer(root: &Element, store: &Store) {
    for (event, is_inside) in [("pointerover", true), ("pointerleave", false)] {
        let (page, store) = (root.clone(), store.clone());
        let moved = move |event: &Event| {
            let pointer = event.dyn_ref::<PointerEvent>();
            // A finger does not hover: its `pointerover` is the beginning of a tap, which
            // would light what the tap is about to choose.
            if pointer.is_some_and(|pointer| pointer.pointer_type() == "mouse") {
                let link = around(event, &dom::having(dom::SELECT)).filter(|_| is_inside);
                // A page that scrolls to the focus moves below the mouse, too.
                preview(&store, link.or_else(|| focused(&page)));
            }
        };
        EventListener::new(root, event, moved).forget();
    }
}

fn listen_for_focus(root: &Element, store: &Store) {
    for event in ["focusin", "focusout"] {
        let (page, store) = (root.clone(), store.clone());
        let moved = move |_: &Event| {
            let (page, store) = (page.clone(), store.clone());
            // The program itself moves the focus, too, in the midst of a change.
            after_frame(move || preview(&store, focused(&page)));
        };
        EventListener::new(root, event, moved).forget();
    }
}

/// Returns what a click was on, with its names parsed.
fn clicked(root: &Element, event: &Event, store: &Store) -> Option<Clicked> {
    if let Some(button) = around(event, &dom::having(dom::COPY)) {
        return copy_request(root, &button, store).map(Clicked::Copy);
    }
    if let Some(element) = around(event, &dom::having(dom::CONTROL)) {
        return control(&element).map(|control| Clicked::Control(control, element));
    }
    let link = around(event, &dom::having(dom::SELECT))?;
    let selection = selection(&link, store)?;
    Some(Clicked::Link(link, selection))
}

/// Returns what a button copies.
fn copy_request(root: &Element, button: &Element, store: &Store) -> Option<CopyRequest> {
    let what = button.get_attribute(dom::COPY)?;
    match &*what {
        dom::COPY_LINK => Some(CopyRequest::Link),
        dom::COPY_CITATION => {
            let words = find(root, dom::CITATION)?.text_content()?;
            Some(CopyRequest::Citation(words))
        }
        name => match Selection::named(name, store.state().explainer())? {
            Selection::Statement(id) => Some(CopyRequest::Quotation(id)),
            _ => None,
        },
    }
}

/// Returns what a link chooses.
fn selection(link: &Element, store: &Store) -> Option<Selection> {
    Selection::named(dom::thing_of(&link.id()), store.state().explainer())
}

/// Does what the button for all sections says.
fn press_sections_button(store: &Store) {
    let all_open = store.state().all_open();
    store.dispatch(if all_open {
        Message::AllSectionsHidden
    } else {
        Message::AllSectionsShown
    });
}

/// Leads a link to the points, which are shown by now, while the browser follows it. The
/// browser does so itself, so that the keyboard goes on from the points, the history has
/// one entry more, and whoever listens to links hears of it.
fn lead_to_points(link: Element) {
    let lead = |link: &Element, target: &str| {
        // A link that takes no attribute leads to the switch, no more.
        let _ = link.set_attribute("href", &dom::by_id(target));
    };
    lead(&link, dom::COMPARISON);
    after_frame(move || lead(&link, dom::COMPARISON_SWITCH));
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

fn preview(store: &Store, link: Option<Element>) {
    let preview = link.and_then(|link| selection(&link, store));
    store.dispatch(Message::Previewed(preview));
}

/// Returns the link at which the keyboard is, if something can be chosen by it.
fn focused(root: &Element) -> Option<Element> {
    let focused = root.owner_document()?.active_element();
    let selector = [&*dom::having(dom::SELECT), ":focus-visible"].concat();
    focused.filter(|link| matches!(link.matches(&selector), Ok(true)))
}

/// Returns whether the browser would follow a link in this very tab.
fn is_plain(event: &Event) -> bool {
    let mouse = event.dyn_ref::<MouseEvent>();
    mouse.is_none_or(|mouse| {
        !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key())
    })
}
