//! `crosslight draft`: the file that it writes, and what it says of it.

use std::fs;

use super::{assert_ends_with, complained, crosslight, said, text};

const ARTICLE: &str = "# Tee\n\nLaut Polizei ist es spät. Es regnet.\n";

#[test]
fn a_folder_is_drafted_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("explainer.toml");
    fs::write(folder.path().join("article.md"), ARTICLE).expect("written");
    let output = crosslight(&[
        "draft",
        text(folder.path()),
        "--language",
        "de",
        "--guesses",
    ]);
    assert_ends_with(&output, 0);
    let words = said(&output);
    assert!(
        words.contains("2 sentences, 0 had an entry; rules attributed 1, 1 are not yet"),
        "{words}"
    );
    assert!(words.contains("according-to 1"), "{words}");
    let drafted = fs::read_to_string(&file).expect("a file");
    assert!(drafted.starts_with("language = \"de\"\n"), "{drafted}");
    assert!(
        drafted.contains("name = \"Polizei\"\ndraft = \"according-to\""),
        "{drafted}"
    );
    let output = crosslight(&["check", text(folder.path())]);
    assert_ends_with(&output, 0);
    assert!(complained(&output).contains("drafts that nobody has confirmed"));
    let output = crosslight(&["draft", text(folder.path())]);
    assert_ends_with(&output, 0);
    assert!(said(&output).contains("nothing to add; 2 of 2 sentences have an entry"));
    assert_eq!(fs::read_to_string(&file).expect("a file"), drafted);
}

#[test]
fn the_editors_own_file_is_added_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("explainer.toml");
    let mine = "\u{feff}# Mine.\r\nlanguage = \"de\" # kept\r\n";
    fs::write(folder.path().join("article.md"), ARTICLE).expect("written");
    fs::write(&file, mine).expect("written");
    let output = crosslight(&["draft", text(&file), "--quiet", "--guesses"]);
    assert_ends_with(&output, 0);
    assert_eq!(said(&output), "");
    let drafted = fs::read_to_string(&file).expect("a file");
    assert!(drafted.starts_with(mine), "{drafted:?}");
    assert!(drafted.contains("verb = \"Laut\"\r\n"), "{drafted:?}");
    assert!(!drafted.replace("\r\n", "").contains('\n'));
}

#[test]
fn what_cannot_be_drafted_is_told_and_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("explainer.toml");
    fs::write(folder.path().join("article.md"), ARTICLE).expect("written");
    fs::write(&file, "kicker = \n").expect("written");
    let output = crosslight(&["draft", text(folder.path())]);
    assert_ends_with(&output, 1);
    assert!(complained(&output).contains("explainer.toml:1"));
    assert_eq!(fs::read_to_string(&file).expect("a file"), "kicker = \n");
    let output = crosslight(&["draft", text(folder.path()), "--language", "english!"]);
    assert_ends_with(&output, 1);
    assert!(complained(&output).contains("`english!` is no language tag"));
}
