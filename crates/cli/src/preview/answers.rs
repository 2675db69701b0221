//! The preview's responses: the bundle with the headers of a real host, a script that
//! reloads the page, and the events that tell the script when.

use std::convert::Infallible;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use tokio::sync::watch;

use super::Shown;
use crate::server::names::{Names, bare};
use crate::server::{served, value};
use crosslight_publish::{ReloadScript, is_hidden, mistakes_page};

/// The address of the events; no bundle has it.
pub const EVENTS: &str = "/-/events";
/// The address of the script; no bundle has it.
pub const SCRIPT: &str = "/-/preview.js";

const PREVIEW: &str = include_str!("preview.js");

/// The state that the responses are made from.
#[derive(Clone)]
pub struct Preview {
    shown: watch::Sender<Shown>,
    names: Names,
}

impl Preview {
    /// Creates the state of a server that accepts these host names.
    pub fn new(shown: watch::Sender<Shown>, names: Names) -> Self {
        Preview { shown, names }
    }

    /// Rejects other Host headers (DNS rebinding); the response says how to allow the name.
    fn refusal(&self, headers: &HeaderMap) -> Option<Response> {
        let host = headers.get(HOST).and_then(|host| host.to_str().ok());
        let host = host.unwrap_or_default();
        if self.names.allow(host) {
            return None;
        }
        let name = bare(host);
        let quoted = shlex::try_quote(name).unwrap_or_default();
        let said = format!(
            "This preview was asked for as \u{201c}{name}\u{201d}, a name that it does not know, and any \
             site can give itself such a name (DNS rebinding).\n\
             If the name leads to you, start the preview with it:\n\n    \
             crosslight preview --allow-host {quoted} DIR\n"
        );
        let headers = [
            (CONTENT_TYPE, value("text/plain; charset=utf-8")),
            (X_CONTENT_TYPE_OPTIONS, value("nosniff")),
            (CACHE_CONTROL, value("no-store")),
        ];
        Some((StatusCode::MISDIRECTED_REQUEST, headers, said).into_response())
    }
}

/// Responds with a file of the bundle, or with the errors while there is no bundle.
pub async fn file(State(preview): State<Preview>, uri: Uri, asked: HeaderMap) -> Response {
    if let Some(refusal) = preview.refusal(&asked) {
        return refusal;
    }
    let shown = preview.shown.borrow().clone();
    let Some(good) = &shown.good else {
        return mistakes(&shown);
    };
    let (files, manifest) = &**good;
    // The path only picks among the files in memory, so `..` leads nowhere.
    let mut path = uri.path().trim_start_matches('/').to_owned();
    if path.is_empty() || path.ends_with('/') {
        path += "index.html";
    }
    let Some(bytes) = files.get(&path).filter(|_| !is_hidden(&path)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let body = match std::str::from_utf8(bytes) {
        // Only when it is sent: the bundle is drawn as it will be published.
        Ok(page) if path.ends_with("index.html") => reload_script(&shown).inserted(page).into(),
        _ => Bytes::copy_from_slice(bytes),
    };
    served(&path, body, manifest)
}

fn reload_script(shown: &Shown) -> ReloadScript<'_> {
    ReloadScript {
        address: SCRIPT,
        version: &shown.version,
    }
}

/// Responds with a page that shows the errors, while there has been no good bundle.
fn mistakes(shown: &Shown) -> Response {
    let said = shown.mistakes.as_deref().unwrap_or_default();
    let (page, policy) = mistakes_page(said, reload_script(shown));
    let headers = [
        (CONTENT_TYPE, value("text/html; charset=utf-8")),
        (CONTENT_SECURITY_POLICY, value(&policy)),
        (CACHE_CONTROL, value("no-store")),
    ];
    (StatusCode::INTERNAL_SERVER_ERROR, headers, page).into_response()
}

/// Responds with the script.
pub async fn script() -> impl IntoResponse {
    let headers = [
        (CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, PREVIEW)
}

/// Responds with the present state, and again after each change (server-sent events).
pub async fn events(State(preview): State<Preview>, asked: HeaderMap) -> Response {
    if let Some(refusal) = preview.refusal(&asked) {
        return refusal;
    }
    let mut shown = preview.shown.subscribe();
    // A page that comes back after a break is told at once what it has missed.
    shown.mark_changed();
    let told = unfold(shown, |mut shown| async move {
        shown.changed().await.ok()?;
        let told = message(&shown.borrow_and_update());
        Some((Ok::<_, Infallible>(Event::default().data(told)), shown))
    });
    Sse::new(told)
        .keep_alive(KeepAlive::default())
        .into_response()
}

fn message(shown: &Shown) -> String {
    let told = serde_json::json!({
        "version": shown.version,
        "mistakes": shown.mistakes.as_deref(),
        "warnings": shown.warnings.as_deref(),
        "over": shown.good.is_some(),
    });
    told.to_string()
}
