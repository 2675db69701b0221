//! A piece of the page that the program draws: it lives on one topic of the state
//! and is drawn again, alone, when that topic changes.
//!
//! The build draws the same piece once, as it starts, into a slot of the page; the
//! program then draws into that slot. One struct component for every such piece
//! took 5.5 KB in brotli off the program, against a function component with hooks
//! for each (measured with yew 0.23; see the crate docs).
//!
//! A piece is never patched: each drawing empties the slot and puts new nodes there.
//! A translator or an extension may have replaced, wrapped or moved any node of the
//! last drawing, so a patch would land in nodes that the page no longer shows. The
//! slot itself stays, since it may be a live region or have the focus. Where the slot
//! was replaced too, the piece moves into the new one.
//!
//! Behaviours:
//!
//! - `live/translated`: in a page that is being translated, each piece says what is so now.
//! - `live/focus`: the focus within a piece stays within it when it is drawn again.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::{Key, VList};

use crosslight_state::{Store, Subscription, Topic};

/// When something is done: at once, or when what it is not needed for is done.
pub type When = fn(Box<dyn FnOnce()>);

/// Does it at once.
pub fn at_once(act: Box<dyn FnOnce()>) {
    act();
}

/// How a piece is drawn.
#[derive(Clone)]
pub struct LiveProps {
    /// What the reader did.
    pub store: Store,
    /// What the piece lives on.
    pub topic: Topic,
    /// Draws the piece.
    pub draw: fn(&Store) -> Html,
    /// When it is drawn again after that changed.
    pub when: When,
}

/// A piece and where it stands.
#[derive(Clone, PartialEq, Properties)]
pub struct PlacedProps {
    /// How it is drawn.
    pub piece: LiveProps,
    /// Where.
    pub place: Place,
}

/// Where a piece stands.
#[derive(Clone, PartialEq)]
pub struct Place {
    /// The element that it is drawn into.
    pub slot: Element,
    /// Where to look for that element by its `id`, if the page may replace it.
    pub found: Option<(Element, &'static str)>,
}

/// Draws a piece into its slot, the element of this `id`, from now on. A page
/// without the slot does without the piece.
pub fn mount(root: &Element, id: &'static str, piece: LiveProps) {
    if let Some(slot) = slot_in(root, id) {
        let found = Some((root.clone(), id));
        draw_at(Place { slot, found }, piece);
    }
}

/// The slot of this `id`.
pub fn slot_in(root: &Element, id: &str) -> Option<Element> {
    root.query_selector(&["#", id].concat()).ok()?
}

/// Draws a piece into an element from now on.
pub fn draw_into(slot: Element, piece: LiveProps) {
    draw_at(Place { slot, found: None }, piece);
}

fn draw_at(place: Place, piece: LiveProps) {
    let slot = place.slot.clone();
    yew::Renderer::<Live>::with_root_and_props(slot, PlacedProps { piece, place }).render();
}

/// The component.
pub struct Live {
    /// Ends when another takes over.
    subscription: Option<Subscription>,
    /// How many times it was drawn: each drawing is a list of its own.
    drawings: u32,
    /// Whether the last drawing had the focus.
    had_focus: bool,
}

impl Component for Live {
    type Message = ();
    type Properties = PlacedProps;

    fn create(context: &Context<Self>) -> Self {
        let &LiveProps {
            ref store,
            topic,
            when,
            ..
        } = &context.props().piece;
        let link = context.link().clone();
        let listener = move |changed: &[Topic]| {
            if changed.contains(&topic) {
                let link = link.clone();
                when(Box::new(move || link.send_message(())));
            }
        };
        Live {
            subscription: Some(store.subscribe(listener)),
            drawings: 0,
            had_focus: false,
        }
    }

    fn update(&mut self, context: &Context<Self>, (): ()) -> bool {
        let PlacedProps { piece, place } = context.props();
        if let Some((root, id)) = &place.found
            && !root.contains(Some(&place.slot))
        {
            if self.subscription.take().is_some() {
                mount(root, id, piece.clone());
            }
            return false;
        }
        // What Yew then takes away has gone already, wherever it was moved.
        self.had_focus |= matches!(place.slot.query_selector(":focus"), Ok(Some(_)));
        place.slot.set_text_content(None);
        self.drawings = self.drawings.wrapping_add(1);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let LiveProps { store, draw, .. } = &context.props().piece;
        store.count_drawing();
        let drawing = VList::with_children(vec![draw(store)], Some(Key::from(self.drawings)));
        VList::with_children(vec![drawing.into()], None).into()
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.had_focus) {
            let first = context.props().place.slot.query_selector("button, a");
            if let Ok(Some(first)) = first {
                let options = FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = first
                    .unchecked_ref::<HtmlElement>()
                    .focus_with_options(&options);
            }
        }
    }
}

/// A piece is never given other properties.
impl PartialEq for LiveProps {
    fn eq(&self, other: &Self) -> bool {
        self.store == other.store && self.topic == other.topic
    }
}
