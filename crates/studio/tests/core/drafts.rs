//! Drafts that give way: to the voice of a section, to another voice, to none.

use crosslight_studio::analysis::{Attribution, FixKind, SentenceState};
use crosslight_studio::project::{Chosen, Speaker, ViewpointForm, VoiceForm};
use crosslight_studio::{
    Action, ActorChange, Analysis, Checks, History, Project, Refusal, SectionChange,
    StatementChange, TextChange, TieChange, ViewpointChange, VoiceChange,
};

use crate::support::{after, refused, sentence, shipped, slice, text};
use crate::way::ARTICLE;

/// Returns the shipped article as it is pasted, with its drafts.
fn drafted() -> Project {
    let action = Action::Text(TextChange::Imported {
        bytes: ARTICLE.as_bytes().into(),
        name: None,
        language: None,
    });
    after(&Project::default(), action)
}

fn voice(id: &str) -> Speaker {
    Speaker::Voice(text(id))
}

fn chosen(project: &Project, words: &str, voice: Speaker) -> Action {
    Action::Statement(StatementChange::VoiceChosen {
        sentences: vec![sentence(project, words)],
        voice,
    })
}

fn at<'a>(
    project: &Project,
    analysis: &'a Analysis,
    words: &str,
) -> &'a crosslight_studio::analysis::Sentence {
    let number = project.parsed().number(&sentence(project, words));
    &analysis.sentences[number.expect("a sentence")]
}

#[test]
fn the_voice_of_a_section_covers_its_drafts_without_a_source() {
    let project = drafted();
    let rest = Action::Section(SectionChange::VoiceSet(1, Some(voice("experts"))));
    let covered = after(&project, rest);
    let analysis = Analysis::of(&covered);
    // With hedges that the program drafted, it is proposed.
    let hedged = at(&covered, &analysis, "South Korea has threatened");
    assert_eq!(hedged.state, SentenceState::Drafted(text("no-rule")));
    assert_eq!(hedged.speaker, Some(voice("experts")));
    let confirmed = after(
        &covered,
        Action::Statement(StatementChange::Confirmed(hedged.id.clone())),
    );
    let analysis = Analysis::of(&confirmed);
    let hedged = at(&confirmed, &analysis, "South Korea has threatened");
    assert_eq!(hedged.speaker, Some(voice("experts")));
    assert_eq!(hedged.state, SentenceState::Confirmed);
    // A draft whose rule names another voice stays.
    let other = at(&confirmed, &analysis, "Analysts predict");
    assert_eq!(other.state, SentenceState::Drafted(text("said-that")));
    assert_eq!(other.speaker, Some(voice("analysts")));
}

#[test]
fn what_a_section_says_is_counted_as_covered_and_need_not_be_confirmed() {
    let file = "[[voice]]\nid = \"ana\"\nname = \"Ana\"\n\n\
        [[statement]]\nquote = \"It is\"\ndraft = \"no-rule\"\n\n\
        [[statement]]\nquote = \"It may\"\nhedges = [\"may\"]\ndraft = \"no-rule\"\n";
    let project = Project::new(
        "# Tea\n\nAna.\n\n## Cup\n\nIt is warm. It may cool.\n",
        file,
    );
    let rest = Action::Section(SectionChange::VoiceSet(0, Some(voice("ana"))));
    let covered = after(&project, rest);
    let analysis = Analysis::of(&covered);
    assert_eq!(analysis.queue.covered, 1);
    assert_eq!(analysis.queue.open, [0, 2]);
    let own = &analysis.sentences[1];
    assert_eq!(
        (own.attribution, &own.state),
        (Attribution::Shared, &SentenceState::Confirmed)
    );
    // Without the voice it is open again.
    let back = after(&covered, Action::Section(SectionChange::VoiceSet(0, None)));
    assert_eq!(
        Analysis::of(&back).sentences[1].state,
        SentenceState::NotYetAttributed
    );
}

