//! The folder that the editor picked in the browser, by the File System Access API of the
//! WICG. Not every browser has it; the handle lasts as long as the page.

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetFileOptions,
    FileSystemWritableFileStream,
};

use super::listing::{Listing, TEXTS, Written};
use crate::opened_files::why_left_out;
use crosslight_compile::hexadecimal_digest;
use crosslight_studio::Project;
use crosslight_studio::project::{LARGEST_ARTICLE, LARGEST_FILE, fits};

/// The name of the picker's function in the window.
const PICKER: &str = "showDirectoryPicker";

/// The functions that web-sys has only with unstable flags: <https://wicg.github.io/file-system-access/>.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = showDirectoryPicker)]
    async fn show_directory_picker() -> Result<JsValue, JsValue>;

    /// The permissions of a `FileSystemHandle`.
    type Permissions;

    #[wasm_bindgen(catch, method, js_name = requestPermission)]
    async fn request_permission(this: &Permissions, asked: &Object) -> Result<JsValue, JsValue>;
}

/// A folder.
pub struct PickedFolder(FileSystemDirectoryHandle);

impl PickedFolder {
    /// Tells whether this browser has a picker of folders.
    #[must_use]
    pub fn can_be_picked() -> bool {
        let picker = Reflect::get(&gloo_utils::window(), &PICKER.into());
        picker.is_ok_and(|it| !it.is_undefined())
    }

    /// Has the editor pick a folder; `None` if the editor picks none. Begins in a click, or
    /// the browser refuses.
    ///
    /// # Errors
    /// A sentence: the browser refuses.
    pub async fn pick() -> Result<Option<Self>, String> {
        match show_directory_picker().await {
            Ok(handle) => Ok(Some(PickedFolder(handle.unchecked_into()))),
            Err(error) if is(&error, "AbortError") => Ok(None),
            Err(error) => Err(said("the folder could not be opened", &error)),
        }
    }

    /// Returns what lies in the folder, with the pictures that its texts name.
    ///
    /// # Errors
    /// A sentence: a text is not readable, or too large for Studio.
    pub async fn listing(&self) -> Result<Listing, String> {
        let mut listing = Listing {
            name: self.0.name(),
            ..Listing::default()
        };
        let mut texts = [const { String::new() }; 2];
        let most = [LARGEST_ARTICLE, LARGEST_FILE];
        for ((name, most), text) in TEXTS.into_iter().zip(most).zip(&mut texts) {
            let bytes = self.find(name).await?;
            let digest = bytes.as_deref().map(hexadecimal_digest);
            listing.texts.insert(name.to_owned(), digest);
            let bytes = bytes.unwrap_or_default();
            fits(bytes.len(), most).map_err(|refusal| format!("{name}: {refusal}"))?;
            *text = String::from_utf8(bytes).unwrap_or_default();
        }
        let [article, editorial] = texts;
        listing.pictures = Project::new(article, editorial).named_pictures();
        Ok(listing)
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A sentence.
    pub async fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        let found = self.find(path).await?;
        found.ok_or_else(|| "it is not in the folder".to_owned())
    }

    /// Writes a text; `known` is the digest of the bytes that it replaces. Asks for the
    /// permission first, which the browser remembers.
    ///
    /// # Errors
    /// A sentence: the editor or the browser refuses.
    pub async fn write(
        &self,
        name: &str,
        known: Option<&str>,
        new: &str,
    ) -> Result<Written, String> {
        let failed = |error: JsValue| said(&format!("{name} could not be written"), &error);
        self.may_write().await?;
        let is_new = known.is_none();
        if is_new && let Some(there) = self.find(name).await? {
            return Written::conflict(name, there);
        }
        let Some(file) = self.handle(name, is_new).await.map_err(failed)? else {
            return Ok(Written::Conflict(None));
        };
        let stream = JsFuture::from(file.create_writable()).await;
        let stream: FileSystemWritableFileStream = stream.map_err(failed)?.unchecked_into();
        let writing = stream.write_with_str(new).map_err(failed)?;
        JsFuture::from(writing).await.map_err(failed)?;
        // The file is replaced when the stream is closed, so this is the last moment to look.
        if !is_new {
            let there = self.find(name).await?;
            if there.as_deref().map(hexadecimal_digest).as_deref() != known {
                // A stream that is not closed changes nothing.
                let _ = JsFuture::from(stream.abort()).await;
                return match there {
                    Some(there) => Written::conflict(name, there),
                    None => Ok(Written::Conflict(None)),
                };
            }
        }
        JsFuture::from(stream.close()).await.map_err(failed)?;
        if self.find(name).await?.as_deref() != Some(new.as_bytes()) {
            return Err(format!("{name} is not as it was written"));
        }
        Ok(Written::Saved(hexadecimal_digest(new.as_bytes())))
    }

    async fn may_write(&self) -> Result<(), String> {
        let asked = Object::new();
        // An object of our own takes every key.
        let _ = Reflect::set(&asked, &"mode".into(), &"readwrite".into());
        let granted = self.0.unchecked_ref::<Permissions>();
        let granted = granted.request_permission(&asked).await;
        let is_granted = granted.is_ok_and(|it| it.as_string().as_deref() == Some("granted"));
        let said = "the browser may not write into it; save again to be asked again";
        is_granted.then_some(()).ok_or_else(|| said.to_owned())
    }

    /// Reads a file; `None` if it is not there.
    async fn find(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        let failed = |error: JsValue| said(path, &error);
        let Some(handle) = self.handle(path, false).await.map_err(failed)? else {
            return Ok(None);
        };
        let file = JsFuture::from(handle.get_file()).await;
        let Some(file) = found::<File>(file).map_err(failed)? else {
            return Ok(None);
        };
        if let Some(reason) = why_left_out(path, file.size(), 0.0) {
            return Err(format!("{path}: {reason}"));
        }
        let bytes = JsFuture::from(file.array_buffer()).await;
        Ok(Some(Uint8Array::new(&bytes.map_err(failed)?).to_vec()))
    }

    /// Returns the handle of a file, which is made if it is to be `new`; `None` if it is not
    /// there.
    async fn handle(&self, path: &str, new: bool) -> Result<Option<FileSystemFileHandle>, JsValue> {
        let mut folder = self.0.clone();
        let mut rest = path;
        while let Some((name, after)) = rest.split_once('/') {
            let inner = JsFuture::from(folder.get_directory_handle(name)).await;
            let Some(inner) = found(inner)? else {
                return Ok(None);
            };
            (folder, rest) = (inner, after);
        }
        let options = FileSystemGetFileOptions::new();
        options.set_create(new);
        found(JsFuture::from(folder.get_file_handle_with_options(rest, &options)).await)
    }
}

/// Returns the handle or file that was found; `None` if there is none.
fn found<T: JsCast>(result: Result<JsValue, JsValue>) -> Result<Option<T>, JsValue> {
    match result {
        Ok(found) => Ok(Some(found.unchecked_into())),
        Err(error) if is(&error, "NotFoundError") => Ok(None),
        Err(error) => Err(error),
    }
}

/// Tells whether an exception has this name.
fn is(error: &JsValue, name: &str) -> bool {
    let exception = error.dyn_ref::<DomException>();
    exception.is_some_and(|it| it.name() == name)
}

/// Says what failed, and how the browser says why.
fn said(what: &str, error: &JsValue) -> String {
    let reason = error.dyn_ref::<DomException>().map(DomException::message);
    format!("{what}: {}", reason.unwrap_or_default())
}
