//! Saves the project in this browser a moment after each change, and in the folder that
//! `crosslight studio` opened, and says of each where it stands.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::held::{Happened, Held};
use super::leaving::Leaving;
use super::served_folder::{Listing, ServedFolder, Written};
use super::storage::Storage;
use crate::components::Saved;
use crosslight_compile::hexadecimal_digest;
use crosslight_studio::History;
use crosslight_studio::storage::{Damage, decode, encode, picture_digest};

/// The quiet after a change, in milliseconds.
const QUIET: u32 = 300;
/// The texts of a folder.
const TEXTS: [&str; 2] = ["article.md", "explainer.toml"];
/// The key of the project, and of one that was found damaged.
const PROJECT: &str = "project";
const DAMAGED: &str = "damaged";

/// Saves a project.
#[derive(Clone)]
pub struct Autosave(Rc<Places>);

/// Where it saves.
struct Places {
    tell: UseReducerDispatcher<Held>,
    storage: RefCell<Option<Rc<Storage>>>,
    folder: Option<ServedFolder>,
    /// The digest of each text in the folder, as far as it is known.
    known: RefCell<BTreeMap<&'static str, Option<String>>>,
    /// The digests of the pictures that this tab put into the browser.
    kept: RefCell<BTreeSet<Rc<str>>>,
    /// The digest of the text that was sent to the folder last.
    sent: RefCell<String>,
    waiting: RefCell<Option<Timeout>>,
    leaving: Leaving,
}

impl Autosave {
    /// Saves nothing yet.
    pub fn new(tell: UseReducerDispatcher<Held>) -> Self {
        Autosave(Rc::new(Places {
            tell,
            storage: RefCell::default(),
            folder: ServedFolder::find(),
            known: RefCell::default(),
            kept: RefCell::default(),
            sent: RefCell::default(),
            waiting: RefCell::default(),
            leaving: Leaving::default(),
        }))
    }

    /// Loads what was saved: from the folder if there is one, or else from the browser.
    pub async fn load(&self) {
        let tell = &self.0.tell;
        match Storage::open().await {
            Ok(storage) => {
                self.0.storage.replace(Some(Rc::new(storage)));
            }
            Err(reason) => tell.dispatch(Happened::Saved(Saved::Failed(reason.into()), None)),
        }
        if let Some(folder) = &self.0.folder {
            if let Err(reason) = self.load_folder(folder).await {
                tell.dispatch(Happened::Told(reason));
            }
        } else {
            self.load_stored().await;
        }
    }

    async fn load_stored(&self) {
        let tell = &self.0.tell;
        let storage = self.0.storage.borrow().clone();
        let Some(storage) = storage else {
            return;
        };
        let Ok(Some(bytes)) = storage.load(PROJECT).await else {
            return;
        };
        let pictures = storage.pictures().await.unwrap_or_default();
        let pictures = pictures.into_iter().map(Rc::<[u8]>::from);
        let pictures: BTreeMap<_, _> = pictures
            .map(|bytes| (picture_digest(&bytes), bytes))
            .collect();
        match decode(bytes, &|digest| pictures.get(digest).cloned()) {
            Ok(restored) => {
                tell.dispatch(Happened::Restored(restored.history));
                if !restored.missing.is_empty() {
                    let said =
                        format!("Not kept in this browser: {}.", restored.missing.join(", "));
                    tell.dispatch(Happened::Told(said));
                }
            }
            Err(Damage { kind, raw }) => {
                // Kept apart, since the next change is saved in its place.
                let kept = storage.save(DAMAGED, &raw).await;
                let said = match kept {
                    Ok(()) => {
                        format!("Not opened: {kind}. It is kept, and can be saved as a file.")
                    }
                    Err(reason) => format!("Not opened: {kind}. Save it as a file now: {reason}."),
                };
                tell.dispatch(Happened::FoundDamaged(raw.into(), said));
            }
        }
    }

    async fn load_folder(&self, folder: &ServedFolder) -> Result<(), String> {
        let listing = folder.listing().await?;
        let mut files = Vec::new();
        let names = listing.texts.iter().filter(|(_, digest)| digest.is_some());
        let names = names.map(|(name, _)| name).chain(&listing.pictures);
        for name in names {
            let bytes = folder.read(name).await;
            files.push(super::opened::Opened {
                name: name.clone(),
                bytes,
            });
        }
        for name in TEXTS {
            let digest = listing.texts.get(name).cloned().flatten();
            self.0.known.borrow_mut().insert(name, digest);
        }
        self.0.tell.dispatch(Happened::FilesOpened(files));
        let said = format!("The folder {} is open.", listing.name);
        self.0.tell.dispatch(Happened::Told(said));
        Ok(())
    }

