//! Each check of the table has a folder that breaks its rule, and the report for it, which
//! has the check's name.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crosslight_compile::CHECKS;
use crosslight_publish::read_folder;

use super::copy::{Copy, assert_kept};

const KEPT: &str = "fixtures/checks";

/// Returns a folder that breaks the rule of a check.
fn broken(check: &str) -> Copy {
    let copy = Copy::new();
    match check {
        "id-is-plain" => copy.editorial("id = \"evening\"", "id = \"Evening!\""),
        "id-is-used-once" => copy
            .editorial("id = \"ben\"\nname = \"Ben\"\n\n[[section]]", "id = \"anna\"\nname = \"Ben\"\n\n[[section]]"),
        "text-has-words" => copy.editorial("switch = \"Compare\"", "switch = \" \""),
        "text-can-be-shown" => copy.editorial("kicker = \"Sample\"", "kicker = \"Sam\\u0007ple\""),
        "voice-holds-one-viewpoint" => copy.editorial("voices = [\"ben\"]", "voices = [\"ben\", \"anna\"]"),
        "comparison-has-points" => without_points(copy),
        "two-or-three-viewpoints" => copy.editorial("viewpoints = [\"tea\", \"coffee\"]", "viewpoints = [\"coffee\"]"),
        "viewpoint-is-compared-once" => copy.editorial(
            "viewpoints = [\"tea\", \"coffee\"]",
            "viewpoints = [\"tea\", \"coffee\", \"tea\"]",
        ),
        "point-has-an-answer" => copy.editorial(
            "answers = [\n  { viewpoint = \"coffee\", quote = [\"Ben thinks\", \"tea is cold by then\"] },\n]",
            "answers = []",
        ),
        "one-answer-a-viewpoint" => copy.editorial(
            "  { viewpoint = \"coffee\", quote = [\"Ben thinks\", \"tea is cold by then\"] },\n",
            "  { viewpoint = \"coffee\", quote = \"Ben thinks\" },\n  { viewpoint = \"coffee\", quote = \"Coffee is better\" },\n",
        ),
        "answer-by-a-voice-of-its-viewpoint" => copy.editorial(
            "{ viewpoint = \"coffee\", quote = \"Coffee is better\" }",
            "{ viewpoint = \"coffee\", quote = \"Anna prefers tea\" }",
        ),
        "relation-has-evidence" => copy.editorial("quote = \"Anna drinks “green” tea\"\n", ""),
        "relation-has-a-label" => copy.editorial("label = \"drinks “green”\"", "label = \"\""),
        "relation-of-two-actors" => copy.editorial("to = \"tea\"", "to = \"anna\""),
        "map-has-room" => {
            let actor = |at| format!("[[actor]]\nid = \"tea-{at}\"\nname = \"tea\"\n\n");
            let many: String = (0..40).map(actor).collect();
            copy.editorial("[[voice]]", &format!("{many}[[voice]]"))
        }
        "place-is-on-the-map" => copy.editorial("place = [2, 1]", "place = [3, 1]"),
        "place-has-one-actor" => copy.editorial("place = [2, 1]", "place = [1, 0]"),
        "actor-is-tied" => copy.editorial(
            "[[voice]]",
            "[[actor]]\nid = \"coffee\"\nname = \"Coffee\"\n\n[[voice]]",
        ),
        "voice-speaks" => copy.editorial(
            "[[section]]",
            "[[voice]]\nid = \"nobody\"\nname = \"Nobody\"\n\n[[section]]",
        ),
        "viewpoint-is-compared" => copy.editorial(
            "[comparison]",
            "[[viewpoint]]\nid = \"water\"\nname = \"Water\"\nvoices = []\n\n[comparison]",
        ),
        "abbreviation-has-a-stop" => copy.editorial(
            "language = \"en\"",
            "language = \"en\"\nabbreviations = [\"Reg.\", \"Hptm\"]",
        ),
        "entry-is-confirmed" => copy
            .editorial("id = \"ben\"\nname = \"Ben\"\n\n[[section]]", "id = \"ben\"\nname = \"Ben\"\ndraft = \"said\"\n\n[[section]]")
            .editorial("verb = \"prefers\"", "verb = \"prefers\"\ndraft = \"said\""),
        other => panic!("nothing breaks the check {other} yet: add it here"),
    }
}

fn without_points(copy: Copy) -> Copy {
    let path = copy.path().join("explainer.toml");
    let text = fs::read_to_string(&path).expect("a text");
    let (before, rest) = text.split_once("[[comparison.point]]").expect("a point");
    let (_, after) = rest.split_once("[[actor]]").expect("an actor after them");
    let text = [before, "[[actor]]", after].concat();
    copy.write("explainer.toml", text.as_bytes())
}

#[test]
fn each_check_reports_the_folder_that_breaks_its_rule() {
    let mut names = BTreeSet::new();
    for check in CHECKS {
        assert!(names.insert(check.name), "{} is there twice", check.name);
        let copy = broken(check.name);
        let report = match read_folder(copy.path()) {
            Ok(folder) => folder.report(false),
            Err(errors) => errors.report(false),
        };
        assert!(!report.is_empty(), "{} finds nothing", check.name);
        let report = report.replace(&*copy.path().to_string_lossy(), "FOLDER");
        assert_kept(&Path::new(KEPT).join(check.name), &report);
    }
    for entry in fs::read_dir(KEPT).expect("the reports") {
        let path = entry.expect("a report").path();
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        assert!(names.contains(name.as_str()), "{name} is no check");
    }
}
