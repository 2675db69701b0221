//! Texts in the encodings of the Encoding Standard: natively by `encoding_rs`; in the
//! browser, which has them all, by the browser, so that Studio needs none of their tables.

/// The byte order mark in UTF-8, which counts more than any name.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Returns a text in the encoding of this name; `None` if there is no such encoding.
/// Bytes that it lacks become U+FFFD.
pub fn decoded(name: &str, bytes: &[u8]) -> Option<String> {
    let name = if bytes.starts_with(MARK) {
        "utf-8"
    } else {
        name
    };
    decoded_as(name, bytes)
}

#[cfg(not(target_arch = "wasm32"))]
fn decoded_as(name: &str, bytes: &[u8]) -> Option<String> {
    // An encoding that is none stands for those that no browser reads any more.
    let encoding = encoding_rs::Encoding::for_label_no_replacement(name.as_bytes())?;
    Some(encoding.decode_with_bom_removal(bytes).0.into_owned())
}

#[cfg(target_arch = "wasm32")]
fn decoded_as(name: &str, bytes: &[u8]) -> Option<String> {
    let decoder = web_sys::TextDecoder::new_with_label(name).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}
