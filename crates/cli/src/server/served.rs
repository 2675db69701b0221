//! The response for a file of a bundle, with the headers of a real host.

use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

use crosslight_publish::{Manifest, headers, media_type};

/// Responds with a file of a bundle.
pub fn served(path: &str, body: Bytes, manifest: &Manifest) -> Response {
    let mut answer = body.into_response();
    let of_answer = answer.headers_mut();
    of_answer.insert(CONTENT_TYPE, value(media_type(path)));
    // The same headers as on a real host, so that what the policy forbids is seen here
    // first.
    for (name, text) in headers(path, manifest) {
        if let Ok(name) = name.parse::<HeaderName>() {
            of_answer.insert(name, value(&text));
        }
    }
    answer
}

/// Returns a header's value; all of ours are visible ASCII.
pub fn value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""))
}
