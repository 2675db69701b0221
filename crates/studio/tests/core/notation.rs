//! The author's file stays the author's: comments, line ends, other notations.

use crosslight_studio::project::{AboutKey, VoiceForm};
use crosslight_studio::{AboutChange, Action, Project, SectionChange, VoiceChange};

use crate::support::{ARTICLE, EDITORIAL, after, assert_changes, shipped, text};

#[test]
fn the_last_entry_of_a_kind_leaves_its_comment() {
    let file = "# Voices: who speaks.\n\n[[voice]]\nid = \"us\"\nname = \"The US\"\n\n# The end.\n";
    let project = Project::new(ARTICLE, file);
    let action = Action::Voice(VoiceChange::Removed(text("us")));
    let without = after(&project, action);
    assert_eq!(
        &**without.editorial(),
        "# Voices: who speaks.\n\n# The end.\n"
    );
}

#[test]
fn a_fact_is_one_line() {
    let project = shipped();
    let set = |key, words: &str| Action::About(AboutChange::Set(key, text(words)));
    let lines = [
        "-kicker = \"Explainer / one article, two readings\"",
        "+kicker = \"Explainer\"",
    ];
    assert_changes(&project, set(AboutKey::Kicker, "Explainer"), &lines);
    let bare = Project::new(
        ARTICLE,
        "# Mine.\n[[voice]]\nid = \"us\"\nname = \"The US\"\n",
    );
    let set = after(&bare, set(AboutKey::Language, "en"));
    assert_eq!(
        &**set.editorial(),
        "language = \"en\"\n\n# Mine.\n[[voice]]\nid = \"us\"\nname = \"The US\"\n"
    );
}

#[test]
fn line_ends_and_a_byte_order_mark_stay() {
    let file = format!("\u{feff}{}", EDITORIAL.replace('\n', "\r\n"));
    let project = Project::new(ARTICLE, file.as_str());
    let action = Action::Section(SectionChange::ClosedSet(1, true));
    let changed = after(&project, action);
    let expected = file.replacen(
        "id = \"potential-regional-implications\"\r\n",
        "id = \"potential-regional-implications\"\r\nstart = \"closed\"\r\n",
        1,
    );
    assert_eq!(&**changed.editorial(), expected);
}

#[test]
fn a_file_in_another_notation_is_edited_in_it() {
    let file = "voice = [\n  { id = 'us', name = 'The US' }, # theirs\n]\n";
    let project = Project::new(ARTICLE, file);
    let action = Action::Voice(VoiceChange::Added(VoiceForm {
        name: text("Analysts"),
        ..VoiceForm::default()
    }));
    let added = after(&project, action);
    assert_eq!(
        added.parsed().entries().expect("entries").voices.len(),
        2,
        "{}",
        added.editorial()
    );
    let action = Action::Voice(VoiceChange::Changed {
        id: text("us"),
        to: VoiceForm {
            name: text("US"),
            ..VoiceForm::default()
        },
    });
    let lines = [
        "-  { id = 'us', name = 'The US' }, # theirs",
        "+  { id = 'us', name = \"US\" }, # theirs",
    ];
    assert_changes(&project, action, &lines);
}

#[test]
fn a_comment_behind_a_value_stays() {
    let file = "kicker = \"One\" # short\n\n[[voice]]\nid = \"us\" # theirs\nname = \"The US\"\n";
    let project = Project::new(ARTICLE, file);
    let set = Action::About(AboutChange::Set(AboutKey::Kicker, text("Two")));
    let lines = ["-kicker = \"One\" # short", "+kicker = \"Two\" # short"];
    assert_changes(&project, set, &lines);
}
