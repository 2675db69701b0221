//! The state after what an editor does.

use super::*;
use crate::checker::carry_out;
use crate::components::example::{after, ferry};
use crate::protocol::Source;
use crosslight_studio::history::StepKind;
use crosslight_studio::project::Speaker;
use crosslight_studio::{Action, Refusal, StatementChange, TextChange};

fn studio() -> Studio {
    (*after(&[])).clone()
}

fn all(studio: Studio, messages: &[Message]) -> Studio {
    messages.iter().fold(studio, |studio, it| studio.after(it))
}

fn id(studio: &Studio, number: usize) -> SentenceId {
    studio.analysis.sentences[number].id.clone()
}

#[test]
fn it_opens_on_the_first_sentence_that_is_not_confirmed() {
    let studio = studio();
    assert_eq!(studio.work, Work::Who);
    assert_eq!(studio.number(), Some(2));
    let empty = Studio::new(History::new(Project::default()));
    assert_eq!(empty.work, Work::Article);
    assert_eq!(empty.number(), None);
}

#[test]
fn confirming_goes_on_to_the_next_open_sentence_and_takes_the_focus_there() {
    let studio = studio().after(&Message::Confirmed);
    assert_eq!(studio.analysis.queue.confirmed(), 4);
    assert_eq!(studio.number(), Some(4));
    assert_eq!(studio.focus.id, id(&studio, 4).0);
    assert_eq!(studio.focus.number, 1);
    let name = studio.history.undo_name().expect("a step");
    assert_eq!((name.kind, &*name.subject), (StepKind::Confirmed, "3"));
    // A sentence without a proposal is not confirmed by it, and says so.
    let studio = all(studio, &[Message::Confirmed, Message::Confirmed]);
    assert_eq!(studio.number(), Some(5));
    assert_eq!(
        studio.notice.news,
        Some(News::Refused(Refusal::NotYetAttributed))
    );
    assert_eq!(studio.analysis.queue.open, [5]);
}

#[test]
fn undo_and_redo_say_what_they_did() {
    let confirmed = studio().after(&Message::Confirmed);
    let undone = confirmed.after(&Message::Undone);
    assert_eq!(undone.project(), &ferry());
    assert!(
        matches!(&undone.notice.news, Some(News::Undone(it)) if it.kind == StepKind::Confirmed)
    );
    let redone = undone.after(&Message::Redone);
    assert_eq!(redone.project(), confirmed.project());
    assert_eq!(
        redone.after(&Message::Redone).notice.news,
        Some(News::NothingToRedo)
    );
    assert_eq!(
        studio().after(&Message::Undone).notice.news,
        Some(News::NothingToUndo)
    );
}

#[test]
fn chosen_words_become_verb_hedge_and_voice() {
    let words = [Message::WordClicked(0), Message::WordClicked(1)];
    let verb = all(
        studio(),
        &[
            words[0].clone(),
            words[1].clone(),
            Message::RunUsed(Use::Verb),
        ],
    );
    let sentence = verb.chosen().expect("a sentence");
    assert_eq!(
        sentence.verb.and_then(|it| it.of(&sentence.text)),
        Some("According to")
    );
    assert_eq!(verb.run, None);
    let voice = all(
        studio().after(&Message::SentenceChosen(id(&studio(), 5))),
        &[
            words[0].clone(),
            words[1].clone(),
            Message::RunUsed(Use::Voice),
        ],
    );
    let speaker = voice.chosen().and_then(|it| it.speaker.clone());
    assert_eq!(speaker, Some(Speaker::Voice("island".into())));
    assert_eq!(voice.analysis.queue.open, [2, 4]);
    let hedge = all(
        voice,
        &[Message::WordClicked(2), Message::RunUsed(Use::Hedge)],
    );
    let sentence = hedge.chosen().expect("a sentence");
    assert_eq!(sentence.hedges.len(), 1);
    assert_eq!(sentence.hedges[0].of(&sentence.text), Some("might"));
}

#[test]
fn without_words_nothing_is_done_and_it_is_said() {
    let studio = studio().after(&Message::RunUsed(Use::Verb));
    assert_eq!(studio.project(), &ferry());
    assert_eq!(studio.notice.news, Some(News::Refused(Refusal::NoWords)));
}

