//! The names of steps, for “Undo: voice of sentence 12”.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::project::{
    AboutChange, Action, ActorChange, ComparisonChange, Project, SectionChange, SentenceChange,
    SentenceId, StatementChange, TextChange, TieChange, ViewpointChange, VoiceChange,
};

/// The name of a step: what was done, and to what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepName {
    /// The kind of step.
    pub kind: StepKind,
    /// To what it was done: a sentence's number, a name, a question; empty where the kind
    /// says all.
    pub subject: Rc<str>,
}

/// A kind of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "each is the name of a change, which has its docs"
)]
pub enum StepKind {
    ArticleEdited,
    FileEdited,
    Imported,
    FolderOpened,
    PictureAdded,
    Mended,
    Drafted,
    AboutSet,
    SentencesJoined,
    SentenceSplit,
    Confirmed,
    RuleConfirmed,
    VoiceChosen,
    VoiceMade,
    VerbChosen,
    QuotedSet,
    HedgesChosen,
    StatementWithdrawn,
    StatementMoved,
    VoiceAdded,
    VoiceChanged,
    VoicesMerged,
    VoiceRemoved,
    ActorAdded,
    ActorChanged,
    ActorConfirmed,
    ActorRemoved,
    ActorsMapped,
    DraftActorsRemoved,
    TieAdded,
    TieChanged,
    TieRemoved,
    ViewpointAdded,
    ViewpointChanged,
    ViewpointRemoved,
    ComparisonSet,
    ComparisonRemoved,
    PointAdded,
    PointAsked,
    PointMoved,
    PointRemoved,
    Answered,
    Unanswered,
    SectionSet,
    AddressesKept,
    SectionBegun,
    SectionUnbegun,
}