#[test]
fn another_voice_takes_no_drafted_verb_that_belongs_to_the_drafted_one() {
    let project = drafted();
    let verb = |project: &Project, words: &str| {
        let analysis = Analysis::of(project);
        let sentence = at(project, &analysis, words);
        sentence
            .verb
            .and_then(|it| it.of(&sentence.text))
            .map(str::to_owned)
    };
    let first = "According to Kurt";
    assert_eq!(verb(&project, first).as_deref(), Some("According to"));
    let other = after(&project, chosen(&project, first, voice("us")));
    assert_eq!(verb(&other, first), None);
    let article = after(&project, chosen(&project, first, Speaker::Article));
    assert_eq!(verb(&article, first), None);
    let same = after(&project, chosen(&project, first, voice("campbell")));
    assert_eq!(verb(&same, first).as_deref(), Some("According to"));
    // “He said”: whoever he is, he said it.
    let pronoun = "In some discussions";
    let other = after(&project, chosen(&project, pronoun, voice("panda")));
    assert_eq!(verb(&other, pronoun).as_deref(), Some("said"));
    // A longer name of the drafted voice keeps its verb.
    let id = sentence(&project, first);
    let made = |words: &str| {
        let name = Chosen {
            pieces: vec![slice(&project, &id, words)],
            sentence: id.clone(),
        };
        let sentence = id.clone();
        after(
            &project,
            Action::Statement(StatementChange::VoiceMade { sentence, name }),
        )
    };
    assert_eq!(
        verb(&made("Kurt Campbell, the US deputy"), first).as_deref(),
        Some("According to")
    );
    assert_eq!(verb(&made("Kim Jong Un"), first), None);
}

#[test]
fn a_drafted_voice_that_says_nothing_stays_until_it_is_removed() {
    let project = drafted();
    let project = after(
        &project,
        chosen(&project, "Analysts predict", voice("experts")),
    );
    let voices = Analysis::of(&project).voices;
    assert_eq!(voices.len(), 6);
    let removed = after(&project, Action::Voice(VoiceChange::DraftsRemoved));
    let analysis = Analysis::of(&removed);
    let names: Vec<&str> = analysis.voices.iter().map(|it| &*it.name).collect();
    assert_eq!(names, ["Experts"]);
    // Their drafted sentences have no source now.
    let first = at(&removed, &analysis, "According to Kurt");
    assert_eq!((&first.speaker, &first.verb), (&None, &None));
    assert_eq!(first.state, SentenceState::Drafted(text("no-rule")));
    let again = refused(&removed, Action::Voice(VoiceChange::DraftsRemoved));
    assert_eq!(again, Refusal::NotDrafted);
    let one = after(&project, Action::Voice(VoiceChange::Removed(text("panda"))));
    assert!(!one.editorial().contains("panda"));
    let needed = Action::Voice(VoiceChange::Removed(text("experts")));
    assert!(matches!(
        refused(&one, needed),
        Refusal::InUse { count: 1, .. }
    ));
}

#[test]
fn a_voice_of_the_editor_comes_before_those_that_are_drafted() {
    let form = VoiceForm {
        name: text("Beijing"),
        ..VoiceForm::default()
    };
    let project = after(&drafted(), Action::Voice(VoiceChange::Added(form)));
    assert_eq!(&*Analysis::of(&project).voices[0].name, "Beijing");
}

#[test]
fn to_remove_a_silent_voice_is_offered_only_where_nothing_needs_it() {
    let silent = "[[voice]]\nid = \"ana\"\nname = \"Ana\"\n\n\
        [[voice]]\nid = \"tom\"\nname = \"Tom\"\n\n\
        [[section]]\nheading = \"Cup\"\nvoice = \"ana\"\n\n\
        [[statement]]\nquote = \"It is\"\nvoice = \"article\"\n";
    let article = "# Tea\n\nAna and Tom.\n\n## Cup\n\nIt is warm.\n";
    let checks = Checks::of(&Project::new(article, silent));
    let fixes = |words: &str| {
        let mut all = checks.diagnostics.iter();
        let found = all.find(|it| it.message.contains(words));
        found
            .unwrap_or_else(|| panic!("{}", checks.report))
            .fixes
            .clone()
    };
    assert_eq!(fixes("Ana says nothing"), []);
    assert_eq!(fixes("Tom says nothing")[0].kind, FixKind::Remove);
}

