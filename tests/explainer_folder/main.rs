//! Explainer folders on the disk: the good one and the shipped one compile; each
//! mistake has its report, word for word, in `fixtures/mistakes/`. With
//! `UPDATE_FIXTURES=1` in the environment the reports are rewritten; read them before
//! you commit.

mod any_article;
mod checks;
mod constructs;
mod copy;
mod dialects;
mod drafts;
mod every_word;
mod guide;
mod hostile;
mod labels;
mod marks;
mod notation;
mod pictures;
mod pointers;
mod relations;
mod remarks;
mod sentences;
mod shipped;
mod spoilt;
mod undivided;
mod unfit;
mod values;
mod voices;
mod warnings;
mod whole;

use std::fs;
use std::path::Path;

use copy::{Copy, GOOD, MISTAKES, WARNINGS};
use crosslight_publish::read_folder;

#[test]
fn the_good_folder_is_read() {
    let folder = read_folder(Path::new(GOOD)).expect("no mistake");
    assert_eq!(
        folder.coverage.to_string(),
        "6 sentences covered, 2 of them without a named source; 23 excerpts verified"
    );
    assert_eq!(&*folder.explainer.sections[0].anchor, "in-the-morning");
    assert_eq!(&*folder.explainer.sections[1].anchor, "evening");
    assert!(!folder.explainer.sections[1].starts_open);
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    Copy::new()
        .remove("article.md")
        .remove("explainer.toml")
        .reports("missing");
    Copy::new()
        .write("article.md", b" \n")
        .write("explainer.toml", b"")
        .reports("empty");
    Copy::new()
        .write("article.md", b"# A\n\nB \xff\n")
        .reports("not-utf8");
    Copy::new()
        .editorial("\"en\"", "en")
        .editorial("\"Sample\"", "\"Sample")
        .reports("not-toml");
}

#[test]
fn a_slip_in_the_quotation_marks_is_one_mistake_with_the_right_marks() {
    Copy::new()
        .editorial("\"Anna prefers tea\"", "“Anna prefers tea”")
        .editorial("\"Nobody\"", "«Nobody»")
        .reports("curly-marks");
    Copy::new()
        .editorial("\"Anna drinks\"", "\"Anna \"drinks\" tea\"")
        .editorial("[\"Ben thinks\", \"tea is", "['Ben thinks', 'Anna's tea is")
        .reports("straight-marks");
    Copy::new()
        .editorial("\"Anna drinks\"", "\"Anna\n\"drinks\" tea\"")
        .reports("broken-string");
}

#[test]
fn a_section_is_named_by_its_heading_and_not_by_its_id() {
    Copy::new()
        .editorial("section = \"In the evening\"", "section = \"evening\"")
        .editorial(
            "[[section]]\nheading = \"In the evening\"",
            "[[section]]\nheading = \"in-the-morning\"\n\n[[section]]\nheading = \"In the evening\"",
        )
        .reports("id-for-heading");
}

#[test]
fn a_key_is_known_and_set_once() {
    Copy::new()
        .editorial("kicker", "kiker")
        .editorial(
            "verb = \"prefers\"",
            "verb = \"prefers\"\nverbs = 1\nqoute = 2",
        )
        .editorial("name = \"Ben\"", "name = \"Ben\"\nname = \"Ben\"")
        .editorial("title = \"Two drinks\"", "titel = \"Two drinks\"")
        .reports("keys");
    Copy::new()
        .editorial("voice = \"anna\"\nverb", "voice = 1\nverb")
        .reports("wrong-value");
    Copy::new()
        .editorial("[[viewpoint]]\nid = \"tea\"", "[[viewpoint]]")
        .reports("missing-key");
}

#[test]
fn an_id_is_plain_defined_and_used_once() {
    Copy::new()
        .editorial("id = \"ben\"", "id = \"anna\"")
        .editorial("voices = [\"anna\"]", "voices = [\"ana\"]")
        .editorial("id = \"evening\"", "id = \"in-the-morning\"")
        .reports("ids");
    Copy::new()
        .editorial("id = \"ben\"", "id = \"Ben!\"")
        .reports("bad-id");
    Copy::new()
        .editorial("id = \"anna\"", "id = \"article\"")
        .reports("reserved-id");
}

