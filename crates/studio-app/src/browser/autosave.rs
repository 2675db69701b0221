//! Saves the project in this browser a moment after each change, and in the folder that is
//! open, and says of each where it stands.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::folder::Folder;
use super::folder_texts::FolderTexts;
use super::happened::Happened;
use super::held::Held;
use super::leaving::Leaving;
use super::load::{Loaded, load_stored, opened};
use super::served_folder::ServedFolder;
use super::storage::Storage;
use crate::components::{Saved, Writes};
use crosslight_studio::storage::{encode, picture_digest};
use crosslight_studio::{History, Project};

/// The wait from a change until its save begins, in milliseconds: it is drawn first, and
/// what changes with it goes in the same save. What is left of the 300 that an editor may
/// lose is for the writing, on a busy machine as well.
const WAIT: u32 = 10;

/// Saves a project.
#[derive(Clone)]
pub struct Autosave(Rc<Places>);

/// Where it saves.
struct Places {
    tell: UseReducerDispatcher<Held>,
    /// The storage of this browser, or why nothing may be saved there.
    storage: RefCell<Result<Rc<Storage>, String>>,
    folder: RefCell<Option<Rc<FolderTexts>>>,
    /// True from the editor's word that the folder is to be written until it is.
    is_asked: Cell<bool>,
    /// The key of the project in the storage.
    key: RefCell<String>,
    /// The digests of the pictures that this tab put into the browser.
    kept: RefCell<BTreeSet<Rc<str>>>,
    /// The newest state that no save has begun with, and whether the folder takes it.
    unsaved: RefCell<Option<(History, bool)>>,
    waiting: RefCell<Option<Timeout>>,
    is_saving: Cell<bool>,
    /// The newest texts that their folder was not given.
    unwritten: RefCell<Option<(Rc<FolderTexts>, Project, bool)>>,
    is_writing: Cell<bool>,
    leaving: Leaving,
}

impl Autosave {
    /// Saves nothing yet.
    pub fn new(tell: UseReducerDispatcher<Held>) -> Self {
        let none = Err("it is not open yet".to_owned());
        let folder = ServedFolder::find()
            .map(|folder| FolderTexts::new(tell.clone(), Folder::Served(folder)));
        let inner = Rc::new(Places {
            tell,
            storage: RefCell::new(none),
            folder: RefCell::new(folder.map(Rc::new)),
            is_asked: Cell::default(),
            key: RefCell::default(),
            kept: RefCell::default(),
            unsaved: RefCell::default(),
            waiting: RefCell::default(),
            is_saving: Cell::default(),
            unwritten: RefCell::default(),
            is_writing: Cell::default(),
            leaving: Leaving::default(),
        });
        let own = Rc::downgrade(&inner);
        inner.leaving.on_hidden(move || {
            if let Some(inner) = own.upgrade() {
                Autosave(inner).hurry();
            }
        });
        Autosave(inner)
    }

    /// Loads what was saved: from the folder if there is one, and from the browser.
    pub async fn load(&self) {
        let storage = Storage::open().await.map(Rc::new);
        *self.0.storage.borrow_mut() = storage;
        let loaded = if let Some(folder) = self.folder() {
            self.load_with(&folder).await
        } else {
            self.0.key.replace("project".to_owned());
            self.load_from_browser().await
        };
        for happened in loaded {
            self.0.tell.dispatch(happened);
        }
    }

    /// Loads a folder, and the steps that led to its texts if they are in the browser.
    async fn load_with(&self, folder: &FolderTexts) -> Vec<Happened> {
        let (listing, project, left_out) = match folder.load().await {
            Ok(loaded) => loaded,
            Err(reason) => {
                self.refuse("the folder could not be opened");
                return vec![Happened::Told(reason)];
            }
        };
        self.0.key.replace(format!("folder {}", listing.id));
        let mut all = self.load_from_browser().await;
        all.push(Happened::Told(opened(&listing.name, left_out)));
        all.push(Happened::FolderLoaded(Box::new(project)));
        all
    }

    async fn load_from_browser(&self) -> Vec<Happened> {
        let storage = match &*self.0.storage.borrow() {
            Ok(storage) => Rc::clone(storage),
            Err(reason) => {
                let failed = Saved::Failed(reason.clone().into());
                return vec![Happened::SavedInBrowser(failed)];
            }
        };
        let key = self.0.key.borrow().clone();
        match load_stored(&storage, &key).await {
            Ok(Loaded::Nothing) => Vec::new(),
            Ok(Loaded::History(history, missing)) => {
                let mut all = vec![Happened::Restored(history)];
                let known = storage.load(&self.download_key()).await.ok().flatten();
                let known = known.and_then(|it| String::from_utf8(it).ok());
                all.extend(known.map(Happened::DownloadKnown));
                if !missing.is_empty() {
                    let said = format!(
                        "No longer in this browser, so add them again: {}.",
                        missing.join(", ")
                    );
                    all.push(Happened::Told(said));
                }
                all
            }
            Ok(Loaded::Damaged(raw, said)) => vec![Happened::FoundDamaged(raw, said)],
            // A project that could not be read may be whole, so nothing is put in its place.
            Err(reason) => {
                self.refuse(&reason);
                vec![Happened::SavedInBrowser(Saved::Failed(reason.into()))]
            }
        }
    }

    /// Saves nothing in this browser any more.
    fn refuse(&self, reason: &str) {
        *self.0.storage.borrow_mut() = Err(reason.to_owned());
    }