impl StepName {
    /// Returns the name of an action's step.
    #[must_use]
    pub fn of(action: &Action, before: &Project) -> Self {
        let of = |kind, subject: &str| StepName {
            kind,
            subject: subject.into(),
        };
        let sentence = |kind, id: &SentenceId| {
            let number = before.parsed().number(id);
            let number = number.map(|number| (number + 1).to_string());
            of(kind, &number.unwrap_or_default())
        };
        let number = |kind, number: usize| of(kind, &(number + 1).to_string());
        match action {
            Action::Text(it) => {
                let kind = of_text(it);
                let replaced = before.parsed().article.as_ref();
                let replaced = replaced
                    .filter(|_| matches!(kind, StepKind::Imported | StepKind::FolderOpened));
                of(kind, replaced.map_or("", |it| &it.title.text))
            }
            Action::About(it) => match it {
                AboutChange::Set(key, _) => of(StepKind::AboutSet, key.path().1),
                AboutChange::AuthorsSet(_) => of(StepKind::AboutSet, "authors"),
                AboutChange::HedgeWordsSet(_) => of(StepKind::AboutSet, "hedge-words"),
                AboutChange::AbbreviationsSet(_) => of(StepKind::AboutSet, "abbreviations"),
            },
            Action::Sentence(it) => match it {
                SentenceChange::Joined(id) => sentence(StepKind::SentencesJoined, id),
                SentenceChange::Split { sentence: id, .. } => sentence(StepKind::SentenceSplit, id),
            },
            Action::Statement(it) => match it {
                StatementChange::Confirmed(id) => sentence(StepKind::Confirmed, id),
                StatementChange::RuleConfirmed(rule) => of(StepKind::RuleConfirmed, rule),
                StatementChange::VoiceChosen { sentences, .. } => match sentences.as_slice() {
                    [one] => sentence(StepKind::VoiceChosen, one),
                    _ => of(StepKind::VoiceChosen, ""),
                },
                StatementChange::VoiceMade { sentence: id, .. } => {
                    sentence(StepKind::VoiceMade, id)
                }
                StatementChange::VerbChosen { sentence: id, .. } => {
                    sentence(StepKind::VerbChosen, id)
                }
                StatementChange::QuotedSet { sentence: id, .. } => {
                    sentence(StepKind::QuotedSet, id)
                }
                StatementChange::HedgesChosen { sentence: id, .. } => {
                    sentence(StepKind::HedgesChosen, id)
                }
                StatementChange::Withdrawn(id) => sentence(StepKind::StatementWithdrawn, id),
                StatementChange::Moved { to, .. } => sentence(StepKind::StatementMoved, to),
                StatementChange::Removed(_) => of(StepKind::StatementWithdrawn, ""),
            },
            Action::Voice(it) => match it {
                VoiceChange::Added(form) => of(StepKind::VoiceAdded, &form.name),
                VoiceChange::Changed { to, .. } => of(StepKind::VoiceChanged, &to.name),
                VoiceChange::Merged { into, .. } => of(StepKind::VoicesMerged, into),
                VoiceChange::Removed(id) => of(StepKind::VoiceRemoved, id),
                VoiceChange::DraftsRemoved => of(StepKind::VoiceRemoved, ""),
            },
            Action::Actor(it) => match it {
                ActorChange::Added(form) => of(StepKind::ActorAdded, &form.name),
                ActorChange::Changed { to, .. } => of(StepKind::ActorChanged, &to.name),
                ActorChange::Confirmed(id) => of(StepKind::ActorConfirmed, id),
                ActorChange::Removed(id) => of(StepKind::ActorRemoved, id),
                ActorChange::Mapped(_) | ActorChange::MappedWithNew(_) => {
                    of(StepKind::ActorsMapped, "")
                }
                ActorChange::DraftsRemoved => of(StepKind::DraftActorsRemoved, ""),
            },
            Action::Tie(it) => match it {
                TieChange::Added { from, to, .. } => {
                    of(StepKind::TieAdded, &format!("{from} → {to}"))
                }
                TieChange::Typed(words) => of(StepKind::TieAdded, words),
                TieChange::FromSet(tie, _)
                | TieChange::ToSet(tie, _)
                | TieChange::MutualSet(tie, _)
                | TieChange::CaptionTyped(tie, _)
                | TieChange::CaptionChosen(tie, _)
                | TieChange::EvidenceChosen { tie, .. } => number(StepKind::TieChanged, *tie),
                TieChange::Removed(tie) => number(StepKind::TieRemoved, *tie),
            },
            Action::Viewpoint(it) => match it {
                ViewpointChange::Added(form) => of(StepKind::ViewpointAdded, &form.name),
                ViewpointChange::Changed { to, .. } => of(StepKind::ViewpointChanged, &to.name),
                ViewpointChange::Removed(id) => of(StepKind::ViewpointRemoved, id),
            },
            Action::Comparison(it) => of_comparison(it),
            Action::Section(it) => match it {
                SectionChange::ClosedSet(section, _)
                | SectionChange::IdSet(section, _)
                | SectionChange::VoiceSet(section, _)
                | SectionChange::HeadingSet(section, _) => number(StepKind::SectionSet, *section),
                SectionChange::AddressesKept => of(StepKind::AddressesKept, ""),
                SectionChange::Begun { heading, .. } => of(StepKind::SectionBegun, heading),
                SectionChange::Unbegun(section) => number(StepKind::SectionUnbegun, *section),
            },
        }
    }
}

/// Returns the name of a step that changed the comparison.
fn of_comparison(it: &ComparisonChange) -> StepName {
    let of = |kind, subject: &str| StepName {
        kind,
        subject: subject.into(),
    };
    let number = |kind, number: usize| of(kind, &(number + 1).to_string());
    match it {
        ComparisonChange::Placed(_)
        | ComparisonChange::SwitchSet(_)
        | ComparisonChange::TitleSet(_)
        | ComparisonChange::ViewpointsSet(_) => of(StepKind::ComparisonSet, ""),
        ComparisonChange::Removed => of(StepKind::ComparisonRemoved, ""),
        ComparisonChange::PointAdded(question) => of(StepKind::PointAdded, question),
        ComparisonChange::Asked(point, _) => number(StepKind::PointAsked, *point),
        ComparisonChange::PointMoved { from, .. } => number(StepKind::PointMoved, *from),
        ComparisonChange::PointRemoved(point) => number(StepKind::PointRemoved, *point),
        ComparisonChange::Answered { point, .. } | ComparisonChange::AnswerTyped { point, .. } => {
            number(StepKind::Answered, *point)
        }
        ComparisonChange::Unanswered { point, .. } => number(StepKind::Unanswered, *point),
    }
}

