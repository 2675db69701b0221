//! Every help that is offered as a button mends what it is offered for.

use crosslight_studio::analysis::FixKind;
use crosslight_studio::{Checks, Project, update};

use crate::support::{ARTICLE, EDITORIAL};

/// Asserts that the shipped file with one piece exchanged has a diagnostic with this
/// message, whose first help gives a file with `mended` in it, without the diagnostic.
#[track_caller]
fn assert_mended(from: &str, to: &str, message: &str, kind: FixKind, mended: &str) {
    assert!(EDITORIAL.contains(from), "{from}");
    let project = Project::new(ARTICLE, EDITORIAL.replacen(from, to, 1));
    let checks = Checks::of(&project);
    let found = checks
        .diagnostics
        .iter()
        .find(|it| it.message.contains(message));
    let found = found.unwrap_or_else(|| panic!("{}", checks.report));
    let fix = found
        .fixes
        .first()
        .unwrap_or_else(|| panic!("no fix: {found:?}"));
    assert_eq!(fix.kind, kind);
    let after = update(&project, &fix.action).expect("an action");
    assert!(after.editorial().contains(mended), "{}", after.editorial());
    let left = Checks::of(&after);
    let is_left = left
        .diagnostics
        .iter()
        .any(|it| it.message == found.message);
    assert!(!is_left, "{}", left.report);
}

#[test]
fn a_name_that_is_nearly_right_is_written() {
    let write = FixKind::Write;
    let statement = "voice = \"analysts\"";
    assert_mended(
        statement,
        "voice = \"analists\"",
        "analists",
        write,
        statement,
    );
    let heading = "section = \"Alternative Perspectives\"";
    let wrong = "section = \"Alternative Perspective\"";
    assert_mended(heading, wrong, "Alternative Perspective", write, heading);
    let by_id = "section = \"alternative-perspectives\"";
    assert_mended(heading, by_id, "alternative-perspectives", write, heading);
    assert_mended("kicker = ", "kiker = ", "kiker", write, "kicker = ");
}

#[test]
fn a_quotation_that_is_nearly_right_is_written_as_the_article_has_it() {
    let quote = "quote = \"Additionally, the alliance\"";
    let wrong = "quote = \"Additionaly, the alliance\"";
    assert_mended(quote, wrong, "Additionaly", FixKind::Write, quote);
}

#[test]
fn of_several_places_one_is_chosen() {
    let first = "quote = { quote = \"the alliance\", nth = 1 }";
    let quote = "quote = \"The US alleges\"";
    let wrong = "quote = \"the alliance\"";
    assert_mended(quote, wrong, "the alliance", FixKind::Choose, first);
}

#[test]
fn a_hedge_is_listed_with_the_others() {
    let hedges = "hedges = [\"could\", \"potentially\"]";
    let wrong = "hedges = [\"potentially\"]";
    assert_mended(hedges, wrong, "could", FixKind::AddHedge, hedges);
}

#[test]
fn what_is_there_twice_or_for_nothing_is_removed() {
    let again = "[[statement]]\nquote = \"deployed to Russia to assist\"\nvoice = \"us\"\n\n";
    let quote = "[[statement]]\nquote = \"In return";
    let to = format!("{again}{quote}");
    assert_mended(quote, &to, "a second statement", FixKind::Remove, quote);
    let voice = "[[voice]]\nid = \"analysts\"";
    let to = format!("[[voice]]\nid = \"putin\"\nname = \"Putin\"\n\n{voice}");
    assert_mended(voice, &to, "Putin says nothing", FixKind::Remove, voice);
    let actor = "[[actor]]\nid = \"us\"";
    let to = format!("[[actor]]\nid = \"asia\"\nname = \"Asia\"\n\n{actor}");
    assert_mended(actor, &to, "nothing ties Asia", FixKind::Remove, actor);
}

#[test]
fn help_for_an_older_text_is_refused() {
    let project = Project::new(ARTICLE, EDITORIAL.replacen("kicker = ", "kiker = ", 1));
    let checks = Checks::of(&project);
    let fix = &checks.diagnostics[0].fixes[0];
    let changed = project.with_editorial(format!("# A line more.\n{}", project.editorial()));
    let refusal = update(&changed, &fix.action).expect_err("an older text");
    assert_eq!(refusal.to_string(), "the text has changed meanwhile");
}

#[test]
fn the_report_is_that_of_the_command() {
    let project = Project::new(ARTICLE, EDITORIAL.replacen("kicker = ", "kiker = ", 1));
    let errors = project.compiled(crosslight_compile::compile_folder);
    let errors = errors.expect_err("a mistake");
    assert_eq!(*Checks::of(&project).report, errors.report(false));
    let line = Checks::of(&project).diagnostics[0].line;
    assert_eq!(line, Some(10));
}
