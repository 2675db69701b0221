//! A piece of the page that lives on one topic of the state. When that topic
//! changes, the piece alone is drawn again or, where a native element holds the
//! state, that element alone is moved and nothing is drawn.
//!
//! One type for every such piece, as a struct component: that took 5.5 KB in brotli
//! off the program, against a function component with hooks for each (measured
//! together, with yew 0.23; see the crate docs).

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::state::{State, Store, Subscription, Topic};

/// How a piece is drawn, and what it does about a native element in it.
#[derive(Clone, Properties)]
pub struct LiveProps {
    /// What the reader did.
    pub store: Store,
    /// What the piece lives on.
    pub topic: Topic,
    /// Draws the piece. The first time, that is before the reader did anything.
    pub draw: Rc<dyn Fn(&State) -> Html>,
    /// The native element in it, if one holds the state.
    #[prop_or_default]
    pub native: Option<Rc<dyn NativeState>>,
}

/// A native element that holds a piece of the state.
pub trait NativeState {
    /// Tells the store, once, what the reader did to the element before the
    /// program was there.
    fn adopt(&self, store: &Store);

    /// Moves the element to where the state is.
    fn follow(&self, state: &State);
}

/// A piece that is drawn again whenever `topic` changes.
pub fn live(store: &Store, topic: Topic, draw: impl Fn(&State) -> Html + 'static) -> Html {
    html! { <Live store={store.clone()} {topic} draw={Rc::new(draw) as Rc<dyn Fn(&State) -> Html>} /> }
}

/// A piece whose state a native element in it holds: it is drawn once.
pub fn live_native(
    store: &Store,
    topic: Topic,
    native: Rc<impl NativeState + 'static>,
    draw: impl Fn(&State) -> Html + 'static,
) -> Html {
    let draw: Rc<dyn Fn(&State) -> Html> = Rc::new(draw);
    html! { <Live store={store.clone()} {topic} {draw} native={native as Rc<dyn NativeState>} /> }
}

/// The component.
pub struct Live {
    subscription: Option<Subscription>,
    /// The version of the state that was drawn last.
    drawn: Cell<u32>,
}

impl Component for Live {
    type Message = ();
    type Properties = LiveProps;

    fn create(_: &Context<Self>) -> Self {
        Live {
            subscription: None,
            drawn: Cell::new(0),
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        self.drawn.set(props.store.version());
        (props.draw)(&props.store.state())
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            let props = context.props();
            if let Some(native) = &props.native {
                native.adopt(&props.store);
            }
            self.subscription = Some(subscribe(context));
            // Another piece may have adopted something before this one listened.
            if self.drawn.get() != props.store.version() {
                context.link().send_message(());
            }
        }
    }

    /// A piece that stands in another one is drawn with it, around new elements'
    /// references.
    fn changed(&mut self, context: &Context<Self>, _: &LiveProps) -> bool {
        self.subscription = Some(subscribe(context));
        true
    }
}

fn subscribe(context: &Context<Live>) -> Subscription {
    let LiveProps {
        store,
        topic,
        native,
        ..
    } = context.props().clone();
    let shared = store.clone();
    let link = context.link().clone();
    store.subscribe(topic, move || match &native {
        Some(native) => native.follow(&shared.state()),
        None => link.send_message(()),
    })
}

impl PartialEq for LiveProps {
    fn eq(&self, other: &Self) -> bool {
        self.store == other.store
            && self.topic == other.topic
            && Rc::ptr_eq(&self.draw, &other.draw)
    }
}
