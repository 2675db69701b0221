//! The server with real requests: who may read and write what.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;

use super::*;
use crosslight_compile::hexadecimal_digest;

mod other_sites;

/// A server on a folder of its own; it ends with the test's process.
struct Serving {
    address: SocketAddr,
    token: String,
    folder: tempfile::TempDir,
}

/// An answer: its status, its head in lower case, and its body.
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Serving {
    fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("article.md"), "# Tea\n\nAnna drinks.\n").expect("written");
        let mut bundle = Files::default();
        bundle.add("index.html", "<title>Studio</title>");
        bundle.add(".crosslight", "{}");
        let token = Token::new().expect("a token");
        let text = token.text().to_owned();
        let project = Arc::new(Project::new(folder.path()));
        let server = answers::Server {
            bundle: Arc::new((bundle, Manifest::default())),
            told: watch::Sender::new(project.listing()),
            project: Some(project),
            token: Arc::new(token),
        };
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("set");
        let address = listener.local_addr().expect("an address");
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
                axum::serve(listener, app(server)).await.expect("served");
            });
        });
        Serving {
            address,
            token: text,
            folder,
        }
    }

    /// Sends a request as it stands.
    fn send(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(self.address).expect("a connection");
        stream.write_all(request.as_bytes()).expect("sent");
        let mut text = String::new();
        stream.read_to_string(&mut text).expect("an answer");
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).expect("a status");
        Answer {
            status: status.parse().expect("a number"),
            head: head.to_lowercase(),
            body: body.to_owned(),
        }
    }

    /// Asks with the token, and with more headers, each with its line end.
    fn ask(&self, method: &str, path: &str, more: &str, body: &str) -> Answer {
        self.send(&format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n\
             X-Crosslight-Token: {}\r\n{more}\r\n{body}",
            self.address,
            body.len(),
            self.token
        ))
    }

    fn put(&self, name: &str, more: &str, body: &str) -> Answer {
        self.ask("PUT", &format!("/-/folder/files/{name}"), more, body)
    }

    fn get(&self, name: &str) -> Answer {
        self.ask("GET", &format!("/-/folder/files/{name}"), "", "")
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }
}

fn knowing(text: &str) -> String {
    format!("If-Match: \"{}\"\r\n", hexadecimal_digest(text.as_bytes()))
}

const ARTICLE: &str = "# Tea\n\nAnna drinks.\n";

#[test]
fn a_text_is_read_and_written_with_the_digest_of_what_was_there() {
    let serving = Serving::start();
    let read = serving.get("article.md");
    assert_eq!((read.status, &*read.body), (200, ARTICLE));
    let tag = format!("etag: \"{}\"", hexadecimal_digest(ARTICLE.as_bytes()));
    assert!(read.head.contains(&tag), "{}", read.head);
    let written = serving.put("article.md", &knowing(ARTICLE), "# Coffee\n");
    assert_eq!(written.status, 204, "{}", written.body);
    let tag = format!("etag: \"{}\"", hexadecimal_digest(b"# Coffee\n"));
    assert!(written.head.contains(&tag), "{}", written.head);
    let there = fs::read_to_string(serving.path("article.md")).expect("a text");
    assert_eq!(there, "# Coffee\n");
    let entries = fs::read_dir(serving.folder.path()).expect("a folder");
    assert_eq!(entries.count(), 1, "nothing else is left there");
}

#[test]
fn a_text_that_is_not_there_is_made_once() {
    let serving = Serving::start();
    assert_eq!(serving.get("explainer.toml").status, 404);
    let made = serving.put("explainer.toml", "If-None-Match: *\r\n", "a = 1\n");
    assert_eq!(made.status, 204);
    let again = serving.put("explainer.toml", "If-None-Match: *\r\n", "a = 2\n");
    assert_eq!((again.status, &*again.body), (409, "a = 1\n"));
}

#[test]
fn a_change_from_outside_is_a_conflict_and_both_texts_stay() {
    let serving = Serving::start();
    fs::write(serving.path("article.md"), "# From outside\n").expect("written");
    let refused = serving.put("article.md", &knowing(ARTICLE), "# From Studio\n");
    assert_eq!((refused.status, &*refused.body), (409, "# From outside\n"));
    let tag = format!("etag: \"{}\"", hexadecimal_digest(b"# From outside\n"));
    assert!(refused.head.contains(&tag), "{}", refused.head);
    let there = fs::read_to_string(serving.path("article.md")).expect("a text");
    assert_eq!(there, "# From outside\n");
    fs::remove_file(serving.path("article.md")).expect("removed");
    assert_eq!(
        serving.put("article.md", &knowing(ARTICLE), "x").status,
        409
    );
}

#[test]
fn nothing_is_written_without_saying_what_was_there() {
    let serving = Serving::start();
    for more in [
        "",
        "If-None-Match: \"x\"\r\n",
        "If-Match: \"x\"\r\nIf-None-Match: *\r\n",
    ] {
        assert_eq!(serving.put("article.md", more, "x").status, 428, "{more}");
    }
    assert_eq!(serving.get("article.md").body, ARTICLE);
}

