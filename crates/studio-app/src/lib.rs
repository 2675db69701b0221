//! Studio: makes an explainer in the browser. The same checks and the same page as the
//! command's, on texts that never leave the machine.
//!
//! [`checker`] and [`protocol`] are what the worker does; [`main_view`] is what is seen;
//! `browser` (wasm only) connects both with the browser.

#[cfg(any(target_arch = "wasm32", doc))]
pub mod browser;
pub mod checker;
pub mod main_view;
pub mod preview;
pub mod protocol;
pub mod template_file;

/// The id of the element that holds Studio.
pub const ROOT: &str = "_page";
/// The id of the element that carries the template of the reader's page, or links to it.
pub const TEMPLATE: &str = "_template";
