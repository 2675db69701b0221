//! Tests of undo and redo.

use super::*;

fn typed(history: &History, text: &str) -> History {
    let action = Action::Text(TextChange::FileEdited(text.into()));
    history.done(&action).expect("an edit")
}

fn texts(history: &History) -> String {
    history.project().editorial().to_string()
}

#[test]
fn what_is_typed_in_a_row_is_one_step() {
    let mut history = History::new(Project::new("", ""));
    for text in ["a", "ab", "abc"] {
        history = typed(&history, text);
    }
    history = typed(&history.paused(), "abcd");
    assert_eq!(history.steps().count(), 2);
    let back = history.undo().expect("a step");
    assert_eq!(texts(&back), "abc");
    let first = back.undo().expect("a step");
    assert_eq!(texts(&first), "");
    assert_eq!(first.undo(), None);
    assert_eq!(
        first.redo().and_then(|it| it.redo()).map(|it| texts(&it)),
        Some("abcd".into())
    );
}

#[test]
fn a_new_step_forgets_what_was_undone() {
    let history = typed(&History::new(Project::new("", "")), "a");
    let history = typed(&history.undo().expect("a step"), "b");
    assert_eq!(history.redo(), None);
    assert_eq!(texts(&history), "b");
}

#[test]
fn an_action_that_changes_nothing_is_no_step() {
    let history = History::new(Project::new("", "a"));
    assert_eq!(typed(&history, "a").steps().count(), 0);
}

#[test]
fn five_hundred_steps_are_kept() {
    let mut history = History::new(Project::new("", ""));
    for number in 0..LIMIT + 3 {
        history = typed(&history, &number.to_string()).paused();
    }
    assert_eq!(history.steps().count(), LIMIT);
    while let Some(back) = history.undo() {
        history = back;
    }
    assert_eq!(texts(&history), "2");
}

#[test]
fn a_step_is_named_by_what_it_did() {
    let history = typed(&History::new(Project::new("", "")), "a");
    let name = history.undo_name().map(ToString::to_string);
    assert_eq!(name.as_deref(), Some("explainer.toml edited"));
}
