//! The names in the views for the parts of a project: voices, sentences, steps, refusals.

use crate::labels::{Label, Labels};
use crate::state::News;
use crosslight_content::Slice;
use crosslight_studio::analysis::{Attribution, Sentence, SentenceState};
use crosslight_studio::history::{StepKind, StepName};
use crosslight_studio::project::Speaker;
use crosslight_studio::{Analysis, Refusal};
use yew::prelude::*;

/// Returns the name of a voice; its id where there is no such voice.
pub fn voice(analysis: &Analysis, labels: &Labels, speaker: &Speaker) -> AttrValue {
    match speaker {
        Speaker::Article => labels.text(Label::ArticleSays),
        Speaker::Voice(id) => {
            let voice = analysis.voices.iter().find(|it| it.id == *id);
            let name = voice.map_or(id, |it| it.short.as_ref().unwrap_or(&it.name));
            AttrValue::from(name.to_string())
        }
    }
}

/// Returns the name of a viewpoint; its id where there is no such viewpoint.
pub fn viewpoint(analysis: &Analysis, id: &str) -> AttrValue {
    let viewpoint = analysis.viewpoints.iter().find(|it| *it.id == *id);
    AttrValue::from(viewpoint.map_or(id, |it| &it.name).to_owned())
}

/// Returns the words of a sentence that a slice covers.
pub fn words(sentence: &str, slice: Slice) -> &str {
    slice.of(sentence).unwrap_or_default()
}

/// Says who says a sentence, and by which verb: “Campbell, said, word for word”.
pub fn attribution(analysis: &Analysis, labels: &Labels, sentence: &Sentence) -> String {
    let Some(speaker) = &sentence.speaker else {
        // Where no rule found a source, what is confirmed is that the article names none.
        let label = match sentence.state {
            SentenceState::Drafted(_) => Label::ArticleSays,
            _ => Label::NobodyYet,
        };
        return labels.text(label).to_string();
    };
    let mut parts = vec![voice(analysis, labels, speaker).to_string()];
    parts.extend(
        sentence
            .verb
            .map(|verb| words(&sentence.text, verb).to_owned()),
    );
    if sentence.quoted {
        parts.push(labels.text(Label::Quoted).to_string());
    }
    parts.join(&labels.text(Label::Comma))
}

/// Returns the label that says how far a sentence is done.
pub fn state(state: &SentenceState) -> Label {
    match state {
        SentenceState::Confirmed => Label::StateConfirmed,
        SentenceState::Drafted(_) => Label::StateDrafted,
        SentenceState::NotYetAttributed => Label::StateOpen,
        SentenceState::Stale => Label::StateStale,
    }
}

/// Returns the label that says how far a sentence is done, and if its section or block
/// quotation says so.
pub fn state_of(sentence: &Sentence) -> Label {
    match (&sentence.state, sentence.attribution) {
        (SentenceState::Confirmed, Attribution::Shared) => Label::StateShared,
        (state, _) => self::state(state),
    }
}

/// Returns the value that style sheets know of how far a sentence is done.
pub fn state_value(state: &SentenceState) -> &'static str {
    match state {
        SentenceState::Confirmed => "confirmed",
        SentenceState::Drafted(_) => "drafted",
        SentenceState::NotYetAttributed => "open",
        SentenceState::Stale => "stale",
    }
}

/// Names a step: “voice of sentence 12”.
pub fn step(labels: &Labels, name: &StepName) -> String {
    use StepKind as Kind;
    let label = match name.kind {
        Kind::ArticleEdited => Label::StepArticle,
        Kind::FileEdited => Label::StepFile,
        Kind::Imported | Kind::FolderOpened => Label::StepImport,
        Kind::PictureAdded => Label::StepPicture,
        Kind::Mended => Label::StepMended,
        Kind::Drafted => Label::StepDrafted,
        Kind::AboutSet => Label::StepAbout,
        Kind::SentencesJoined | Kind::SentenceSplit => Label::StepEnd,
        Kind::Confirmed => Label::StepConfirmed,
        Kind::RuleConfirmed => Label::StepRule,
        Kind::VoiceChosen if name.subject.is_empty() => Label::StepVoices,
        Kind::VoiceChosen | Kind::VoiceMade => Label::StepVoice,
        Kind::VerbChosen => Label::StepVerb,
        Kind::QuotedSet => Label::StepQuoted,
        Kind::HedgesChosen => Label::StepHedges,
        Kind::StatementWithdrawn | Kind::StatementMoved => Label::StepStatement,
        Kind::VoiceAdded | Kind::VoiceChanged | Kind::VoicesMerged | Kind::VoiceRemoved => {
            Label::StepVoiceEntry
        }
        Kind::ActorAdded
        | Kind::ActorChanged
        | Kind::ActorConfirmed
        | Kind::ActorRemoved
        | Kind::DraftActorsRemoved => Label::StepActor,
        Kind::ActorsMapped => Label::StepMap,
        Kind::TieAdded | Kind::TieChanged | Kind::TieRemoved => Label::StepTie,
        Kind::ViewpointAdded | Kind::ViewpointChanged | Kind::ViewpointRemoved => {
            Label::StepViewpoint
        }
        Kind::ComparisonSet | Kind::ComparisonRemoved => Label::StepComparison,
        Kind::PointAdded | Kind::PointAsked | Kind::PointMoved | Kind::PointRemoved => {
            Label::StepPoint
        }
        Kind::Answered | Kind::Unanswered => Label::StepAnswer,
        Kind::SectionSet | Kind::AddressesKept | Kind::SectionBegun | Kind::SectionUnbegun => {
            Label::StepSection
        }
    };
    let subject = match name.kind {
        Kind::AboutSet => about(&name.subject).map(|label| labels.text(label)),
        Kind::Imported | Kind::FolderOpened => Some(AttrValue::default()),
        _ => None,
    };
    let subject = subject.unwrap_or_else(|| name.subject.to_string().into());
    let filled = labels.fill(label, &[("subject", &subject)]);
    filled.trim().to_owned()
}

