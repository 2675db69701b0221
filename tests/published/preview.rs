//! `crosslight preview`: the files that it serves, and its reaction when a file is
//! saved.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Duration;

use crate::answer::Answer;
use crate::{GOOD, files, program, publish, text};

const LIMIT: Duration = Duration::from_secs(30);

/// A preview that ends when dropped.
pub struct Preview {
    process: Child,
    port: u16,
    folder: PathBuf,
    own: Option<tempfile::TempDir>,
}

impl Preview {
    /// Previews a copy of the good folder with another first line of `explainer.toml`.
    fn start(first: &str) -> Self {
        Self::start_with(first, &[])
    }

    fn start_with(first: &str, more: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::copy(
            Path::new(GOOD).join("article.md"),
            folder.path().join("article.md"),
        )
        .expect("a copy");
        save(folder.path(), first);
        let mut preview = Self::of(folder.path(), more);
        preview.own = Some(folder);
        preview
    }

    /// Previews a folder of the test.
    pub fn of(folder: &Path, more: &[&str]) -> Self {
        let mut command = program();
        command
            .args(["preview", text(folder), "--port", "0"])
            .args(more);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().expect("the program runs");
        let mut lines = BufReader::new(process.stdout.take().expect("its output")).lines();
        let address = lines.by_ref().find_map(|line| {
            let line = line.expect("a line");
            let rest = line.split_once("http://127.0.0.1:")?.1;
            rest.split_once('/')?.0.parse().ok()
        });
        // The rest of the output is read, since a full pipe would block the program.
        std::thread::spawn(move || lines.for_each(drop));
        Preview {
            process,
            port: address.expect("it prints its address"),
            folder: folder.to_owned(),
            own: None,
        }
    }

    fn save(&self, first: &str) {
        save(&self.folder, first);
    }

    pub fn page(&self) -> String {
        let answer = Answer::to(self.port, "/", "");
        String::from_utf8(answer.body).expect("a text")
    }

