//! Files that the editor chose or dropped.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Element, Event, File, FileList};
use yew::Callback;

use crate::opened_files::{Opened, why_left_out};

/// Reads files, one after the other. What Studio has no use for is not read.
pub async fn read_all(files: FileList) -> Vec<Opened> {
    let mut opened = Vec::new();
    let mut total = 0.0;
    for at in 0..files.length() {
        if let Some(file) = files.get(at) {
            let name = path(&file);
            let bytes = match why_left_out(&name, file.size(), total) {
                Some(reason) => Err(reason.to_owned()),
                None => read(&file).await,
            };
            if bytes.is_ok() {
                total += file.size();
            }
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
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer: JsValue = buffer.map_err(|_| "it could not be read".to_owned())?;
    Ok(Uint8Array::new(buffer.unchecked_ref()).to_vec())
}

/// Hears of files that are dropped anywhere on the page. Without it the browser would show
/// such a file in the place of Studio. A file field takes what is dropped on it by itself.
pub struct Dropping {
    _listeners: [EventListener; 2],
}

impl Dropping {
    /// Listens.
    #[must_use]
    pub fn new(tell: Callback<FileList>) -> Self {
        let listen = |name: &'static str, tell: Option<Callback<FileList>>| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&gloo_utils::window(), name, options, move |event| {
                let files = event
                    .dyn_ref::<DragEvent>()
                    .and_then(DragEvent::data_transfer);
                let has_files = files
                    .as_ref()
                    .is_some_and(|it| it.types().includes(&"Files".into(), 0));
                if !has_files || is_file_field(event) {
                    return;
                }
                event.prevent_default();
                if let (Some(tell), Some(files)) = (&tell, files.and_then(|it| it.files())) {
                    tell.emit(files);
                }
            })
        };
        Dropping {
            _listeners: [listen("dragover", None), listen("drop", Some(tell))],
        }
    }
}

fn is_file_field(event: &Event) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| it.matches("input[type=file]:enabled").unwrap_or(false))
}
