//! Saves a file by the browser's own download.

use gloo_timers::callback::Timeout;
use gloo_utils::document;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The time after which a browser has taken the bytes, in milliseconds.
const TAKEN: u32 = 60_000;

/// Hands a file to the browser, which saves it or asks where.
///
/// # Errors
/// The browser's error.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The address must last until the browser has read it.
    Timeout::new(TAKEN, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
