//! From the pasted article to the explainer that ships: the way of an editor, action by
//! action.

use crosslight_compile::compile_folder;
use crosslight_studio::project::{AboutKey, Speaker};
use crosslight_studio::{
    AboutChange, Action, ActorChange, Analysis, Checks, ComparisonChange, History, Project,
    SectionChange, StatementChange, TextChange, TieChange,
};

use crate::editor::Editor;
use crate::support::{sentence, shipped, slice, text};
use crate::way::{
    ARTICLE, FIRST_CAPTION, KICKER, MAP, OTHER_NAMES, POINTS, TIES, TITLE, VIEWPOINTS,
    assert_shipped,
};

/// The most actions that the way may have.
const MOST: usize = 56;

fn who_says_what(editor: &mut Editor) {
    let rule = |rule: &str| Action::Statement(StatementChange::RuleConfirmed(text(rule)));
    editor.does(rule("quotation-follows"));
    // By a rule that is a guess nothing is drafted, so the editor says who says it; the
    // verb is then that of the guess.
    editor.does(Action::Statement(StatementChange::VoiceChosen {
        sentences: vec![sentence(editor.project(), "According to")],
        voice: Speaker::Voice(text("campbell")),
    }));
    // A correction confirms the draft.
    let alleges = sentence(editor.project(), "The US alleges");
    editor.does(Action::Statement(StatementChange::HedgesChosen {
        hedges: vec![slice(editor.project(), &alleges, "alleges")],
        sentence: alleges,
    }));
    editor.does(Action::Statement(StatementChange::QuotedSet {
        sentence: sentence(editor.project(), "Officially"),
        quoted: true,
    }));
    while let Some(next) = Analysis::of(editor.project()).queue.next(None) {
        let id = editor.project().parsed().ids()[next].clone();
        editor.does(Action::Statement(StatementChange::Confirmed(id)));
    }
}

fn actors(editor: &mut Editor) {
    for [name, others] in OTHER_NAMES {
        editor.actor(name, others);
    }
    editor.actor("South Korea", "");
    editor.does(Action::Actor(ActorChange::Mapped(text(MAP))));
}

fn comparison(editor: &mut Editor) {
    let viewpoints = ["campbell", "alternative"];
    for name in VIEWPOINTS {
        editor.viewpoint(name);
    }
    let title = ComparisonChange::TitleSet(text(TITLE));
    editor.does(Action::Comparison(title));
    for (point, (question, answers)) in POINTS.into_iter().enumerate() {
        let added = ComparisonChange::PointAdded(text(question));
        editor.does(Action::Comparison(added));
        for (viewpoint, words) in viewpoints.into_iter().zip(answers) {
            if !words.is_empty() {
                editor.does(Action::Comparison(ComparisonChange::AnswerTyped {
                    point,
                    viewpoint: text(viewpoint),
                    words: text(words),
                }));
            }
        }
    }
}

fn ties(editor: &mut Editor) {
    for words in TIES {
        editor.does(Action::Tie(TieChange::Typed(text(words))));
    }
    // Two of the guesses are wrong.
    let caption = TieChange::CaptionTyped(0, text(FIRST_CAPTION));
    editor.does(Action::Tie(caption));
    editor.does(Action::Tie(TieChange::FromSet(9, text("china"))));
}

#[test]
fn the_pasted_article_becomes_the_explainer_that_ships() {
    let mut editor = Editor {
        history: History::new(Project::default()),
        actions: 0,
    };
    editor.does(Action::Text(TextChange::Imported {
        bytes: ARTICLE.as_bytes().into(),
        name: None,
        language: Some(text("en")),
    }));
    assert_eq!(&**editor.project().article(), ARTICLE);
    who_says_what(&mut editor);
    actors(&mut editor);
    editor.does(Action::About(AboutChange::Set(
        AboutKey::Kicker,
        text(KICKER),
    )));
    editor.does(Action::Section(SectionChange::AddressesKept));
    comparison(&mut editor);
    ties(&mut editor);
    assert_shipped(editor.project());
    let shipped = shipped();
    let folder = |project: &Project| project.compiled(compile_folder).expect("no mistake");
    assert_eq!(folder(editor.project()).coverage, folder(&shipped).coverage);
    let checks = Checks::of(editor.project());
    assert_eq!(checks, Checks::of(&shipped));
    assert!(
        checks.is_good() && checks.diagnostics.is_empty(),
        "{}",
        checks.report
    );
    println!("{} actions", editor.actions);
    assert!(editor.actions <= MOST, "{} actions", editor.actions);
    // All of it can be undone.
    let mut history = editor.history;
    while let Some(before) = history.undo() {
        history = before;
    }
    assert_eq!(*history.project(), Project::default());
}
