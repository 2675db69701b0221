//! The packed template of the reader's page, in gzip: inside Studio's own file, or beside
//! its page. The browser decompresses it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use gloo_utils::document;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CompressionFormat, DecompressionStream, HtmlLinkElement, ReadableWritablePair, Request,
    RequestInit, Response,
};

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
        let mut bytes = bytes.map_err(|error| error.to_string())?;
        let coded = Response::new_with_opt_u8_array(Some(&mut bytes));
        let plain = match coded {
            Ok(coded) => plain(coded).await,
            Err(error) => Err(error),
        };
        return plain.map_err(|_| "the parts of the page are damaged".to_owned());
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
    plain(answer).await
}

/// Returns what a response has in gzip.
async fn plain(coded: Response) -> Result<Vec<u8>, JsValue> {
    let stream = DecompressionStream::new(CompressionFormat::Gzip)?;
    let through = ReadableWritablePair::new(&stream.readable(), &stream.writable());
    let body = coded.body().ok_or("there are no bytes")?;
    let plain = Response::new_with_opt_readable_stream(Some(&body.pipe_through(&through)))?;
    let buffer = JsFuture::from(plain.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
