//! The state that Studio holds in the browser, and the events that change it.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::checking::Heard;
use super::happened::Happened;
use super::listing::{text_of, written};
use super::second_tab::Role;
use crate::components::{Saved, Saves, Writes};
use crate::labels::Labels;
use crate::opened_files::{Opened, sorted};
use crate::protocol::Checked;
use crate::state::Studio;
use crosslight_compile::hexadecimal_digest;
use crosslight_studio::export::digest;
use crosslight_studio::history::StepKind;
use crosslight_studio::{Action, History, Project, TextChange};

/// The state that Studio holds.
#[derive(Clone, PartialEq)]
pub struct Held {
    /// The project with its steps.
    pub history: History,
    /// The result of the last check.
    pub checked: Option<Rc<Checked>>,
    /// The last event, in a sentence.
    pub status: AttrValue,
    /// The state with which the views begin, after each change that they did not make.
    pub given: Rc<Studio>,
    /// The words of the interface.
    pub labels: Labels,
    /// The state of the work in each place where it is saved.
    pub saves: Saves,
    /// The number of downloads so far, and the file of the last.
    pub downloaded: (u32, AttrValue),
    /// The role of this tab; `None` until that is known.
    pub role: Option<Role>,
    /// The bytes that were stored and are damaged.
    pub damaged: Option<Rc<[u8]>>,
    /// The files that were changed here and from outside, with their texts there.
    pub conflicts: BTreeMap<&'static str, Option<Rc<str>>>,
}

impl Default for Held {
    fn default() -> Self {
        Held {
            history: History::new(Project::default()),
            checked: None,
            status: AttrValue::default(),
            given: Rc::new(Studio::new(History::new(Project::default()))),
            labels: Labels::default(),
            saves: Saves::default(),
            downloaded: (0, AttrValue::default()),
            role: None,
            damaged: None,
            conflicts: BTreeMap::new(),
        }
    }
}

impl Reducible for Held {
    type Action = Happened;

    fn reduce(self: Rc<Self>, happened: Happened) -> Rc<Self> {
        let mut held = (*self).clone();
        match happened {
            // The views change nothing then, but tell of what they begin with.
            Happened::Edited(_) if !self.is_writable() => return self,
            Happened::Edited(history) => {
                if history.project() != held.history.project() {
                    held.saves.fall_behind();
                    let name = history.undo_name().map(|it| it.kind);
                    if matches!(name, Some(StepKind::Imported | StepKind::FolderOpened)) {
                        // The article that was downloaded is another.
                        held.saves.download = Saved::Never;
                    }
                }
                held.history = history;
                return Rc::new(held);
            }
            Happened::Done(_) | Happened::FilesOpened(_) | Happened::FolderPicked { .. }
                if !self.is_writable() =>
            {
                held.status = "The project can only be read here now.".into();
            }
            Happened::Done(action) => _ = held.act(&action),
            Happened::FilesOpened(files) => held.open(files),
            Happened::Restored(history) => {
                held.history = history;
                held.damaged = None;
            }
            Happened::FolderLoaded(project) => {
                held.saves.folder = Some(Saved::Saved);
                held.take_folder(*project);
            }
            Happened::FolderPicked {
                is_empty,
                project,
                said,
                taken,
            } => {
                held.status = said.into();
                if is_empty || held.open_folder(&project) {
                    held.conflicts.clear();
                    held.saves.writes = Writes::WhenAsked;
                    held.saves.folder = Some(if is_empty { Saved::Never } else { Saved::Saved });
                    taken.emit(());
                }
            }
            Happened::FoundDamaged(bytes, said) => {
                held.damaged = Some(bytes);
                held.status = said.into();
            }
            Happened::InterfaceChosen(labels) => held.labels = labels,
            Happened::Heard(Heard::Checked(checked)) => held.checked = Some(checked),
            Happened::Heard(Heard::Stopped(reason)) => {
                let said =
                    format!("Checking stopped and was started anew: {reason}. Nothing is lost.");
                held.status = said.into();
            }
            Happened::RoleChanged(role) => held.role = Some(role),
            Happened::SavedInBrowser(saved) => held.saves.browser = saved,
            Happened::SavedInFolder(saved) => held.saves.folder = Some(saved),
            Happened::Downloaded(file, saved) => {
                if saved == Saved::Saved {
                    held.downloaded = (held.downloaded.0.wrapping_add(1), file.into());
                }
                held.saves.download = saved;
            }
            Happened::DownloadKnown(state) => {
                let is_own = state == digest(held.history.project());
                held.saves.download = if is_own { Saved::Saved } else { Saved::Behind };
            }
            Happened::ChangedOutside {
                name,
                text,
                was,
                taken,
            } => {
                if held.hear(name, text, was.as_deref()) {
                    taken.emit(());
                }
            }
            Happened::Conflicted(name, text) => _ = held.conflicts.insert(name, text),
            Happened::Settled(name) => _ = held.conflicts.remove(name),
            Happened::BeganAnew => {
                held.damaged = None;
                held.status = AttrValue::default();
            }
            Happened::Told(said) => held.status = said.into(),
        }
        if held.history != self.history {
            held.given = Rc::new(Studio::new(held.history.clone()));
        }
        Rc::new(held)
    }
}

