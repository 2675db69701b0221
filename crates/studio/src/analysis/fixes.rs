//! The help of diagnostics as actions: what a button can do about them.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crosslight_compile::{ContentError, ContentWarning, Lint, Location, Problem, SourceFile};
use crosslight_content::Slice;

use crate::project::{
    Action, ActorChange, Project, SentenceId, StatementChange, TextChange, VoiceChange,
    confirmed_uses,
};

/// An action that mends what a diagnostic tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// The kind of fix.
    pub kind: FixKind,
    /// The words that the fix writes, or the name of the thing that it changes.
    pub words: Rc<str>,
    /// The action.
    pub action: Action,
}

/// A kind of fix: the way in which an action mends a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FixKind {
    /// Writes these words in place of the wrong ones.
    Write,
    /// Takes the words out.
    TakeOut,
    /// Adds the word to the hedges.
    AddHedge,
    /// Says that the sentence has no hedges.
    NoHedges,
    /// Removes the entry.
    Remove,
    /// Points at this place, of several that have the words.
    Choose,
}

/// An advice on a warning in the editor's words, where its help speaks of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Advice {
    /// To read a draft, and confirm it.
    Confirm,
    /// To say who says some sentences.
    Attribute,
    /// To use a voice, an actor or a viewpoint, or remove it.
    Use,
    /// To list a hedge, or say that there is none.
    Hedge,
}

/// Returns the advice on a warning; `None` where its help says it.
pub(super) fn advice(warning: &ContentWarning) -> Option<Advice> {
    match warning.lint {
        Lint::Drafts { .. } => Some(Advice::Confirm),
        Lint::NotYetAttributed { .. } => Some(Advice::Attribute),
        Lint::SilentVoice(_) | Lint::IdleActor(_) | Lint::UncomparedViewpoint(_) => {
            Some(Advice::Use)
        }
        Lint::UnlistedHedge { .. } => Some(Advice::Hedge),
        _ => None,
    }
}

/// Returns the sentence of a drafted statement that a warning is about.
pub(super) fn drafted_sentence(project: &Project, warning: &ContentWarning) -> Option<SentenceId> {
    if !matches!(
        warning.lint,
        Lint::Drafts {
            kind: "statement",
            ..
        }
    ) {
        return None;
    }
    let parsed = project.parsed();
    let number = statement_at(project, &warning.location)?;
    let statement = parsed.entries.as_ref().ok()?.statements.get(number)?;
    parsed
        .ids()
        .get(parsed.pointed_at(&statement.quote)?)
        .cloned()
}

/// Returns what can be done about a mistake.
pub(super) fn fixes_of_error(project: &Project, error: &ContentError) -> Vec<Fix> {
    let write = |words: &str| written(project, &error.location, words, &toml_string(words));
    let bare = |words: &str| written(project, &error.location, words, words);
    let fix = match &error.problem {
        Problem::UnknownKey {
            nearest: Some(name),
            ..
        } => bare(name),
        Problem::UndefinedId {
            nearest: Some(name),
            ..
        }
        | Problem::UnknownHeading {
            nearest: Some(name),
            ..
        }
        | Problem::IdForHeading { heading: name, .. } => write(name),
        Problem::CurlyMarks(words) | Problem::StraightMarks(words) => write(words),
        Problem::AbsentQuote {
            words,
            nearest: Some(nearest),
        } => piece(project, &error.location, words, &nearest.words),
        Problem::AmbiguousQuote { words, count, .. } => {
            return numbered(project, &error.location, words, *count);
        }
        Problem::CoveredTwice(_) => statement_at(project, &error.location).map(|number| Fix {
            kind: FixKind::Remove,
            words: "".into(),
            action: Action::Statement(StatementChange::Removed(number)),
        }),
        Problem::SecondTitle => before(project, &error.location, "#"),
        Problem::UnusedDefinition(_) => before(project, &error.location, "\\"),
        _ => None,
    };
    fix.into_iter().collect()
}

