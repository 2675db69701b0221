//! The responses of `crosslight studio`: Studio's bundle, and the folder's files.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, ETAG, HOST, IF_MATCH, IF_NONE_MATCH, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use tokio::sync::watch;

use super::project::{Listing, Project, Refusal};
use super::token::Token;
use crate::server::names::bare;
use crate::server::{served, value};
use crosslight_compile::{Problem, hexadecimal_digest};
use crosslight_publish::{Files, Manifest, is_hidden};

/// The header that has the token.
const TOKEN: &str = "x-crosslight-token";
/// The longest time that a request for changes waits.
const LONGEST: Duration = Duration::from_secs(25);

/// The state that the responses are made from.
#[derive(Clone)]
pub struct Server {
    /// Studio's bundle.
    pub bundle: Arc<(Files, Manifest)>,
    /// The folder, if one is open.
    pub project: Option<Arc<Project>>,
    /// The secret that a request for the folder must have.
    pub token: Arc<Token>,
    /// The contents of the folder, told after each change.
    pub told: watch::Sender<Listing>,
}

/// Rejects other Host headers (DNS rebinding). A forwarded port may be another.
fn refused_host(asked: &HeaderMap) -> Option<Response> {
    let host = asked.get(HOST).and_then(|host| host.to_str().ok());
    let name = bare(host.unwrap_or_default()).to_lowercase();
    if matches!(&*name, "127.0.0.1" | "localhost" | "[::1]") {
        return None;
    }
    let said = "Studio answers to localhost alone: any site can give itself another name that \
                    leads here (DNS rebinding).\n";
    Some(refused(StatusCode::MISDIRECTED_REQUEST, said))
}

impl Server {
    /// Returns the folder, if the request may use it.
    fn project(&self, asked: &HeaderMap) -> Result<Arc<Project>, Box<Response>> {
        if let Some(refusal) = refused_host(asked) {
            return Err(Box::new(refusal));
        }
        let token = asked.get(TOKEN).and_then(|token| token.to_str().ok());
        if !token.is_some_and(|token| self.token.is(token)) {
            let said =
                "The folder is open to the address alone that `crosslight studio` printed.\n";
            return Err(Box::new(refused(StatusCode::FORBIDDEN, said)));
        }
        let none = || Box::new(refused(StatusCode::NOT_FOUND, "No folder is open.\n"));
        self.project.clone().ok_or_else(none)
    }
}