    /// Hears of changes to the folder from outside, as long as its program runs.
    pub async fn listen(&self) {
        let Some(folder) = &self.0.folder else {
            return;
        };
        let mut known = String::new();
        loop {
            match folder.change(&known).await {
                Ok(Some((tag, listing))) => {
                    known = tag;
                    self.hear(folder, &listing).await;
                }
                Ok(None) => {}
                Err(reason) => {
                    self.0.tell.dispatch(Happened::Told(reason));
                    return;
                }
            }
        }
    }

    async fn hear(&self, folder: &ServedFolder, listing: &Listing) {
        for name in TEXTS {
            let now = listing.texts.get(name).cloned().flatten();
            let was = self.0.known.borrow().get(name).cloned().flatten();
            // What Studio wrote itself may be heard of before it is answered.
            let is_own = now.as_ref().is_none_or(|now| *now == *self.0.sent.borrow());
            if is_own || now == was {
                continue;
            }
            let bytes = folder.read(name).await.unwrap_or_default();
            if let Ok(text) = String::from_utf8(bytes) {
                let digest = hexadecimal_digest(text.as_bytes());
                self.0.known.borrow_mut().insert(name, Some(digest));
                let text = text.into();
                let told = Happened::ChangedOutside { name, text, was };
                self.0.tell.dispatch(told);
            }
        }
    }

    /// Saves a project, once nothing has changed for a moment: in the browser, and in the
    /// folder, unless a conflict has to be settled there first.
    pub fn save(&self, history: History, is_settled: bool) {
        self.0.leaving.set_unsaved(true);
        let saving = self.clone();
        let waiting = Timeout::new(QUIET, move || {
            spawn_local(async move { saving.save_now(&history, is_settled).await });
        });
        self.0.waiting.replace(Some(waiting));
    }

    async fn save_now(&self, history: &History, is_settled: bool) {
        let in_browser = self.save_in_browser(history).await;
        if in_browser.is_ok() {
            self.0.leaving.set_unsaved(false);
        }
        let browser = match in_browser {
            Ok(()) => Saved::Saved,
            Err(reason) => Saved::Failed(reason.into()),
        };
        let mut in_folder = None;
        if let Some(folder) = &self.0.folder {
            let saved = if is_settled {
                self.save_in_folder(folder, history).await
            } else {
                Ok(false)
            };
            in_folder = Some(match saved {
                Ok(true) => Saved::Saved,
                Ok(false) => Saved::Behind,
                Err(reason) => Saved::Failed(reason.into()),
            });
        }
        self.0.tell.dispatch(Happened::Saved(browser, in_folder));
    }

    async fn save_in_browser(&self, history: &History) -> Result<(), String> {
        let storage = self.0.storage.borrow().clone();
        let storage = storage.ok_or("it keeps nothing")?;
        for bytes in history.project().pictures().values() {
            let digest = picture_digest(bytes);
            let is_kept = self.0.kept.borrow().contains(&digest);
            if !is_kept {
                storage.save_picture(&digest, bytes).await?;
                self.0.kept.borrow_mut().insert(digest);
            }
        }
        storage.save(PROJECT, &encode(history)).await
    }

    /// Writes the texts that changed; returns false if one was changed outside.
    async fn save_in_folder(
        &self,
        folder: &ServedFolder,
        history: &History,
    ) -> Result<bool, String> {
        let project = history.project();
        let texts = [
            ("article.md", project.article()),
            ("explainer.toml", project.editorial()),
        ];
        for (name, text) in texts {
            let known = self.0.known.borrow().get(name).cloned().flatten();
            let is_same = known.as_deref() == Some(&*hexadecimal_digest(text.as_bytes()));
            if is_same || (known.is_none() && text.is_empty()) {
                continue;
            }
            self.0.sent.replace(hexadecimal_digest(text.as_bytes()));
            match folder.write(name, known.as_deref(), text).await? {
                Written::Saved(digest) => {
                    self.0.known.borrow_mut().insert(name, Some(digest));
                }
                Written::Conflict(there) => {
                    let happened = Happened::Conflicted(name.into(), there.into());
                    self.0.tell.dispatch(happened);
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// Takes what the folder has as known, so that the next change replaces it.
    pub fn know(&self, name: &str, text: &str) {
        let digest = hexadecimal_digest(text.as_bytes());
        if let Some(known) = self.0.known.borrow_mut().get_mut(name) {
            *known = Some(digest);
        }
    }
}
