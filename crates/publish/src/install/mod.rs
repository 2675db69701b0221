//! Installs a bundle in its folder. A failure at any step leaves the last good bundle or
//! the new one, and never half of either.
//!
//! If all files of the folder are a bundle's, the new bundle is written beside the folder,
//! and the two are exchanged in one step ([`exchange`]). That can be impossible: at a mount
//! point, within somebody else's folder, on a file system without such a step. Then, and
//! if the folder has other people's files, the files are replaced in place, the pages
//! last. A journal lets the next publication complete one that was stopped
//! ([`in_place`]). Files that no bundle made are never removed.

mod disk;
mod error;
mod exchange;
mod in_place;
mod lock;
mod plan;
#[cfg(test)]
mod tests;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::listing::Entry;
use super::site::SubPath;
use crosslight_render::{Files, Template};
use disk::{Disk, System};
pub use error::InstallError;
use error::at;
use lock::Lock;
use plan::{Comes, Plan};

/// The file that a publication locks against others while it runs.
const LOCK: &str = ".crosslight-lock";
/// The file with the remaining steps of an installation in place.
const JOURNAL: &str = ".crosslight-journal";
/// The prefix of a file that is not yet renamed to its final path.
const STAGED: &str = ".crosslight-new-";
/// The maximum time that a publication waits for another into the same folder.
const PATIENCE: Duration = Duration::from_secs(20);

/// Installs a bundle in `out`. The folder then has the files of this bundle, of the
/// bundle's other explainers, and everything that was put there by hand.
///
/// # Errors
/// [`InstallError`].
pub fn install(bundle: &Files, sub_path: &SubPath, out: &Path) -> Result<(), InstallError> {
    install_on(&System, bundle, sub_path, out)
}

/// Installs a bundle below a site's index, which then lists it, as do its feed and its site
/// map.
///
/// # Errors
/// [`InstallError`].
pub fn install_listed(
    bundle: &Files,
    entry: &Entry,
    parts: &Template,
    out: &Path,
) -> Result<(), InstallError> {
    begin(&System, bundle, &Comes::Listed(entry, parts), out)
}

/// Installs a whole site in the place of all that bundles made there.
///
/// # Errors
/// [`InstallError`].
pub fn install_site(bundle: &Files, out: &Path) -> Result<(), InstallError> {
    begin(&System, bundle, &Comes::Site, out)
}

fn install_on(
    disk: &dyn Disk,
    bundle: &Files,
    sub_path: &SubPath,
    out: &Path,
) -> Result<(), InstallError> {
    begin(disk, bundle, &Comes::Explainer(sub_path), out)
}

fn begin(disk: &dyn Disk, bundle: &Files, comes: &Comes, out: &Path) -> Result<(), InstallError> {
    let (out, is_new) = folder(out)?;
    let installed = locked(disk, bundle, comes, &out);
    if installed.is_err() && is_new {
        // This removes the folder only if it is empty.
        let _ = fs::remove_dir(&out);
    }
    installed
}

fn locked(disk: &dyn Disk, bundle: &Files, comes: &Comes, out: &Path) -> Result<(), InstallError> {
    let _lock = Lock::take(out, PATIENCE)?;
    exchange::clear(disk, out);
    in_place::recover(disk, out)?;
    let plan = Plan::of(bundle, comes, out)?;
    if plan.may_be_exchanged() && exchange::exchange(disk, &plan)? {
        return Ok(());
    }
    in_place::change(disk, &plan)
}

/// Installs one file, in the place of nothing or of a file that `is_ours`.
///
/// # Errors
/// [`InstallError`].
pub fn install_file(
    bytes: &[u8],
    out: &Path,
    is_ours: fn(&[u8]) -> bool,
) -> Result<(), InstallError> {
    if out.is_dir() {
        return Err(InstallError::AFolder(out.to_owned()));
    }
    match fs::symlink_metadata(out) {
        // A link or a device is never ours, whatever it leads to.
        Ok(there) if there.is_file() && is_ours(&fs::read(out).map_err(at(out))?) => {}
        Ok(_) => return Err(InstallError::Foreign(out.to_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        // A file where a folder should be is named below.
        Err(error) if error.kind() == ErrorKind::NotADirectory => {}
        Err(error) => return Err(at(out)(error)),
    }
    let parent = parent(out);
    create_with_those_above(parent)?;
    let aside = tempfile::Builder::new()
        .prefix(".crosslight-")
        .tempdir_in(parent);
    let aside = aside.map_err(at(parent))?;
    let new = aside.path().join("file");
    fs::write(&new, bytes).map_err(at(out))?;
    fs::rename(&new, out).map_err(at(out))
}

fn parent(path: &Path) -> &Path {
    let parent = path.parent().filter(|parent| *parent != Path::new(""));
    parent.unwrap_or(Path::new("."))
}

/// Creates a folder and those above it.
fn create_with_those_above(folder: &Path) -> Result<(), InstallError> {
    // The system's error does not say which of them is a file.
    let known = folder.ancestors().find(|it| it.exists());
    if let Some(file) = known.filter(|it| !it.is_dir()) {
        return Err(InstallError::NotAFolder(file.to_owned()));
    }
    fs::create_dir_all(folder).map_err(at(folder))
}

/// Returns the canonical path of the folder, and whether it was missing and is now created.
fn folder(out: &Path) -> Result<(PathBuf, bool), InstallError> {
    let mut is_new = false;
    // A broken link exists, though its target does not.
    if !out.exists() && !out.is_symlink() {
        create_with_those_above(parent(out))?;
        match fs::create_dir(out) {
            Ok(()) => is_new = true,
            // Another publication may have been quicker.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(at(out)(error)),
        }
    }
    let path = fs::canonicalize(out).map_err(at(out))?;
    if path.is_dir() {
        Ok((path, is_new))
    } else {
        Err(InstallError::NotAFolder(path))
    }
}
