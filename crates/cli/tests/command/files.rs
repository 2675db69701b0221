//! Files and folders that a command writes, and those that it leaves alone.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{assert_ends_with, complained, crosslight, said, text};

#[test]
fn the_map_alone_is_a_picture() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("map.svg");
    let done = crosslight(&["map", "../../content", "--svg", text(&file)]);
    assert_ends_with(&done, 0);
    assert_eq!(said(&done), format!("{}\n", file.display()));
    let picture = fs::read_to_string(&file).expect("a picture");
    assert!(picture.starts_with("<svg xmlns=") && picture.contains(">North Korea</text>"));
    let none = crosslight(&["map", "../../content", "--svg", text(folder.path())]);
    assert_ends_with(&none, 1);
    // A map may be drawn again, and takes no other file's place.
    assert_ends_with(
        &crosslight(&["map", "../../content", "--svg", text(&file)]),
        0,
    );
    for name in ["article.md", "explainer.toml"] {
        let own = folder.path().join(name);
        fs::copy(Path::new("../../content").join(name), &own).expect("a copy");
    }
    fs::write(folder.path().join("drawn.svg"), "<svg xmlns=\"mine\"/>").expect("written");
    for name in ["article.md", "explainer.toml", "drawn.svg"] {
        let own = folder.path().join(name);
        let before = fs::read(&own).expect("a file");
        let refused = crosslight(&["map", text(folder.path()), "--svg", text(&own)]);
        assert_ends_with(&refused, 1);
        let why = complained(&refused);
        let expected = format!("error: {} is no file that Crosslight made", own.display());
        assert!(why.starts_with(&expected), "{why}");
        assert!(fs::read(&own).expect("a file") == before, "{name}");
    }
}

#[test]
fn a_folder_that_there_is_not_is_one_mistake() {
    for command in [&["check"][..], &["sentences"], &["map", "--svg", "x"]] {
        let output = crosslight(&[command, &["no/such/folder"]].concat());
        assert_ends_with(&output, 1);
        let why = complained(&output);
        assert!(why.contains("error: there is no such folder"), "{why}");
        assert!(why.contains("no/such/folder"), "{why}");
        assert!(why.contains("1 mistake found"), "{why}");
    }
}

#[test]
fn a_file_in_the_place_of_a_folder_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("noext");
    fs::write(&file, "# A\n\nIt is.\n").expect("written");
    let import = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crosslight"));
        command.arg("import").args(arguments);
        let command = command.current_dir(folder.path());
        command.output().expect("the program runs")
    };
    for (output, help) in [
        (crosslight(&["new", text(&file)]), "one\n"),
        (crosslight(&["new", text(&file.join("a"))]), "one\n"),
        (import(&["noext"]), "one: `--out my-article`\n"),
    ] {
        assert_ends_with(&output, 1);
        let why = complained(&output);
        assert!(
            why.contains("noext is a file, not a folder, and nothing"),
            "{why}"
        );
        assert!(
            why.contains("help: name a new folder, or an empty "),
            "{why}"
        );
        assert!(why.ends_with(help), "{why}");
    }
    assert_ends_with(&import(&["noext", "--out", "my-article"]), 0);
}
