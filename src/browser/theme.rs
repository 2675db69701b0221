//! The theme, the only thing stored about the reader.
//!
//! head.js applies a stored theme before the first paint, and checks its radio button
//! as soon as that is there; the program only remembers the choice.

use gloo_utils::window;
use web_sys::Storage;

use crosslight_state::{Store, Theme, Topic};

/// The key in the browser's storage; head.js has it too.
const KEY: &str = "crosslight-theme";

/// Stores the theme whenever the reader chooses one. Where storage is refused,
/// the choice holds until the page is left.
pub fn remember(store: &Store) {
    let choosing = store.clone();
    let write = move || {
        let Some(storage) = storage() else { return };
        // A full or refused storage costs the memory, nothing else.
        let _ = match choosing.state().theme() {
            Theme::System => storage.remove_item(KEY),
            theme => storage.set_item(KEY, theme.name()),
        };
    };
    // The reader may have chosen before the program was there.
    write();
    let listener = move |changed: &[Topic]| {
        if changed.contains(&Topic::Theme) {
            write();
        }
    };
    store.subscribe(listener).forget();
}

/// Returns the browser's storage, unless it is refused: the very look at it may throw.
/// (`gloo-storage` would panic then.)
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
