//! `crosslight sentences`: the sentences of a folder that says little about them yet.

use std::fs;

use super::{assert_ends_with, complained, crosslight, said, text};

#[test]
fn sentences_are_listed_with_their_voices_before_all_have_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let write =
        |file: &str, text: &str| fs::write(folder.path().join(file), text).expect("written");
    write(
        "article.md",
        "# T\n\nDr. Ann Moss said so. Nobody\nheard.\n\n## H\n\nIt rained.\n",
    );
    let voices = "[[voice]]\nid = \"ann\"\nname = \"Ann Moss\"\n[[statement]]\nquote = \"said so\"\nvoice = \"ann\"\n[[statement]]\nquote = \"It rained\"\nvoice = \"article\"\n";
    write("explainer.toml", voices);
    let output = crosslight(&["sentences", text(folder.path())]);
    assert_ends_with(&output, 0);
    let expected = "1  Dr. Ann Moss said so.  [Ann Moss]\n2  Nobody heard.  [not yet attributed]\n\nH\n3  It rained.  [names no source]\n";
    assert_eq!(said(&output), expected);
    let output = crosslight(&["sentences", text(folder.path()), "--format", "json"]);
    assert_ends_with(&output, 0);
    let list: serde_json::Value = serde_json::from_str(&said(&output)).expect("JSON");
    assert_eq!(list["sentences"][2]["line"], 8);
    assert_eq!(list["sentences"][0]["voice"], "ann");
    write("article.md", "Nothing.\n");
    let output = crosslight(&["sentences", text(folder.path())]);
    assert_ends_with(&output, 1);
    assert!(
        complained(&output).contains("title"),
        "{}",
        complained(&output)
    );
}

#[test]
fn the_words_that_are_taken_for_hedges_are_printed() {
    let output = crosslight(&["sentences", "--hedges"]);
    assert_ends_with(&output, 0);
    assert!(said(&output).lines().any(|line| line == "perhaps"));
    let output = crosslight(&["sentences", "--hedges", "de"]);
    assert!(said(&output).lines().any(|line| line == "vielleicht"));
    let output = crosslight(&["sentences", "--hedges", "xx1"]);
    assert_ends_with(&output, 1);
    assert!(complained(&output).contains("`xx1` is no language tag"));
    let output = crosslight(&["sentences", "../../docs/none", "--hedges"]);
    assert_ends_with(&output, 1);
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_lists_no_sentence_by_other_rules() {
    let folder = tempfile::tempdir().expect("a folder");
    let write =
        |file: &str, text: &str| fs::write(folder.path().join(file), text).expect("written");
    write("article.md", "# T\n\nAm 7. Mai fiel Schnee.\n");
    for (editorial, line, complaint) in [
        ("language = “de”\n", 1, "quotation marks"),
        ("kicker = \"x\"\nlanguage = \"de\n", 2, "string"),
        ("language = \"d_e\"\n", 1, "d_e"),
        ("langauge = \"de\"\n", 1, "langauge"),
        (
            "language = \"de\"\nabbreviations = \"Hptm.\"\n",
            2,
            "not a list",
        ),
    ] {
        write("explainer.toml", editorial);
        for more in [&[] as &[&str], &["--format", "json"], &["--hedges"]] {
            let arguments = [&["sentences", text(folder.path())], more].concat();
            let output = crosslight(&arguments);
            assert_ends_with(&output, 1);
            assert_eq!(said(&output), "", "{editorial}");
            let told = complained(&output);
            assert!(told.contains(complaint), "{editorial}{told}");
            assert!(told.contains(&format!("explainer.toml:{line}:")), "{told}");
        }
    }
    write("explainer.toml", "language = \"de\"\n");
    let output = crosslight(&["sentences", text(folder.path())]);
    assert_ends_with(&output, 0);
    assert_eq!(
        said(&output),
        "1  Am 7. Mai fiel Schnee.  [not yet attributed]\n"
    );
}