#[test]
fn no_request_without_the_token_reads_or_writes() {
    let serving = Serving::start();
    let host = serving.address;
    for token in ["", "X-Crosslight-Token: 0\r\n", "X-Crosslight-Token: \r\n"] {
        for (method, path) in [
            ("GET", "/-/folder"),
            ("GET", "/-/folder/changes"),
            ("GET", "/-/folder/files/article.md"),
            ("PUT", "/-/folder/files/article.md"),
        ] {
            let more = knowing(ARTICLE);
            let request = format!(
                "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
                 Content-Length: 1\r\n{token}{more}\r\nx"
            );
            let answer = serving.send(&request);
            assert_eq!(answer.status, 403, "{request}");
            assert!(!answer.body.contains("Anna"), "{request}");
        }
    }
    assert_eq!(serving.get("article.md").body, ARTICLE);
}

#[test]
fn another_host_name_gets_nothing_even_with_the_token() {
    let serving = Serving::start();
    let port = serving.address.port();
    for host in [
        format!("evil.example:{port}"),
        "evil.example".to_owned(),
        format!("localhost.evil.example:{port}"),
        "192.168.1.7".to_owned(),
        String::new(),
    ] {
        for path in ["/", "/-/folder", "/-/folder/files/article.md"] {
            let answer = serving.send(&format!(
                "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
                 X-Crosslight-Token: {}\r\n\r\n",
                serving.token
            ));
            assert_eq!(answer.status, 421, "{host} {path}");
            assert!(!answer.body.contains("Anna"));
        }
    }
    for host in [format!("localhost:{port}"), "127.0.0.1:9000".to_owned()] {
        let answer = serving.send(&format!(
            "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        ));
        assert_eq!(
            (answer.status, &*answer.body),
            (200, "<title>Studio</title>")
        );
    }
}

#[test]
fn only_the_two_texts_are_written_and_pictures_read_besides() {
    let serving = Serving::start();
    fs::create_dir(serving.path("img")).expect("a folder");
    fs::write(serving.path("img/weir.png"), "picture").expect("written");
    fs::write(serving.path("secret.txt"), "secret").expect("written");
    fs::write(serving.path(".env"), "secret").expect("written");
    for name in [
        "secret.txt",
        ".env",
        "img/weir.png",
        "../article.md",
        "..%2Farticle.md",
        "%2e%2e/article.md",
        "./article.md",
        "article.md/",
        "ARTICLE.MD",
        "article.md%00",
        "%2Fetc%2Fpasswd",
    ] {
        let written = serving.put(name, "If-None-Match: *\r\n", "x");
        assert!(
            matches!(written.status, 403 | 404),
            "{name}: {}",
            written.status
        );
        let read = serving.get(name);
        assert!(
            !read.body.contains("secret") && !read.body.contains("root:"),
            "{name}"
        );
    }
    let picture = serving.get("img/weir.png");
    assert_eq!((picture.status, &*picture.body), (200, "picture"));
    assert!(picture.head.contains("application/octet-stream"));
    let listing = serving.ask("GET", "/-/folder", "", "");
    let listing: serde_json::Value = serde_json::from_str(&listing.body).expect("JSON");
    assert_eq!(listing["pictures"], serde_json::json!(["img/weir.png"]));
    assert_eq!(listing["texts"]["explainer.toml"], serde_json::Value::Null);
}

#[cfg(unix)]
#[test]
fn a_link_leads_nowhere() {
    use std::os::unix::fs::symlink;
    let serving = Serving::start();
    let outside = tempfile::tempdir().expect("a folder");
    let secret = outside.path().join("secret.toml");
    fs::write(&secret, "secret").expect("written");
    symlink(&secret, serving.path("explainer.toml")).expect("a link");
    symlink(&secret, serving.path("weir.png")).expect("a link");
    symlink(outside.path(), serving.path("img")).expect("a link");
    fs::write(outside.path().join("other.png"), "secret").expect("written");
    for name in ["explainer.toml", "weir.png", "img/other.png"] {
        let read = serving.get(name);
        assert_eq!(read.status, 403, "{name}");
        assert!(!read.body.contains("secret"), "{name}");
    }
    for more in [knowing("secret"), "If-None-Match: *\r\n".to_owned()] {
        let written = serving.put("explainer.toml", &more, "x");
        assert_eq!(written.status, 403, "{more}");
    }
    assert_eq!(fs::read_to_string(&secret).expect("a text"), "secret");
    let listing = serving.ask("GET", "/-/folder", "", "");
    assert!(!listing.body.contains("png"), "{}", listing.body);
}

#[cfg(unix)]
#[test]
fn a_written_file_keeps_its_mode() {
    use std::os::unix::fs::PermissionsExt;
    let serving = Serving::start();
    let path = serving.path("article.md");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("set");
    assert_eq!(
        serving.put("article.md", &knowing(ARTICLE), "x").status,
        204
    );
    let bits = |path: &Path| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    assert_eq!(bits(&path), 0o640);
    let made = serving.put("explainer.toml", "If-None-Match: *\r\n", "x");
    assert_eq!(made.status, 204);
    assert_eq!(bits(&serving.path("explainer.toml")) & 0o600, 0o600);
    assert_eq!(bits(&serving.path("explainer.toml")) & 0o111, 0);
}

#[test]
fn a_text_larger_than_the_limit_is_refused() {
    let serving = Serving::start();
    let limit = usize::try_from(LIMIT).expect("a size");
    let large = "x".repeat(limit + 1);
    let refused = serving.put("article.md", &knowing(ARTICLE), &large);
    assert_eq!(refused.status, 413);
    assert_eq!(serving.get("article.md").body, ARTICLE);
}
