//! The theme, the only thing stored about the reader.
//!
//! The shell's loader applies a stored theme before the program is there, by
//! checking its radio button; the program only remembers the choice.

use gloo_storage::{LocalStorage, Storage};

use crate::state::{Store, Theme, Topic};

/// The key in the browser's storage.
const KEY: &str = "crosslight-theme";

/// Stores the theme whenever the reader chooses one. Where storage is refused,
/// the choice holds until the page is left.
pub fn remember(store: &Store) {
    let choosing = store.clone();
    let write = move || {
        let theme = choosing.state().theme();
        if theme == Theme::System {
            LocalStorage::delete(KEY);
        } else {
            let _ = LocalStorage::raw().set_item(KEY, theme.name());
        }
    };
    std::mem::forget(store.subscribe(Topic::Theme, write));
}
