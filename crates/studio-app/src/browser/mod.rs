//! Studio in the browser. Wasm only.
//!
//! [`start`] runs in two places with the same program: in the page, where it draws the
//! views, and in the worker, where it checks texts and makes the page ([`worker`]).
//!
//! Must not know: content rules.

mod app;
mod autosave;
pub mod checking;
pub mod download;
mod folder;
mod folder_texts;
pub mod frame;
mod happened;
mod held;
mod kept_focus;
pub mod leaving;
mod listing;
mod load;
pub mod opened;
mod pick;
mod picked_folder;
mod script;
pub mod second_tab;
pub mod served_folder;
pub mod storage;
pub mod template;
pub mod trusted;
mod worker;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

use app::App;

/// Starts the program: the worker's, if it is in a worker.
///
/// # Errors
/// A sentence, if the page has no place for the views.
pub fn start() -> Result<(), JsValue> {
    let throw = |panic: &std::panic::PanicHookInfo| wasm_bindgen::throw_str(&panic.to_string());
    yew::set_custom_panic_hook(Box::new(throw));
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        worker::serve(scope);
        return Ok(());
    }
    let root = gloo_utils::document().get_element_by_id(crate::ROOT);
    let root = root.ok_or("the page has no place for Studio")?;
    yew::Renderer::<App>::with_root(root).render();
    Ok(())
}