/// Returns what can be done about a warning.
pub(super) fn fixes_of_warning(project: &Project, warning: &ContentWarning) -> Vec<Fix> {
    match &warning.lint {
        Lint::UnlistedHedge { word, .. } => hedges(project, &warning.location, word),
        Lint::IdleActor(name) => {
            let entries = project.parsed().entries.as_ref();
            let mut actors = entries.into_iter().flat_map(|it| &it.actors);
            let actor = actors.find(|it| *it.name == **name);
            let fix = actor.map(|actor| Fix {
                kind: FixKind::Remove,
                words: Rc::clone(&actor.name),
                action: Action::Actor(ActorChange::Removed(Rc::clone(&actor.id))),
            });
            fix.into_iter().collect()
        }
        Lint::SilentVoice(name) => {
            let entries = project.parsed().entries.as_ref();
            let mut voices = entries.iter().flat_map(|it| &it.voices);
            let voice = voices.find(|it| *it.name == **name);
            let voice =
                voice.filter(|it| entries.is_ok_and(|all| confirmed_uses(all, &it.id) == 0));
            let fix = voice.map(|voice| Fix {
                kind: FixKind::Remove,
                words: Rc::clone(&voice.name),
                action: Action::Voice(VoiceChange::Removed(Rc::clone(&voice.id))),
            });
            fix.into_iter().collect()
        }
        Lint::TakenFor { line, .. } => {
            let escaped = warning.lint.escaped();
            let fix = escaped.and_then(|with| piece(project, &warning.location, line, &with));
            fix.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Returns a text of a project and a location's bytes in it.
fn text_at<'a>(project: &'a Project, location: &Location) -> Option<(&'a str, usize)> {
    let text = match location.file {
        SourceFile::Article => project.article(),
        SourceFile::Editorial => project.editorial(),
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let span = location.span.clone()?;
    Some((text.get(span.clone())?, span.start))
}

/// Returns the fix that writes a text in place of all that a location has.
fn written(project: &Project, location: &Location, words: &str, with: &str) -> Option<Fix> {
    let (was, start) = text_at(project, location)?;
    Some(mended(location, start, was, words, with))
}

/// Returns the fix that writes a text in place of words that a location has once.
fn piece(project: &Project, location: &Location, words: &str, with: &str) -> Option<Fix> {
    let (text, start) = text_at(project, location)?;
    let mut matches = text.match_indices(words);
    let (at, was) = matches.next()?;
    let is_once = matches.next().is_none();
    // A mark that ends the string would need another notation.
    let is_plain = !with.contains(['"', '\'', '\\', '\n']) || location.file == SourceFile::Article;
    (is_once && is_plain).then(|| mended(location, start + at, was, with, with))
}

/// Returns the fix that writes a mark before a location.
fn before(project: &Project, location: &Location, mark: &str) -> Option<Fix> {
    let (was, start) = text_at(project, location)?;
    let with = format!("{mark}{was}");
    Some(mended(location, start, was, &with, &with))
}

fn mended(location: &Location, start: usize, was: &str, words: &str, with: &str) -> Fix {
    Fix {
        kind: FixKind::Write,
        words: words.into(),
        action: Action::Text(TextChange::Mended {
            in_article: location.file == SourceFile::Article,
            span: start..start + was.len(),
            was: was.into(),
            with: with.into(),
        }),
    }
}

/// Returns a fix for each of the places that have the words of a quote selector.
fn numbered(project: &Project, location: &Location, quotation: &str, count: usize) -> Vec<Fix> {
    let Some((was, start)) = text_at(project, location) else {
        return Vec::new();
    };
    // A list or a table has more to it than its words.
    if location.file == SourceFile::Article || !was.starts_with(['"', '\'']) {
        return Vec::new();
    }
    let fixes = (1..=count).map(|nth| Fix {
        kind: FixKind::Choose,
        ..mended(
            location,
            start,
            was,
            &nth.to_string(),
            &format!("{{ quote = {}, nth = {nth} }}", toml_string(quotation)),
        )
    });
    fixes.collect()
}

/// Returns the number of the statement that has a location.
fn statement_at(project: &Project, location: &Location) -> Option<usize> {
    let start = location.span.as_ref()?.start;
    let entries = project.parsed().entries.as_ref().ok()?;
    entries.statements.iter().rposition(|it| it.at <= start)
}

/// Returns the fixes for a hedge that a statement does not list.
fn hedges(project: &Project, location: &Location, word: &str) -> Vec<Fix> {
    let parsed = project.parsed();
    let found = || {
        let number = statement_at(project, location)?;
        let statement = parsed.entries.as_ref().ok()?.statements.get(number)?;
        let sentence = parsed.pointed_at(&statement.quote)?;
        let text = &parsed.sentence(sentence).ok()?.text;
        let listed = statement.hedges.iter().flatten();
        let mut hedges: Vec<Slice> = listed
            .flat_map(|it| crosslight_compile::hedge_slices(text, it))
            .collect();
        let matches = crosslight_compile::hedge_slices(text, word);
        let is_free = |it: &Slice| {
            !hedges
                .iter()
                .any(|own| it.start < own.end && own.start < it.end)
        };
        let new: Vec<Slice> = matches.into_iter().filter(is_free).collect();
        new.first()?;
        hedges.extend(new);
        Some((parsed.ids().get(sentence)?.clone(), hedges))
    };
    let Some((sentence, hedges)) = found() else {
        return Vec::new();
    };
    let fix = |kind, hedges| Fix {
        kind,
        words: word.into(),
        action: Action::Statement(StatementChange::HedgesChosen {
            sentence: sentence.clone(),
            hedges,
        }),
    };
    let has_others = hedges.len() > 1;
    let mut fixes = vec![fix(FixKind::AddHedge, hedges)];
    if !has_others {
        fixes.push(fix(FixKind::NoHedges, Vec::new()));
    }
    fixes
}

/// Returns a text as a string of TOML.
fn toml_string(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}
