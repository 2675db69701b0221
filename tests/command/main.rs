//! The command line as a process: what it says, where, and with which exit code.
//! What needs the parts of the page is in `tests/published/`.
#![cfg(not(target_arch = "wasm32"))]

mod sample;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Runs the program.
fn crosslight(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crosslight"));
    command.args(arguments).env("NO_COLOR", "1");
    command.output().expect("the program runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[track_caller]
fn assert_ends_with(output: &Output, code: i32) {
    let ended = output.status.code();
    assert_eq!(ended, Some(code), "{}{}", said(output), complained(output));
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in Unicode")
}

#[test]
fn whoever_calls_it_wrongly_is_told_how_to_call_it() {
    let calls: [&[&str]; 8] = [
        &[],
        &["sing"],
        &["check"],
        &["check", "a", "--format", "xml"],
        &["publish", "content"],
        &[
            "publish",
            "content",
            "--out",
            "x",
            "--base-url",
            "javascript:alert(1)",
        ],
        &["publish", "content", "--out", "x", "--sub-path", "../x"],
        &["preview", "content", "--port", "65536"],
    ];
    for call in calls {
        let output = crosslight(call);
        assert_ends_with(&output, 2);
        assert_eq!(said(&output), "", "{call:?}");
        assert!(
            complained(&output).contains("Usage: crosslight"),
            "{call:?}"
        );
    }
}

#[test]
fn the_help_names_every_command() {
    let output = crosslight(&["--help"]);
    assert_ends_with(&output, 0);
    for command in ["new", "check", "publish", "preview", "hosting"] {
        let named = said(&output)
            .lines()
            .any(|line| line.trim_start().starts_with(command));
        assert!(named, "{command}");
    }
}

#[test]
fn a_good_folder_is_said_to_be_covered() {
    let output = crosslight(&["check", "tests/fixtures/good"]);
    assert_ends_with(&output, 0);
    let covered = "6 sentences covered, 2 of them without a named source; 17 excerpts verified\n";
    assert!(said(&output).starts_with(covered), "{}", said(&output));
}

#[test]
fn mistakes_are_complained_of_and_counted() {
    let output = crosslight(&["check", "tests/fixtures"]);
    assert_ends_with(&output, 1);
    assert_eq!(said(&output), "");
    let missing = complained(&output);
    assert!(missing.contains("the file is missing"), "{missing}");
    assert!(missing.contains("2 mistakes found"), "{missing}");
}

#[test]
fn no_bundle_is_hosted_where_there_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = crosslight(&["hosting", text(folder.path()), "--for", "nginx"]);
    assert_ends_with(&output, 1);
    let why = complained(&output);
    assert!(
        why.contains("is no bundle") && why.contains("help: "),
        "{why}"
    );
    fs::write(folder.path().join(".crosslight"), "<!doctype html>").expect("written");
    assert_ends_with(
        &crosslight(&["hosting", text(folder.path()), "--for", "caddy"]),
        1,
    );
}
