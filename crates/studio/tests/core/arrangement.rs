//! The lines that change with viewpoints, the comparison and sections.

use crosslight_studio::project::ViewpointForm;
use crosslight_studio::{Action, ComparisonChange, Project, SectionChange, ViewpointChange};

use crate::support::{
    ARTICLE, EDITORIAL, after, assert_changes, chosen, difference, sentence, shipped, text,
};

#[test]
fn a_question_and_an_answer_are_one_line_each() {
    let project = shipped();
    let action = Action::Comparison(ComparisonChange::Asked(3, text("What does China want?")));
    let lines = [
        "-question = \"What is China’s aim?\"",
        "+question = \"What does China want?\"",
    ];
    assert_changes(&project, action, &lines);
    let action = Action::Comparison(ComparisonChange::Answered {
        point: 3,
        viewpoint: text("campbell"),
        answer: chosen(&project, &["China is apprehensive"]),
    });
    let lines = ["+  { viewpoint = \"campbell\", quote = \"China is apprehensive\" },"];
    let answered = assert_changes(&project, action, &lines);
    let action = Action::Comparison(ComparisonChange::Unanswered {
        point: 3,
        viewpoint: text("campbell"),
    });
    assert_eq!(after(&answered, action).editorial(), project.editorial());
}

#[test]
fn the_first_answers_stand_each_on_a_line() {
    let project = shipped();
    let action = Action::Comparison(ComparisonChange::PointAdded(text("And then?")));
    let lines = [
        "+[[comparison.point]]",
        "+question = \"And then?\"",
        "+answers = []",
        "+",
    ];
    let mut project = assert_changes(&project, action, &lines);
    for (viewpoint, words) in [
        ("alternative", "China’s strategic goal"),
        ("campbell", "China is apprehensive"),
    ] {
        let action = Action::Comparison(ComparisonChange::Answered {
            point: 5,
            viewpoint: text(viewpoint),
            answer: chosen(&project, &[words]),
        });
        project = after(&project, action);
    }
    let end = "\
[[comparison.point]]
question = \"And then?\"
answers = [
  { viewpoint = \"campbell\", quote = \"China is apprehensive\" },
  { viewpoint = \"alternative\", quote = \"China’s strategic goal\" },
]
";
    assert!(project.editorial().contains(end), "{}", project.editorial());
}

#[test]
fn points_change_places_with_their_answers() {
    let project = shipped();
    let moved = |from, to| Action::Comparison(ComparisonChange::PointMoved { from, to });
    let once = after(&project, moved(0, 4));
    let questions = |project: &Project| {
        let lines = project
            .editorial()
            .lines()
            .filter(|it| it.starts_with("question"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let mut order = questions(&project);
    order.rotate_left(1);
    assert_eq!(questions(&once), order);
    assert_eq!(after(&once, moved(4, 0)).editorial(), project.editorial());
}

#[test]
fn a_viewpoint_is_changed_by_the_line() {
    let project = shipped();
    let action = Action::Viewpoint(ViewpointChange::Changed {
        id: text("alternative"),
        to: ViewpointForm {
            id: text("other"),
            name: text("Alternative perspectives"),
            voices: vec![text("panda"), text("some-analysts"), text("experts")],
        },
    });
    let changed = after(&project, action);
    let lines = difference(project.editorial(), changed.editorial());
    assert_eq!(
        lines[..4],
        [
            "-id = \"alternative\"",
            "+id = \"other\"",
            "-voices = [\"panda\", \"some-analysts\"]",
            "+voices = [\"panda\", \"some-analysts\", \"experts\"]",
        ]
    );
    assert!(
        lines[4..]
            .iter()
            .all(|it| it.contains("other") || it.contains("alternative"))
    );
    assert_eq!(lines.len(), 4 + 2 + 4 * 2);
}

#[test]
fn a_section_is_closed_and_opened_by_the_line() {
    let project = shipped();
    let closed = |is_closed| Action::Section(SectionChange::ClosedSet(1, is_closed));
    let shut = assert_changes(&project, closed(true), &["+start = \"closed\""]);
    assert_changes(&shut, closed(false), &["-start = \"closed\""]);
}

#[test]
fn sections_keep_their_addresses() {
    let bare = Project::new(ARTICLE, "language = \"en\"\n");
    let kept = after(&bare, Action::Section(SectionChange::AddressesKept));
    let start = EDITORIAL.find("[[section]]").expect("sections");
    let end = EDITORIAL.find("# Statements").expect("statements");
    let sections = EDITORIAL[start..end].trim_end();
    assert_eq!(
        &**kept.editorial(),
        format!("language = \"en\"\n\n{sections}\n")
    );
}

#[test]
fn a_section_begins_where_the_editor_says() {
    let article = "# Tea\n\nIt is warm.\n\nOne day it was cold. She drank it.\n\nThe end.\n";
    let project = Project::new(article, "");
    let begun = |words: &str, heading: &str| {
        Action::Section(SectionChange::Begun {
            sentence: sentence(&project, words),
            heading: text(heading),
        })
    };
    let one = after(&project, begun("The end", "After it"));
    let two = after(&one, begun("One day", "The cold"));
    assert_eq!(
        &**two.editorial(),
        "[[section]]\nheading = \"The cold\"\nbegins = \"One\"\n\n\
         [[section]]\nheading = \"After it\"\nbegins = \"The\"\n"
    );
    let named = after(
        &two,
        Action::Section(SectionChange::HeadingSet(1, text("Later"))),
    );
    let lines = ["-heading = \"After it\"", "+heading = \"Later\""];
    assert_eq!(difference(two.editorial(), named.editorial()), lines);
    let back = after(&two, Action::Section(SectionChange::Unbegun(0)));
    assert_eq!(
        &**back.editorial(),
        "[[section]]\nheading = \"After it\"\nbegins = \"The\"\n"
    );
}