impl Held {
    /// Tells whether the project may be changed and saved here.
    #[must_use]
    pub fn is_writable(&self) -> bool {
        self.role == Some(Role::Writes) && self.damaged.is_none()
    }

    /// Returns the conflict that is to be settled first.
    #[must_use]
    pub fn conflict(&self) -> Option<(&'static str, Option<&Rc<str>>)> {
        let first = self.conflicts.first_key_value();
        first.map(|(name, theirs)| (*name, theirs.as_ref()))
    }

    /// Does something as a step of its own: never one with what was typed before. Returns
    /// false if it is refused.
    fn act(&mut self, action: &Action) -> bool {
        match self.history.paused().done(action) {
            Ok(history) => {
                self.history = history.paused();
                true
            }
            Err(refusal) => {
                self.status = refusal.to_string().into();
                false
            }
        }
    }

    /// Takes the texts of a folder. Where the browser has the steps of the same folder, and
    /// other texts at their end, the folder's are one step more, so that neither is lost.
    fn take_folder(&mut self, project: Project) {
        if self.history == History::new(Project::default()) {
            self.history = History::new(project);
            return;
        }
        if !self.open_folder(&project) {
            // Other texts than the folder's must not be written into it.
            self.history = History::new(project);
        }
    }

    /// Puts the texts of a folder in the place of those that are here, as a step. Returns
    /// false if they are refused.
    fn open_folder(&mut self, project: &Project) -> bool {
        let before = self.history.project();
        let is_other =
            before.article() != project.article() || before.editorial() != project.editorial();
        let was_empty = before.article().is_empty() && before.editorial().is_empty();
        let is_taken = self.act(&Action::Text(TextChange::FolderOpened {
            article: Rc::clone(project.article()),
            editorial: Rc::clone(project.editorial()),
        }));
        if !is_taken {
            return false;
        }
        for (path, bytes) in project.pictures().iter() {
            let (path, bytes) = (Rc::clone(path), Rc::clone(bytes));
            self.act(&Action::Text(TextChange::PictureAdded { path, bytes }));
        }
        if is_other && !was_empty {
            let said = "The folder has other texts than were here. Undo brings those back.";
            self.status = [&*self.status, said]
                .join(" ")
                .trim_start()
                .to_owned()
                .into();
        }
        true
    }

    /// Takes a text from outside, unless Studio's own has changed as well. Returns true if
    /// Studio has it now.
    fn hear(&mut self, name: &'static str, text: Option<Rc<str>>, was: Option<&str>) -> bool {
        let own = text_of(self.history.project(), name);
        if text.as_ref() == Some(&own) {
            self.conflicts.remove(name);
            return true;
        }
        let is_unchanged = was.unwrap_or_default() == hexadecimal_digest(own.as_bytes());
        match text {
            Some(text) if is_unchanged || own.is_empty() || !self.is_writable() => {
                self.act(&Action::Text(written(name, text)));
                self.status =
                    format!("{name} was changed outside of Studio, and is as it is there.").into();
                true
            }
            text => {
                self.conflicts.insert(name, text);
                false
            }
        }
    }

    /// Takes files over.
    fn open(&mut self, files: Vec<Opened>) {
        let sorted = sorted(files);
        self.status = sorted.said.into();
        for (path, bytes) in sorted.pictures {
            self.act(&Action::Text(TextChange::PictureAdded { path, bytes }));
        }
        let project = self.history.project();
        let (article, editorial) = (project.article().clone(), project.editorial().clone());
        self.act(&Action::Text(TextChange::FolderOpened {
            article: sorted.article.map_or(article, Rc::from),
            editorial: sorted.editorial.map_or(editorial, Rc::from),
        }));
    }
}
