//! Slips with the notation of `explainer.toml`, each told once, and the help that is
//! followed to its letter.

use std::fs;

use crosslight_publish::read_folder;

use crate::copy::Copy;

/// Returns the good folder with these lines in place of its first two.
pub fn beginning(lines: &str) -> Copy {
    Copy::new().editorial("language = \"en\"\nkicker = \"Sample\"\n", lines)
}

/// Asserts that a spoilt folder is good once the wrong words are replaced as the help in
/// its report says.
#[track_caller]
pub fn is_mended(copy: Copy, name: &str, mended: &[(&str, &str)]) {
    let help = fs::read_to_string(format!("fixtures/mistakes/{name}.txt")).expect("a report");
    let copy = mended.iter().fold(copy, |copy, (wrong, right)| {
        assert!(help.contains(right), "the help of {name} has no {right}");
        copy.editorial(wrong, right)
    });
    let read = read_folder(copy.path());
    assert!(read.is_ok(), "{name}: {}", read.expect_err("a mistake"));
}

#[test]
fn a_list_without_a_comma_or_a_mark_is_shown_with_it() {
    let copy = beginning("hedge-words = [\"may\" \"can\"]\n");
    copy.reports("comma");
    is_mended(copy, "comma", &[("\"may\" \"can\"", "\"may\", \"can\"")]);
    let copy = beginning("hedge-words = [\"may\" and \"can\"]\n");
    copy.reports("comma-word");
    let wrong = "\"may\" and \"can\"";
    is_mended(copy, "comma-word", &[(wrong, "\"may\", \"can\"")]);
    let copy = beginning("hedge-words = [\"may, \"can\"]\n");
    copy.reports("mark-of-list");
    let copy = copy.editorial("\"may,", "\"may\",");
    assert!(read_folder(copy.path()).is_ok());
    let copy = beginning("hedge-words = [\n  \"may\"\n  \"can\",\n]\n");
    copy.reports("comma-of-lines");
    is_mended(copy, "comma-of-lines", &[("\"may\"", "\"may\",")]);
    let copy = Copy::new().editorial("{ viewpoint = \"tea\",", "{ viewpoint = \"tea\"");
    copy.reports("comma-of-table");
}

#[test]
fn marks_of_two_kinds_are_shown_as_one_kind() {
    let copy = Copy::new()
        .editorial("\"Nobody\"", "“Nobody\"")
        .editorial("\"Anna drinks\"", "\"Anna drinks”")
        .editorial("\"Ben thinks\"\n", "''Ben thinks''\n");
    let mended = [
        ("“Nobody\"", "\"Nobody\""),
        ("\"Anna drinks”", "\"Anna drinks\""),
        ("''Ben thinks''", "\"Ben thinks\""),
    ];
    copy.reports("mixed-marks");
    is_mended(copy, "mixed-marks", &mended);
}

#[test]
fn a_list_or_a_text_that_does_not_end_is_one_mistake() {
    let copy = beginning("hedge-words = [\"may\", \"can\"\n");
    let list = "hedge-words = [\"may\", \"can\"";
    let mended = format!("{list}]");
    copy.reports("open-list");
    is_mended(copy, "open-list", &[(list, &mended)]);
    beginning("kicker = \"\"\"A\n").reports("open-text");
}

#[test]
fn a_colon_is_one_mistake_however_many_lines_have_it() {
    let copy = Copy::new()
        .editorial("verb = \"said\"", "verb: \"said\"")
        .editorial("verb = \"prefers\"", "verb: \"prefers\"")
        .editorial("language =", "language");
    copy.reports("colons");
    beginning("language: en\nhedge-words:\n  - may\n").reports("yaml");
    Copy::new()
        .write("explainer.toml", b"{\"language\": \"en\"}\n")
        .reports("json");
}

#[test]
fn what_stands_after_a_value_is_named() {
    let copy = beginning("language = \"en\";\nkicker = \"A\";\ninterface = \"en\",\n");
    copy.reports("after-values");
    let copy = beginning("language = \"en\", kicker = \"A\"\n");
    let mended = [(", kicker = \"A\"", "\nkicker = \"A\"")];
    copy.reports("two-keys");
    let copy = copy.editorial(mended[0].0, mended[0].1);
    assert!(read_folder(copy.path()).is_ok());
}

