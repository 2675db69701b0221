//! Projects in this browser (`IndexedDB`). One transaction puts one whole project, and
//! nothing is awaited inside it but the put; then it is read back, and only what is there
//! counts as saved.

use std::io;

use indexed_db::{Database, Error, Factory};
use js_sys::{JsString, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// The database, its store of projects, and its store of pictures by their digests.
const DATABASE: &str = "crosslight-studio";
const STORE: &str = "projects";
const PICTURES: &str = "pictures";
const VERSION: u32 = 1;

/// The projects in this browser.
pub struct Storage(Database<io::Error>);

impl Storage {
    /// Opens the database, and makes it if there is none.
    ///
    /// # Errors
    /// A sentence: the browser has no storage, or refuses it.
    pub async fn open() -> Result<Self, String> {
        let factory = Factory::<io::Error>::get().map_err(|error| error.to_string())?;
        let opened = factory.open(DATABASE, VERSION, |event| async move {
            event.database().build_object_store(STORE).create()?;
            event.database().build_object_store(PICTURES).create()?;
            Ok(())
        });
        opened.await.map(Storage).map_err(|error| match error {
            Error::VersionTooOld => "a later Studio keeps its projects here; open it".to_owned(),
            error => error.to_string(),
        })
    }

    /// Puts a project's bytes, and reads them back.
    ///
    /// # Errors
    /// A sentence: the browser refuses, has no room, or gives back other bytes.
    pub async fn save(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let (key, value) = (JsString::from(name), Uint8Array::from(bytes));
        let putting = self.0.transaction(&[STORE]).rw();
        let put = putting.run(move |transaction| async move {
            transaction.object_store(STORE)?.put_kv(&key, &value).await
        });
        put.await.map_err(|error| error.to_string())?;
        match self.load(name).await? {
            Some(there) if there == bytes => Ok(()),
            _ => Err("the browser keeps other bytes than it was given".to_owned()),
        }
    }

    /// Puts a picture by its digest.
    ///
    /// # Errors
    /// A sentence: the browser refuses, or has no room.
    pub async fn save_picture(&self, digest: &str, bytes: &[u8]) -> Result<(), String> {
        let (key, value) = (JsString::from(digest), Uint8Array::from(bytes));
        let putting = self.0.transaction(&[PICTURES]).rw();
        let put = putting.run(move |transaction| async move {
            transaction
                .object_store(PICTURES)?
                .put_kv(&key, &value)
                .await
        });
        put.await.map_err(|error| error.to_string())
    }

    /// Returns the bytes of all pictures.
    ///
    /// # Errors
    /// A sentence: the browser refuses.
    pub async fn pictures(&self) -> Result<Vec<Vec<u8>>, String> {
        let getting = self.0.transaction(&[PICTURES]);
        let got = getting.run(move |transaction| async move {
            transaction.object_store(PICTURES)?.get_all(None).await
        });
        let values = got.await.map_err(|error| error.to_string())?;
        let values = values.into_iter();
        let pictures = values.filter_map(|value| value.dyn_into::<Uint8Array>().ok());
        Ok(pictures.map(|bytes| bytes.to_vec()).collect())
    }

    /// Returns a project's bytes. What is no bytes, and so not stored by this Studio, is
    /// returned as JSON: nothing that is there counts as nothing.
    ///
    /// # Errors
    /// A sentence: the browser refuses.
    pub async fn load(&self, name: &str) -> Result<Option<Vec<u8>>, String> {
        let key = JsString::from(name);
        let getting = self.0.transaction(&[STORE]);
        let got = getting.run(move |transaction| async move {
            transaction.object_store(STORE)?.get(&key).await
        });
        let value = got.await.map_err(|error| error.to_string())?;
        Ok(value.map(|value| bytes_of(&value)))
    }
}

fn bytes_of(value: &JsValue) -> Vec<u8> {
    if let Some(bytes) = value.dyn_ref::<Uint8Array>() {
        return bytes.to_vec();
    }
    let text = js_sys::JSON::stringify(value).ok();
    let text = text.and_then(|text| text.as_string());
    text.unwrap_or_else(|| format!("{value:?}")).into_bytes()
}
