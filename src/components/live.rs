//! A piece of the page that the program draws: it lives on one topic of the state
//! and is drawn again, alone, when that topic changes.
//!
//! The build draws the same piece once, as it starts, into a slot of the page; the
//! program then draws into that slot. One struct component for every such piece
//! took 5.5 KB in brotli off the program, against a function component with hooks
//! for each (measured with yew 0.23; see the crate docs).

use web_sys::Element;
use yew::prelude::*;

use crate::state::{Store, Subscription, Topic};

/// When something is done: at once, or when what it is not needed for is done.
pub type When = fn(Box<dyn FnOnce()>);

/// Does it at once.
pub fn at_once(act: Box<dyn FnOnce()>) {
    act();
}

/// How a piece is drawn.
#[derive(Clone, Properties)]
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

/// Draws a piece into its slot, the element of this `id`, from now on. A page
/// without the slot does without the piece.
pub fn mount(root: &Element, slot: &str, props: LiveProps) {
    if let Some(slot) = slot_in(root, slot) {
        draw_into(slot, props);
    }
}

/// The slot of this `id`.
pub fn slot_in(root: &Element, slot: &str) -> Option<Element> {
    root.query_selector(&["#", slot].concat()).ok()?
}

/// Draws a piece into an element from now on.
pub fn draw_into(slot: Element, props: LiveProps) {
    yew::Renderer::<Live>::with_root_and_props(slot, props).render();
}

/// The component.
pub struct Live {
    _subscription: Subscription,
}

impl Component for Live {
    type Message = ();
    type Properties = LiveProps;

    fn create(context: &Context<Self>) -> Self {
        let &LiveProps {
            ref store,
            topic,
            when,
            ..
        } = context.props();
        let link = context.link().clone();
        let listener = move |changed: &[Topic]| {
            if changed.contains(&topic) {
                let link = link.clone();
                when(Box::new(move || link.send_message(())));
            }
        };
        Live {
            _subscription: store.subscribe(listener),
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let LiveProps { store, draw, .. } = context.props();
        store.count_drawing();
        draw(store)
    }
}

/// A piece is never given other properties.
impl PartialEq for LiveProps {
    fn eq(&self, other: &Self) -> bool {
        self.store == other.store && self.topic == other.topic
    }
}