/// Returns the label of a fact about the page or the article, by its key in the file.
fn about(key: &str) -> Option<Label> {
    Some(match key {
        "kicker" => Label::AboutKicker,
        "language" => Label::AboutLanguage,
        "licence" => Label::AboutLicence,
        "published" => Label::AboutPublished,
        "publisher" => Label::AboutPublisher,
        "source" => Label::AboutSource,
        "standfirst" => Label::AboutStandfirst,
        "title" => Label::AboutTitle,
        _ => return None,
    })
}

/// Returns the name of a language in that language; its tag where it is another.
fn language(tag: &str) -> &str {
    match tag.split('-').next().unwrap_or_default() {
        "ar" => "العربية",
        "de" => "Deutsch",
        "el" => "Ελληνικά",
        "en" => "English",
        "es" => "Español",
        "fa" => "فارسی",
        "fr" => "Français",
        "he" => "עברית",
        "hi" => "हिन्दी",
        "it" => "Italiano",
        "ja" => "日本語",
        "ko" => "한국어",
        "nl" => "Nederlands",
        "pl" => "Polski",
        "pt" => "Português",
        "ru" => "Русский",
        "uk" => "Українська",
        "zh" => "中文",
        _ => tag,
    }
}

/// Says what follows from opening an article: what it replaced, and its language.
fn opening(analysis: &Analysis, labels: &Labels, name: &StepName) -> String {
    let mut said = String::new();
    if !name.subject.is_empty() {
        said += " ";
        said += &labels.fill(Label::Replaced, &[("title", &name.subject)]);
    }
    if !analysis.language.is_empty() {
        said += " ";
        let language = language(&analysis.language);
        said += &labels.fill(Label::OpenedLanguage, &[("language", language)]);
    }
    said
}

/// Says what happened; a refusal is in English, which is told.
pub fn news(analysis: &Analysis, labels: &Labels, news: &News) -> Html {
    let named = |label, name| labels.fill(label, &[("step", &step(labels, name))]);
    match news {
        News::Done(name) if matches!(name.kind, StepKind::Imported | StepKind::FolderOpened) => {
            (named(Label::Done, name) + &opening(analysis, labels, name)).into()
        }
        News::Done(name) => named(Label::Done, name).into(),
        News::Guessed(name, unnamed) => {
            let all = unnamed.join(&labels.text(Label::Comma));
            let guessed = labels.fill(Label::TieGuessed, &[("names", &all)]);
            [named(Label::Done, name), guessed].join(" ").into()
        }
        News::Downloaded(file) => labels.fill(Label::DownloadedFile, &[("file", file)]).into(),
        News::Undone(name) => named(Label::Undone, name).into(),
        News::Redone(name) => named(Label::Redone, name).into(),
        News::NothingToUndo => labels.text(Label::NothingToUndo).into(),
        News::NothingToRedo => labels.text(Label::NothingToRedo).into(),
        News::AllConfirmed => labels.text(Label::AllConfirmed).into(),
        News::Reading => labels.text(Label::Reading).into(),
        News::Drafting => labels.text(Label::Drafting).into(),
        News::Busy => not_done(labels, labels.text(Label::Busy).into()),
        News::Refused(refusal) => self::refusal(labels, refusal),
        News::Failed(reason) => not_done(labels, labels.english(reason)),
    }
}

/// Says why something cannot be done.
pub fn refusal(labels: &Labels, refusal: &Refusal) -> Html {
    not_done(labels, labels.english(&refusal.to_string()))
}

fn not_done(labels: &Labels, reason: Html) -> Html {
    html! { <><strong>{ labels.text(Label::NotDone) }</strong>{ " " }{ reason }</> }
}