/// Responds with a file of Studio's bundle.
pub async fn file(State(server): State<Server>, uri: Uri, asked: HeaderMap) -> Response {
    if let Some(refusal) = refused_host(&asked) {
        return refusal;
    }
    let (files, manifest) = &*server.bundle;
    let path = match uri.path().trim_start_matches('/') {
        "" => "index.html",
        path => path,
    };
    match files.get(path).filter(|_| !is_hidden(path)) {
        Some(bytes) => served(path, Bytes::copy_from_slice(bytes), manifest),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Responds with what lies in the folder.
pub async fn listing(State(server): State<Server>, asked: HeaderMap) -> Response {
    match server.project(&asked) {
        Ok(project) => listed(&project.listing()),
        Err(refusal) => *refusal,
    }
}

/// Responds with what lies in the folder as soon as it is other than what the request
/// knows (`If-None-Match`), or after a while.
pub async fn changes(State(server): State<Server>, asked: HeaderMap) -> Response {
    let project = match server.project(&asked) {
        Ok(project) => project,
        Err(refusal) => return *refusal,
    };
    let known = text(&asked, &IF_NONE_MATCH).unwrap_or_default();
    // Before the folder is read: a change between the two is told then, and not lost.
    let mut told = server.told.subscribe();
    let other = async {
        loop {
            let now = project.listing();
            if tag(&now) != known || told.changed().await.is_err() {
                return now;
            }
        }
    };
    match tokio::time::timeout(LONGEST, other).await {
        Ok(now) => listed(&now),
        Err(_) => StatusCode::NOT_MODIFIED.into_response(),
    }
}

/// Responds with a file of the folder.
pub async fn read(
    State(server): State<Server>,
    Path(name): Path<String>,
    asked: HeaderMap,
) -> Response {
    let project = match server.project(&asked) {
        Ok(project) => project,
        Err(refusal) => return *refusal,
    };
    match project.read(&name) {
        Ok(bytes) => {
            let tag = quoted(&hexadecimal_digest(&bytes));
            (StatusCode::OK, plain(&tag), bytes).into_response()
        }
        Err(refusal) => of_refusal(refusal),
    }
}

/// Writes a file of the folder. The request says which bytes it knows (`If-Match`), or that
/// it knows of no file (`If-None-Match: *`).
pub async fn write(
    State(server): State<Server>,
    Path(name): Path<String>,
    asked: HeaderMap,
    bytes: Bytes,
) -> Response {
    let project = match server.project(&asked) {
        Ok(project) => project,
        Err(refusal) => return *refusal,
    };
    let known = match (text(&asked, &IF_MATCH), text(&asked, &IF_NONE_MATCH)) {
        (Some(tag), None) => Some(tag.trim_matches('"').to_owned()),
        (None, Some("*")) => None,
        _ => {
            let said = "Say which bytes the file has (If-Match), or that there is none.\n";
            return refused(StatusCode::PRECONDITION_REQUIRED, said);
        }
    };
    match project.write(&name, known.as_deref(), &bytes) {
        Ok(digest) => (StatusCode::NO_CONTENT, [(ETAG, value(&quoted(&digest)))]).into_response(),
        Err(refusal) => of_refusal(refusal),
    }
}

fn of_refusal(refusal: Refusal) -> Response {
    match refusal {
        Refusal::Name => refused(
            StatusCode::FORBIDDEN,
            "Studio writes article.md and explainer.toml, and reads pictures besides.\n",
        ),
        Refusal::Link => refused(
            StatusCode::FORBIDDEN,
            "The file is a link, and Studio writes no links: put the file itself there.\n",
        ),
        Refusal::Unreadable(Problem::Missing) => refused(StatusCode::NOT_FOUND, "No such file.\n"),
        Refusal::Unreadable(problem) => refused(StatusCode::FORBIDDEN, &format!("{problem}\n")),
        // The other bytes come along, so that Studio can show both at once.
        Refusal::Conflict { bytes } => {
            let tag = bytes.as_deref().map(hexadecimal_digest);
            let tag = tag.map_or_else(String::new, |digest| quoted(&digest));
            (StatusCode::CONFLICT, plain(&tag), bytes.unwrap_or_default()).into_response()
        }
        Refusal::System(error) => refused(StatusCode::INTERNAL_SERVER_ERROR, &format!("{error}\n")),
    }
}

fn listed(listing: &Listing) -> Response {
    let headers = [
        (CONTENT_TYPE, value("application/json")),
        (CACHE_CONTROL, value("no-store")),
        (ETAG, value(&tag(listing))),
    ];
    (headers, json(listing)).into_response()
}

fn json(listing: &Listing) -> String {
    // Texts and digests can always be written.
    serde_json::to_string(listing).unwrap_or_default()
}

fn tag(listing: &Listing) -> String {
    quoted(&hexadecimal_digest(json(listing).as_bytes()))
}

fn quoted(digest: &str) -> String {
    format!("\"{digest}\"")
}

fn text<'a>(asked: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    asked.get(name)?.to_str().ok()
}

/// Returns the headers of a file's bytes, which no browser may take for a page.
fn plain(tag: &str) -> [(HeaderName, HeaderValue); 4] {
    [
        (CONTENT_TYPE, value("application/octet-stream")),
        (X_CONTENT_TYPE_OPTIONS, value("nosniff")),
        (CACHE_CONTROL, value("no-store")),
        (ETAG, value(tag)),
    ]
}

fn refused(status: StatusCode, said: &str) -> Response {
    let headers = [
        (CONTENT_TYPE, value("text/plain; charset=utf-8")),
        (X_CONTENT_TYPE_OPTIONS, value("nosniff")),
        (CACHE_CONTROL, value("no-store")),
    ];
    (status, headers, said.to_owned()).into_response()
}
