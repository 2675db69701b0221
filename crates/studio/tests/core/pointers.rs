//! No action makes a wrong pointer: what is refused, and why; what a correction of the
//! article leaves behind.

use crosslight_studio::project::{Chosen, Pointer, Speaker};
use crosslight_studio::{
    Action, Analysis, ComparisonChange, Project, Refusal, StatementChange, TextChange, TieChange,
    VoiceChange,
};

use crate::support::{ARTICLE, EDITORIAL, after, chosen, refused, sentence, shipped, slice, text};

#[test]
fn a_cell_takes_only_sentences_of_its_viewpoint() {
    let project = shipped();
    let answered = |words| {
        Action::Comparison(ComparisonChange::Answered {
            point: 0,
            viewpoint: text("campbell"),
            answer: chosen(&project, &[words]),
        })
    };
    let refusal = Refusal::ForeignVoice {
        voice: Some("Jagannath Panda".to_owned()),
        viewpoint: "Campbell’s view".to_owned(),
    };
    assert_eq!(refused(&project, answered("authoritarian nexus")), refusal);
    let refusal = Refusal::ForeignVoice {
        voice: None,
        viewpoint: "Campbell’s view".to_owned(),
    };
    assert_eq!(refused(&project, answered("significant leverage")), refusal);
    let grid = Analysis::of(&project).comparison.expect("a comparison");
    assert_eq!(grid.candidates, [vec![0, 3, 4, 5], vec![12, 13, 14, 15]]);
}

#[test]
fn a_voice_that_speaks_is_not_removed() {
    let project = shipped();
    let removed = Action::Voice(VoiceChange::Removed(text("panda")));
    let refusal = refused(&project, removed);
    assert_eq!(
        refusal.to_string(),
        "3 other entries need the voice “Jagannath Panda”"
    );
}

#[test]
fn a_tie_is_between_two_actors_that_there_are() {
    let project = shipped();
    let evidence = chosen(&project, &["The US alleges"]);
    let tie = |to: &str| {
        Action::Tie(TieChange::Added {
            from: text("us"),
            to: text(to),
            mutual: false,
            evidence: evidence.clone(),
            caption: evidence.pieces[0],
        })
    };
    assert_eq!(refused(&project, tie("us")), Refusal::TiedToItself);
    let refusal = refused(&project, tie("mars"));
    assert_eq!(refusal.to_string(), "there is no actor “mars”");
}

#[test]
fn words_that_stand_twice_are_told_by_what_is_around_them() {
    let article = "# Tea\n\nIt is warm. Ana says so. It is warm. Tom says no.\n\nIt is warm.\n";
    let project = Project::new(article, "");
    let ids = project.parsed().ids().to_vec();
    let voices = |sentences: &[usize]| {
        Action::Statement(StatementChange::VoiceChosen {
            sentences: sentences.iter().map(|it| ids[*it].clone()).collect(),
            voice: Speaker::Article,
        })
    };
    let project = after(&project, voices(&[4, 0, 2]));
    let file = project.editorial();
    for line in [
        "quote = { quote = \"It is warm.\", suffix = \"Ana\" }",
        "quote = { quote = \"It is warm.\", prefix = \"so.\" }",
        "quote = { quote = \"It is warm.\", nth = 3 }",
    ] {
        assert!(file.contains(line), "{file}");
    }
    let statements = project.parsed().statements();
    assert_eq!(statements, [Some(0), None, Some(1), None, Some(2)]);
}

#[test]
fn a_broken_file_takes_no_change_but_of_its_text() {
    let broken = EDITORIAL.replacen("[[voice]]", "[[voice]", 1);
    let line = 1 + broken[..broken.find("[[voice]\n").expect("the line")]
        .matches('\n')
        .count();
    let project = Project::new(ARTICLE, broken);
    let analysis = Analysis::of(&project);
    assert_eq!(analysis.broken_line, Some(line));
    assert_eq!(analysis.sentences.len(), 16);
    let refusal = refused(&project, Action::Tie(TieChange::Removed(0)));
    assert_eq!(refusal, Refusal::NotToml { line });
    let mended = Action::Text(TextChange::FileEdited(EDITORIAL.into()));
    assert_eq!(Analysis::of(&after(&project, mended)).broken_line, None);
}

#[test]
fn a_corrected_article_lists_what_no_longer_holds_with_the_nearest_place() {
    let article = ARTICLE.replace("causing Beijing unease", "causing Beijing great unease");
    let article = article.replace("“Officially, they", "“Publicly, they");
    let project = Project::new(article, EDITORIAL);
    let analysis = Analysis::of(&project);
    let stale: Vec<_> = analysis.stale.iter().map(|it| it.pointer).collect();
    assert_eq!(
        stale,
        [
            Pointer::Statement(13),
            Pointer::Answer(1, 0),
            Pointer::Answer(1, 1)
        ]
    );
    let nearest = |at: usize| analysis.stale[at].nearest.as_ref().expect("a place near");
    assert_eq!(&*nearest(0).words, "“Publicly, they might");
    assert!(
        nearest(1).words.ends_with("causing Beijing great"),
        "{}",
        nearest(1).words
    );
    // The editor leads each there, one by one.
    let to = nearest(0).sentence.clone();
    let led = Action::Statement(StatementChange::Moved { statement: 13, to });
    let project = after(&project, led);
    let answer = Chosen {
        sentence: nearest(1).sentence.clone(),
        pieces: vec![nearest(1).slice],
    };
    let answered = Action::Comparison(ComparisonChange::Answered {
        point: 1,
        viewpoint: text("campbell"),
        answer,
    });
    let project = after(&project, answered);
    let left: Vec<_> = Analysis::of(&project)
        .stale
        .iter()
        .map(|it| it.pointer)
        .collect();
    assert_eq!(left, [Pointer::Answer(1, 1)]);
}

#[test]
fn a_split_through_quoted_words_is_refused() {
    let project = shipped();
    let id = sentence(&project, "South Korea has threatened");
    let end = slice(&project, &id, "weapons").end;
    let split = crosslight_studio::SentenceChange::Split { sentence: id, end };
    let refusal = refused(&project, Action::Sentence(split));
    assert_eq!(refusal, Refusal::WouldMislead(1));
}
