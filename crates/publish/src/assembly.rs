//! Turns Trunk's output into the bundle of one explainer, and keeps the template with
//! which every other explainer can be published.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::bundle::bundle;
use super::bundle_error::BundleError;
use super::files::write_files;
use super::load::read_folder;
use super::site::Site;
use super::staging::template_from_staged;
use super::template_error::TemplateError;
use crosslight_compile::{Folder, FolderErrors};
use crosslight_render::Template;

/// The reason why there is no bundle.
#[derive(Debug)]
pub enum AssemblyError {
    /// The explainer folder has errors.
    Folder(Box<FolderErrors>),
    /// Trunk's output is not a page's template.
    Template(TemplateError),
    /// The bundle could not be made.
    Bundle(BundleError),
    /// A file could not be written.
    File(PathBuf, io::Error),
}

/// Makes the bundle of the explainer in `content` from Trunk's output in `staged`, in the
/// same folder. Trunk moves the folder to its destination only if this succeeds, so the
/// last good bundle stays.
///
/// # Errors
/// [`AssemblyError`]. After an error of writing, `staged` is incomplete; after any other
/// error it is unchanged.
pub fn assemble(content: &Path, staged: &Path) -> Result<(Folder, Template), AssemblyError> {
    let folder = read_folder(content).map_err(AssemblyError::Folder)?;
    let parts = template_from_staged(staged).map_err(AssemblyError::Template)?;
    let files = bundle(&folder, &parts, &Site::default()).map_err(AssemblyError::Bundle)?;
    // All of the bundle is in memory before the first file goes.
    empty(staged).map_err(|error| AssemblyError::File(staged.to_owned(), error))?;
    let written = write_files(&files, staged);
    written.map_err(|(path, error)| AssemblyError::File(path, error))?;
    Ok((folder, parts))
}

/// Removes Trunk's output, of which a bundle was made.
///
/// # Errors
/// The errors of the file system.
pub fn empty(staged: &Path) -> io::Result<()> {
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
            AssemblyError::Template(error) => error.fmt(f),
            AssemblyError::Bundle(error) => error.fmt(f),
            AssemblyError::File(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for AssemblyError {}