#[test]
fn a_quotation_stands_in_exactly_one_place() {
    Copy::new()
        .editorial("\"Anna drinks\"", "\"\"")
        .reports("empty-quotation");
    Copy::new()
        .editorial("It’s cheap, and it’s warm\"", "It's cheap, and it's warm\"")
        .editorial("\"Coffee is better\" },", "\"Coﬀee is better\" },")
        .editorial(
            "[\"Ben thinks\", \"tea is cold by then\"]",
            "[\"Ben thinks\", \"tea is cold by now\"]",
        )
        .editorial("verb = \"said\"", "verb = \"says\"\nhedges = [\"perhaps\"]")
        .editorial("\"Nobody\"", "\"nobody drinks coffee\"")
        .reports("nearly-right");
    Copy::new()
        .editorial("\"Anna drinks\"", "\"something else entirely\"")
        .reports("absent");
    Copy::new()
        .editorial("\"Anna drinks\"", "\"\\u0000\"")
        .reports("control-character-quoted");
    Copy::new()
        .editorial("\"Anna drinks\"", "\"tea\"")
        .reports("ambiguous");
    Copy::new()
        .editorial("\"Anna drinks\"", "\"tea. It’s\"")
        .editorial(
            "\"prefers\"",
            "\"prefers\"\nhedges = [\"prefers tea\", \"tea\"]",
        )
        .reports("spanning");
    Copy::new()
        .editorial(
            "[\"Ben thinks\", \"tea is cold by then\"]",
            "[\"tea is cold by then\", \"Ben thinks\"]",
        )
        .reports("scattered");
}

#[test]
fn every_sentence_has_exactly_one_statement() {
    Copy::new()
        .editorial("\"Nobody\"", "\"Anna’s tea\"")
        .reports("covered-twice");
}

#[test]
fn an_answer_is_spoken_by_a_voice_of_its_viewpoint() {
    Copy::new()
        .editorial(
            "quote = \"Coffee is better\" }",
            "quote = \"Anna prefers\" }",
        )
        .editorial(
            "quote = [\"Ben thinks\", \"tea is cold by then\"]",
            "quote = \"Nobody drinks\"",
        )
        .reports("foreign-voice");
    Copy::new()
        .editorial("voices = [\"ben\"]", "voices = [\"ben\", \"anna\"]")
        .editorial("viewpoint = \"coffee\", quote = \"Coffee", "viewpoint = \"tea\", quote = \"Anna prefers\" },\n  { viewpoint = \"coffee\", quote = \"Coffee")
        .editorial("answers = [\n  { viewpoint = \"coffee\", quote = [\"Ben thinks\", \"tea is cold by then\"] },\n]", "answers = []")
        .editorial("viewpoints = [\"tea\", \"coffee\"]", "viewpoints = [\"tea\", \"coffee\", \"tea\", \"cofee\"]")
        .reports("comparison");
}

#[test]
fn an_article_is_a_title_and_plain_headed_paragraphs() {
    Copy::new()
        .article("## In the evening", "## In the morning")
        .article("Nobody drinks", "Nobody *drinks*")
        .article("Anna drinks", "# Again\n\nAnna drinks")
        .reports("article");
    Copy::new()
        .editorial(
            "section = \"In the evening\"",
            "section = \"In the eveing\"",
        )
        .reports("heading");
}

#[test]
fn mistakes_of_both_files_are_told_together() {
    Copy::new()
        .article("# Tea or coffee", "")
        .editorial("kicker", "kiker")
        .reports("both-files");
}

#[test]
fn every_report_that_is_kept_is_asserted() {
    let source: String = fs::read_dir("explainer_folder")
        .expect("the tests")
        .map(|entry| fs::read_to_string(entry.expect("a file").path()).expect("a text"))
        .collect();
    for (folder, assertion) in [(MISTAKES, "reports"), (WARNINGS, "warns")] {
        for entry in fs::read_dir(folder).expect("the reports") {
            let path = entry.expect("a report").path();
            let name = path
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            assert!(
                source.contains(&format!("{assertion}(\"{name}\")")),
                "{name} is asserted nowhere"
            );
        }
    }
}
