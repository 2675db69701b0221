//! A bundle is written to one side and then put into its place, so that a failure
//! leaves the last good one there, and no reader meets half of one.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::files::Files;
use super::record::{RECORD, Record};
use super::site::SubPath;

/// Why a bundle was not put into its place. What was there is there still.
#[derive(Debug)]
pub enum PlacingError {
    /// Something other than a folder is there.
    NotAFolder(PathBuf),
    /// A folder is there, where one file is to be.
    AFolder(PathBuf),
    /// The folder has files, and no bundle made them.
    NotABundle(PathBuf),
    /// A file of the bundle would take the place of one that no bundle made.
    Taken(PathBuf),
    /// The bundle's record could not be written.
    Record(serde_json::Error),
    /// A path could not be read or written.
    Path(PathBuf, io::Error),
}

/// Puts a bundle into `out`, which becomes a folder with these files, with those of
/// the bundle's other explainers, and with whatever else was put there by hand.
///
/// # Errors
/// [`PlacingError`].
pub fn place(bundle: &Files, sub_path: &SubPath, out: &Path) -> Result<(), PlacingError> {
    let there = existing(out)?;
    let out = there.as_deref().unwrap_or(out);
    let parent = parent(out);
    fs::create_dir_all(parent).map_err(at(parent))?;
    let aside = tempfile::Builder::new()
        .prefix(".crosslight-")
        .tempdir_in(parent);
    let aside = aside.map_err(at(parent))?;
    let new = aside.path().join("bundle");
    fs::create_dir(&new).map_err(at(parent))?;
    let mut files = bundle.clone();
    if there.is_some() {
        let old = record(out)?;
        let carrying = Carrying {
            old: out,
            new: &new,
            made: old.all(),
            replaced: old.only_of(sub_path),
            files: bundle,
        };
        carrying.folder(Path::new(""))?;
        let own = bundle
            .get(RECORD)
            .map_or(Ok(Record::default()), Record::read);
        let both = own.map(|own| old.clone().with(own));
        both.and_then(|both| both.complete(&mut files))
            .map_err(PlacingError::Record)?;
        let permissions = fs::metadata(out).map_err(at(out))?.permissions();
        fs::set_permissions(&new, permissions).map_err(at(out))?;
    }
    // What is written to one side is told of as the place that it is for.
    files.write(&new).map_err(|(path, error)| {
        let below = path.strip_prefix(&new).unwrap_or(&path);
        PlacingError::Path(out.join(below), error)
    })?;
    let moved = if there.is_some() {
        exchange(&new, out, &aside.path().join("old"))
    } else {
        fs::rename(&new, out)
    };
    moved.map_err(at(out))
}

/// Puts one file into its place.
///
/// # Errors
/// [`PlacingError`].
pub fn place_file(bytes: &[u8], out: &Path) -> Result<(), PlacingError> {
    if out.is_dir() {
        return Err(PlacingError::AFolder(out.to_owned()));
    }
    let parent = parent(out);
    fs::create_dir_all(parent).map_err(at(parent))?;
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

/// The folder itself, where it is there.
fn existing(out: &Path) -> Result<Option<PathBuf>, PlacingError> {
    match fs::canonicalize(out) {
        Ok(path) if path.is_dir() => Ok(Some(path)),
        Ok(path) => Err(PlacingError::NotAFolder(path)),
        // A link that leads nowhere is something that is there.
        Err(error) if error.kind() == ErrorKind::NotFound && !out.is_symlink() => Ok(None),
        Err(error) => Err(PlacingError::Path(out.to_owned(), error)),
    }
}

/// The record of the bundle in a folder; an empty one for an empty folder.
fn record(out: &Path) -> Result<Record, PlacingError> {
    let path = out.join(RECORD);
    match fs::read(&path) {
        Ok(text) => Record::read(&text).map_err(|_| PlacingError::NotABundle(out.to_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let mut entries = fs::read_dir(out).map_err(at(out))?;
            if entries.next().is_none() {
                Ok(Record::default())
            } else {
                Err(PlacingError::NotABundle(out.to_owned()))
            }
        }
        Err(error) => Err(PlacingError::Path(path, error)),
    }
}

/// What stays of an old bundle's folder is brought into the new one.
struct Carrying<'a> {
    old: &'a Path,
    new: &'a Path,
    /// What bundles made there.
    made: BTreeSet<&'a str>,
    /// What of it goes.
    replaced: BTreeSet<&'a str>,
    /// What comes.
    files: &'a Files,
}

impl Carrying<'_> {
    fn folder(&self, below: &Path) -> Result<(), PlacingError> {
        let folder = self.old.join(below);
        let mut empty = true;
        for entry in fs::read_dir(&folder).map_err(at(&folder))? {
            let entry = entry.map_err(at(&folder))?;
            empty = false;
            let below = below.join(entry.file_name());
            if entry.file_type().map_err(at(&entry.path()))?.is_dir() {
                self.folder(&below)?;
            } else {
                self.file(&below)?;
            }
        }
        if empty {
            fs::create_dir_all(self.new.join(below)).map_err(at(&folder))?;
        }
        Ok(())
    }

    fn file(&self, below: &Path) -> Result<(), PlacingError> {
        let (from, to) = (self.old.join(below), self.new.join(below));
        let name = below.to_str().unwrap_or_default().replace('\\', "/");
        let comes = self.files.get(&name).is_some();
        if comes && !self.made.contains(&*name) {
            return Err(PlacingError::Taken(from));
        }
        if comes || self.replaced.contains(&*name) {
            return Ok(());
        }
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).map_err(at(&from))?;
        }
        // The same file under a second name; a copy where the system has no such
        // names. A link stays a link.
        let linked = fs::hard_link(&from, &to);
        linked
            .or_else(|_| fs::copy(&from, &to).map(|_| ()))
            .map_err(at(&from))
    }
}

/// Puts `new` in the place of `out`, and `out` somewhere among what goes.
fn exchange(new: &Path, out: &Path, old: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        // In one step, where the file system can do it.
        if renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    fs::rename(out, old)?;
    fs::rename(new, out).inspect_err(|_| {
        // Back to what was there; if even that is refused, the first reason is told.
        let _ = fs::rename(old, out);
    })
}

fn at(path: &Path) -> impl Fn(io::Error) -> PlacingError {
    move |error| PlacingError::Path(path.to_owned(), error)
}

impl fmt::Display for PlacingError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            PlacingError::NotAFolder(path) => write!(f, "{} is not a folder", path.display()),
            PlacingError::AFolder(path) => {
                write!(f, "{} is a folder, not one file", path.display())
            }
            PlacingError::NotABundle(path) => write!(
                f,
                "{} has files that are no bundle's: name a new or empty folder, or one that \
                 Crosslight made",
                path.display()
            ),
            PlacingError::Taken(path) => write!(
                f,
                "{} is no bundle's file, and would be replaced: move it away",
                path.display()
            ),
            PlacingError::Record(error) => write!(f, "the bundle's record: {error}"),
            PlacingError::Path(path, error) => {
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

impl std::error::Error for PlacingError {}