#[test]
fn another_sentence_lets_go_of_the_words() {
    let studio = studio().after(&Message::WordClicked(3));
    assert_eq!(studio.run, Some(Run::of(3)));
    let same = studio.after(&Message::SentenceChosen(id(&studio, 2)));
    assert_eq!(same.run, Some(Run::of(3)));
    assert_eq!(studio.after(&Message::Moved(Step::On)).run, None);
}

#[test]
fn the_arrows_stop_at_both_ends_of_the_text() {
    let step = |studio: Studio, step| studio.after(&Message::Moved(step));
    let first = all(
        studio(),
        &[Message::Moved(Step::Back), Message::Moved(Step::Back)],
    );
    assert_eq!(first.number(), Some(0));
    assert_eq!(step(first, Step::Back).number(), Some(0));
    let last = studio().after(&Message::SentenceChosen(id(&studio(), 5)));
    assert_eq!(step(last, Step::On).number(), Some(5));
}

#[test]
fn a_sentence_that_is_gone_gives_its_place_to_the_one_that_stands_there() {
    let studio = studio().after(&Message::SentenceChosen(id(&studio(), 5)));
    let article = ferry()
        .article()
        .replace("The island might have a bridge by 2031.", "Nobody knows.");
    let action = Action::Text(TextChange::ArticleEdited(article.into()));
    let studio = all(studio, &[Message::Did(action), Message::Rested]);
    assert_eq!(studio.number(), Some(5));
    assert_eq!(&*studio.chosen().expect("a sentence").text, "Nobody knows.");
}

#[test]
fn show_me_brings_the_text_or_the_file_to_the_front() {
    let studio = all(
        studio(),
        &[
            Message::WorkShown(Work::Ledger),
            Message::AsideShown(Aside::Checks),
        ],
    );
    let sentence = studio.after(&Message::SentenceShown(id(&studio, 1)));
    assert_eq!((sentence.work, sentence.front), (Work::Who, Front::Work));
    assert_eq!(sentence.focus.id, id(&studio, 1).0);
    let line = studio.after(&Message::LineShown {
        in_article: false,
        line: 7,
    });
    assert_eq!((line.aside, line.front), (Some(Aside::File), Front::Aside));
    assert_eq!((&*line.focus.id, line.focus.line), ("_file_text", Some(7)));
}

#[test]
fn a_refused_action_changes_nothing_but_the_notice() {
    let before = studio();
    let action = Action::Statement(StatementChange::Confirmed(id(&before, 0)));
    let studio = before.after(&Message::Did(action));
    assert_eq!(studio.history, before.history);
    assert_eq!(studio.notice.news, Some(News::Refused(Refusal::NotDrafted)));
}

fn typed(studio: &Studio, letters: &str) -> Message {
    let text = [studio.project().article(), letters].concat();
    Message::Did(Action::Text(TextChange::ArticleEdited(text.into())))
}

#[test]
fn a_letter_is_in_the_text_at_once_and_the_analysis_follows_when_the_editor_rests() {
    let before = studio();
    let once = before.after(&typed(&before, "Nobody "));
    let twice = once.after(&typed(&once, "knows."));
    assert!(twice.project().article().ends_with("Nobody knows."));
    assert!(Rc::ptr_eq(&twice.analysis, &before.analysis));
    assert_eq!(twice.history.steps().count(), 1);
    assert_eq!(twice.notice, before.notice);
    let rested = twice.after(&Message::Rested);
    assert_eq!(rested.analysis.sentences.len(), 7);
    assert!(
        matches!(&rested.notice.news, Some(News::Done(it)) if it.kind == StepKind::ArticleEdited)
    );
    assert_eq!(rested.after(&Message::Rested), rested);
    // A row of letters goes on after a rest.
    let more = rested.after(&typed(&rested, " Yet."));
    assert_eq!(more.history.steps().count(), 1);
}

#[test]
fn whatever_is_done_after_a_letter_sees_what_was_typed() {
    let before = studio();
    let behind = before.after(&typed(&before, "Nobody knows."));
    let is_up_to_date =
        |studio: &Studio| *studio.analysis == Analysis::of(studio.project()) && !studio.is_behind;
    assert!(!is_up_to_date(&behind));
    for message in [
        Message::WorkShown(Work::Who),
        Message::Confirmed,
        Message::Paused,
        Message::Undone,
        Message::Moved(Step::On),
    ] {
        assert!(is_up_to_date(&behind.after(&message)), "{message:?}");
    }
    assert_eq!(behind.after(&Message::Undone).project(), before.project());
    let last = behind.after(&Message::Moved(Step::On));
    let last = (0..9).fold(last, |studio, _| studio.after(&Message::Moved(Step::On)));
    assert_eq!(&*last.chosen().expect("a sentence").text, "Nobody knows.");
}

