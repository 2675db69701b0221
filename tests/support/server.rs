//! A static server on 127.0.0.1, on a port of its own. It serves a folder, under a
//! prefix if asked, records its requests, and can answer some of them with faults.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::answer::{Fault, Faults, PAGE, answer, media_type};
use crate::page::{PATIENCE, POLL};

/// A server that ends when dropped.
pub struct Server {
    address: SocketAddr,
    prefix: &'static str,
    shared: Arc<Shared>,
    listening: JoinHandle<()>,
}

struct Shared {
    folder: PathBuf,
    prefix: &'static str,
    faults: watch::Sender<Faults>,
    requests: Mutex<Vec<String>>,
    /// The scripts that run first in every page, before its policy is parsed.
    first: Mutex<String>,
    /// The contents of a `_headers` file.
    headers: Mutex<String>,
}

impl Server {
    /// Serves a folder.
    pub async fn start(folder: &Path) -> Self {
        Self::start_under("", folder).await
    }

    /// Serves a folder under a prefix such as `/a/b`, and nothing else.
    pub async fn start_under(prefix: &'static str, folder: &Path) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("the port's number");
        let folder = folder.to_owned();
        let shared = Arc::new(Shared {
            folder,
            prefix,
            faults: watch::Sender::default(),
            requests: Mutex::default(),
            first: Mutex::default(),
            headers: Mutex::default(),
        });
        let listening = tokio::spawn(listen(listener, shared.clone()));
        Server {
            address,
            prefix,
            shared,
            listening,
        }
    }

    /// Answers requests for paths with this end with a fault from now on.
    pub fn fault(&self, suffix: &str, fault: Fault) {
        self.shared
            .faults
            .send_modify(|faults| faults.push((suffix.to_owned(), fault)));
    }

    /// Runs this script first in every page from now on.
    pub fn before_scripts(&self, script: &str) {
        let mut first = self.shared.first.lock().expect("the first scripts");
        first.extend(["<script>", script, "</script>"]);
    }

    /// Sends the headers of a `_headers` file from now on. Then no script runs first in
    /// a page, since the policy forbids it.
    pub fn send_headers(&self, file: &str) {
        self.shared.first.lock().expect("the first scripts").clear();
        file.clone_into(&mut self.shared.headers.lock().expect("the headers"));
    }

    /// Answers every request right from now on, including those held back.
    pub fn mend(&self) {
        self.shared.faults.send_modify(Vec::clear);
    }

    /// Returns the requests, in order: paths with their queries.
    pub fn requests(&self) -> Vec<String> {
        self.shared.requests.lock().expect("the requests").clone()
    }

    /// Tells whether there was a request for a path with this end.
    pub fn was_asked_for(&self, suffix: &str) -> bool {
        self.requests()
            .iter()
            .any(|request| request.ends_with(suffix))
    }

    /// Waits until there was a request for a path with this end.
    pub async fn until_asked_for(&self, suffix: &str) {
        let asked = async {
            while !self.was_asked_for(suffix) {
                tokio::time::sleep(POLL).await;
            }
        };
        tokio::time::timeout(PATIENCE, asked)
            .await
            .expect("the server is asked");
    }

    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the address of a path, with query and fragment, below the prefix.
    pub fn address_of(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin(), self.prefix)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let shared = shared.clone();
        // The browser may hang up at any time.
        tokio::spawn(async move { drop(serve(stream, &shared).await) });
    }
}

async fn serve(mut stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    let Some(target) = request_target(&mut stream).await? else {
        return Ok(());
    };
    shared
        .requests
        .lock()
        .expect("the requests")
        .push(target.clone());
    let path = target.split('?').next().unwrap_or_default();
    let below = path.strip_prefix(shared.prefix);
    let mut answer = answer(below, &shared.folder, shared.faults.subscribe()).await;
    if answer.kind == media_type(PAGE) {
        put_first(
            &mut answer.body,
            &shared.first.lock().expect("the first scripts"),
        );
    }
    let head = format!(
        "HTTP/1.1 {}\r\ncontent-type: {}\r\ncontent-length: {}\r\ncache-control: no-store\r\nconnection: close\r\n{}\r\n",
        answer.status,
        answer.kind,
        answer.body.len(),
        headers_of(path, &shared.headers.lock().expect("the headers")),
    );
    stream.write_all(head.as_bytes()).await?;
    let pieces = if answer.trickles { 100 } else { 1 };
    for piece in answer
        .body
        .chunks(answer.body.len().div_ceil(pieces).max(1))
    {
        stream.write_all(piece).await?;
        if answer.trickles {
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }
    stream.shutdown().await
}

/// Returns the header lines that a `_headers` file has for a path, without the caching
/// rules.
fn headers_of(path: &str, file: &str) -> String {
    let mut headers = String::new();
    let mut concerned = false;
    for line in file.lines() {
        match line.strip_prefix("  ") {
            None => concerned = line == "/*" || line == path,
            Some(header) if concerned && !header.starts_with("Cache-Control") => {
                headers += header;
                headers += "\r\n";
            }
            Some(_) => {}
        }
    }
    headers
}

/// Returns the target of the request's first line.
async fn request_target(stream: &mut TcpStream) -> std::io::Result<Option<String>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => return Ok(None),
        }
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    Ok(head.split(' ').nth(1).map(str::to_owned))
}

/// Puts scripts into a page before any other script or policy of it.
fn put_first(page: &mut Vec<u8>, scripts: &str) {
    let start = ["<head>", "<!doctype html>"]
        .into_iter()
        .find_map(|tag| Some(find(page, tag.as_bytes())? + tag.len()));
    let start = start.unwrap_or_default();
    page.splice(start..start, scripts.bytes());
}

/// Returns where a tag begins in the first bytes of a page.
fn find(page: &[u8], tag: &[u8]) -> Option<usize> {
    page.windows(tag.len())
        .take(200)
        .position(|window| window.eq_ignore_ascii_case(tag))
}
