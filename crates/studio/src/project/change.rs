//! A project that is being changed, as each kind of change has it.

use std::rc::Rc;

use super::file::File;
use super::{Entries, EntryKind, Parsed, Project, Refusal};

/// A project that is being changed.
pub struct Change<'a> {
    /// The project before.
    pub project: &'a Project,
    /// Its parsed texts.
    pub parsed: &'a Parsed,
    /// Its entries.
    pub entries: &'a Entries,
    /// Its `explainer.toml`, which is edited.
    pub file: File,
}

impl<'a> Change<'a> {
    /// Begins to change a project.
    pub fn of(project: &'a Project) -> Result<Self, Refusal> {
        let parsed = project.parsed();
        Ok(Change {
            project,
            parsed,
            entries: parsed.entries()?,
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
        let is_there = !self.parsed.index().of(words).is_empty();
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
