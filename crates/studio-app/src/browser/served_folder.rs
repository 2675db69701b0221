//! The folder that `crosslight studio` opened: its files over HTTP, with the token that the
//! address brought in its fragment.

use gloo_utils::window;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Request, RequestInit, Response};

use super::listing::{Listing, Written};

/// The header that has the token.
const TOKEN: &str = "X-Crosslight-Token";
/// Where the token is kept for a reload of the tab.
const KEY: &str = "crosslight-studio-token";

/// The folder of this address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServedFolder {
    token: String,
}

impl ServedFolder {
    /// Returns the folder, if the address, or the tab before a reload, names one. The token
    /// is taken out of the address, which is shown and may be copied.
    #[must_use]
    pub fn find() -> Option<Self> {
        let location = window().location();
        let fragment = location.hash().unwrap_or_default();
        let storage = window().session_storage().ok().flatten();
        if let Some(token) = fragment.strip_prefix("#folder=") {
            if let Some(storage) = &storage {
                // Without it, a reload asks for the address again.
                let _ = storage.set_item(KEY, token);
            }
            let path = location.pathname().unwrap_or_default();
            let history = window().history();
            // The token stays in the address then, as in the terminal.
            let _ = history.map(|it| it.replace_state_with_url(&JsValue::NULL, "", Some(&path)));
            return Some(ServedFolder {
                token: token.to_owned(),
            });
        }
        let token = storage?.get_item(KEY).ok()??;
        Some(ServedFolder { token })
    }

    /// Returns what lies in the folder.
    ///
    /// # Errors
    /// A sentence: the program has ended, or has another token.
    pub async fn listing(&self) -> Result<Listing, String> {
        let answer = self.ask("GET", "-/folder", &[], None).await?;
        parsed(answer).await
    }

    /// Waits until something else lies in the folder than the tag says, and returns it with
    /// its tag; `None` after a while without a change.
    ///
    /// # Errors
    /// A sentence: the program has ended, or has another token.
    pub async fn change(&self, known: &str) -> Result<Option<(String, Listing)>, String> {
        let headers = [("If-None-Match", known)];
        let answer = self.ask("GET", "-/folder/changes", &headers, None).await?;
        if answer.status() == 304 {
            return Ok(None);
        }
        let tag = header(&answer, "etag");
        Ok(Some((tag, parsed(answer).await?)))
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A sentence.
    pub async fn read(&self, name: &str) -> Result<Vec<u8>, String> {
        let path = format!("-/folder/files/{}", encoded(name));
        let answer = self.ask("GET", &path, &[], None).await?;
        if !answer.ok() {
            return Err(text(&answer).await);
        }
        bytes(&answer).await
    }

    /// Writes a text; `known` is the digest of the bytes that it replaces.
    ///
    /// # Errors
    /// A sentence.
    pub async fn write(
        &self,
        name: &str,
        known: Option<&str>,
        new: &str,
    ) -> Result<Written, String> {
        let path = format!("-/folder/files/{}", encoded(name));
        let tag = known.map(|digest| format!("\"{digest}\""));
        let precondition = match &tag {
            Some(tag) => ("If-Match", tag.as_str()),
            None => ("If-None-Match", "*"),
        };
        let answer = self.ask("PUT", &path, &[precondition], Some(new)).await?;
        match answer.status() {
            204 => Ok(Written::Saved(
                header(&answer, "etag").trim_matches('"').to_owned(),
            )),
            409 if header(&answer, "etag").is_empty() => Ok(Written::Conflict(None)),
            409 => Written::conflict(name, bytes(&answer).await?),
            _ => Err(text(&answer).await),
        }
    }

    async fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&str>,
    ) -> Result<Response, String> {
        let asking = async {
            let options = RequestInit::new();
            options.set_method(method);
            if let Some(body) = body {
                options.set_body(&Uint8Array::from(body.as_bytes()));
            }
            let request = Request::new_with_str_and_init(path, &options)?;
            request.headers().set(TOKEN, &self.token)?;
            for (name, value) in headers {
                request.headers().set(name, value)?;
            }
            let answer = JsFuture::from(window().fetch_with_request(&request)).await?;
            answer.dyn_into::<Response>()
        };
        let gone = "`crosslight studio` does not answer; has it ended?";
        asking.await.map_err(|_: JsValue| gone.to_owned())
    }
}

/// Returns a path in the form of an address.
fn encoded(path: &str) -> String {
    let parts = path.split('/').map(js_sys::encode_uri_component);
    parts.map(String::from).collect::<Vec<_>>().join("/")
}

fn header(answer: &Response, name: &str) -> String {
    let value = answer.headers().get(name);
    value.ok().flatten().unwrap_or_default()
}

async fn parsed(answer: Response) -> Result<Listing, String> {
    let text = text(&answer).await;
    if !answer.ok() {
        return Err(text);
    }
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

async fn text(answer: &Response) -> String {
    let bytes = bytes(answer).await.unwrap_or_default();
    String::from_utf8_lossy(&bytes).trim().to_owned()
}

async fn bytes(answer: &Response) -> Result<Vec<u8>, String> {
    let said = |_: JsValue| "the answer was cut".to_owned();
    let buffer = answer.array_buffer().map_err(said)?;
    let buffer = JsFuture::from(buffer).await.map_err(said)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
