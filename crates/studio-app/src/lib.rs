//! Studio, the authoring app in the browser: its views over the pure core of
//! `crosslight_studio`, and what connects them with the browser. The same checks and the
//! same page as the command's, on texts that never leave the machine.
//!
//! # Where to start
//!
//! 1. [`state::Studio`]: the state of the views, a history of the project and what is in
//!    front of the editor; [`state::Message`] is what the editor did.
//! 2. [`components::App`]: the views. It owns the reducer and tells its owner of each new
//!    history by a callback.
//! 3. [`labels`]: the words of the interface, a file a language in `labels/`.
//! 4. [`checker`] and [`protocol`]: what the worker does.
//! 5. `browser` (wasm only): storage, files, the worker, the frame; its `app` owns the views.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod checker;
pub mod components;
pub mod focus;
pub mod labels;
pub mod opened_files;
pub mod preview;
pub mod protocol;
pub mod state;
pub mod template_file;

/// The id of the element that holds Studio.
pub const ROOT: &str = "_page";
/// The id of the element that carries the template of the reader's page, or links to it.
pub const TEMPLATE: &str = "_template";
