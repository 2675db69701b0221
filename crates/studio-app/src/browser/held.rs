//! The state that Studio holds in the browser, and the events that change it.

use std::rc::Rc;

use yew::prelude::*;

use super::checking::Heard;
use super::opened::Opened;
use super::second_tab::Role;
use crate::components::{Saved, Saves};
use crate::labels::Labels;
use crate::protocol::Checked;
use crate::state::Studio;
use crosslight_compile::hexadecimal_digest;
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
    /// The role of this tab; `None` until that is known.
    pub role: Option<Role>,
    /// The bytes that were stored and are damaged.
    pub damaged: Option<Rc<[u8]>>,
    /// A file that was changed from outside, with its text there.
    pub conflict: Option<(AttrValue, Rc<str>)>,
}

/// An event.
pub enum Happened {
    /// The editor changed the project in the views.
    Edited(History),
    /// The project was changed by something else.
    Done(Action),
    /// Files were opened.
    FilesOpened(Vec<Opened>),
    /// A project was loaded from the browser.
    Restored(History),
    /// The stored work is damaged; the sentence says how.
    FoundDamaged(Rc<[u8]>, String),
    /// Another interface language was chosen.
    InterfaceChosen(Labels),
    /// The worker told something.
    Heard(Heard),
    /// This tab may do something else.
    RoleChanged(Role),
    /// The work was saved in this browser and in the folder, if one is open, or not.
    Saved(Saved, Option<Saved>),
    /// The work was downloaded, or not.
    Downloaded(Saved),
    /// A file of the folder was changed from outside.
    ChangedOutside {
        /// The file.
        name: &'static str,
        /// The text that it has now.
        text: Rc<str>,
        /// The digest of the text that it had.
        was: Option<String>,
    },
    /// A file of the folder could not be written, for it was changed from outside.
    Conflicted(AttrValue, Rc<str>),
    /// The conflict was settled.
    Settled,
    /// Something is to be said.
    Told(String),
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
            role: None,
            damaged: None,
            conflict: None,
        }
    }
}

impl Reducible for Held {
    type Action = Happened;

    fn reduce(self: Rc<Self>, happened: Happened) -> Rc<Self> {
        let mut held = (*self).clone();
        match happened {
            Happened::Edited(history) => {
                if history.project() != held.history.project() {
                    held.saves.fall_behind();
                }
                held.history = history;
                return Rc::new(held);
            }
            Happened::Done(action) => held.act(&action),
            Happened::FilesOpened(files) => held.open(files),
            Happened::Restored(history) => held.history = history,
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
            Happened::Saved(browser, folder) => {
                held.saves.browser = browser;
                held.saves.folder = folder;
            }
            Happened::Downloaded(saved) => held.saves.download = saved,
            Happened::ChangedOutside { name, text, was } => held.hear(name, text, was.as_deref()),
            Happened::Conflicted(name, text) => held.conflict = Some((name, text)),
            Happened::Settled => held.conflict = None,
            Happened::Told(said) => held.status = said.into(),
        }
        if held.history != self.history {
            held.given = Rc::new(Studio::new(held.history.clone()));
        }
        Rc::new(held)
    }
}

impl Held {
    fn act(&mut self, action: &Action) {
        match self.history.done(action) {
            Ok(history) => self.history = history,
            Err(refusal) => self.status = refusal.to_string().into(),
        }
    }

    /// Takes a text from outside, unless Studio's own has changed as well.
    fn hear(&mut self, name: &'static str, text: Rc<str>, was: Option<&str>) {
        let project = self.history.project();
        let is_article = name == "article.md";
        let own = if is_article {
            project.article()
        } else {
            project.editorial()
        };
        if **own == *text {
            return;
        }
        if was.unwrap_or_default() == hexadecimal_digest(own.as_bytes()) || own.is_empty() {
            self.act(&Action::Text(if is_article {
                TextChange::ArticleEdited(text)
            } else {
                TextChange::FileEdited(text)
            }));
            self.status =
                format!("{name} was changed outside of Studio, and is as it is there.").into();
        } else {
            self.conflict = Some((name.into(), text));
        }
    }

    /// Takes files over: the two texts by their endings, all else as pictures.
    fn open(&mut self, files: Vec<Opened>) {
        let mut said = Vec::new();
        let project = self.history.project();
        let (mut article, mut editorial) = (project.article().clone(), project.editorial().clone());
        for Opened { name, bytes } in files {
            let bytes = match bytes {
                Ok(bytes) => bytes,
                Err(reason) => {
                    said.push(format!("{name} is left out: {reason}."));
                    continue;
                }
            };
            let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
            let is_text = matches!(&*ending, "md" | "markdown" | "txt" | "toml");
            if !is_text {
                let (path, bytes) = (name.into(), bytes.into());
                self.act(&Action::Text(TextChange::PictureAdded { path, bytes }));
                continue;
            }
            match String::from_utf8(bytes) {
                Ok(text) if ending == "toml" => editorial = text.into(),
                Ok(text) => article = text.into(),
                Err(_) => said.push(format!("{name} is left out: it is no text in UTF-8.")),
            }
        }
        self.act(&Action::Text(TextChange::FolderOpened {
            article,
            editorial,
        }));
        if !said.is_empty() {
            self.status = said.join(" ").into();
        }
    }
}
