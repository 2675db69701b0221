//! Properties that hold after any sequence of actions.

use crosslight_compile::DRAFT_NOTE;
use crosslight_studio::project::ViewpointForm;
use crosslight_studio::{
    Action, Analysis, Checks, History, Project, TextChange, ViewpointChange, update,
};
use proptest::prelude::*;

use crate::picks::picks;
use crate::support::{ARTICLE, EDITORIAL, shipped, text};

/// An article with what is hard: sentences that stand twice, a list, a block quotation.
const HARD: &str = "\
# Tea

It is warm. It is warm. “Tea,” said Ana Ruiz, “may be warm.” Ana Ruiz says it may be cold.

## The cup

> It is warm. The cup may be old.

- It is warm.
- Tom asked: “Is it?” It may be. It may not.
";

/// A file with comments, each behind an empty line.
const COMMENTED: &str = "\
# The language.

language = \"en\"

# Who speaks.

[[voice]]
id = \"ana\"
name = \"Ana Ruiz\" # as the article has it

[[voice]]
id = \"tom\"
name = \"Tom\"

# Who it is about.

[[actor]]
id = \"cup\"
name = \"The cup\"

[[actor]]
id = \"tea\"
name = \"Tea\"

# What they say.

[[statement]]
quote = { quote = \"It is warm.\", nth = 2 }
voice = \"article\"

[[statement]]
quote = \"Ana Ruiz says\"
voice = \"ana\"
verb = \"says\"

# Readings.

[[viewpoint]]
id = \"ana\"
name = \"Ana\"
voices = [
  \"ana\", # alone
]

# The end.
";

fn drafted(file: &str) -> Project {
    let project = Project::new(HARD, file);
    update(&project, &Action::Text(TextChange::Drafted)).expect("drafts")
}

fn starts() -> impl Strategy<Value = Project> {
    prop_oneof![
        Just(Project::new(HARD, "")),
        Just(Project::new(HARD, COMMENTED)),
        Just(drafted("")),
        Just(drafted(COMMENTED)),
        Just(shipped()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_sequence_of_actions_gives_a_project_with_no_new_mistake_of_pointers(
        start in starts(),
        picks in prop::collection::vec(picks(), 1..14),
    ) {
        let mut history = History::new(start.clone());
        let mut states = vec![start];
        for pick in picks {
            let before = history.project().clone();
            let action = pick.action(&before);
            let Ok(next) = history.done(&action) else { continue };
            let project = next.project();
            prop_assert!(project.parsed().stale().is_empty(), "{action:?}\n{}", project.editorial());
            prop_assert!(project.editorial().parse::<toml::Table>().is_ok());
            let comments = |text: &str| {
                // The note of the drafts goes with the last of them.
                let is_own = |line: &&str| line.starts_with('#') && !DRAFT_NOTE.contains(line);
                let lines = text.lines().filter(is_own);
                lines.map(str::to_owned).collect::<Vec<_>>()
            };
            prop_assert_eq!(comments(before.editorial()), comments(project.editorial()), "{:?}", action);
            if *project != before {
                states.push(project.clone());
            }
            history = next;
        }
        let analysis = Analysis::of(history.project());
        prop_assert!(analysis.stale.is_empty());
        let checks = Checks::of(history.project());
        prop_assert!(checks.is_good() || !checks.diagnostics.is_empty());
        // Back to the beginning, and forth to the end.
        let end = history.project().clone();
        for state in states.iter().rev().skip(1) {
            history = history.undo().expect("a step");
            prop_assert_eq!(history.project(), state);
        }
        prop_assert_eq!(history.undo(), None);
        while let Some(next) = history.redo() {
            prop_assert_eq!(next.undo(), Some(history.paused()));
            history = next;
        }
        prop_assert_eq!(history.project(), &end);
    }

    #[test]
    fn a_damaged_file_has_something_to_show_and_no_action_panics(
        cut in 0..EDITORIAL.len(),
        length in 0..40_usize,
        with in prop::sample::select(&["", "[", "\"", "= 1\n", "x = {", "quote = 3\n", "\n\n[voice]\n"]),
        picks in prop::collection::vec(picks(), 1..6),
        in_article in any::<bool>(),
    ) {
        let text = if in_article { ARTICLE } else { EDITORIAL };
        let start = text.floor_char_boundary(cut.min(text.len()));
        let end = text.floor_char_boundary((cut + length).min(text.len())).max(start);
        let damaged = [&text[..start], with, &text[end..]].concat();
        let project = if in_article {
            Project::new(damaged, EDITORIAL)
        } else {
            Project::new(ARTICLE, damaged)
        };
        let analysis = Analysis::of(&project);
        if !in_article && analysis.broken_line.is_none() {
            prop_assert!(!analysis.is_article_broken);
            prop_assert_eq!(analysis.sentences.len(), 16);
        }
        let mut history = History::new(project);
        for pick in picks {
            let action = pick.action(history.project());
            if let Ok(next) = history.done(&action) {
                history = next;
            }
        }
        let project = history.project();
        let _ = Analysis::of(project);
        let checks = Checks::of(project);
        prop_assert!(checks.is_good() || !checks.diagnostics.is_empty());
        for fix in checks.diagnostics.iter().flat_map(|it| &it.fixes) {
            let _ = history.done(&fix.action);
        }
    }

    #[test]
    fn what_is_typed_is_undone_letter_for_letter(texts in prop::collection::vec("\\PC{0,6}", 1..6)) {
        let mut history = History::new(Project::default());
        for typed in &texts {
            let action = Action::Text(TextChange::ArticleEdited(typed.as_str().into()));
            history = history.done(&action).expect("an edit").paused();
        }
        let mut back = texts.clone();
        back.dedup();
        while let Some(typed) = back.pop() {
            prop_assert_eq!(&**history.project().article(), typed);
            let Some(before) = history.undo() else { break };
            history = before;
        }
        prop_assert_eq!(&**history.project().article(), "");
    }

    #[test]
    fn a_viewpoint_keeps_its_answers_under_another_name(name in "[a-z]{1,8}") {
        let project = shipped();
        let action = Action::Viewpoint(ViewpointChange::Changed {
            id: text("alternative"),
            to: ViewpointForm {
                id: name.as_str().into(),
                name: text("Alternative perspectives"),
                voices: vec![text("panda"), text("some-analysts")],
            },
        });
        let changed = History::new(project).done(&action);
        if let Ok(changed) = changed {
            let checks = Checks::of(changed.project());
            prop_assert!(checks.is_good(), "{}", checks.report);
        } else {
            prop_assert_eq!(name, "campbell");
        }
    }
}
