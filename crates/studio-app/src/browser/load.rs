//! Loads a project: from this browser, with its steps, or from a folder.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::folder::Folder;
use super::listing::{Listing, TEXTS};
use super::storage::Storage;
use crosslight_studio::storage::{Damage, decode, picture_digest};
use crosslight_studio::{History, Project};

/// The outcome of loading.
pub enum Loaded {
    /// Nothing.
    Nothing,
    /// A history, and the paths of pictures that were not there.
    History(History, Vec<Rc<str>>),
    /// Bytes that are no project; the sentence says why.
    Damaged(Rc<[u8]>, String),
}

/// Loads what was stored in this browser.
///
/// # Errors
/// A sentence: the browser refuses.
pub async fn load_stored(storage: &Storage, key: &str) -> Result<Loaded, String> {
    let Some(bytes) = storage.load(key).await? else {
        return Ok(Loaded::Nothing);
    };
    let pictures = storage.pictures().await?;
    let pictures = pictures.into_iter().map(Rc::<[u8]>::from);
    let pictures: BTreeMap<_, _> = pictures
        .map(|bytes| (picture_digest(&bytes), bytes))
        .collect();
    Ok(
        match decode(bytes, &|digest| pictures.get(digest).cloned()) {
            Ok(restored) => Loaded::History(restored.history, restored.missing),
            Err(Damage { kind, raw }) => {
                Loaded::Damaged(raw.into(), format!("Not opened: {kind}."))
            }
        },
    )
}

/// Loads the texts and the pictures of a folder. Returns sentences on what is left out.
///
/// # Errors
/// A sentence: the folder does not answer, or a text is not readable, which must not be
/// taken for an empty one.
pub async fn load_folder(folder: &Folder) -> Result<(Listing, Project, Vec<String>), String> {
    let listing = folder.listing().await?;
    let mut texts = [const { String::new() }; 2];
    for (name, text) in TEXTS.into_iter().zip(&mut texts) {
        if listing.texts.get(name).is_some_and(Option::is_some) {
            let bytes = folder.read(name).await?;
            let read = String::from_utf8(bytes);
            *text = read.map_err(|_| format!("{name} is no text in UTF-8."))?;
        }
    }
    let mut pictures = BTreeMap::new();
    let mut left_out = Vec::new();
    for path in &listing.pictures {
        match folder.read(path).await {
            Ok(bytes) => _ = pictures.insert(Rc::from(&**path), bytes.into()),
            Err(reason) => left_out.push(format!("{path} is left out: {reason}")),
        }
    }
    let [article, editorial] = texts;
    let project = Project::new(article, editorial).with_pictures(Rc::new(pictures));
    Ok((listing, project, left_out))
}

/// Says that a folder is open, and what is left out of it.
#[must_use]
pub fn opened(name: &str, mut left_out: Vec<String>) -> String {
    left_out.insert(0, format!("The folder {name} is open."));
    left_out.join(" ")
}
