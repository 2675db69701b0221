//! The program that the browser runs.

/// Attaches to the page; called when the module is instantiated.
#[cfg(target_arch = "wasm32")]
fn main() {
    if let Err(reason) = crosslight::browser::start() {
        wasm_bindgen::throw_val(reason);
    }
}

/// Outside a browser there is nothing to attach to.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: build it with Trunk (`make dist`).");
    std::process::exit(2);
}