fn of_text(it: &TextChange) -> StepKind {
    match it {
        TextChange::ArticleEdited(_) => StepKind::ArticleEdited,
        TextChange::FileEdited(_) => StepKind::FileEdited,
        TextChange::Imported { .. } => StepKind::Imported,
        TextChange::FolderOpened { .. } => StepKind::FolderOpened,
        TextChange::PictureAdded { .. } => StepKind::PictureAdded,
        TextChange::Mended { .. } => StepKind::Mended,
        TextChange::Drafted => StepKind::Drafted,
    }
}

impl fmt::Display for StepName {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let subject = &self.subject;
        let words = match self.kind {
            StepKind::ArticleEdited => "article edited",
            StepKind::FileEdited => "explainer.toml edited",
            StepKind::Imported => "article imported",
            StepKind::FolderOpened => "folder opened",
            StepKind::PictureAdded => "picture added",
            StepKind::Mended => "help applied",
            StepKind::Drafted => "drafts added",
            StepKind::AboutSet => return write!(f, "{subject} set"),
            StepKind::SentencesJoined => "sentences joined at",
            StepKind::SentenceSplit => "sentence split:",
            StepKind::Confirmed => "confirmed sentence",
            StepKind::RuleConfirmed => "confirmed all by rule",
            StepKind::VoiceChosen if subject.is_empty() => "voice of several sentences",
            StepKind::VoiceChosen => "voice of sentence",
            StepKind::VoiceMade => "new voice of sentence",
            StepKind::VerbChosen => "verb of sentence",
            StepKind::QuotedSet => "quotation of sentence",
            StepKind::HedgesChosen => "hedges of sentence",
            StepKind::StatementWithdrawn => "statement taken back",
            StepKind::StatementMoved => "statement led to sentence",
            StepKind::VoiceAdded => "voice added:",
            StepKind::VoiceChanged => "voice changed:",
            StepKind::VoicesMerged => "voices merged:",
            StepKind::VoiceRemoved => "voice removed:",
            StepKind::ActorAdded => "actor added:",
            StepKind::ActorChanged => "actor changed:",
            StepKind::ActorConfirmed => "actor confirmed:",
            StepKind::ActorRemoved => "actor removed:",
            StepKind::ActorsMapped => "map set",
            StepKind::DraftActorsRemoved => "drafted actors removed",
            StepKind::TieAdded => "tie added:",
            StepKind::TieChanged => "tie changed:",
            StepKind::TieRemoved => "tie removed:",
            StepKind::ViewpointAdded => "viewpoint added:",
            StepKind::ViewpointChanged => "viewpoint changed:",
            StepKind::ViewpointRemoved => "viewpoint removed:",
            StepKind::ComparisonSet => "comparison set",
            StepKind::ComparisonRemoved => "comparison removed",
            StepKind::PointAdded => "point added:",
            StepKind::PointAsked => "question of point",
            StepKind::PointMoved => "moved point",
            StepKind::PointRemoved => "removed point",
            StepKind::Answered => "answer to point",
            StepKind::Unanswered => "answer taken out of point",
            StepKind::SectionSet => "section set:",
            StepKind::AddressesKept => "addresses of sections kept",
            StepKind::SectionBegun => "section begun:",
            StepKind::SectionUnbegun => "section taken back:",
        };
        f.write_str(words)?;
        if !subject.is_empty() {
            write!(f, " {subject}")?;
        }
        Ok(())
    }
}
