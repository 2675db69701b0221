//! Installs a bundle file by file, where folders cannot be exchanged.
//!
//! Each file is first written beside its final path. When all are written, the journal
//! records it, and they are renamed: first the files that no page names yet, last the
//! pages. Then the files that no page names any more are removed. A page names its files
//! by the digests of their content, so it is whole at each step. The next publication
//! completes one that was stopped, or undoes it, if not all files were written.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk::Disk;
use super::plan::Plan;
use super::{InstallError, JOURNAL, STAGED, at};
use crate::compression::uncoded;
use crate::files::PAGE;
use crate::hosts::names_its_digest;
use crate::manifest::MANIFEST;

/// The journal of an installation: the steps that are done and still to do.
#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    phase: Phase,
    /// The changed files, in the order of renaming.
    files: Vec<String>,
    /// The folders that were created for them.
    folders: BTreeSet<String>,
    /// The files to remove.
    gone: BTreeSet<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Phase {
    /// Files are being written beside their final paths: everything can be undone.
    Staging,
    /// All files are written: everything can be completed.
    Switching,
}

/// Installs the bundle in place.
///
/// # Errors
/// [`InstallError`].
pub fn change(disk: &dyn Disk, plan: &Plan) -> Result<(), InstallError> {
    // An unchanged file keeps its time of change, by which hosts and backups tell what is
    // new.
    let is_same =
        |path: &str, bytes: &[u8]| fs::read(plan.out.join(path)).is_ok_and(|there| there == bytes);
    let changed = plan
        .files
        .iter()
        .filter(|(path, bytes)| !is_same(path, bytes));
    let mut files: Vec<String> = changed.map(|(path, _)| path.to_owned()).collect();
    files.sort_by_key(|path| turn(path));
    if files.is_empty() && plan.gone.is_empty() {
        return Ok(());
    }
    let mut journal = Journal {
        phase: Phase::Staging,
        folders: missing_folders(plan.out, &files),
        files,
        gone: plan.gone.clone(),
    };
    // Only staging is undone. From the first renaming on, a page may name a new file, so
    // the only safe way is forward.
    stage(disk, plan, &mut journal).inspect_err(|_| undo(disk, plan.out, &journal))?;
    finish(disk, plan.out, &journal)
}

/// Returns the order of renaming: files that a page names, files that nothing names, the
/// manifest, then the pages, each after its compressed forms.
fn turn(path: &str) -> u8 {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name {
        _ if names_its_digest(uncoded(path)) => 0,
        MANIFEST => 2,
        PAGE => 4,
        _ if name.starts_with(PAGE) => 3,
        _ => 1,
    }
}

/// Completes or undoes an earlier publication that was stopped.
///
/// # Errors
/// [`InstallError`].
pub fn recover(disk: &dyn Disk, out: &Path) -> Result<(), InstallError> {
    let path = out.join(JOURNAL);
    let text = match fs::read(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let unfinished = staged(out, JOURNAL);
            if unfinished.exists() {
                disk.remove_file(&unfinished).map_err(at(&unfinished))?;
            }
            return Ok(());
        }
        Err(error) => return Err(at(&path)(error)),
    };
    let Ok(journal) = serde_json::from_slice::<Journal>(&text) else {
        // Only a power failure leaves an incomplete journal; the files stay as they are.
        return disk.remove_file(&path).map_err(at(&path));
    };
    match journal.phase {
        Phase::Staging => {
            undo(disk, out, &journal);
            Ok(())
        }
        Phase::Switching => finish(disk, out, &journal),
    }
}

/// Writes all files beside their final paths, and records it in the journal.
fn stage(disk: &dyn Disk, plan: &Plan, journal: &mut Journal) -> Result<(), InstallError> {
    // The journal first: wherever this stops, the next publication knows what to remove.
    keep(disk, plan.out, journal)?;
    let mut made = BTreeSet::new();
    for path in &journal.files {
        let target = plan.out.join(path);
        let bytes = plan.files.get(path).unwrap_or_default();
        create_folders(disk, plan.out, path, &mut made)
            .and_then(|()| disk.write(&staged(plan.out, path), bytes))
            .map_err(at(&target))?;
    }
    journal.phase = Phase::Switching;
    let kept = keep(disk, plan.out, journal);
    // The journal on the disk still says so, and the undoing that follows must agree.
    if kept.is_err() {
        journal.phase = Phase::Staging;
    }
    kept
}

