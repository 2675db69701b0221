//! The views in a real browser: where the focus goes, which keys do something, and two
//! ways from the pasted article to the explainer that ships.
#![cfg(target_arch = "wasm32")]

mod hand;
mod queue;
#[path = "../../../studio/tests/core/way.rs"]
mod way;
mod ways;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
