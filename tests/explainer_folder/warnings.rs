//! Warnings: the folder is good, and the report says what to look at.

use std::path::Path;

use crosslight_publish::read_folder;

use crate::copy::{Copy, GOOD};

#[test]
fn the_good_and_the_shipped_folder_have_no_warnings() {
    for folder in [GOOD, "../content"] {
        let folder = read_folder(Path::new(folder)).expect("no mistake");
        assert_eq!(folder.report(false), "");
        assert_eq!(folder.warnings, []);
    }
}

#[test]
fn what_is_defined_and_used_nowhere_is_a_warning() {
    Copy::new()
        .article("Nobody drinks coffee.", "Nobody drinks coffee. Cara sleeps.")
        .editorial(
            "[[voice]]\nid = \"anna\"",
            "[[voice]]\nid = \"cara\"\nname = \"Cara\"\n\n[[voice]]\nid = \"anna\"",
        )
        .editorial(
            "[[statement]]\nquote = \"Nobody\"",
            "[[statement]]\nquote = \"Cara\"\nvoice = \"article\"\n\n[[statement]]\nquote = \"Nobody\"",
        )
        .editorial(
            "[[viewpoint]]\nid = \"tea\"",
            "[[viewpoint]]\nid = \"water\"\nname = \"Water\"\nvoices = [\"cara\"]\n\n[[viewpoint]]\nid = \"tea\"",
        )
        .editorial(
            "[[actor]]\nid = \"tea\"",
            "[[actor]]\nid = \"cara\"\nname = \"Cara\"\n\n[[actor]]\nid = \"tea\"",
        )
        .warns("unused");
}

#[test]
fn a_name_that_the_map_has_no_room_for_is_a_warning() {
    // Names of several words are broken into lines.
    let word = "Teegenossenschaftsverwaltungsratsvorsitz";
    let with = |word: &str| {
        Copy::new()
            .article(
                "Nobody drinks coffee.",
                &format!("Nobody drinks coffee with {word}."),
            )
            .editorial("name = \"tea\"", &format!("name = \"{word}\""))
    };
    let folder = read_folder(with("Tee Genossenschafts Verwaltungs Rat").path());
    assert_eq!(folder.expect("no mistake").with_map().warnings, []);
    with(word).warns("wide-name");
}

#[test]
fn a_label_that_the_map_has_no_room_for_is_a_warning() {
    let word = "Teegenossenschaftsverwaltungsratsvorsitzendenwahlverfahren";
    let sentence = format!("Nobody drinks coffee in the {word}.");
    let relation = format!(
        "[[relation]]\nfrom = \"ben\"\nto = \"tea\"\nquote = \"{word}\"\nlabel = \"{word}\"\n\n[[viewpoint]]\nid = \"tea\""
    );
    Copy::new()
        .article("Nobody drinks coffee.", &sentence)
        .editorial("[[viewpoint]]\nid = \"tea\"", &relation)
        .warns("numbered-label");
}

#[test]
fn labels_in_english_are_one_warning_on_a_page_of_another_language() {
    let dutch = || Copy::new().editorial("language = \"en\"", "language = \"nl\"");
    dutch().warns("english-labels");
    dutch()
        .editorial(
            "[[viewpoint]]\nid = \"tea\"",
            "[labels]\nclear = \"Wissen\"\nmap = \"Wie met wie\"\n\n[[viewpoint]]\nid = \"tea\"",
        )
        .warns("some-english-labels");
    Copy::new()
        .editorial("language = \"en\"", "language = \"en\"\ninterface = \"nl\"")
        .warns("english-interface");
    for good in [
        "language = \"en-GB\"",
        "language = \"de\"\ninterface = \"en\"",
        "interface = \"uk\"",
    ] {
        let copy = Copy::new().editorial("language = \"en\"", good);
        let folder = read_folder(copy.path()).expect("no mistake");
        assert_eq!(folder.warnings, [], "{good}");
    }
}

#[test]
fn a_hedge_that_no_statement_lists_is_a_warning() {
    Copy::new()
        .article(
            "Nobody drinks coffee.",
            "Perhaps it could rain, and it may snow.",
        )
        .editorial(
            "quote = \"Nobody\"\nvoice = \"article\"",
            "quote = \"it could\"\nvoice = \"article\"\nhedges = [\"Perhaps\", \"could\"]",
        )
        .warns("unlisted-hedge");
}

#[test]
fn the_list_of_hedges_is_the_editors_and_english_has_one_of_its_own() {
    let could = |copy: Copy| copy.article("Nobody drinks coffee.", "Nobody could drink coffee.");
    could(Copy::new())
        .editorial("language = \"en\"", "language = \"de\"")
        .warns("no-hedge-words");
    could(Copy::new())
        .editorial(
            "language = \"en\"",
            "hedge-words = [\"thinks\"]\nlanguage = \"en\"",
        )
        .warns("hedge-words");
}

#[test]
fn a_month_a_name_and_what_the_editor_has_looked_at_are_no_hedges() {
    Copy::new()
        .article(
            "Nobody drinks coffee.",
            "In May nobody drinks coffee, and nobody could.",
        )
        .editorial(
            "quote = \"Nobody\"\nvoice = \"article\"",
            "quote = \"In May\"\nvoice = \"article\"\nhedges = []",
        )
        .warns("no-hedges");
    Copy::new()
        .article(
            "Nobody drinks coffee.",
            "In May nobody drinks coffee, says Clara May.",
        )
        .editorial("quote = \"Nobody\"", "quote = \"In May\"")
        .warns("no-hedges");
}
