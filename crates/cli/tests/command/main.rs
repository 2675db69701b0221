//! The command line as a process: its output, on which stream, and its exit code. Tests
//! that need the template of the page are in `tests/published/`.

mod draft;
mod files;
mod hosting;
mod import;
mod sample;
mod sentences;

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
    let calls: [&[&str]; 10] = [
        &[],
        &["sing"],
        &["check"],
        &["check", "a", "--format", "xml"],
        &["publish", "../../content"],
        &[
            "publish",
            "../../content",
            "--out",
            "x",
            "--base-url",
            "javascript:alert(1)",
        ],
        &[
            "publish",
            "../../content",
            "--out",
            "x",
            "--sub-path",
            "../x",
        ],
        &["preview", "../../content", "--port", "65536"],
        &["publish", "a", "b", "--out", "x", "--single-file"],
        &["publish", "a", "b", "--out", "x", "--sub-path", "y"],
    ];
    for call in calls {
        let output = crosslight(call);
        assert_ends_with(&output, 2);
        assert_eq!(said(&output), "", "{call:?}");
        assert!(complained(&output).contains("--help"), "{call:?}");
    }
}

#[test]
fn the_help_names_every_command() {
    let output = crosslight(&["--help"]);
    assert_ends_with(&output, 0);
    for command in [
        "new",
        "import",
        "check",
        "labels",
        "publish",
        "preview",
        "hosting",
        "completions",
        "man",
    ] {
        let named = said(&output)
            .lines()
            .any(|line| line.trim_start().starts_with(command));
        assert!(named, "{command}");
    }
}

#[test]
fn quiet_says_nothing_but_what_is_wrong_and_prints_what_is_asked_for() {
    let good = crosslight(&["check", "../../tests/fixtures/good", "--quiet"]);
    assert_ends_with(&good, 0);
    assert_eq!(
        (said(&good), complained(&good)),
        (String::new(), String::new())
    );
    let wrong = crosslight(&["--quiet", "check", "../../tests/fixtures"]);
    assert_ends_with(&wrong, 1);
    assert!(complained(&wrong).contains("2 mistakes found"));
    let listed = crosslight(&[
        "-q",
        "check",
        "../../tests/fixtures/good",
        "--format",
        "json",
    ]);
    assert!(said(&listed).starts_with('{'), "{}", said(&listed));
}

#[test]
fn colours_are_as_they_are_asked_for() {
    for (when, colours) in [("always", true), ("never", false), ("auto", false)] {
        let output = crosslight(&["check", "../../tests/fixtures", "--color", when]);
        assert_eq!(complained(&output).contains("\u{1b}["), colours, "{when}");
    }
}

#[test]
fn completions_and_the_man_page_name_every_command_and_option() {
    let mut printed = vec![crosslight(&["man"])];
    for shell in ["bash", "zsh", "fish"] {
        printed.push(crosslight(&["completions", shell]));
    }
    for output in printed {
        assert_ends_with(&output, 0);
        // In a man page a hyphen has a backslash before it.
        let text = said(&output).replace('\\', "");
        for word in [
            "publish",
            "preview",
            "hosting",
            "sub-path",
            "allow-host",
            "quiet",
        ] {
            assert!(text.contains(word), "{word}");
        }
    }
}

#[test]
fn a_good_folder_is_said_to_be_covered() {
    let output = crosslight(&["check", "../../tests/fixtures/good"]);
    assert_ends_with(&output, 0);
    let covered = "6 sentences covered, 2 of them without a named source; 23 excerpts verified\n";
    assert!(said(&output).starts_with(covered), "{}", said(&output));
}

#[test]
fn mistakes_are_complained_of_and_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = crosslight(&["check", text(folder.path())]);
    assert_ends_with(&output, 1);
    assert_eq!(said(&output), "");
    let missing = complained(&output);
    assert!(missing.contains("the file is missing"), "{missing}");
    assert!(missing.contains("2 mistakes found"), "{missing}");
}

/// Returns the whole output of `--format json`.
fn listing(folder: &str, code: i32) -> serde_json::Value {
    let output = crosslight(&["check", folder, "--format", "json"]);
    assert_ends_with(&output, code);
    assert_eq!(complained(&output), "");
    serde_json::from_str(&said(&output)).expect("one JSON value")
}

