//! Typed words are led to the ones of the article, and the rest is guessed.

use crosslight_studio::project::ViewpointForm;
use crosslight_studio::{
    Action, ActorChange, Analysis, ComparisonChange, Project, Refusal, StatementChange, TieChange,
    ViewpointChange,
};

use crate::support::{after, refused, sentence, shipped, slice, text};

fn tie(words: &str) -> Action {
    Action::Tie(TieChange::Typed(text(words)))
}

/// Returns the last tie: from, to, mutual, caption.
fn last_tie(project: &Project) -> (String, String, bool, String) {
    let tie = Analysis::of(project).ties.pop().expect("a tie");
    let [from, to, caption] = [tie.from, tie.to, tie.caption].map(|it| it.to_string());
    (from, to, tie.mutual, caption)
}

#[track_caller]
fn assert_guessed(words: &str, from: &str, to: &str, mutual: bool, caption: &str) {
    let own = |it: &str| it.to_owned();
    let expected = (own(from), own(to), mutual, own(caption));
    assert_eq!(last_tie(&after(&shipped(), tie(words))), expected);
}

#[test]
fn the_first_actor_that_the_words_name_does_it_to_the_second() {
    let words = "Russia is providing North Korea with economic";
    assert_guessed(words, "russia", "north-korea", false, "providing");
}

#[test]
fn to_the_only_actor_that_the_words_name_the_one_before_does_it() {
    let words = "Putin’s attempt to regain Ukrainian territory in";
    assert!(matches!(
        refused(&shipped(), tie(words)),
        Refusal::NotInArticle(_)
    ));
    let words = "attempt to regain Ukrainian";
    assert_guessed(words, "russia", "ukraine", false, "attempt to regain");
}

#[test]
fn what_only_the_speaker_is_named_for_is_done_by_the_speakers_own() {
    let words = "we are [informing] them of things";
    assert_guessed(words, "us", "china", false, "informing");
}

#[test]
fn names_that_are_joined_do_it_to_each_other() {
    let words = "North and South Korea have been in a frozen conflict for";
    assert_guessed(words, "north-korea", "south-korea", true, "frozen conflict");
}

#[test]
fn the_same_evidence_ties_another_pair_the_next_time() {
    let words = "China maintains significant leverage over both North Korea and Russia";
    let marked = words.replace("leverage", "[leverage]");
    let once = after(&shipped(), tie(&marked));
    assert_eq!(last_tie(&once).1, "north-korea");
    let (from, to, _, caption) = last_tie(&after(&once, tie(words)));
    assert_eq!((&*from, &*to, &*caption), ("china", "russia", "leverage"));
}

#[test]
fn words_that_stand_twice_or_nowhere_are_refused() {
    let twice = "the alliance";
    assert_eq!(
        refused(&shipped(), tie(twice)),
        Refusal::NotOnce(twice.to_owned())
    );
    assert_eq!(refused(&shipped(), tie(" ")), Refusal::NoWords);
    let project = shipped().with_editorial("");
    assert_eq!(
        refused(&project, tie("The US alleges")),
        Refusal::TooFewActors
    );
}

#[test]
fn a_map_places_whom_it_names_and_removes_other_drafts() {
    let draft = "[[actor]]\nid = \"china\"\nname = \"China\"\ndraft = \"names\"\n\
                 [[actor]]\nid = \"dprk\"\nname = \"DPRK\"\ndraft = \"names\"\n";
    let project = shipped().with_editorial(draft);
    let map = |map: &str| Action::Actor(ActorChange::Mapped(text(map)));
    let placed = after(&project, map(",\n , china"));
    let [actor] = Analysis::of(&placed).actors.try_into().expect("one");
    assert_eq!((actor.position, actor.draft), (Some([1, 1]), None));
    let placed = after(&placed, map(""));
    assert_eq!(Analysis::of(&placed).actors[0].position, None);
    assert_eq!(refused(&project, map(",,, China")), Refusal::OffMap);
    assert!(matches!(
        refused(&project, map("Japan")),
        Refusal::UnknownActors(_)
    ));
}

#[test]
fn an_answer_is_found_among_the_sentences_of_its_viewpoint() {
    let answer = |words: &str| {
        Action::Comparison(ComparisonChange::AnswerTyped {
            point: 3,
            viewpoint: text("campbell"),
            words: text(words),
        })
    };
    let answered = after(&shipped(), answer("In some … he said"));
    let comparison = Analysis::of(&answered).comparison.expect("a comparison");
    let answer_of = comparison.points[3].answers[0].as_ref();
    assert_eq!(answer_of.map(|it| it.pieces.len()), Some(2));
    assert!(matches!(
        refused(&shipped(), answer("the alliance benefits China")),
        Refusal::ForeignVoice { .. }
    ));
}

#[test]
fn a_viewpoint_called_like_a_section_is_held_by_its_voices_and_compared() {
    let project = shipped();
    let without = Action::Viewpoint(ViewpointChange::Removed(text("alternative")));
    let project = after(&project, without);
    let added = Action::Viewpoint(ViewpointChange::Added(ViewpointForm {
        name: text("Alternative perspectives"),
        ..ViewpointForm::default()
    }));
    let project = after(&project, added);
    let viewpoint = Analysis::of(&project).viewpoints.pop().expect("one");
    assert_eq!(&*viewpoint.id, "alternative");
    assert_eq!(viewpoint.voices, [text("panda"), text("some-analysts")]);
    assert!(viewpoint.is_compared);
}

#[test]
fn what_is_corrected_in_a_draft_is_confirmed_by_it() {
    let draft = |voice: &str| {
        format!(
            "[[voice]]\nid = \"us\"\nname = \"The US\"\ndraft = \"said-that\"\n\
             [[statement]]\nquote = \"The US alleges\"\n{voice}draft = \"said-that\"\n"
        )
    };
    let corrected = |file: String| {
        let project = shipped().with_editorial(file);
        let alleges = sentence(&project, "The US alleges");
        let verb = Some(slice(&project, &alleges, "alleges"));
        after(
            &project,
            Action::Statement(StatementChange::VerbChosen {
                sentence: alleges,
                verb,
            }),
        )
    };
    let confirmed = corrected(draft("voice = \"us\"\n"));
    assert!(!confirmed.editorial().contains("draft"));
    // Who says it is not yet said.
    let open = corrected(draft(""));
    assert_eq!(open.editorial().matches("draft").count(), 2);
}
