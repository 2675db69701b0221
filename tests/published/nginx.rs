//! A bundle on a real nginx, with the snippet that the program makes for it.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use crate::{GOOD, SHIPPED, crosslight, existing, files, publish, text};

/// A server; it ends when this is dropped.
struct Nginx {
    process: Child,
    port: u16,
    _folder: tempfile::TempDir,
    out: PathBuf,
}

impl Nginx {
    fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("dist");
        publish(Path::new(SHIPPED), &out, &[]);
        publish(Path::new(GOOD), &out, &["--sub-path", "tea"]);
        let snippet = crosslight(&["hosting", text(&out), "--for", "nginx", "--brotli"]);
        assert!(snippet.status.success());
        let path = folder.path().join("crosslight.conf");
        fs::write(&path, &snippet.stdout).expect("written");
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("its number").port();
        drop(free);
        let run = text(folder.path());
        let modules = existing("NGINX_MODULES", "the folder of its modules");
        let modules = text(&modules);
        let configuration = format!(
            "daemon off; master_process off; pid {run}/pid; error_log {run}/error.log;
             load_module {modules}/ngx_http_brotli_static_module.so;
             events {{ worker_connections 64; }}
             http {{
               access_log off;
               client_body_temp_path {run}/b; proxy_temp_path {run}/p; fastcgi_temp_path {run}/f;
               uwsgi_temp_path {run}/u; scgi_temp_path {run}/s;
               server {{ listen 127.0.0.1:{port}; root {}; include {}; }}
             }}",
            text(&out),
            text(&path)
        );
        let path = folder.path().join("nginx.conf");
        fs::write(&path, configuration).expect("written");
        let process = Command::new(existing("NGINX_PROGRAM", "the server nginx"))
            .args(["-e", "stderr", "-c", text(&path)])
            .spawn();
        let mut process = process.expect("nginx runs: scripts/setup.sh installs it");
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = process.try_wait().expect("its state");
            assert!(ended.is_none(), "nginx has ended: {ended:?}");
            assert!(Instant::now() < deadline, "nginx does not answer");
            std::thread::yield_now();
        }
        Nginx {
            process,
            port,
            _folder: folder,
            out,
        }
    }

    fn ask(&self, path: &str, coding: &str) -> Answer {
        Answer::to(self.port, path, &format!("Accept-Encoding: {coding}\r\n"))
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What a server answered.
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: Vec<u8>,
}

impl Answer {
    /// Asks the server on this port of this machine.
    pub fn to(port: u16, path: &str, headers: &str) -> Self {
        let host = format!("Host: 127.0.0.1:{port}\r\n");
        Self::to_host(port, path, &(host + headers))
    }

    pub fn to_host(port: u16, path: &str, headers: &str) -> Self {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .expect("a limit");
        let asked = format!("GET {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
        stream.write_all(asked.as_bytes()).expect("asked");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let end = answer
            .windows(4)
            .position(|it| it == b"\r\n\r\n")
            .expect("a head");
        let head = String::from_utf8(answer[..end].to_vec()).expect("a text");
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
        Answer {
            status: status.expect("a status"),
            body: answer.split_off(end + 4),
            head,
        }
    }

    /// The one header of that name.
    #[track_caller]
    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        let mut values = lines.filter(|(known, _)| known.eq_ignore_ascii_case(name));
        let value = values.next().map(|(_, value)| value);
        assert!(
            values.next().is_none(),
            "{name} is there twice:\n{}",
            self.head
        );
        value
    }
}

/// The policy that stands in a page.
fn policy_in(page: &[u8]) -> String {
    let page = String::from_utf8_lossy(page);
    let start = "http-equiv=\"Content-Security-Policy\" content=\"";
    let policy = page.split_once(start).expect("a policy").1;
    policy.split_once('"').expect("its end").0.to_owned()
}

