//! Why a bundle was not installed.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why a bundle was not installed.
#[derive(Debug)]
pub enum InstallError {
    /// Something other than a folder is there.
    NotAFolder(PathBuf),
    /// A folder is there, where one file is to be.
    AFolder(PathBuf),
    /// The folder has files, and no bundle made them.
    NotABundle(PathBuf),
    /// A file of the bundle would take the place of one that no bundle made.
    Taken(PathBuf),
    /// Another publication into the folder is at work.
    Busy(PathBuf),
    /// The bundle's record could not be written.
    Record(serde_json::Error),
    /// A path could not be read or written.
    Path(PathBuf, io::Error),
    /// The same, when a part of the files had been exchanged.
    Unfinished(PathBuf, io::Error),
}

impl InstallError {
    /// Says what is in the folder `out` now.
    #[must_use]
    pub fn note(&self, out: &Path) -> String {
        let out = out.display();
        match self {
            InstallError::Unfinished(..) => format!(
                "{out} has the old page or the new one, whole; publish again when this is \
                 mended, and the rest follows"
            ),
            _ => format!("{out} is as it was"),
        }
    }
}

/// Makes an error of a path.
pub(super) fn at(path: &Path) -> impl Fn(io::Error) -> InstallError {
    move |error| InstallError::Path(path.to_owned(), error)
}

impl fmt::Display for InstallError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            InstallError::NotAFolder(path) => write!(f, "{} is not a folder", path.display()),
            InstallError::AFolder(path) => {
                write!(f, "{} is a folder, not one file", path.display())
            }
            InstallError::NotABundle(path) => write!(
                f,
                "{} has files that are no bundle's: name a new or empty folder, or one that \
                 Crosslight made",
                path.display()
            ),
            InstallError::Taken(path) => write!(
                f,
                "{} is no bundle's file, and would be replaced: move it away",
                path.display()
            ),
            InstallError::Busy(path) => write!(
                f,
                "another publication into {} is at work: publish again when it has ended",
                path.display()
            ),
            InstallError::Record(error) => write!(f, "the bundle's record: {error}"),
            InstallError::Path(path, error) | InstallError::Unfinished(path, error) => {
                let path = path.display();
                match error.kind() {
                    ErrorKind::StorageFull => write!(f, "{path}: the disk is full"),
                    ErrorKind::PermissionDenied => write!(f, "{path}: there is no permission"),
                    _ => write!(f, "{path}: {error}"),
                }
            }
        }
    }
}

impl std::error::Error for InstallError {}