#[test]
fn other_programs_get_one_object_whether_the_folder_is_good_or_not() {
    let good = listing("../../tests/fixtures/good", 0);
    let coverage = serde_json::json!({ "sentences": 6, "unattributed": 2, "excerpts": 23 });
    assert_eq!(good["good"], true);
    assert_eq!(good["errors"], serde_json::json!([]));
    assert_eq!(good["coverage"], coverage);
    let folder = tempfile::tempdir().expect("a folder");
    for file in ["article.md", "explainer.toml"] {
        let text = fs::read_to_string(Path::new("../../tests/fixtures/good").join(file));
        let text = text.expect("a text").replace("kicker", "kickr");
        fs::write(folder.path().join(file), text).expect("written");
    }
    let wrong = listing(text(folder.path()), 1);
    let expected = serde_json::json!({
        "good": false,
        "errors": [{
            "file": "explainer.toml",
            "line": 2,
            "column": 1,
            "start": 16,
            "end": 21,
            "message": "there is no key `kickr` here",
            "help": "did you mean `kicker`?",
        }],
        "warnings": [],
        "coverage": null,
    });
    assert_eq!(wrong, expected);
}

#[test]
fn what_is_poor_is_warned_of_and_good_all_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    for file in ["article.md", "explainer.toml"] {
        let text = fs::read_to_string(Path::new("../../tests/fixtures/good").join(file));
        let idle = "[[actor]]\nid = \"tea\"\nname = \"tea\"\n";
        let added = format!("{idle}\n[[actor]]\nid = \"cup\"\nname = \"coffee\"\n");
        let text = text.expect("a text").replace(idle, &added);
        fs::write(folder.path().join(file), text).expect("written");
    }
    let output = crosslight(&["check", text(folder.path())]);
    assert_ends_with(&output, 0);
    let warned = complained(&output);
    assert!(
        warned.contains("warning: nothing ties coffee to another actor"),
        "{warned}"
    );
    let warnings = listing(text(folder.path()), 0)["warnings"].clone();
    assert_eq!(
        warnings[0]["message"],
        "nothing ties coffee to another actor"
    );
    assert_eq!(warnings[0]["file"], "explainer.toml");
}

#[test]
fn a_file_of_a_folder_stands_for_the_folder() {
    for named in [
        "../../tests/fixtures/good/article.md",
        "../../tests/fixtures/good/explainer.toml",
    ] {
        let output = crosslight(&["check", named]);
        assert_ends_with(&output, 0);
        assert!(said(&output).starts_with("6 sentences covered"));
    }
}

#[test]
fn files_by_other_names_are_named_as_they_are_found() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, found) in [
        ("article.md", "article.md.txt"),
        ("explainer.toml", "Explainer.toml"),
    ] {
        let from = Path::new("../../tests/fixtures/good").join(name);
        fs::copy(from, folder.path().join(found)).expect("a copy");
    }
    let output = crosslight(&["check", text(folder.path())]);
    assert_ends_with(&output, 1);
    let why = complained(&output);
    for said in [
        "the folder has it as `article.md.txt`; name it `article.md`",
        "the folder has it as `Explainer.toml`; name it `explainer.toml`",
        "2 mistakes found",
    ] {
        assert!(why.contains(said), "{why}");
    }
}

#[test]
fn labels_are_printed_for_any_language_to_begin_with() {
    let german = crosslight(&["labels", "de-AT"]);
    assert_ends_with(&german, 0);
    assert!(said(&german).contains("\n[labels]\nshow-all-sections = \"Alles aufklappen"));
    let welsh = crosslight(&["--quiet", "labels", "cy"]);
    assert_ends_with(&welsh, 0);
    assert!(said(&welsh).contains("\nties.many = \"{count} ties\"\n"));
    let none = crosslight(&["labels", "double dutch"]);
    assert_ends_with(&none, 1);
    assert!(complained(&none).contains("`double dutch` is no language tag"));
}

#[test]
fn the_rules_are_listed_by_their_names() {
    let listed = crosslight(&["check", "--list"]);
    assert_ends_with(&listed, 0);
    let said = said(&listed);
    let names = said
        .lines()
        .map(|line| line.split(' ').next().unwrap_or_default());
    let known = crosslight_compile::CHECKS.iter().map(|check| check.name);
    assert!(names.eq(known), "{said}");
}
