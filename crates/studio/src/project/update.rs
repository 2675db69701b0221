//! The meaning of an action for a project.

use crosslight_compile::DRAFT_NOTE;

use super::change::Change;
use super::{
    Action, Entries, Project, Refusal, about, actors, comparison, sections, sentences, statements,
    texts, ties, viewpoints, voices,
};

/// Returns the project after an action.
///
/// # Errors
/// [`Refusal`] if the action cannot be done; then nothing has changed. No action but an
/// edit of a text as a whole makes an entry point nowhere.
pub fn update(project: &Project, action: &Action) -> Result<Project, Refusal> {
    if let Action::Text(change) = action {
        return texts::changed(project, change);
    }
    let mut change = Change::of(project)?;
    match action {
        Action::Text(_) => {}
        Action::About(it) => about::change(&mut change, it)?,
        Action::Sentence(it) => return guarded(project, sentences::changed(project, it)?),
        Action::Statement(it) => statements::change(&mut change, it)?,
        Action::Voice(it) => voices::change(&mut change, it)?,
        Action::Actor(it) => actors::change(&mut change, it)?,
        Action::Tie(it) => ties::change(&mut change, it)?,
        Action::Viewpoint(it) => viewpoints::change(&mut change, it)?,
        Action::Comparison(it) => comparison::change(&mut change, it)?,
        Action::Section(it) => sections::change(&mut change, it)?,
    }
    guarded(project, without_note(project, change.project()))
}

/// Takes out the note of the drafts, once the last draft is gone.
fn without_note(before: &Project, after: Project) -> Project {
    let has_drafts = |project: &Project| {
        let entries = project.parsed().entries.as_ref();
        entries.is_ok_and(Entries::have_drafts)
    };
    let text = after.editorial();
    for note in [DRAFT_NOTE.to_owned(), DRAFT_NOTE.replace('\n', "\r\n")] {
        if let Some((head, rest)) = text.split_once(&note)
            && has_drafts(before)
            && !has_drafts(&after)
        {
            let line = rest.strip_prefix("\r\n").or(rest.strip_prefix('\n'));
            return after.with_editorial([head, line.unwrap_or(rest)].concat());
        }
    }
    after
}

/// Refuses a project in which more entries point nowhere than before.
fn guarded(before: &Project, after: Project) -> Result<Project, Refusal> {
    let (before, read) = (before.parsed(), after.parsed());
    let (was, is) = (before.stale().len(), read.stale().len());
    if is > was {
        return Err(Refusal::WouldMislead(is - was));
    }
    if read.is_unamended && !before.is_unamended {
        return Err(Refusal::WouldMislead(1));
    }
    Ok(after)
}