#[test]
fn a_value_without_marks_is_shown_with_them() {
    let copy = Copy::new()
        .editorial("start = \"closed\"", "start = closed")
        .editorial("quoted = true", "quoted = True")
        .editorial("quote = \"Nobody\"", "quote = `Nobody`");
    let mended = [
        ("start = closed", "\"closed\""),
        ("quoted = True", "true"),
        ("`Nobody`", "\"Nobody\""),
    ];
    copy.reports("bare-values");
    let copy = mended.iter().fold(copy, |copy, (wrong, right)| {
        let key = wrong.split_once(" = ").map_or("", |(key, _)| key);
        let right = if key.is_empty() {
            (*right).to_owned()
        } else {
            format!("{key} = {right}")
        };
        copy.editorial(wrong, &right)
    });
    assert!(read_folder(copy.path()).is_ok());
    beginning("language =\nThe tea is cold.\n// a remark\n").reports("no-values");
}

#[test]
fn a_character_that_nobody_sees_is_named() {
    let copy = beginning("\u{a0}language = \"en\"\n\u{200b}kicker = \"A\"\n")
        .editorial("verb = \"said\"", "verb ＝ \"said\"");
    let mended = [
        ("\u{a0}language = \"en\"", "language = \"en\""),
        ("\u{200b}kicker = \"A\"", "kicker = \"A\""),
        ("verb ＝ \"said\"", "verb = \"said\""),
    ];
    copy.reports("stray-characters");
    is_mended(copy, "stray-characters", &mended);
}

#[test]
fn a_backslash_is_told_by_what_it_stands_in() {
    let copy = Copy::new()
        .editorial("\"Nobody\"", "\"\\Nobody\"")
        .editorial(
            "[[relation]]\n",
            "[[image]]\nfile = \"img\\photo.png\"\nalt = \"x\"\n\n[[relation]]\n",
        );
    copy.reports("backslashes");
}

#[test]
fn brackets_are_told_once_whatever_follows_from_them() {
    let copy = Copy::new().editorial("[[section]]", "[section]");
    copy.reports("single-brackets");
    is_mended(copy, "single-brackets", &[("[section]", "[[section]]")]);
    let copy = Copy::new()
        .editorial("[[voice]]", "[voice]")
        .editorial("[[voice]]", "[voice]");
    let mended = [
        ("[voice]\nid = \"anna\"", "[[voice]]"),
        ("[voice]\n", "[[voice]]"),
    ];
    copy.reports("single-brackets-twice");
    let copy = copy
        .editorial(mended[0].0, "[[voice]]\nid = \"anna\"")
        .editorial(mended[1].0, "[[voice]]\n");
    assert!(read_folder(copy.path()).is_ok());
    let copy = Copy::new().editorial("[[voice]]\nid = \"anna\"", "[voice]\nid = \"anna\"");
    copy.reports("single-and-double");
    is_mended(copy, "single-and-double", &[("[voice]", "[[voice]]")]);
    let copy = Copy::new()
        .editorial("[[comparison.point]]", "[comparison.point]")
        .editorial("[[comparison.point]]", "[comparison.point]");
    copy.reports("single-brackets-of-points");
    let copy = Copy::new().editorial("[comparison]", "[[comparison]]");
    copy.reports("double-brackets");
    let copy = copy.editorial("[[comparison]]", "[comparison]");
    assert!(read_folder(copy.path()).is_ok());
    let copy = Copy::new().editorial("[[relation]]", "[[relation]");
    copy.reports("brackets");
    is_mended(copy, "brackets", &[("[[relation]", "[[relation]]")]);
}

#[test]
fn a_merge_that_nobody_ended_is_one_mistake() {
    beginning("<<<<<<< HEAD\nlanguage = \"en\"\n=======\nlanguage = \"de\"\n>>>>>>> x\n")
        .reports("merge");
}

#[test]
fn a_table_that_begins_twice_loses_nothing() {
    let copy = beginning("[labels]\nclear = \"Off\"\n\n[labels]\nshow = \"On\"\n");
    copy.reports("table-twice");
    let copy = copy.editorial("\n[labels]\nshow", "show");
    assert!(read_folder(copy.path()).is_ok());
}
