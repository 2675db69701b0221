//! The reasons why a bundle was not installed.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The reason why a bundle was not installed.
#[derive(Debug)]
pub enum InstallError {
    /// The path is something other than a folder.
    NotAFolder(PathBuf),
    /// The path is a folder; a file is expected.
    AFolder(PathBuf),
    /// The folder has a site's index where the explainer's page would be.
    ASite(PathBuf),
    /// Files of the bundle would replace these, which no bundle made; one at least.
    Taken(Vec<PathBuf>),
    /// The one file would replace this one, which Crosslight did not make.
    Foreign(PathBuf),
    /// Another publication into the folder is running.
    Busy(PathBuf),
    /// The bundle's manifest could not be written.
    Manifest(serde_json::Error),
    /// A path could not be read or written.
    Path(PathBuf, io::Error),
    /// A path could not be read or written after some files had been replaced.
    Unfinished(PathBuf, io::Error),
}

impl InstallError {
    /// Describes the present state of the folder `out`.
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

/// Returns a function that adds the path to an error.
pub(super) fn at(path: &Path) -> impl Fn(io::Error) -> InstallError {
    move |error| InstallError::Path(path.to_owned(), error)
}

impl fmt::Display for InstallError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            InstallError::NotAFolder(path) => write!(
                f,
                "{} is not a folder: name another, or move it away",
                path.display()
            ),
            InstallError::AFolder(path) => {
                write!(f, "{} is a folder, not one file", path.display())
            }
            InstallError::ASite(path) => write!(
                f,
                "{} is a site of several explainers, whose index would be replaced: add one \
                 with --sub-path, name all folders of the site, or name another folder",
                path.display()
            ),
            InstallError::Taken(paths) => taken(f, paths),
            InstallError::Foreign(path) => write!(
                f,
                "{} is no file that Crosslight made, and would be replaced: name another file",
                path.display()
            ),
            InstallError::Busy(path) => write!(
                f,
                "another publication into {} is at work: publish again when it has ended",
                path.display()
            ),
            InstallError::Manifest(error) => write!(f, "the bundle's manifest: {error}"),
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

/// The number of files in the way that are named; the rest is counted.
const NAMED: usize = 6;

/// Names the files in the way.
fn taken(f: &mut fmt::Formatter, paths: &[PathBuf]) -> fmt::Result {
    if let [path] = paths {
        return write!(
            f,
            "{} is no bundle's file, and would be replaced: move it away, or name another folder",
            path.display()
        );
    }
    write!(
        f,
        "{} files are no bundle's, and would be replaced: ",
        paths.len()
    )?;
    for (at, path) in paths.iter().take(NAMED).enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        write!(f, "{comma}{}", path.display())?;
    }
    if let Some(more) = paths.len().checked_sub(NAMED).filter(|more| *more > 0) {
        write!(f, " and {more} more")?;
    }
    f.write_str(": move them away, or name another folder")
}

impl std::error::Error for InstallError {}
