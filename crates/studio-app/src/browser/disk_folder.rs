//! A folder of this machine that the editor chose, where the browser has the File System
//! Access API. Nothing depends on it: files can be opened and downloaded everywhere.

use js_sys::{Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File};

use super::trusted::call;

/// A folder that may be read and written.
#[derive(Clone, Debug, PartialEq)]
pub struct DiskFolder {
    handle: JsValue,
}

impl DiskFolder {
    /// Tells whether the browser has the function: some browsers of one engine have it, and
    /// some have switched it off.
    #[must_use]
    pub fn can_be_chosen() -> bool {
        let function = Reflect::get(&gloo_utils::window(), &"showDirectoryPicker".into());
        function.is_ok_and(|function| function.is_function())
    }

    /// Lets the editor choose a folder; `None` if the editor chose none.
    ///
    /// # Errors
    /// A sentence: the browser or its administrator forbids it.
    pub async fn choose() -> Result<Option<Self>, String> {
        let options = Object::new();
        // An object of our own takes any value.
        let _ = Reflect::set(&options, &"mode".into(), &"readwrite".into());
        match wait(
            &gloo_utils::window(),
            "showDirectoryPicker",
            &[options.into()],
        )
        .await
        {
            Ok(handle) => Ok(Some(DiskFolder { handle })),
            Err(error) if name(&error) == "AbortError" => Ok(None),
            Err(error) => Err(said(&error)),
        }
    }

    /// Reads a file; `None` if there is none of this name.
    ///
    /// # Errors
    /// A sentence.
    pub async fn read(&self, file: &str) -> Result<Option<Vec<u8>>, String> {
        match self.bytes(file).await {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if name(&error) == "NotFoundError" => Ok(None),
            Err(error) => Err(said(&error)),
        }
    }

    async fn bytes(&self, file: &str) -> Result<Vec<u8>, JsValue> {
        let handle = wait(&self.handle, "getFileHandle", &[file.into()]).await?;
        let file: File = wait(&handle, "getFile", &[]).await?.dyn_into()?;
        let buffer = JsFuture::from(file.array_buffer()).await?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }

    /// Writes a file. The browser writes another one, and gives it the name at the end.
    ///
    /// # Errors
    /// A sentence.
    pub async fn write(&self, file: &str, text: &str) -> Result<(), String> {
        let writing = async {
            let options = Object::new();
            Reflect::set(&options, &"create".into(), &JsValue::TRUE)?;
            let arguments = [file.into(), options.into()];
            let handle = wait(&self.handle, "getFileHandle", &arguments).await?;
            let stream = wait(&handle, "createWritable", &[]).await?;
            let bytes = Uint8Array::from(text.as_bytes());
            wait(&stream, "write", &[bytes.into()]).await?;
            wait(&stream, "close", &[]).await
        };
        writing.await.map(drop).map_err(|error| said(&error))
    }
}

/// Calls a method and waits for its promise.
async fn wait(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let promise: Promise = call(object, method, arguments)?.dyn_into()?;
    JsFuture::from(promise).await
}

fn name(error: &JsValue) -> String {
    let exception = error.dyn_ref::<DomException>();
    exception.map(DomException::name).unwrap_or_default()
}

fn said(error: &JsValue) -> String {
    match &*name(error) {
        "NotAllowedError" | "SecurityError" => {
            "the browser, or who administers it, does not allow it".to_owned()
        }
        _ => {
            let exception = error.dyn_ref::<DomException>();
            exception.map_or_else(|| format!("{error:?}"), DomException::message)
        }
    }
}
