//! The packed template of the reader's page: inside Studio's own file, or beside its page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use gloo_utils::document;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlLinkElement, Request, RequestInit, Response};

/// Returns the packed template.
///
/// # Errors
/// A sentence: it can't be fetched, or is damaged.
pub async fn packed_template() -> Result<Vec<u8>, String> {
    let element = document().get_element_by_id(crate::TEMPLATE);
    let element = element.ok_or("Studio's page lacks the parts of the page")?;
    let Some(link) = element.dyn_ref::<HtmlLinkElement>() else {
        let text = element.text_content().unwrap_or_default();
        let bytes = STANDARD.decode(text.trim());
        return bytes.map_err(|error| error.to_string());
    };
    let integrity = element.get_attribute("data-integrity").unwrap_or_default();
    fetched(&link.href(), &integrity)
        .await
        .map_err(|_| "the parts of the page could not be fetched".to_owned())
}

async fn fetched(address: &str, integrity: &str) -> Result<Vec<u8>, JsValue> {
    let options = RequestInit::new();
    options.set_integrity(integrity);
    let request = Request::new_with_str_and_init(address, &options)?;
    let answer = JsFuture::from(gloo_utils::window().fetch_with_request(&request)).await?;
    let answer: Response = answer.dyn_into()?;
    if !answer.ok() {
        return Err(answer.status_text().into());
    }
    let buffer = JsFuture::from(answer.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
