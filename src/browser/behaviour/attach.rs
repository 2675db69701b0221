//! Attaches to the page as it stands: what the reader did before is kept, and what
//! happens from now on is listened to. Nothing is drawn again.

use web_sys::Element;
use yew::Callback;

use super::delegated_events::{self, CopyRequest};
use super::{current_section, highlight, map_keys, native_controls};
use crosslight_state::Store;

/// Connects the page inside `root` with the state, for as long as the page lives. Calls
/// `on_copy` when the reader wants something in the clipboard.
///
/// The live pieces are drawn by [`live_pieces::draw`](super::live_pieces::draw), which
/// takes about as long as this and so has a task of its own.
pub fn attach(root: &Element, store: &Store, on_copy: Callback<CopyRequest>) {
    // First what the reader did without the program; the others begin with that state.
    native_controls::connect(root, store);
    highlight::connect(root, store);
    delegated_events::connect(root, store, on_copy);
    current_section::connect(root, store);
    map_keys::connect(root, store);
}
