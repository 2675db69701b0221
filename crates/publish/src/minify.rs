//! Minifies scripts and style sheets by esbuild: the one on the PATH, or the one that npm
//! installed.

use std::io::{self, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The kind of a text to minify.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A JavaScript module.
    Script,
    /// A style sheet.
    Stylesheet,
}

/// Minifies a text.
///
/// # Errors
/// The system's error if esbuild is missing or refuses the text. esbuild has printed its
/// reason on standard error.
pub fn minify(text: &str, kind: Kind) -> io::Result<String> {
    let options: &[&str] = match kind {
        Kind::Script => &["--loader=js", "--format=esm", "--tree-shaking=true"],
        Kind::Stylesheet => &["--loader=css"],
    };
    let mut esbuild = started(options).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => io::Error::new(error.kind(), MISSING),
        kind => io::Error::new(kind, format!("esbuild: {error}")),
    })?;
    // esbuild reads all input before it writes, so neither side can block the other.
    if let Some(mut input) = esbuild.stdin.take() {
        input.write_all(text.as_bytes())?;
    }
    let output = esbuild.wait_with_output()?;
    if !output.status.success() {
        return Err(io::Error::other(format!("esbuild: {}", output.status)));
    }
    let smaller = String::from_utf8(output.stdout).map_err(io::Error::other)?;
    Ok(smaller.trim_end().to_owned())
}

/// The message if esbuild is in neither place.
const MISSING: &str = "esbuild is missing: `npm ci` installs it";
/// The path of npm's esbuild, from the folder of this crate.
const NPM: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../node_modules/.bin/esbuild"
);

/// Starts esbuild with its input and output piped.
fn started(options: &[&str]) -> io::Result<Child> {
    let start = |program: &Path| {
        Command::new(program)
            .args([
                "--minify",
                // By default esbuild escapes all letters beyond ASCII, which takes more
                // bytes.
                "--charset=utf8",
                "--target=esnext",
                "--log-level=warning",
            ])
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
    };
    match start(Path::new("esbuild")) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => start(Path::new(NPM)),
        started => started,
    }
}
