//! The program: wasm, and one module of wasm-bindgen's glue and our loader.

use std::error::Error;

use crosslight_publish::{Files, Kind, Linked, digest, minify, shorten_imports, without_exports};
use crosslight_render::hashed_name;

/// The script around the start of the program, in the page and in the worker.
const LOADER: &str = include_str!("../../studio-app/src/browser/loader.js");
/// The script that fetches the program and starts it.
const FETCHED: &str = include_str!("../../studio-app/src/browser/fetched.js");
/// The script that starts the program that the one file carries.
const CARRIED: &str = include_str!("../../studio-app/src/browser/carried.js");

/// The program of Studio.
pub struct Program {
    /// The program's name in the bundle.
    pub wasm_name: String,
    /// The program.
    pub wasm: Vec<u8>,
    /// The module that fetches the program.
    pub fetching: String,
    /// The module that finds the program in the one file.
    pub carrying: String,
}

impl Program {
    /// Makes the modules of what Trunk linked.
    ///
    /// # Errors
    /// A sentence: Trunk linked no program, or a tool of the build failed.
    pub fn of(files: &mut Files, linked: &Linked) -> Result<Self, Box<dyn Error>> {
        let wasm = files.take(&linked.wasm).ok_or("Trunk staged no program")?;
        let glue = files.take(&linked.glue).ok_or("Trunk staged no module")?;
        let glue = without_exports(&String::from_utf8(glue)?)?;
        let (wasm, glue) = shorten_imports(&wasm, &glue)?;
        let wasm_name = hashed_name("studio.wasm", &wasm);
        let fetched = FETCHED
            .replace("\"WASM\"", &format!("{wasm_name:?}"))
            .replace("INTEGRITY", &digest(&wasm));
        let module = |last: &str| minify(&[&glue, LOADER, last].join("\n"), Kind::Script);
        Ok(Program {
            fetching: module(&fetched)?,
            carrying: module(CARRIED)?,
            wasm_name,
            wasm,
        })
    }
}
