//! A folder in which the two texts of an explainer are kept: one that `crosslight studio`
//! serves, or one that the editor picked in the browser.

use super::listing::{Listing, Written};
use super::picked_folder::PickedFolder;
use super::served_folder::ServedFolder;

/// A folder.
pub enum Folder {
    /// The folder of `crosslight studio`.
    Served(ServedFolder),
    /// The folder that the editor picked.
    Picked(PickedFolder),
}

impl Folder {
    /// Returns what lies in the folder.
    ///
    /// # Errors
    /// A sentence.
    pub async fn listing(&self) -> Result<Listing, String> {
        match self {
            Folder::Served(folder) => folder.listing().await,
            Folder::Picked(folder) => folder.listing().await,
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A sentence.
    pub async fn read(&self, name: &str) -> Result<Vec<u8>, String> {
        match self {
            Folder::Served(folder) => folder.read(name).await,
            Folder::Picked(folder) => folder.read(name).await,
        }
    }

    /// Writes a text; `known` is the digest of the bytes that it replaces.
    ///
    /// # Errors
    /// A sentence.
    pub async fn write(
        &self,
        name: &str,
        known: Option<&str>,
        new: &str,
    ) -> Result<Written, String> {
        match self {
            Folder::Served(folder) => folder.write(name, known, new).await,
            Folder::Picked(folder) => folder.write(name, known, new).await,
        }
    }
}
