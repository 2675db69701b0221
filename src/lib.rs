//! placeholder
#[cfg(all(feature = "page", target_arch = "wasm32"))]
pub mod browser;
#[cfg(feature = "page")]
pub mod components;
pub mod content;
#[cfg(all(feature = "publish", not(target_arch = "wasm32")))]
pub mod publish;
pub mod state;
