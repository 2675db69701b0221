//! The answers of the tests' server: a file of its folder, or a fault.

use std::path::Path;
use std::time::Duration;

use tokio::sync::watch;

/// A fault in an answer.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The status “not found”.
    Missing,
    /// The first half of the bytes, sent as if complete.
    CutShort,
    /// A page of HTML in place of the file, as some hosts answer for files that they
    /// lack.
    WrongType,
    /// The right bytes with another media type.
    Mislabelled(&'static str),
    /// The right answer, later.
    Delayed(Duration),
    /// No answer until the faults are removed.
    Never,
    /// The right answer in small pieces, over some seconds.
    Trickled,
    /// Other bytes with the right media type.
    Replaced(Vec<u8>),
}

/// The file that is served for a folder.
pub const PAGE: &str = "index.html";

/// The faults, by the end of the path.
pub type Faults = Vec<(String, Fault)>;

pub struct Answer {
    pub status: &'static str,
    pub kind: &'static str,
    pub body: Vec<u8>,
    /// `true` if the answer comes in small pieces.
    pub trickles: bool,
}

impl Answer {
    fn missing() -> Self {
        Answer {
            status: "404 Not Found",
            kind: "text/plain",
            body: b"not found".to_vec(),
            trickles: false,
        }
    }
}

/// Returns the answer for a path below the server's prefix, after its delay.
pub async fn answer(path: Option<&str>, folder: &Path, faults: watch::Receiver<Faults>) -> Answer {
    let Some(path) = path else {
        return Answer::missing();
    };
    let fault = fault_when_due(path, faults).await;
    let found = read(path, folder);
    match (fault, found) {
        (Some(Fault::Missing), _) | (_, None) => Answer::missing(),
        (Some(Fault::CutShort), Some(mut answer)) => {
            answer.body.truncate(answer.body.len() / 2);
            answer
        }
        (Some(Fault::WrongType), Some(answer)) => Answer {
            kind: "text/html",
            body: b"<!doctype html><title>Welcome</title>".to_vec(),
            ..answer
        },
        (Some(Fault::Mislabelled(kind)), Some(answer)) => Answer { kind, ..answer },
        (Some(Fault::Trickled), Some(answer)) => Answer {
            trickles: true,
            ..answer
        },
        (Some(Fault::Replaced(body)), Some(answer)) => Answer { body, ..answer },
        (_, Some(answer)) => answer,
    }
}

/// Returns the fault to answer with, after its delay.
async fn fault_when_due(path: &str, mut faults: watch::Receiver<Faults>) -> Option<Fault> {
    loop {
        let found = faults
            .borrow_and_update()
            .iter()
            .find(|(suffix, _)| path.ends_with(suffix))
            .cloned();
        match found.map(|(_, fault)| fault) {
            Some(Fault::Never) => faults.changed().await.ok()?,
            Some(Fault::Delayed(time)) => {
                tokio::time::sleep(time).await;
                return None;
            }
            other => return other,
        }
    }
}

fn read(path: &str, folder: &Path) -> Option<Answer> {
    // Below a prefix, the empty path is the prefix itself.
    let path = if path.is_empty() { "/" } else { path };
    let path = path.strip_prefix('/')?;
    let path = if path.is_empty() { PAGE } else { path };
    if path.split('/').any(|part| part == "..") {
        return None;
    }
    let body = std::fs::read(folder.join(path)).ok()?;
    Some(Answer {
        status: "200 OK",
        kind: media_type(path),
        body,
        trickles: false,
    })
}

pub fn media_type(path: &str) -> &'static str {
    match Path::new(path)
        .extension()
        .and_then(|extension| extension.to_str())
    {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