    /// Hears of changes to the folder from outside, as long as its program runs.
    pub async fn listen(&self) {
        if let Some(folder) = self.folder() {
            folder.listen().await;
        }
    }

    /// Keeps the texts in another folder from now on.
    pub fn keep_in(&self, folder: Rc<FolderTexts>) {
        self.0.folder.replace(Some(folder));
        self.0.is_asked.set(false);
    }

    /// Tells whether the folder is one that `crosslight studio` opened.
    #[must_use]
    pub fn is_served(&self) -> bool {
        let folder = self.folder();
        folder.is_some_and(|it| it.writes() == Writes::ByItself)
    }

    fn folder(&self) -> Option<Rc<FolderTexts>> {
        self.0.folder.borrow().clone()
    }

    /// Saves a project a moment later, with what has changed until then: in the browser,
    /// and in the folder, unless a conflict has to be settled there first.
    pub fn save(&self, history: History, is_settled: bool) {
        self.0.leaving.set_unsaved(true);
        self.0.unsaved.replace(Some((history, is_settled)));
        self.wait();
    }

    /// Saves a project in the folder as well, now that the editor says so.
    pub fn save_in_folder(&self, history: History, is_settled: bool) {
        self.0.is_asked.set(true);
        self.save(history, is_settled);
    }

    /// Keeps in mind which state was downloaded, over a reload.
    pub fn note_download(&self, state: String) {
        let saving = self.clone();
        spawn_local(async move {
            let Ok(storage) = saving.0.storage.borrow().clone() else {
                return;
            };
            // An error would only mean that it is forgotten.
            _ = storage.save(&saving.download_key(), state.as_bytes()).await;
        });
    }

    fn download_key(&self) -> String {
        [&*self.0.key.borrow(), " download"].concat()
    }

    /// Saves no more: another tab writes the project.
    pub fn stop(&self) {
        self.0.unsaved.take();
        self.0.waiting.take();
        self.0.leaving.set_unsaved(false);
    }

    /// Begins to save after a while. A change meanwhile makes it no longer.
    fn wait(&self) {
        let mut waiting = self.0.waiting.borrow_mut();
        if waiting.is_some() || self.0.is_saving.get() || self.0.unsaved.borrow().is_none() {
            return;
        }
        let saving = self.clone();
        *waiting = Some(Timeout::new(WAIT, move || saving.hurry()));
    }

    /// Begins to save now. The folder is written apart: a server that does not answer holds
    /// up nothing in the browser.
    fn hurry(&self) {
        let saving = self.clone();
        spawn_local(async move {
            saving.0.waiting.take();
            if saving.0.is_saving.get() {
                return;
            }
            let unsaved = saving.0.unsaved.take();
            if let Some((history, is_settled)) = unsaved {
                saving.0.is_saving.set(true);
                let saved = saving.save_in_browser(&history).await;
                saving.0.is_saving.set(false);
                saving.report(saved.map(|()| true), Happened::SavedInBrowser);
                saving.write(history.project(), is_settled);
                saving.wait();
            }
        });
    }

    /// Writes a project into the folder, if one is open and is to be written; one after the
    /// other, and of those that come meanwhile the last.
    fn write(&self, project: &Project, is_settled: bool) {
        let is_due = self.0.is_asked.take() || self.is_served();
        let Some(folder) = self.folder().filter(|_| is_due) else {
            return;
        };
        let newest = (folder, project.clone(), is_settled);
        self.0.unwritten.replace(Some(newest));
        if self.0.is_writing.replace(true) {
            return;
        }
        let saving = self.clone();
        spawn_local(async move {
            let mut saved = Ok(false);
            while let Some((folder, project, is_settled)) = saving.0.unwritten.take() {
                saved = if is_settled {
                    folder.write(&project).await
                } else {
                    Ok(false)
                };
            }
            saving.0.is_writing.set(false);
            if saved == Ok(false) {
                // A conflict is settled first; then it is written.
                saving.0.is_asked.set(true);
            }
            saving.report(saved, Happened::SavedInFolder);
        });
    }

    /// Tells what became of a save, unless the next one will.
    fn report(&self, saved: Result<bool, String>, happened: fn(Saved) -> Happened) {
        let is_newest = self.0.unsaved.borrow().is_none();
        let saved = match saved {
            Ok(_) if !is_newest => return,
            Ok(true) => Saved::Saved,
            Ok(false) => Saved::Behind,
            Err(reason) => Saved::Failed(reason.into()),
        };
        if is_newest && saved == Saved::Saved {
            self.0.leaving.set_unsaved(false);
        }
        self.0.tell.dispatch(happened(saved));
    }

    async fn save_in_browser(&self, history: &History) -> Result<(), String> {
        let storage = self.0.storage.borrow().clone()?;
        for bytes in history.project().pictures().values() {
            let digest = picture_digest(bytes);
            let is_kept = self.0.kept.borrow().contains(&digest);
            if !is_kept {
                storage.save_picture(&digest, bytes).await?;
                self.0.kept.borrow_mut().insert(digest);
            }
        }
        let key = self.0.key.borrow().clone();
        storage.save(&key, &encode(history)).await
    }

    /// Takes the text that the folder has, or that it has none, as known.
    pub fn know(&self, name: &'static str, text: Option<&str>) {
        if let Some(folder) = self.folder() {
            folder.know(name, text);
        }
    }
}
