//! From the pasted article to the explainer that ships: the way of an editor, action by
//! action.

use crosslight_compile::compile_folder;
use crosslight_studio::project::{AboutKey, Speaker};
use crosslight_studio::{
    AboutChange, Action, ActorChange, Analysis, Checks, ComparisonChange, History, Project,
    SectionChange, StatementChange, TextChange,
};
use toml::{Table, Value};

use crate::editor::Editor;
use crate::support::{ARTICLE, EDITORIAL, sentence, slice, text};

/// The most actions that the way may have.
const MOST: usize = 60;

fn who_says_what(editor: &mut Editor) {
    let rule = |rule: &str| Action::Statement(StatementChange::RuleConfirmed(text(rule)));
    editor.does(rule("quotation-follows"));
    // This rule is not sure, so what it drafted is confirmed one by one.
    confirms_drafts(editor, "said-that");
    // By a rule that is a guess nothing is drafted, so the editor says who says it.
    let according = sentence(editor.project(), "According to");
    let verb = slice(editor.project(), &according, "According to");
    editor.does(Action::Statement(StatementChange::VoiceChosen {
        sentences: vec![according.clone()],
        voice: Speaker::Voice(text("campbell")),
    }));
    editor.does(Action::Statement(StatementChange::VerbChosen {
        sentence: according,
        verb: Some(verb),
    }));
    let alleges = sentence(editor.project(), "The US alleges");
    editor.does(Action::Statement(StatementChange::HedgesChosen {
        hedges: vec![slice(editor.project(), &alleges, "alleges")],
        sentence: alleges,
    }));
    for words in [
        "In return, Russia",
        "In some discussions",
        "South Korea has threatened",
        "Additionally, the alliance",
        "Despite its concerns",
        "It has provided",
    ] {
        editor.confirms(words);
    }
    editor.does(Action::Statement(StatementChange::QuotedSet {
        sentence: sentence(editor.project(), "Officially"),
        quoted: true,
    }));
    editor.confirms("Officially");
    let queue = Analysis::of(editor.project()).queue;
    assert_eq!((queue.confirmed(), queue.open.len()), (16, 0), "{queue:?}");
}

/// Confirms each sentence that a rule drafted.
fn confirms_drafts(editor: &mut Editor, rule: &str) {
    let queue = Analysis::of(editor.project()).queue;
    let drafted = queue.rules.iter().find(|it| *it.name == *rule);
    let drafted = &drafted.expect("a rule that drafted").sentences;
    for number in drafted {
        let id = editor.project().parsed().ids()[*number].clone();
        editor.does(Action::Statement(StatementChange::Confirmed(id)));
    }
}

fn actors(editor: &mut Editor) {
    editor.actor("china", "China", &["Beijing", "the Chinese"], [1, 0]);
    editor.actor(
        "north-korea",
        "North Korea",
        &["the DPRK", "North Korean"],
        [0, 1],
    );
    editor.actor("russia", "Russia", &["the Kremlin", "Russian"], [2, 1]);
    editor.actor("us", "US", &["the US"], [2, 0]);
    editor.actor("south-korea", "South Korea", &[], [0, 2]);
    editor.actor("ukraine", "Ukraine", &["Ukrainian"], [2, 2]);
    editor.does(Action::Actor(ActorChange::DraftsRemoved));
}

