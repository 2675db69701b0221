//! The folder that Studio reads and writes: two texts that it may change, and pictures
//! that it may read.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;

use crosslight_compile::{Problem, hexadecimal_digest};
use crosslight_publish::read_bounded;

/// The files that Studio may write.
const WRITABLE: [&str; 2] = ["article.md", "explainer.toml"];
/// The endings of files that it may read besides.
const PICTURES: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];
/// The depth to which pictures are looked for, and how many are listed.
const DEPTH: usize = 4;
const MOST: usize = 1000;

/// A folder.
pub struct Project {
    folder: PathBuf,
    /// Held from the comparison of a digest to the renaming.
    writing: Mutex<()>,
}

/// The contents of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Listing {
    /// The folder's name.
    pub name: String,
    /// A digest of its path, by which it is told from other folders.
    pub id: String,
    /// The digest of each text, or null if there is none.
    pub texts: BTreeMap<String, Option<String>>,
    /// The paths of the pictures.
    pub pictures: Vec<String>,
}

/// Why a file is not read or written.
#[derive(Debug)]
pub enum Refusal {
    /// The name is none that Studio may use.
    Name,
    /// It can't be read.
    Unreadable(Problem),
    /// It is a link, which another file would replace.
    Link,
    /// It has other bytes than Studio knows.
    Conflict {
        /// The bytes that it has; `None` if it is gone.
        bytes: Option<Vec<u8>>,
    },
    /// The system refused.
    System(std::io::Error),
}

impl Project {
    /// Opens a folder.
    pub fn new(folder: &Path) -> Self {
        Project {
            folder: folder.to_owned(),
            writing: Mutex::new(()),
        }
    }

    /// Lists what lies in the folder now.
    pub fn listing(&self) -> Listing {
        let real = fs::canonicalize(&self.folder).unwrap_or_else(|_| self.folder.clone());
        let texts = WRITABLE.map(|name| {
            let bytes = self.read(name).ok();
            (name.to_owned(), bytes.as_deref().map(hexadecimal_digest))
        });
        let mut pictures = Vec::new();
        list_pictures(&self.folder, "", DEPTH, &mut pictures);
        pictures.sort();
        Listing {
            id: hexadecimal_digest(real.as_os_str().as_encoded_bytes()),
            name: real
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into(),
            texts: texts.into(),
            pictures,
        }
    }

    /// Reads a text or a picture.
    ///
    /// # Errors
    /// [`Refusal::Name`] and [`Refusal::Unreadable`].
    pub fn read(&self, name: &str) -> Result<Vec<u8>, Refusal> {
        let is_known = WRITABLE.contains(&name) || is_picture(name);
        if !is_known || !is_below(name) {
            return Err(Refusal::Name);
        }
        read_bounded(&self.folder, &self.folder.join(name)).map_err(Refusal::Unreadable)
    }

    /// Writes a text, if the file has the bytes of this digest, or is not there if there is
    /// none. Returns the digest of the new bytes.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn write(&self, name: &str, known: Option<&str>, bytes: &[u8]) -> Result<String, Refusal> {
        if !WRITABLE.contains(&name) {
            return Err(Refusal::Name);
        }
        // A writer that panicked left the old file or the new one whole, so its lock is
        // good.
        let _alone = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let path = self.folder.join(name);
        let metadata = fs::symlink_metadata(&path).ok();
        if metadata.as_ref().is_some_and(fs::Metadata::is_symlink) {
            return Err(Refusal::Link);
        }
        let there = match metadata {
            Some(_) => Some(self.read(name)?),
            None => None,
        };
        if there.as_deref().map(hexadecimal_digest).as_deref() != known {
            return Err(Refusal::Conflict { bytes: there });
        }
        self.replace(&path, bytes).map_err(Refusal::System)?;
        Ok(hexadecimal_digest(bytes))
    }

    /// Writes another file and gives it the name, so that nobody reads half a text.
    fn replace(&self, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
        let mut options = tempfile::Builder::new();
        options.prefix(".crosslight-new-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // As any editor writes a new file; the system takes off its mask.
            options.permissions(fs::Permissions::from_mode(0o666));
        }
        let mut file = options.tempfile_in(&self.folder)?;
        file.write_all(bytes)?;
        if let Ok(metadata) = fs::metadata(path) {
            file.as_file().set_permissions(metadata.permissions())?;
        }
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    }
}

/// Tells whether a path stays below the folder, and names nothing hidden.
fn is_below(path: &str) -> bool {
    let good = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains('\\');
    path.split('/').all(good)
}

fn is_picture(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    PICTURES.iter().any(|it| it.eq_ignore_ascii_case(ending))
}

fn list_pictures(folder: &Path, prefix: &str, depth: usize, found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        // The type of the entry itself: no link leads anywhere from here.
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        // A folder that is somebody's whole disk must still be listed at once.
        if found.len() >= MOST || name.starts_with('.') {
            continue;
        }
        if kind.is_file() && is_picture(&name) {
            found.push(path);
        } else if kind.is_dir() && depth > 0 {
            list_pictures(&entry.path(), &format!("{path}/"), depth - 1, found);
        }
    }
}
