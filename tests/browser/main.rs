//! The components in a real browser: the program attaches to a prerendered page, on
//! which the tests act by hand and by messages. Each test has a page of its own
//! ([`page`]).
#![cfg(target_arch = "wasm32")]

mod explainers;
mod page;
mod watch;

mod after_frame;
mod attaching;
mod comparison;
mod disclosure;
mod kept;
mod map_keys;
mod messages;
mod quiet;
mod sections_button;
mod selection;
mod theme;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