fn comparison(editor: &mut Editor) {
    editor.viewpoint("campbell", "Campbell’s view", &["campbell"]);
    let alternative = ["panda", "some-analysts"];
    editor.viewpoint("alternative", "Alternative perspectives", &alternative);
    let set = |change| Action::Comparison(change);
    editor.does(set(ComparisonChange::Placed(3)));
    let switch = "Compare with Kurt Campbell’s view";
    editor.does(set(ComparisonChange::SwitchSet(text(switch))));
    let title = "Two readings of one alliance, in the article’s own words";
    editor.does(set(ComparisonChange::TitleSet(text(title))));
    let concerned = "China is becoming increasingly concerned about the alliance";
    let unease =
        "the deepening coordination between North Korea and Russia is causing Beijing unease";
    let interests = "Russian encouragement might lead the DPRK to contemplate actions that might \
                     not align with China’s interests";
    let stronger = "the Chinese are waiting for an opportunity to come stronger together with North Korea \
         and Russia";
    let nexus = "China’s strategic goal is to create an authoritarian nexus to undermine the \
                 current world order";
    let discussions = [
        "In some discussions",
        "we are informing them of things they were unaware of",
    ];
    editor.point(
        "Is the alliance good or bad for China?",
        &[
            ("campbell", &[concerned]),
            ("alternative", &["the alliance benefits China"]),
        ],
    );
    editor.point(
        "How does Beijing see it?",
        &[
            ("campbell", &[unease]),
            (
                "alternative",
                &["Officially, they might see it as an alarming situation"],
            ),
        ],
    );
    editor.point(
        "What does Beijing expect to come of it?",
        &[("campbell", &[interests]), ("alternative", &[stronger])],
    );
    editor.point("What is China’s aim?", &[("alternative", &[nexus])]);
    editor.point(
        "What is the reading based on?",
        &[("campbell", &discussions)],
    );
}

fn ties(editor: &mut Editor) {
    let stronger = "the Chinese are waiting for an opportunity to come stronger together with North Korea \
         and Russia";
    let ties = [
        (
            ["north-korea", "russia"],
            "over 11,000 North Korean troops have deployed to Russia",
            "The US alleges that over 11,000 North Korean troops",
        ),
        (
            ["russia", "ukraine"],
            "Putin’s attempt to regain Ukrainian territory",
            "attempt to regain Ukrainian territory",
        ),
        (
            ["russia", "north-korea"],
            "Russia is providing North Korea with economic and diplomatic support",
            "economic and diplomatic support",
        ),
        (
            ["china", "north-korea"],
            "China is apprehensive about the DPRK’s engagement with Russia",
            "apprehensive",
        ),
        (
            ["us", "china"],
            "we are informing them of things they were unaware of",
            "informing them",
        ),
        (
            ["china", "russia"],
            "China has not directly criticized Russia",
            "not directly criticized",
        ),
        (
            ["north-korea", "south-korea"],
            "North and South Korea have been in a frozen conflict for decades",
            "frozen conflict",
        ),
        (
            ["south-korea", "ukraine"],
            "South Korea has threatened to provide weapons to Ukraine",
            "threatened to provide weapons",
        ),
        (
            ["china", "russia"],
            "critical economic and diplomatic support to the Kremlin",
            "support to the Kremlin",
        ),
        (
            ["china", "north-korea"],
            "close ties with North Korea for decades",
            "close ties",
        ),
        (["china", "north-korea"], stronger, "stronger together"),
        (["china", "russia"], stronger, "stronger together"),
    ];
    for (actors, evidence, caption) in ties {
        let mutual = caption == "frozen conflict";
        editor.tie(actors, mutual, evidence, caption);
    }
}

/// Returns the file as data, without the order of its entries, and with the sentence that
/// each statement points at in place of its quote selector.
#[track_caller]
fn data(project: &Project) -> Table {
    let mut table: Table = project.editorial().parse().expect("TOML");
    let parsed = project.parsed();
    let written = parsed.entries().expect("entries");
    let sentences = written
        .statements
        .iter()
        .map(|it| parsed.pointed_at(&it.quote));
    let sentences = sentences.map(|it| it.expect("a sentence"));
    if let Some(Value::Array(statements)) = table.get_mut("statement") {
        for (statement, sentence) in statements.iter_mut().zip(sentences) {
            let sentence = i64::try_from(sentence).expect("a number");
            let statement = statement.as_table_mut().expect("a table");
            statement.insert("quote".to_owned(), sentence.into());
        }
    }
    for (_, entries) in &mut table {
        if let Value::Array(entries) = entries {
            entries.sort_by_key(ToString::to_string);
        }
    }
    table
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
    let kicker = "Explainer / one article, two readings";
    editor.does(Action::About(AboutChange::Set(
        AboutKey::Kicker,
        text(kicker),
    )));
    editor.does(Action::Section(SectionChange::AddressesKept));
    comparison(&mut editor);
    ties(&mut editor);
    let shipped = Project::new(ARTICLE, EDITORIAL);
    assert_eq!(data(editor.project()), data(&shipped));
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
