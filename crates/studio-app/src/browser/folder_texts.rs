//! The texts of a folder: which of them Studio knows, what it writes over them, and what it
//! hears of them from outside.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::folder::Folder;
use super::happened::Happened;
use super::held::Held;
use super::listing::{Listing, TEXTS, Written};
use super::load::load_folder;
use crate::components::Writes;
use crosslight_compile::hexadecimal_digest;
use crosslight_studio::Project;

/// A folder, and what is known of its texts.
pub struct FolderTexts {
    tell: UseReducerDispatcher<Held>,
    folder: Folder,
    /// The digest of each text, as far as it is known.
    known: Rc<RefCell<BTreeMap<&'static str, Option<String>>>>,
    /// The digest of the text that was sent last.
    sent: RefCell<String>,
}

impl FolderTexts {
    /// Knows no text of a folder yet.
    #[must_use]
    pub fn new(tell: UseReducerDispatcher<Held>, folder: Folder) -> Self {
        FolderTexts {
            tell,
            folder,
            known: Rc::default(),
            sent: RefCell::default(),
        }
    }

    /// Tells when the folder is written. One that was picked is another program's as well,
    /// and is written when the editor says so.
    #[must_use]
    pub fn writes(&self) -> Writes {
        match self.folder {
            Folder::Served(_) => Writes::ByItself,
            Folder::Picked(_) => Writes::WhenAsked,
        }
    }

    /// Loads the folder. Returns its listing, its project, and sentences on what is left
    /// out.
    ///
    /// # Errors
    /// A sentence.
    pub async fn load(&self) -> Result<(Listing, Project, Vec<String>), String> {
        let loaded = load_folder(&self.folder).await?;
        for name in TEXTS {
            let digest = loaded.0.texts.get(name).cloned().flatten();
            self.known.borrow_mut().insert(name, digest);
        }
        Ok(loaded)
    }

    /// Hears of changes to the folder from outside, as long as its program runs. A folder
    /// that was picked has no program: what was changed in it is seen when it is written.
    pub async fn listen(&self) {
        let Folder::Served(folder) = &self.folder else {
            return;
        };
        let mut known = String::new();
        loop {
            match folder.change(&known).await {
                Ok(Some((tag, listing))) => {
                    known = tag;
                    self.hear(&listing).await;
                }
                Ok(None) => {}
                Err(reason) => {
                    self.tell.dispatch(Happened::Told(reason));
                    return;
                }
            }
        }
    }

    /// Tells of each text that is another than is known. It becomes known only when the
    /// editor has it, so that nothing is written over it before.
    async fn hear(&self, listing: &Listing) {
        for name in TEXTS {
            let now = listing.texts.get(name).cloned().flatten();
            let was = self.known.borrow().get(name).cloned().flatten();
            // Studio may hear of its own change before the answer to it.
            let is_own = now.as_ref().is_some_and(|now| *now == *self.sent.borrow());
            if is_own || now == was {
                continue;
            }
            let text = match now {
                Some(_) => {
                    let bytes = self.folder.read(name).await;
                    // A file that is unreadable or no text is told when Studio writes it.
                    let text = bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok());
                    let Some(text) = text else { continue };
                    Some(Rc::from(text))
                }
                None => None,
            };
            let known = Rc::clone(&self.known);
            let taken = Callback::from(move |()| {
                known.borrow_mut().insert(name, now.clone());
            });
            self.tell.dispatch(Happened::ChangedOutside {
                name,
                text,
                was,
                taken,
            });
        }
    }

    /// Writes the texts that changed; returns false if one was changed outside.
    ///
    /// # Errors
    /// A sentence: the program has ended, or the system refuses.
    pub async fn write(&self, project: &Project) -> Result<bool, String> {
        let texts = [
            ("article.md", project.article()),
            ("explainer.toml", project.editorial()),
        ];
        let mut are_written = true;
        for (name, text) in texts {
            let known = self.known.borrow().get(name).cloned().flatten();
            let digest = hexadecimal_digest(text.as_bytes());
            if known.as_ref() == Some(&digest) || (known.is_none() && text.is_empty()) {
                continue;
            }
            self.sent.replace(digest);
            match self.folder.write(name, known.as_deref(), text).await? {
                Written::Saved(digest) => {
                    self.known.borrow_mut().insert(name, Some(digest));
                }
                Written::Conflict(there) if there.as_deref() == Some(&**text) => {
                    self.know(name, Some(text));
                }
                Written::Conflict(there) => {
                    let there = there.map(Rc::from);
                    self.tell.dispatch(Happened::Conflicted(name, there));
                    are_written = false;
                }
            }
        }
        Ok(are_written)
    }

    /// Takes the text that the folder has, or that it has none, as known, so that the next
    /// change replaces it.
    pub fn know(&self, name: &'static str, text: Option<&str>) {
        let digest = text.map(|text| hexadecimal_digest(text.as_bytes()));
        self.known.borrow_mut().insert(name, digest);
    }
}
