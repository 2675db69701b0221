//! One change is one line: each action on the shipped explainer, and the lines of
//! `explainer.toml` that differ after it.

use crosslight_studio::project::{ActorForm, Speaker, VoiceForm};
use crosslight_studio::{Action, ActorChange, StatementChange, TieChange, VoiceChange};

use crate::support::{
    EDITORIAL, after, assert_changes, chosen, difference, sentence, shipped, slice, text,
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
fn a_hedge_that_stands_twice_is_listed_once_and_alone() {
    let project = shipped();
    let id = sentence(&project, "In some discussions");
    let number = project.parsed().number(&id).expect("a sentence");
    let text = &project.parsed().sentence(number).expect("a sentence").text;
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
        "-quote = \"Campbell stated that\"",
        "-voice = \"campbell\"",
        "-verb = \"stated\"",
        "-",
        "-[[statement]]",
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
        "+quote = \"Campbell stated\"",
        "-verb = \"stated\"",
    ];
    assert_eq!(difference(EDITORIAL, with.editorial()), lines);
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
        "+[[voice]]",
        "+id = \"center\"",
        "+name = \"Stockholm Center\"",
        "+",
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
        "-id = \"some-analysts\"",
        "-name = \"Some analysts\"",
        "-",
        "-[[voice]]",
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
            position: Some([2, 0]),
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
