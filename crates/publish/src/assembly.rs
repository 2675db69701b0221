//! Turns what Trunk built into the bundle of one explainer, and keeps the parts
//! that every other explainer can be published with.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::bundle::{BundleError, bundle};
use super::load::read_folder;
use super::parts::{Parts, PartsError};
use super::site::Site;
use crosslight_compile::{Folder, FolderErrors};

/// Why there is no bundle.
#[derive(Debug)]
pub enum AssemblyError {
    /// The explainer folder has mistakes.
    Folder(Box<FolderErrors>),
    /// What Trunk left are not the parts of a page.
    Parts(PartsError),
    /// The parts could not be put together.
    Bundle(BundleError),
    /// A file could not be written.
    File(PathBuf, io::Error),
}

/// Makes the bundle of the explainer in `content` out of what Trunk left in
/// `staged`, in place. Trunk moves the folder to its destination only if this
/// succeeds, so the last good bundle stays.
///
/// # Errors
/// [`AssemblyError`]; `staged` is unfinished then if the error is of writing, and
/// else as it was.
pub fn assemble(content: &Path, staged: &Path) -> Result<(Folder, Parts), AssemblyError> {
    let folder = read_folder(content).map_err(AssemblyError::Folder)?;
    let parts = Parts::from_staged(staged).map_err(AssemblyError::Parts)?;
    let files = bundle(&folder, &parts, &Site::default()).map_err(AssemblyError::Bundle)?;
    empty(staged).map_err(|error| AssemblyError::File(staged.to_owned(), error))?;
    let written = files.write(staged);
    written.map_err(|(path, error)| AssemblyError::File(path, error))?;
    Ok((folder, parts))
}

/// Removes what Trunk left, which is all in the parts.
fn empty(staged: &Path) -> io::Result<()> {
    for entry in fs::read_dir(staged)? {
        let path = entry?.path();
        if path.is_dir() {
            fs::remove_dir_all(path)?;
        } else {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

impl fmt::Display for AssemblyError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            AssemblyError::Folder(errors) => errors.fmt(f),
            AssemblyError::Parts(error) => error.fmt(f),
            AssemblyError::Bundle(error) => error.fmt(f),
            AssemblyError::File(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for AssemblyError {}
