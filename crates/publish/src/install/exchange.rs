//! Installs a bundle in one step: the bundle is written beside the folder, and the two are
//! exchanged.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::disk::Disk;
use super::in_place::create_folders;
use super::lock::Lock;
use super::plan::{Plan, is_own};
use super::{InstallError, at, parent};
use crate::manifest::{MANIFEST, Manifest};

/// Returns the folder beside `out` in which a bundle is written; `None` for the root of
/// the file system. The lock of `out` covers it as well.
fn aside(out: &Path) -> Option<PathBuf> {
    let name = out.file_name()?.to_string_lossy();
    Some(parent(out).join(format!(".crosslight-{name}")))
}

/// Installs the bundle; returns false, with nothing changed, if that is impossible here.
///
/// # Errors
/// [`InstallError`]; the folder is unchanged.
pub fn exchange(disk: &dyn Disk, plan: &Plan) -> Result<bool, InstallError> {
    let Some(new) = aside(plan.out) else {
        return Ok(false);
    };
    // The folder above may be somebody else's, or on another file system. In place may
    // still be possible, so this is no error.
    if disk.create_folder(&new).is_err() {
        return Ok(false);
    }
    let exchanged = write(disk, plan, &new).and_then(|()| {
        // A publication that comes after the exchange waits for this lock until the end.
        let mut lock = Lock::take(&new, Duration::ZERO)?;
        let alike = has_owner_and_rights(&new, plan.out);
        let exchanged = alike.and_then(|()| disk.exchange(&new, plan.out));
        if exchanged.is_ok() {
            lock.moved_to(plan.out);
        }
        Ok(exchanged.is_ok().then_some(lock))
    });
    // The folder aside is now the old bundle, or the new one that could not be installed.
    clear(disk, plan.out);
    Ok(exchanged?.is_some())
}

/// Writes the new folder. The manifest comes first, because it identifies all the rest.
fn write(disk: &dyn Disk, plan: &Plan, new: &Path) -> Result<(), InstallError> {
    let mut folders = BTreeSet::new();
    let mut target = |path: &str| -> Result<PathBuf, InstallError> {
        create_folders(disk, new, path, &mut folders).map_err(at(&plan.out.join(path)))?;
        Ok(new.join(path))
    };
    let manifest = plan.files.iter().filter(|(path, _)| *path == MANIFEST);
    let others = plan.files.iter().filter(|(path, _)| *path != MANIFEST);
    for (path, bytes) in manifest.chain(others) {
        // Report errors with the final path, not the temporary one.
        let target = target(path)?;
        disk.write(&target, bytes)
            .map_err(at(&plan.out.join(path)))?;
    }
    // The files of other explainers move along. A second name takes no room and no time.
    let comes = |path: &String| plan.files.get(path).is_some() || plan.gone.contains(path);
    for path in plan.made.iter().filter(|path| !comes(path)) {
        let from = plan.out.join(path);
        // Somebody may have removed a file that the manifest lists.
        if from.exists() {
            disk.link(&from, &target(path)?).map_err(at(&from))?;
        }
    }
    Ok(())
}

/// Gives a new folder the rights of the old one; fails if the old one has another owner.
fn has_owner_and_rights(new: &Path, old: &Path) -> io::Result<()> {
    let there = fs::metadata(old)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let here = fs::metadata(new)?;
        // Only root can give a folder to another owner, whom the web server may depend on.
        if (here.uid(), here.gid()) != (there.uid(), there.gid()) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
    }
    fs::set_permissions(new, there.permissions())
}

/// Removes the folder beside `out`: an unfinished bundle or an old one, of this publication
/// or an earlier one. Moves files that others added meanwhile into `out`. If something
/// cannot be removed, it stays, and the next bundle is installed in place.
pub fn clear(disk: &dyn Disk, out: &Path) {
    let Some(aside) = aside(out) else {
        return;
    };
    // Links are not followed: their targets are not ours.
    if !fs::symlink_metadata(&aside).is_ok_and(|it| it.is_dir()) {
        return;
    }
    let manifest = fs::read(aside.join(MANIFEST)).ok();
    let manifest = manifest.and_then(|text| Manifest::read(&text).ok());
    let manifest = manifest.unwrap_or_default();
    let clearing = Clearing {
        disk,
        aside: &aside,
        out,
        made: manifest.all(),
    };
    // The manifest identifies the rest, so it is removed last.
    let _ = clearing
        .folder("")
        .and_then(|()| clearing.remove_manifest())
        .and_then(|()| disk.remove_folder(&aside));
}

struct Clearing<'a> {
    disk: &'a dyn Disk,
    aside: &'a Path,
    out: &'a Path,
    /// The paths of the files that bundles made.
    made: BTreeSet<&'a str>,
}

impl Clearing<'_> {
    fn folder(&self, below: &str) -> io::Result<()> {
        for entry in fs::read_dir(self.aside.join(below))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{below}{name}");
            if path == MANIFEST {
                continue;
            }
            if entry.file_type()?.is_dir() {
                self.folder(&format!("{path}/"))?;
                self.disk.remove_folder(&entry.path())?;
                continue;
            }
            if self.made.contains(&*path) || (below.is_empty() && is_own(&name)) {
                self.disk.remove_file(&entry.path())?;
            } else {
                self.give_back(&path)?;
            }
        }
        Ok(())
    }

    /// Moves a file that came during the exchange to its intended folder.
    fn give_back(&self, path: &str) -> io::Result<()> {
        let target = self.out.join(path);
        if target.exists() || target.is_symlink() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        create_folders(self.disk, self.out, path, &mut BTreeSet::new())?;
        self.disk.rename(&self.aside.join(path), &target)
    }

    fn remove_manifest(&self) -> io::Result<()> {
        let manifest = self.aside.join(MANIFEST);
        if manifest.exists() {
            self.disk.remove_file(&manifest)?;
        }
        Ok(())
    }
}
