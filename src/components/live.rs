//! The common base of the live pieces. A live piece is a component that lives on one
//! topic of the [`Store`] and is drawn again, alone, when that topic changes.
//!
//! The page has a slot for each of them, in which the behaviour `live_pieces` of the
//! browser draws it.

use yew::prelude::*;
use yew::virtual_dom::{Key, VList};

use crosslight_state::{Store, Topic};

/// The props of a live piece.
#[derive(Clone, PartialEq, Properties)]
pub struct LiveProps {
    /// The state of what the reader did.
    pub store: Store,
}

/// Draws the component again whenever a topic of the store changes. Returns the key of the
/// present drawing, for [`anew`].
#[hook]
pub fn use_store(store: &Store, topic: Topic) -> u32 {
    let update = use_force_update();
    let following = store.clone();
    // Once: neither the store nor the topic of a piece ever changes.
    use_effect_with((), move |()| {
        let listener = move |changed: &[Topic]| {
            if changed.contains(&topic) {
                update.force_update();
            }
        };
        let subscription = following.subscribe(listener);
        move || drop(subscription)
    });
    store.version()
}

/// Has a drawing put in place as a whole, not patched into the last one: a translator or an
/// extension may have replaced any node of that.
pub fn anew(key: u32, drawing: Html) -> Html {
    let drawing = VList::with_children(vec![drawing], Some(Key::from(key)));
    VList::with_children(vec![drawing.into()], None).into()
}