/// Writes the journal, in one step.
fn keep(disk: &dyn Disk, out: &Path, journal: &Journal) -> Result<(), InstallError> {
    // By a renaming: half a journal would lead the next publication astray.
    let text = serde_json::to_vec(journal).map_err(InstallError::Manifest)?;
    let (path, aside) = (out.join(JOURNAL), staged(out, JOURNAL));
    disk.write(&aside, &text)
        .and_then(|()| disk.rename(&aside, &path))
        .map_err(at(&path))
}

/// Renames each file to its final path, and removes the files that are to go.
fn finish(disk: &dyn Disk, out: &Path, journal: &Journal) -> Result<(), InstallError> {
    let unfinished = |path: PathBuf| move |error| InstallError::Unfinished(path, error);
    for path in &journal.files {
        let (from, to) = (staged(out, path), out.join(path));
        // The stopped publication may have renamed it already.
        if from.exists() {
            disk.rename(&from, &to).map_err(unfinished(to))?;
        }
    }
    // The new pages are there, so nothing names these files any more.
    for path in &journal.gone {
        let whole = out.join(path);
        match disk.remove_file(&whole) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(unfinished(whole)(error));
            }
            _ => remove_empty_folders(disk, out, path),
        }
    }
    let path = out.join(JOURNAL);
    disk.remove_file(&path).map_err(unfinished(path))
}

/// Removes the files beside their final paths. If a removal fails, the rest and the journal
/// stay for the next publication.
fn undo(disk: &dyn Disk, out: &Path, journal: &Journal) {
    let mut all = true;
    let named = journal.files.iter().map(String::as_str).chain([JOURNAL]);
    for path in named.map(|path| staged(out, path)) {
        all &= !path.exists() || disk.remove_file(&path).is_ok();
    }
    for folder in journal.folders.iter().rev() {
        // A folder that has other files by now stays.
        let _ = disk.remove_folder(&out.join(folder));
    }
    let path = out.join(JOURNAL);
    if all && path.exists() {
        let _ = disk.remove_file(&path);
    }
}

/// Returns the temporary path of a file.
fn staged(out: &Path, path: &str) -> PathBuf {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    out.join(folder).join(format!("{STAGED}{name}"))
}

/// Returns the missing folders of these files, each before its subfolders.
fn missing_folders(out: &Path, files: &[String]) -> BTreeSet<String> {
    let folders = files.iter().flat_map(|path| folders_of(path));
    let missing = folders.filter(|folder| !out.join(folder).exists());
    missing.map(str::to_owned).collect()
}

/// Returns the folders that a file is in, the outermost first.
fn folders_of(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    let ends: Vec<_> = path.match_indices('/').map(|(end, _)| end).collect();
    ends.into_iter().map(|end| &path[..end])
}

/// Creates the folders that a file is in; `made` remembers existing ones.
pub fn create_folders(
    disk: &dyn Disk,
    out: &Path,
    path: &str,
    made: &mut BTreeSet<String>,
) -> io::Result<()> {
    for folder in folders_of(path) {
        if made.insert(folder.to_owned()) && !out.join(folder).is_dir() {
            disk.create_folder(&out.join(folder))?;
        }
    }
    Ok(())
}

/// Removes the empty folders that a file was in, the innermost first.
fn remove_empty_folders(disk: &dyn Disk, out: &Path, path: &str) {
    for folder in folders_of(path).rev() {
        let whole = out.join(folder);
        let is_empty = fs::read_dir(&whole).is_ok_and(|mut entries| entries.next().is_none());
        if !is_empty || disk.remove_folder(&whole).is_err() {
            return;
        }
    }
}
