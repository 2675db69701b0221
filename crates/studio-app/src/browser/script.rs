//! The script of the worker.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Url};

/// Returns the address of the worker's script: this page's own module, as a blob, so that
/// the worker has the page's policy.
///
/// # Errors
/// The browser's error.
pub async fn script_address() -> Result<String, JsValue> {
    let found = gloo_utils::document().query_selector("script[type=module]")?;
    let element = found.ok_or("the page has no module")?;
    let source = match element.get_attribute("src") {
        Some(source) => {
            let answer = JsFuture::from(gloo_utils::window().fetch_with_str(&source)).await?;
            let answer: web_sys::Response = answer.dyn_into()?;
            JsFuture::from(answer.text()?).await?
        }
        None => element.text_content().unwrap_or_default().into(),
    };
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&source), &options)?;
    Url::create_object_url_with_blob(&blob)
}
