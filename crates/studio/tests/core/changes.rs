//! One change is one line: each action on the shipped explainer, and the lines of
//! `explainer.toml` that differ after it.

use crosslight_studio::project::{AboutKey, ActorForm, Speaker, ViewpointForm, VoiceForm};
use crosslight_studio::{
    AboutChange, Action, ActorChange, ComparisonChange, Project, SectionChange, SentenceChange,
    StatementChange, TieChange, ViewpointChange, VoiceChange,
};

use crate::support::{
    ARTICLE, EDITORIAL, after, assert_changes, chosen, difference, sentence, shipped, slice, text,
};

#[test]
fn another_voice_is_one_line() {
    let project = shipped();
    let action = Action::Statement(StatementChange::VoiceChosen {
        sentences: vec![sentence(&project, "Analysts predict")],
        voice: Speaker::Voice(text("experts")),
    });
    let lines = ["-voice = \"analysts\"", "+voice = \"experts\""];
    assert_changes(&project, action, &lines);
}

#[test]
fn another_verb_and_none_are_one_line_each() {
    let project = shipped();
    let id = sentence(&project, "Analysts predict");
    let verb = |verb| {
        Action::Statement(StatementChange::VerbChosen {
            sentence: id.clone(),
            verb,
        })
    };
    let other = slice(&project, &id, "disrupt");
    let lines = ["-verb = \"predict\"", "+verb = \"disrupt\""];
    assert_changes(&project, verb(Some(other)), &lines);
    assert_changes(&project, verb(None), &["-verb = \"predict\""]);
}

#[test]
fn a_hedge_that_stands_twice_takes_the_next_word_along() {
    let project = shipped();
    let id = sentence(&project, "In some discussions");
    let number = project.reading().number(&id).expect("a sentence");
    let text = &project.reading().sentence(number).expect("a sentence").text;
    let mights = crosslight_studio::project::places_of(text, "might");
    let action = Action::Statement(StatementChange::HedgesChosen {
        sentence: id,
        hedges: mights,
    });
    // They are as the file has them.
    assert_changes(&project, action, &[]);
}

#[test]
fn a_sentence_without_hedges_says_so_in_one_line() {
    let project = shipped();
    let action = Action::Statement(StatementChange::HedgesChosen {
        sentence: sentence(&project, "Despite its concerns"),
        hedges: Vec::new(),
    });
    assert_changes(&project, action, &["+hedges = []"]);
}

#[test]
fn direct_quotation_is_one_line() {
    let project = shipped();
    let id = sentence(&project, "But the Chinese");
    let action = Action::Statement(StatementChange::QuotedSet {
        sentence: id,
        quoted: false,
    });
    assert_changes(&project, action, &["-quoted = true"]);
}

#[test]
fn a_statement_taken_back_keeps_the_comment_above_it() {
    let project = shipped();
    let id = sentence(&project, "Campbell stated");
    let withdrawn = Action::Statement(StatementChange::Withdrawn(id.clone()));
    let lines = [
        "-[[statement]]",
        "-quote = \"Campbell stated that\"",
        "-voice = \"campbell\"",
        "-verb = \"stated\"",
        "-",
    ];
    let without = assert_changes(&project, withdrawn, &lines);
    let again = Action::Statement(StatementChange::VoiceChosen {
        sentences: vec![id],
        voice: Speaker::Voice(text("campbell")),
    });
    // It stands where it stood, below the comment of its section.
    let with = after(&without, again);
    let lines = [
        "-quote = \"Campbell stated that\"",
        "-voice = \"campbell\"",
        "-verb = \"stated\"",
        "+quote = \"Campbell stated\"",
        "+voice = \"campbell\"",
    ];
    assert_eq!(difference(EDITORIAL, with.editorial()), lines);
}

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
fn a_voice_is_made_of_words_of_a_sentence() {
    let project = shipped();
    let id = sentence(&project, "Despite its concerns");
    let action = Action::Statement(StatementChange::VoiceMade {
        sentence: id,
        name: chosen(&project, &["Stockholm Center"]),
    });
    let lines = [
        "+",
        "+[[voice]]",
        "+id = \"center\"",
        "+name = \"Stockholm Center\"",
        "-voice = \"article\"",
        "+voice = \"center\"",
    ];
    assert_changes(&project, action, &lines);
}

#[test]
fn a_new_id_is_written_wherever_the_old_one_is() {
    let project = shipped();
    let action = Action::Voice(VoiceChange::Changed {
        id: text("panda"),
        to: VoiceForm {
            id: text("jp"),
            name: text("Jagannath Panda"),
            short: text("Panda"),
            role: text("of the Stockholm Center for South Asian and Indo-Pacific Affairs"),
        },
    });
    let lines = [
        "-id = \"panda\"",
        "+id = \"jp\"",
        "-voice = \"panda\"",
        "+voice = \"jp\"",
        "-voice = \"panda\"",
        "+voice = \"jp\"",
        "-voice = \"panda\"",
        "+voice = \"jp\"",
        "-voices = [\"panda\", \"some-analysts\"]",
        "+voices = [\"jp\", \"some-analysts\"]",
    ];
    assert_changes(&project, action, &lines);
}