fn source(text: &str) -> Source {
    Source {
        bytes: text.as_bytes().into(),
        name: None,
    }
}

/// Returns the state after the task that is being done is done, as the worker does it.
fn done(studio: &Studio) -> Studio {
    let running = studio.task.as_ref().expect("a task");
    let outcome = carry_out(&running.task, running.before.pictures());
    studio.after(&Message::TaskEnded(outcome))
}

fn imported(source: &Source) -> Message {
    Message::Did(Action::Text(TextChange::Imported {
        bytes: Rc::clone(&source.bytes),
        name: source.name.clone(),
        language: Some("en".into()),
    }))
}

#[test]
fn a_source_is_read_and_drafted_as_tasks_one_after_the_other() {
    let tea = source("# Tea\n\nAnna said that it is warm.\n");
    let reading = studio().after(&Message::SourceGiven(tea.clone()));
    assert_eq!(reading.notice.news, Some(News::Reading));
    let other = reading.after(&Message::SourceGiven(source("Coffee.")));
    assert_eq!(other.notice.news, Some(News::Busy));
    assert_eq!(other.task, reading.task);
    let read = done(&other);
    assert_eq!((&read.notice.news, &read.task), (&None, &None));
    assert_eq!(read.project(), &ferry());
    assert_eq!(read.offered.as_ref().expect("an article").source, tea);
    let drafting = read.after(&imported(&tea));
    assert_eq!(drafting.notice.news, Some(News::Drafting));
    assert_eq!(drafting.project(), &ferry());
    assert_eq!(drafting.after(&Message::OfferLeft).offered, read.offered);
    let drafted = done(&drafting);
    assert_eq!((&drafted.offered, drafted.work), (&None, Work::Who));
    assert_eq!(&*drafted.analysis.title, "Tea");
    let elsewhere = done(&drafting.after(&Message::WorkShown(Work::Ties)));
    assert_eq!(elsewhere.work, Work::Ties);
    assert!(drafted.project().editorial().contains("Anna"));
    let name = drafted.history.undo_name().expect("a step");
    assert_eq!(name.kind, StepKind::Imported);
    assert_eq!(drafted.after(&Message::Undone).project(), &ferry());
    assert_eq!(read.after(&Message::OfferLeft).offered, None);
}

#[test]
fn a_task_that_fails_is_told_and_changes_nothing() {
    let tea = source("Tea is warm.");
    let read = done(&studio().after(&Message::SourceGiven(tea.clone())));
    let failed = all(
        read.clone(),
        &[
            imported(&tea),
            Message::TaskEnded(Err("it stopped".to_owned())),
        ],
    );
    assert_eq!(failed.notice.news, Some(News::Failed("it stopped".into())));
    assert_eq!(
        (failed.project(), &failed.offered),
        (&ferry(), &read.offered)
    );
    assert_eq!(done(&failed.after(&imported(&tea))).work, Work::Who);
    let too_large = source(&"x".repeat(300_000));
    let refused = done(&studio().after(&Message::SourceGiven(too_large)));
    let said = format!("{:?}", refused.notice.news);
    assert!(said.contains("too large for Studio"), "{said}");
    // The outcome of no task is nothing.
    let late = studio().after(&Message::TaskEnded(Err("late".to_owned())));
    assert_eq!(late, studio());
}

#[test]
fn drafts_of_a_project_that_has_changed_meanwhile_are_not_taken() {
    let draft = Message::Did(Action::Text(TextChange::Drafted));
    let drafting = studio().after(&draft);
    let drafted = done(&drafting);
    assert!(drafted.project() != &ferry());
    assert_eq!(drafted.project().pictures(), ferry().pictures());
    let changed = drafting.after(&typed(&drafting, "Nobody knows."));
    let refused = done(&changed);
    assert_eq!(refused.notice.news, Some(News::Refused(Refusal::Outdated)));
    assert_eq!(refused.project(), changed.project());
}
