//! The program that the browser runs for Studio, in its page and in its worker.

/// Starts Studio; called when the module is instantiated.
#[cfg(target_arch = "wasm32")]
fn main() {
    if let Err(reason) = crosslight_studio_app::browser::start() {
        wasm_bindgen::throw_val(reason);
    }
}

/// Outside a browser there is nothing to start.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: build it with Trunk (`make dist`).");
    std::process::exit(2);
}