#[test]
fn nginx_sends_what_the_bundle_says() {
    let nginx = Nginx::start();
    let bundle = files(&nginx.out);
    for (path, file) in [
        ("/", "index.html"),
        ("/tea/", "tea/index.html"),
        ("/single-file.html", "single-file.html"),
        ("/tea/single-file.html", "tea/single-file.html"),
    ] {
        let answer = nginx.ask(path, "identity");
        let page = bundle.get(file).expect("a page");
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.body == page, "{path}");
        let policy = policy_in(page) + "; frame-ancestors 'none'";
        assert_eq!(
            answer.header("Content-Security-Policy"),
            Some(&*policy),
            "{path}"
        );
        let caching = answer.header("Cache-Control");
        assert_eq!(
            caching,
            Some("public, max-age=0, must-revalidate"),
            "{path}"
        );
        assert_eq!(
            answer.header("Content-Type"),
            Some("text/html; charset=utf-8")
        );
        assert!(answer.header("ETag").is_some() && answer.header("Last-Modified").is_some());
    }
    let mut named = 0;
    for (path, bytes) in bundle.iter() {
        let Some((_, ending)) = path.rsplit_once('.') else {
            continue;
        };
        let kind = match ending {
            "js" => "text/javascript; charset=utf-8",
            "wasm" => "application/wasm",
            "woff2" => "font/woff2",
            _ => continue,
        };
        named += 1;
        let answer = nginx.ask(&format!("/{path}"), "identity");
        assert!(answer.body == bytes, "{path}");
        assert_eq!(answer.header("Content-Type"), Some(kind));
        let caching = answer.header("Cache-Control");
        assert_eq!(
            caching,
            Some("public, max-age=31536000, immutable"),
            "{path}"
        );
        assert_eq!(answer.header("Content-Security-Policy"), None);
    }
    assert_eq!(named, 5, "the module, the program, three fonts");
}

#[test]
fn nginx_guards_every_answer_and_keeps_none_that_is_wrong() {
    let nginx = Nginx::start();
    for (path, status) in [
        ("/", 200),
        ("/fonts/README.md", 200),
        ("/nothing", 404),
        ("/nothing-0123456789abcdef.js", 404),
        ("/.crosslight", 404),
        ("/_headers", 404),
    ] {
        let answer = nginx.ask(path, "identity");
        assert_eq!(answer.status, status, "{path}");
        if status == 404 {
            assert_eq!(answer.header("Cache-Control"), None, "{path}");
        }
        if path.starts_with("/.") || path.starts_with("/_") {
            continue;
        }
        assert_eq!(
            answer.header("X-Content-Type-Options"),
            Some("nosniff"),
            "{path}"
        );
        assert_eq!(
            answer.header("Referrer-Policy"),
            Some("no-referrer"),
            "{path}"
        );
        assert_eq!(
            answer.header("Cross-Origin-Opener-Policy"),
            Some("same-origin")
        );
        let refused = answer.header("Permissions-Policy").expect("a policy");
        assert!(refused.contains("camera=()"), "{refused}");
        assert_eq!(answer.header("Strict-Transport-Security"), None);
    }
}

#[test]
fn nginx_sends_the_compressed_files_that_lie_there() {
    let nginx = Nginx::start();
    let bundle = files(&nginx.out);
    let program = bundle
        .paths()
        .find(|path| path.strip_suffix(".wasm").is_some())
        .expect("a program");
    for path in ["index.html", "tea/index.html", "single-file.html", program] {
        for (coding, ending) in [("br", ".br"), ("gzip", ".gz")] {
            let answer = nginx.ask(&format!("/{path}"), coding);
            assert_eq!(answer.header("Content-Encoding"), Some(coding), "{path}");
            assert_eq!(answer.header("Vary"), Some("Accept-Encoding"), "{path}");
            assert!(
                Some(&*answer.body) == bundle.get(&format!("{path}{ending}")),
                "{path}"
            );
        }
        assert_eq!(
            nginx
                .ask(&format!("/{path}"), "identity")
                .header("Content-Encoding"),
            None
        );
    }
}
