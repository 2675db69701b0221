//! Files that the editor chose or dropped.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList};

/// The largest file that is read, in bytes: as large as the largest picture.
const LARGEST: f64 = 8_388_608.0;

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The file's name; in a chosen folder, its path within the folder.
    pub name: String,
    /// The bytes, or a sentence why there are none.
    pub bytes: Result<Vec<u8>, String>,
}

/// Reads files, one after the other.
pub async fn read_all(files: FileList) -> Vec<Opened> {
    let mut opened = Vec::new();
    for at in 0..files.length() {
        if let Some(file) = files.get(at) {
            let name = path(&file);
            let bytes = read(&file).await;
            opened.push(Opened { name, bytes });
        }
    }
    opened
}

/// Returns a file's path within the folder that was chosen, or its name.
fn path(file: &File) -> String {
    let path = js_sys::Reflect::get(file, &"webkitRelativePath".into());
    let path = path.ok().and_then(|path| path.as_string());
    let within = path.as_deref().and_then(|path| path.split_once('/'));
    within.map_or_else(|| file.name(), |(_, within)| within.to_owned())
}

async fn read(file: &File) -> Result<Vec<u8>, String> {
    if file.size() > LARGEST {
        return Err("it is larger than 8 MiB".to_owned());
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer: JsValue = buffer.map_err(|_| "it could not be read".to_owned())?;
    Ok(Uint8Array::new(buffer.unchecked_ref()).to_vec())
}
