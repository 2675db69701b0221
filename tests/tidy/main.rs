//! The rules of the house that the compiler does not check: what a crate's modules must
//! not know, how files begin, how tests are named, how style sheets are written.

mod behaviours;
mod imports;
mod style_sheets;
mod words;

use std::fs;
use std::path::{Path, PathBuf};

/// The root of the repository, from the folder in which the tests run.
const TREE: &str = "..";
/// The folders with Rust code: the page, the crates, and the tests.
const SOURCES: [&str; 3] = ["src", "crates", "tests"];

/// Returns every Rust file of the repository.
fn sources() -> impl Iterator<Item = PathBuf> {
    SOURCES.into_iter().flat_map(|folder| files(folder, "rs"))
}

/// Tells whether a file holds tests alone.
fn is_test(path: &Path) -> bool {
    path.iter()
        .any(|part| part == "tests" || part == "tests.rs")
}

/// Returns every Rust file of the product.
fn product() -> impl Iterator<Item = PathBuf> {
    let files = ["src", "crates"]
        .into_iter()
        .flat_map(|folder| files(folder, "rs"));
    files.filter(|path| !is_test(path))
}

/// Returns all files below a folder of the repository with this ending.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(Path::new(TREE).join(&folder)).expect("a folder") {
            let path = folder.join(entry.expect("an entry").file_name());
            if Path::new(TREE).join(&path).is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == ending)
            {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} file found");
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(Path::new(TREE).join(path)).expect("a text")
}

/// Returns the lines of a file that are code, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Asserts that no line of code below `folder` has one of these words.
#[track_caller]
fn never(folder: &str, words: &[&str]) {
    for path in files(folder, "rs")
        .into_iter()
        .filter(|path| !is_test(path))
    {
        for (number, line) in code(&read(&path)) {
            for word in words {
                assert!(
                    !line.contains(word),
                    "{}:{number}: {word:?} in {folder}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn what_is_pure_knows_no_files_and_no_clock() {
    let never_here = ["std::fs", "std::io", "std::env", "std::time"];
    for folder in [
        "crates/content/src",
        "crates/compile/src",
        "crates/map/src",
        "crates/state/src",
    ] {
        never(folder, &never_here);
    }
}

#[test]
fn the_components_know_no_window_no_storage_no_timers_no_parsing() {
    let never_here = [
        "window",
        "gloo_utils",
        "gloo_storage",
        "gloo_timers",
        "Storage",
        "set_timeout",
        "History",
        "Location",
        "from_query",
        "serde",
        "crate::browser",
    ];
    never("src/components", &never_here);
}

#[test]
fn the_browser_floor_knows_no_content_rules_and_no_markup() {
    let never_here = [
        "html!",
        "crate::reading",
        "crate::publish",
        "Problem",
        "compile",
    ];
    never("src/browser", &never_here);
}

#[test]
fn rendering_and_publishing_know_no_window() {
    for folder in ["crates/render/src", "crates/publish/src"] {
        never(folder, &["web_sys", "gloo", "wasm_bindgen"]);
    }
}

#[test]
fn rendering_knows_no_files_and_no_clock() {
    never(
        "crates/render/src",
        &["std::fs", "std::env", "std::time", "std::path"],
    );
}

#[test]
fn the_command_line_knows_no_markup() {
    never("crates/cli/src", &["</", "<!doctype", "html!", "escaped("]);
}

#[test]
fn the_doors_are_short() {
    for door in [
        "src/main.rs",
        "crates/cli/src/main.rs",
        "crates/publish/src/bin/assemble.rs",
        "crates/studio-app/src/main.rs",
        "crates/studio-bundle/src/main.rs",
    ] {
        let path = Path::new(door);
        let lines = read(path).lines().count();
        assert!(lines <= 60, "{} has {lines} lines", path.display());
    }
}

#[test]
fn every_file_says_first_what_lives_in_it() {
    for path in sources() {
        assert!(read(&path).starts_with("//! "), "{}", path.display());
    }
    for path in files("styles", "css") {
        assert!(read(&path).starts_with("/* "), "{}", path.display());
    }
}

#[test]
fn no_file_is_longer_than_it_can_be_read() {
    for path in sources() {
        let lines = read(&path).lines().count();
        assert!(lines <= 320, "{} has {lines} lines", path.display());
    }
}

#[test]
fn nothing_is_named_for_being_useful() {
    for path in sources() {
        let stem = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let vague = [
            "util", "utils", "helper", "helpers", "common", "manager", "data", "info", "misc",
        ];
        assert!(!vague.contains(&&*stem), "{}", path.display());
    }
}

#[test]
fn a_test_is_named_by_what_is_true() {
    for path in sources() {
        let text = read(&path);
        for (number, line) in code(&text) {
            let Some(rest) = line.trim_start().strip_prefix("fn ") else {
                continue;
            };
            let vague = rest.starts_with("test_") || rest.contains("_should_");
            assert!(!vague, "{}:{number}: {rest}", path.display());
        }
    }
}

#[test]
fn nothing_is_skipped_or_left_open() {
    let unfinished = [
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("#[ig", "nore"),
    ];
    for path in sources() {
        for (number, line) in code(&read(&path)) {
            for word in unfinished {
                assert!(!line.contains(word), "{}:{number}: {word}", path.display());
            }
        }
    }
}

/// A proved invariant may be unwrapped. The number of such lines is fixed, so that a
/// new one is a decision.
#[test]
fn an_unwrap_is_a_proved_invariant() {
    let mut places = Vec::new();
    for path in
        product().filter(|path| !path.ends_with("main.rs") && !path.ends_with("assemble.rs"))
    {
        let text = read(&path);
        let product = text.split("mod tests {").next().unwrap_or_default();
        for (number, line) in code(product) {
            if line.contains(".unwrap()") || line.contains(".expect(") {
                places.push(format!("{}:{number}", path.display()));
            }
        }
    }
    let proved = places
        .iter()
        .filter(|place| place.starts_with("crates/compile/src/resolve/pointers.rs:"))
        .count();
    assert_eq!((proved, places.len()), (1, 1), "{places:?}");
}

/// The members use only dependencies that the workspace lists.
#[test]
fn every_dependency_says_what_it_is_for() {
    let manifest = read(Path::new("Cargo.toml"));
    let mut above = "";
    let mut dependencies = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            dependencies = line == "[workspace.dependencies]";
        } else if dependencies && !line.is_empty() && !line.starts_with('#') {
            assert!(
                above.starts_with("# "),
                "Cargo.toml: nothing says what this is for: {line}"
            );
        }
        above = line;
    }
    for path in files("crates", "toml")
        .into_iter()
        .chain(files("tests", "toml"))
    {
        if !path.ends_with("Cargo.toml") {
            continue;
        }
        let text = read(&path);
        let listed = text
            .lines()
            .skip_while(|line| !line.contains("dependencies]"));
        let own = listed
            .filter(|line| line.contains("version = ") || line.contains("path = "))
            .collect::<Vec<_>>();
        assert!(
            own.is_empty(),
            "{}: the workspace lists {own:?}",
            path.display()
        );
    }
}
