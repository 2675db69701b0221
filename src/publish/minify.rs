//! Makes scripts and style sheets smaller, by esbuild, which must be on the PATH.

use std::io::{self, Write};
use std::process::{Command, Stdio};

/// What kind of text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A JavaScript module.
    Script,
    /// A style sheet.
    Stylesheet,
}

/// The text without what only people need.
///
/// # Errors
/// If esbuild is not there, or refuses the text; it has said why on standard
/// error then.
pub fn minify(text: &str, kind: Kind) -> io::Result<String> {
    let options: &[&str] = match kind {
        Kind::Script => &["--loader=js", "--format=esm", "--tree-shaking=true"],
        Kind::Stylesheet => &["--loader=css"],
    };
    let esbuild = Command::new("esbuild")
        .args([
            "--minify",
            "--charset=utf8",
            "--target=esnext",
            "--log-level=warning",
        ])
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut esbuild =
        esbuild.map_err(|error| io::Error::new(error.kind(), format!("esbuild: {error}")))?;
    // It reads all before it writes, so neither side waits for the other.
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