    pub fn events(&self) -> Events {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(LIMIT)).expect("a limit");
        let asked = format!(
            "GET /-/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n",
            self.port
        );
        stream.write_all(asked.as_bytes()).expect("asked");
        Events(BufReader::new(stream))
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Saves as editors do: another file takes over the name.
pub fn save(folder: &Path, first: &str) {
    let rest = fs::read_to_string(Path::new(GOOD).join("explainer.toml")).expect("a text");
    let rest = rest.split_once('\n').expect("lines").1;
    let aside = folder.join(".explainer.toml.swp");
    fs::write(&aside, format!("{first}\n{rest}")).expect("written");
    fs::rename(aside, folder.join("explainer.toml")).expect("renamed");
}

pub struct Events(BufReader<TcpStream>);

impl Events {
    pub fn next(&mut self) -> serde_json::Value {
        let mut line = String::new();
        while !line.starts_with("data: ") {
            line.clear();
            let count = self.0.read_line(&mut line).expect("an event in time");
            assert_ne!(count, 0, "the events have ended");
        }
        serde_json::from_str(&line["data: ".len()..]).expect("JSON")
    }
}

pub const RIGHT: &str = "language = \"en\"";
const WRONG: &str = "langage = \"</pre><script>alert(1)</script>\"";

#[test]
fn the_preview_is_the_bundle_with_its_headers_and_one_script_more() {
    let preview = Preview::start(RIGHT);
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    publish(&preview.folder, &out, &[]);
    let published = files(&out);
    let answer = Answer::to(preview.port, "/", "");
    let page = String::from_utf8(answer.body.clone()).expect("a text");
    let (before, rest) = page
        .split_once("<script type=\"module\"")
        .expect("the script");
    let after = rest.split_once("</script>").expect("its end").1;
    let original = [before, after].concat();
    assert!(Some(original.as_bytes()) == published.get("index.html"));
    let policy = answer.header("Content-Security-Policy").expect("a policy");
    assert!(
        page.contains(
            policy
                .strip_suffix("; frame-ancestors 'none'")
                .expect("its end")
        )
    );
    assert_eq!(answer.header("X-Content-Type-Options"), Some("nosniff"));
    let program = published
        .paths()
        .find(|path| path.strip_suffix(".wasm").is_some())
        .expect("a program");
    let answer = Answer::to(preview.port, &format!("/{program}"), "");
    assert_eq!(answer.header("Content-Type"), Some("application/wasm"));
    assert!(Some(&*answer.body) == published.get(program));
    for hidden in ["/.crosslight", "/_headers", "/nothing"] {
        assert_eq!(Answer::to(preview.port, hidden, "").status, 404, "{hidden}");
    }
}

#[test]
fn a_save_is_drawn_and_the_open_pages_are_told() {
    let preview = Preview::start(RIGHT);
    let mut events = preview.events();
    let first = events.next();
    assert!(
        preview
            .page()
            .contains(first["version"].as_str().expect("a version"))
    );
    preview.save("language = \"de\"");
    let second = events.next();
    assert_ne!(second["version"], first["version"]);
    assert!(second["mistakes"].is_null());
    assert!(preview.page().contains("<html lang=\"de\">"));
}

#[test]
fn a_mistake_is_told_over_the_last_good_page_until_it_is_mended() {
    let preview = Preview::start(RIGHT);
    let mut events = preview.events();
    let first = events.next();
    preview.save(WRONG);
    let wrong = events.next();
    let mistakes = wrong["mistakes"].as_str().expect("mistakes");
    assert!(
        mistakes.contains("there is no key `langage` here"),
        "{mistakes}"
    );
    assert_eq!(
        (&wrong["version"], &wrong["over"]),
        (&first["version"], &true.into())
    );
    assert!(preview.page().contains("Tea or coffee"));
    preview.save(RIGHT);
    let mended = events.next();
    assert!(mended["mistakes"].is_null());
    assert_eq!(mended["version"], first["version"]);
}

#[test]
fn a_folder_that_begins_with_a_mistake_shows_it_as_text() {
    let preview = Preview::start(WRONG);
    let answer = Answer::to(preview.port, "/", "");
    let page = String::from_utf8(answer.body.clone()).expect("a text");
    assert_eq!(answer.status, 500);
    assert!(
        page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"),
        "{page}"
    );
    assert_eq!(page.matches("<script").count(), 1, "its own");
    let policy = answer.header("Content-Security-Policy").expect("a policy");
    assert!(
        policy.starts_with("default-src 'none'; script-src 'self';"),
        "{policy}"
    );
    let mut events = preview.events();
    assert_eq!(events.next()["over"], false);
    preview.save(RIGHT);
    assert!(events.next()["mistakes"].is_null());
    assert!(preview.page().contains("Tea or coffee"));
}

#[test]
fn a_forwarded_port_is_answered_and_another_name_is_told_what_to_do() {
    let preview = Preview::start(RIGHT);
    for host in [
        "localhost:9000",
        "127.0.0.1:9000",
        "[::1]:80",
        "10.0.0.7:8080",
    ] {
        let answer = Answer::to_host(preview.port, "/", &format!("Host: {host}\r\n"));
        assert_eq!(answer.status, 200, "{host}");
    }
    for path in ["/", "/-/events"] {
        let host = "Host: desk-8080.forward.example:443\r\n";
        let answer = Answer::to_host(preview.port, path, host);
        assert_eq!(answer.status, 421, "{path}");
        let why = String::from_utf8_lossy(&answer.body).into_owned();
        assert!(
            why.contains("any site can give itself such a name"),
            "{why}"
        );
        let help = "crosslight preview --allow-host desk-8080.forward.example DIR";
        assert!(why.contains(help), "{why}");
    }
    let allowing = Preview::start_with(RIGHT, &["--allow-host", "desk-8080.forward.example"]);
    let host = "Host: desk-8080.forward.example:443\r\n";
    assert_eq!(Answer::to_host(allowing.port, "/", host).status, 200);
    let host = "Host: forward.example\r\n";
    assert_eq!(Answer::to_host(allowing.port, "/", host).status, 421);
}

#[test]
fn what_is_poor_is_told_to_the_page_as_well() {
    let preview = Preview::start(RIGHT);
    let mut events = preview.events();
    assert!(events.next()["warnings"].is_null());
    preview.save("language = \"en\"\nhedge-words = [\"thinks\"]");
    let told = events.next();
    let warnings = told["warnings"].as_str().expect("a warning");
    assert!(warnings.starts_with("warning: "), "{warnings}");
    assert!(told["mistakes"].is_null());
}

#[test]
fn a_taken_port_is_told_and_another_is_taken_where_none_was_named() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("its number").port().to_string();
    let output = program()
        .args(["preview", GOOD, "--port", &port])
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    let why = String::from_utf8_lossy(&output.stderr).into_owned();
    let expected = format!("error: port {port} cannot be used: something listens there already");
    assert!(why.starts_with(&expected), "{why}");
    // Holds the port, unless another process has it already.
    let _held = TcpListener::bind("127.0.0.1:8080");
    let mut command = program();
    let command = command.args(["preview", GOOD]).stdout(Stdio::piped());
    let mut process = command.spawn().expect("the program runs");
    let mut said = String::new();
    let mut output = BufReader::new(process.stdout.take().expect("its output"));
    while !said.contains("http://127.0.0.1:") {
        assert_ne!(output.read_line(&mut said).expect("a line"), 0, "{said}");
    }
    process.kill().expect("ended");
    process.wait().expect("ended");
    assert!(!said.contains(":8080/"), "{said}");
    output.read_to_string(&mut said).expect("the rest");
}
