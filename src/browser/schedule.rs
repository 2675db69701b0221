//! When the program does something: in a task of its own, or after the next frame.

use gloo_utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::js_sys::Function;

/// Calls `act` in a task of its own.
pub fn later(act: impl FnOnce() + 'static) {
    // A window without timers goes without it.
    let _ = window().set_timeout_with_callback(&callback(act));
}

/// Calls `act` in a task after the next frame, so that the frame that answers the reader
/// need not wait for it; in a tab that nobody sees, when it is seen again.
pub fn after_frame(act: impl FnOnce() + 'static) {
    // A window without frames goes without it.
    let _ = window().request_animation_frame(&callback(move || later(act)));
}

/// Makes a function that the browser calls once. Its one type keeps the glue of
/// wasm-bindgen from being in the program once for each closure.
fn callback(act: impl FnOnce() + 'static) -> Function {
    let act: Box<dyn FnOnce()> = Box::new(act);
    Closure::once_into_js(act).unchecked_into()
}
