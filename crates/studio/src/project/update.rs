//! What an action means for a project.

use std::rc::Rc;

use super::file::File;
use super::{
    Action, Entries, EntryKind, Project, Reading, Refusal, about, actors, comparison, sections,
    sentences, statements, texts, ties, viewpoints, voices,
};

/// A project that is being changed.
pub struct Change<'a> {
    /// The project before.
    pub project: &'a Project,
    /// What is read of it.
    pub reading: &'a Reading,
    /// Its entries.
    pub entries: &'a Entries,
    /// Its `explainer.toml`, which is edited.
    pub file: File,
}

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
    guarded(project, change.project())
}

/// Refuses a project in which more entries point nowhere than before.
fn guarded(before: &Project, after: Project) -> Result<Project, Refusal> {
    let (before, read) = (before.reading(), after.reading());
    let (was, is) = (before.stale().len(), read.stale().len());
    if is > was {
        return Err(Refusal::WouldMislead(is - was));
    }
    if read.is_unamended && !before.is_unamended {
        return Err(Refusal::WouldMislead(1));
    }
    Ok(after)
}

impl<'a> Change<'a> {
    /// Begins to change a project.
    pub fn of(project: &'a Project) -> Result<Self, Refusal> {
        let reading = project.reading();
        Ok(Change {
            project,
            reading,
            entries: reading.entries()?,
            file: File::open(project.editorial())?,
        })
    }

    /// Returns the changed project.
    pub fn project(&self) -> Project {
        let text = self.file.text();
        if text == **self.project.editorial() {
            self.project.clone()
        } else {
            self.project.with_editorial(text)
        }
    }

    /// Checks that the article has these words.
    pub fn in_article(&self, words: &str) -> Result<(), Refusal> {
        if words.trim().is_empty() {
            return Err(Refusal::NoWords);
        }
        let is_there = !self.reading.index().of(words).is_empty();
        is_there
            .then_some(())
            .ok_or_else(|| Refusal::NotInArticle(words.to_owned()))
    }

    /// Returns the number of the entry with an id.
    pub fn number<'b>(
        kind: EntryKind,
        id: &str,
        ids: impl IntoIterator<Item = &'b Rc<str>>,
    ) -> Result<usize, Refusal> {
        let number = ids.into_iter().position(|it| **it == *id);
        number.ok_or_else(|| Refusal::NoSuchEntry(kind, id.to_owned()))
    }
}
