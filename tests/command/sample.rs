//! `crosslight new`: what it writes is a good explainer, and it writes over nothing.

use std::fs;

use crate::{assert_ends_with, complained, crosslight, said, text};

#[test]
fn the_sample_is_a_good_explainer_with_all_parts() {
    let folder = tempfile::tempdir().expect("a folder");
    let new = folder.path().join("essays/bridge");
    assert_ends_with(&crosslight(&["new", text(&new)]), 0);
    let output = crosslight(&["check", text(&new)]);
    assert_ends_with(&output, 0);
    assert!(
        said(&output).starts_with("12 sentences covered"),
        "{}",
        said(&output)
    );
    assert_eq!(complained(&output), "");
    let read = crosslight::reading::read_folder(&new).expect("a good folder");
    assert!(read.map().is_some());
    let explainer = read.explainer;
    assert_eq!(
        (explainer.sections.len(), explainer.viewpoints.len()),
        (3, 2)
    );
    assert_eq!(explainer.comparison.expect("a comparison").points.len(), 3);
    assert!(explainer.title.starts_with("Sample"));
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
    // A file where the folder should be.
    assert_ends_with(&crosslight(&["new", text(&mine)]), 1);
}