#[test]
fn the_note_of_the_drafts_goes_with_the_last_of_them() {
    let file = "language = \"en\"\n\n# Mine.\n\n[[voice]]\nid = \"ana\"\nname = \"Ana\"\n";
    let project = Project::new("# Tea\n\nIt is warm. It is old.\n\nAna.\n", file);
    let mut history = History::new(after(&project, Action::Text(TextChange::Drafted)));
    let drafted = history.project().clone();
    assert!(
        drafted.editorial().contains("# Drafted by"),
        "{}",
        drafted.editorial()
    );
    for id in drafted.parsed().ids() {
        let confirmed = StatementChange::Confirmed(id.clone());
        history = history
            .done(&Action::Statement(confirmed))
            .expect("confirmed");
        let left = Analysis::of(history.project()).queue.open.len();
        let text = history.project().editorial();
        assert_eq!(
            text.contains("# Drafted by"),
            left > 0 || text.contains("draft = "),
            "{text}"
        );
    }
    let end = history.project().editorial();
    assert!(end.starts_with(file), "{end}");
    assert!(
        !end.contains("\n\n\n") && end.matches('#').count() == 1,
        "{end}"
    );
    let back = history.undo().expect("a step");
    assert!(back.project().editorial().contains("# Drafted by"));
}

#[test]
fn an_imported_article_is_in_the_language_that_it_seems_to_be_in() {
    let arabic = TextChange::Imported {
        bytes: "# الشاي\n\nقالت آنا إنه ساخن.\n".as_bytes().into(),
        name: None,
        language: Some(text("")),
    };
    let project = after(&Project::default(), Action::Text(arabic));
    assert_eq!(&*Analysis::of(&project).language, "ar");
    assert!(
        !project.editorial().contains("crosslight new"),
        "{}",
        project.editorial()
    );
}

#[test]
fn the_actor_of_the_other_end_turns_a_tie_round() {
    let project = shipped();
    let tie = |project: &Project| {
        let tie = Analysis::of(project).ties.swap_remove(0);
        (tie.from, tie.to)
    };
    let (from, to) = tie(&project);
    let turned = (to.clone(), from.clone());
    let by_from = after(&project, Action::Tie(TieChange::FromSet(0, to.clone())));
    assert_eq!(tie(&by_from), turned);
    let by_to = after(&project, Action::Tie(TieChange::ToSet(0, from.clone())));
    assert_eq!(tie(&by_to), turned);
    let third = after(&project, Action::Tie(TieChange::FromSet(0, text("us"))));
    assert_eq!(tie(&third), (text("us"), to));
    let nobody = Action::Tie(TieChange::FromSet(0, text("nobody")));
    assert!(matches!(
        refused(&project, nobody),
        Refusal::NoSuchEntry(..)
    ));
}

#[test]
fn the_names_of_a_map_that_no_actor_has_are_told_together_and_added_together() {
    let project = shipped();
    let map = "China, Kim Jong Un\nVladimir Putin, US";
    let known = refused(&project, Action::Actor(ActorChange::Mapped(text(map))));
    let names = ["Kim Jong Un", "Vladimir Putin"].map(str::to_owned);
    assert_eq!(known, Refusal::UnknownActors(names.to_vec()));
    assert_eq!(
        known.to_string(),
        "no actor is called “Kim Jong Un”, “Vladimir Putin”"
    );
    let added = after(
        &project,
        Action::Actor(ActorChange::MappedWithNew(text(map))),
    );
    let actors = Analysis::of(&added).actors;
    let position = |name: &str| {
        actors
            .iter()
            .find(|it| *it.name == *name)
            .and_then(|it| it.position)
    };
    assert_eq!(position("Kim Jong Un"), Some([1, 0]));
    assert_eq!(position("Vladimir Putin"), Some([0, 1]));
    assert_eq!(position("China"), Some([0, 0]));
    let absent = ActorChange::MappedWithNew(text("China, Atlantis"));
    let refusal = Refusal::NotInArticle("Atlantis".to_owned());
    assert_eq!(refused(&project, Action::Actor(absent)), refusal);
}

#[test]
fn a_viewpoint_finds_the_voice_that_it_is_called_after_however_that_is_written() {
    let file = "[[voice]]\nid = \"brutus\"\nname = \"BRUTUS\"\n";
    let project = Project::new("# Tea\n\nBRUTUS drinks.\n", file);
    let added = ViewpointChange::Added(ViewpointForm {
        name: text("Brutus’s view against it"),
        ..ViewpointForm::default()
    });
    let project = after(&project, Action::Viewpoint(added));
    assert_eq!(
        Analysis::of(&project).viewpoints[0].voices,
        [text("brutus")]
    );
}
