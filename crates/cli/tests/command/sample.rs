//! `crosslight new`: it writes a good explainer, and overwrites nothing.

use std::fs;
use std::process::Command;

use crate::{assert_ends_with, complained, crosslight, said, text};

#[test]
fn the_sample_is_a_good_explainer_with_all_parts() {
    let folder = tempfile::tempdir().expect("a folder");
    let new = folder.path().join("essays/bridge");
    assert_ends_with(&crosslight(&["new", text(&new)]), 0);
    let output = crosslight(&["check", text(&new)]);
    assert_ends_with(&output, 0);
    assert!(
        said(&output).starts_with("14 sentences covered"),
        "{}",
        said(&output)
    );
    assert_eq!(complained(&output), "");
    let read = crosslight_publish::read_folder(&new).expect("a good folder");
    assert!(read.map().is_some());
    let explainer = read.explainer;
    assert_eq!(
        (explainer.sections.len(), explainer.viewpoints.len()),
        (3, 2)
    );
    assert_eq!(explainer.comparison.expect("a comparison").points.len(), 3);
    assert!(explainer.title.starts_with("Sample"));
}

/// Returns the sample with its examples in force: lines that begin with `#` and no space.
fn with_examples(editorial: &str) -> (String, usize) {
    let mut count = 0;
    let lines = editorial.lines().map(|line| {
        let example = line.strip_prefix('#').filter(|rest| !rest.is_empty());
        let example = example.filter(|rest| !rest.starts_with([' ', '#']));
        count += usize::from(example.is_some());
        example.unwrap_or(line).to_owned() + "\n"
    });
    (lines.collect(), count)
}

#[test]
fn the_examples_of_the_sample_are_accepted_without_their_marks() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_ends_with(&crosslight(&["new", text(folder.path())]), 0);
    let file = folder.path().join("explainer.toml");
    let editorial = fs::read_to_string(&file).expect("a text");
    let (editorial, count) = with_examples(&editorial);
    assert_eq!(count, 22);
    fs::write(&file, editorial).expect("written");
    let output = crosslight(&["check", text(folder.path())]);
    assert_ends_with(&output, 0);
    assert_eq!(complained(&output), "");
    // The example divides a sentence in two.
    assert!(
        said(&output).starts_with("15 sentences covered"),
        "{}",
        said(&output)
    );
    let read = crosslight_publish::read_folder(folder.path()).expect("a good folder");
    let about = &read.explainer.about;
    assert_eq!(about.published.as_deref(), Some("2031-05-01"));
    assert!(about.picture.is_some());
    assert_eq!(read.origins, ["https://news.example.org"]);
}

#[test]
fn every_key_of_the_format_is_in_the_sample() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_ends_with(&crosslight(&["new", text(folder.path())]), 0);
    let editorial = fs::read_to_string(folder.path().join("explainer.toml")).expect("a text");
    let (editorial, _) = with_examples(&editorial);
    let schema: serde_json::Value =
        serde_json::from_str(&crosslight_compile::schema()).expect("JSON");
    let keys = schema["properties"].as_object().expect("keys").keys();
    // The direction is that of the language; no sample in English needs another.
    for key in keys.filter(|key| *key != "direction") {
        let shown = [
            format!("[{key}]"),
            format!("[[{key}]]"),
            format!("{key} = "),
        ];
        let mut lines = editorial.lines();
        assert!(
            lines.any(|line| shown.iter().any(|it| line.starts_with(it.as_str()))),
            "{key} is not in the sample"
        );
    }
}

#[test]
fn an_empty_folder_is_filled() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = crosslight(&["new", text(folder.path())]);
    assert_ends_with(&output, 0);
    assert!(
        said(&output).contains("crosslight preview"),
        "{}",
        said(&output)
    );
    assert!(folder.path().join("explainer.toml").is_file());
}

#[test]
fn what_version_control_and_desktops_keep_in_a_folder_is_in_nobodys_way() {
    for path in [
        ".git/HEAD",
        ".git",
        ".gitignore",
        ".DS_Store",
        "desktop.ini",
        "Thumbs.db",
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let kept = folder.path().join(path);
        fs::create_dir_all(kept.parent().expect("a folder")).expect("a folder");
        fs::write(&kept, "kept").expect("written");
        assert_ends_with(&crosslight(&["new", text(folder.path())]), 0);
        assert_eq!(fs::read_to_string(&kept).expect("a text"), "kept");
        assert!(folder.path().join("article.md").is_file(), "{path}");
    }
}

#[test]
fn the_command_that_is_suggested_works_in_a_shell_whatever_the_folder_is_called() {
    for name in [
        "Storm & flood (draft)",
        "The captain's $20 bet",
        "-sketch",
        "\"Quoted\" `date` \\ *",
        "été – 夏",
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut new = Command::new(env!("CARGO_BIN_EXE_crosslight"));
        new.args(["new", "--", name]).current_dir(folder.path());
        let output = new.output().expect("the program runs");
        assert_ends_with(&output, 0);
        let said = said(&output);
        let command = said.split_once("crosslight preview ").expect("a command").1;
        // The shell splits the command into one argument: a folder with an article.
        let script = format!("set -- {command}\n[ $# = 1 ] && [ -f \"$1/article.md\" ]");
        let mut shell = Command::new("sh");
        shell.args(["-c", &script]).current_dir(folder.path());
        let ended = shell.status().expect("a shell runs");
        assert!(ended.success(), "{name}: {said}");
    }
}

#[test]
fn a_folder_with_anything_in_it_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mine = folder.path().join("article.md");
    fs::write(&mine, "mine").expect("written");
    let output = crosslight(&["new", text(folder.path())]);
    assert_ends_with(&output, 1);
    assert!(
        complained(&output).contains("is not empty"),
        "{}",
        complained(&output)
    );
    assert_eq!(fs::read_to_string(&mine).expect("a text"), "mine");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}
