//! Installs a bundle in one step: it is written beside the folder, and the two change
//! places.

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
use crate::record::{RECORD, Record};

/// The folder beside `out` in which a bundle is written; none beside the root of all.
/// Who has the lock of `out` has this one, too.
fn aside(out: &Path) -> Option<PathBuf> {
    let name = out.file_name()?.to_string_lossy();
    Some(parent(out).join(format!(".crosslight-{name}")))
}

/// Installs the bundle, and says whether that could be done here. Where it could not,
/// nothing has changed.
///
/// # Errors
/// [`InstallError`]; the folder is as it was then.
pub fn exchange(disk: &dyn Disk, plan: &Plan) -> Result<bool, InstallError> {
    let Some(new) = aside(plan.out) else {
        return Ok(false);
    };
    if disk.create_folder(&new).is_err() {
        return Ok(false);
    }
    let exchanged = write(disk, plan, &new).and_then(|()| {
        // Whoever comes when the folders have changed places waits until all is done.
        let mut lock = Lock::take(&new, Duration::ZERO)?;
        let alike = has_owner_and_rights(&new, plan.out);
        let exchanged = alike.and_then(|()| disk.exchange(&new, plan.out));
        if exchanged.is_ok() {
            lock.moved_to(plan.out);
        }
        Ok(exchanged.is_ok().then_some(lock))
    });
    // What is aside now is the old bundle, or the new one that could not be installed.
    clear(disk, plan.out);
    Ok(exchanged?.is_some())
}

/// Writes what the folder will have, the record first: by it all the rest is known.
fn write(disk: &dyn Disk, plan: &Plan, new: &Path) -> Result<(), InstallError> {
    let mut folders = BTreeSet::new();
    let mut target = |path: &str| -> Result<PathBuf, InstallError> {
        create_folders(disk, new, path, &mut folders).map_err(at(&plan.out.join(path)))?;
        Ok(new.join(path))
    };
    let record = plan.files.iter().filter(|(path, _)| *path == RECORD);
    let others = plan.files.iter().filter(|(path, _)| *path != RECORD);
    for (path, bytes) in record.chain(others) {
        // What is written to one side is told of as the place that it is for.
        let target = target(path)?;
        disk.write(&target, bytes)
            .map_err(at(&plan.out.join(path)))?;
    }
    let comes = |path: &String| plan.files.get(path).is_some() || plan.gone.contains(path);
    for path in plan.made.iter().filter(|path| !comes(path)) {
        let from = plan.out.join(path);
        // A file of the record may have been removed by hand.
        if from.exists() {
            disk.link(&from, &target(path)?).map_err(at(&from))?;
        }
    }
    Ok(())
}

/// Gives a new folder the rights of the old one; fails where it belongs to somebody
/// else.
fn has_owner_and_rights(new: &Path, old: &Path) -> io::Result<()> {
    let there = fs::metadata(old)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let here = fs::metadata(new)?;
        if (here.uid(), here.gid()) != (there.uid(), there.gid()) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
    }
    fs::set_permissions(new, there.permissions())
}

/// Removes what an earlier publication, or this one, left beside the folder: an
/// unfinished bundle or an old one. What else came into it meanwhile goes back into the
/// folder. What can't be removed is left: then files change in place.
pub fn clear(disk: &dyn Disk, out: &Path) {
    let Some(aside) = aside(out) else {
        return;
    };
    // No link is followed: it would be somebody else's.
    if !fs::symlink_metadata(&aside).is_ok_and(|it| it.is_dir()) {
        return;
    }
    let record = fs::read(aside.join(RECORD)).ok();
    let record = record.and_then(|text| Record::read(&text).ok());
    let record = record.unwrap_or_default();
    let clearing = Clearing {
        disk,
        aside: &aside,
        out,
        made: record.all(),
    };
    // By the record the rest is known, so it goes last.
    let _ = clearing
        .folder("")
        .and_then(|()| clearing.record())
        .and_then(|()| disk.remove_folder(&aside));
}

struct Clearing<'a> {
    disk: &'a dyn Disk,
    aside: &'a Path,
    out: &'a Path,
    /// What bundles made.
    made: BTreeSet<&'a str>,
}

impl Clearing<'_> {
    fn folder(&self, below: &str) -> io::Result<()> {
        for entry in fs::read_dir(self.aside.join(below))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{below}{name}");
            if path == RECORD {
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

    /// Moves a file that came while the folders changed places to where it was to be.
    fn give_back(&self, path: &str) -> io::Result<()> {
        let target = self.out.join(path);
        if target.exists() || target.is_symlink() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        create_folders(self.disk, self.out, path, &mut BTreeSet::new())?;
        self.disk.rename(&self.aside.join(path), &target)
    }

    fn record(&self) -> io::Result<()> {
        let record = self.aside.join(RECORD);
        if record.exists() {
            self.disk.remove_file(&record)?;
        }
        Ok(())
    }
}