#[test]
fn two_voices_that_are_one_are_merged() {
    let project = shipped();
    let action = Action::Voice(VoiceChange::Merged {
        from: text("some-analysts"),
        into: text("panda"),
    });
    let lines = [
        "-",
        "-[[voice]]",
        "-id = \"some-analysts\"",
        "-name = \"Some analysts\"",
        "-voice = \"some-analysts\"",
        "+voice = \"panda\"",
        "-voices = [\"panda\", \"some-analysts\"]",
        "+voices = [\"panda\"]",
    ];
    assert_changes(&project, action, &lines);
}

#[test]
fn another_name_of_an_actor_is_one_line() {
    let project = shipped();
    let action = Action::Actor(ActorChange::Changed {
        id: text("us"),
        to: ActorForm {
            id: text("us"),
            name: text("US"),
            also: vec![text("the US"), text("The US")],
            place: Some([2, 0]),
        },
    });
    let lines = ["-also = [\"the US\"]", "+also = [\"the US\", \"The US\"]"];
    assert_changes(&project, action, &lines);
}

#[test]
fn a_tie_is_added_after_the_others_and_changed_by_the_line() {
    let project = shipped();
    let evidence = chosen(&project, &["The US alleges"]);
    let caption = slice(&project, &evidence.sentence, "alleges");
    let action = Action::Tie(TieChange::Added {
        from: text("us"),
        to: text("russia"),
        mutual: false,
        evidence,
        caption,
    });
    let lines = [
        "+",
        "+[[relation]]",
        "+from = \"us\"",
        "+to = \"russia\"",
        "+quote = \"The US alleges\"",
        "+label = \"alleges\"",
    ];
    let project = assert_changes(&project, action, &lines);
    let action = Action::Tie(TieChange::ToSet(12, text("china")));
    let lines = ["-to = \"russia\"", "+to = \"china\""];
    let project = assert_changes(&project, action, &lines);
    let action = Action::Tie(TieChange::MutualSet(12, true));
    let project = assert_changes(&project, action, &["+mutual = true"]);
    let back = after(&project, Action::Tie(TieChange::Removed(12)));
    assert_eq!(back.editorial(), shipped().editorial());
}

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
        added.reading().entries().expect("entries").voices.len(),
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
fn sentences_are_joined_and_split_again() {
    let article = "# Tea\n\nIt is warm. She said so. It is warm. He may drink it.\n";
    let file = "[[voice]]\nid = \"she\"\nname = \"She\"\n\n\
                [[statement]]\nquote = \"She said\"\nvoice = \"she\"\nverb = \"said\"\n\n\
                [[statement]]\nquote = \"He may\"\nvoice = \"she\"\nhedges = [\"may\"]\n";
    let project = Project::new(article, file);
    let id = project.reading().ids()[1].clone();
    let joined = after(
        &project,
        Action::Sentence(SentenceChange::Joined(id.clone())),
    );
    let texts = |project: &Project| {
        let article = project.reading().article.clone().expect("an article");
        article
            .sentences()
            .map(|it| it.text.clone())
            .collect::<Vec<_>>()
    };
    let lines = ["+[[sentence]]", "+join = \"so. It\"", "+"];
    assert_eq!(difference(file, joined.editorial()), lines);
    assert_eq!(
        texts(&joined),
        [
            "It is warm.",
            "She said so. It is warm.",
            "He may drink it."
        ]
    );
    let id = joined.reading().ids()[1].clone();
    let end = slice(&joined, &id, "so").end;
    let split = Action::Sentence(SentenceChange::Split { sentence: id, end });
    assert_eq!(&**after(&joined, split).editorial(), file);
    // Where the rules see no end, a split is written.
    let id = project.reading().ids()[3].clone();
    let end = slice(&project, &id, "may").end;
    let split = Action::Sentence(SentenceChange::Split { sentence: id, end });
    let split = after(&project, split);
    assert_eq!(texts(&split)[3..], ["He may", "drink it."]);
    let lines = ["+[[sentence]]", "+split = \"may\"", "+"];
    assert_eq!(difference(file, split.editorial()), lines);
    let id = split.reading().ids()[3].clone();
    let joined = after(&split, Action::Sentence(SentenceChange::Joined(id)));
    assert_eq!(&**joined.editorial(), file);
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
        "\n[[section]]\nheading = \"After it\"\nbegins = \"The\"\n"
    );
}
