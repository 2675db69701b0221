//! The plan of an installation: the files that come, go and stay.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{InstallError, JOURNAL, LOCK, at};
use crate::compression::uncoded;
use crate::front::front;
use crate::hosts::{add_manifest, names_its_digest};
use crate::listing::Entry;
use crate::manifest::{MANIFEST, Manifest};
use crate::site::SubPath;
use crosslight_render::{Files, Template};

/// The content of an installation.
pub enum Comes<'a> {
    /// An explainer, at this path.
    Explainer(&'a SubPath),
    /// An explainer below a site's index, which lists it.
    Listed(&'a Entry, &'a Template),
    /// A whole site, in the place of all that bundles made.
    Site,
}

/// The plan of an installation into a folder.
pub struct Plan<'a> {
    pub out: &'a Path,
    /// The files to install, with the manifest of all explainers.
    pub files: Files,
    /// The files in the folder that bundles made.
    pub made: BTreeSet<String>,
    /// The files of bundles that are to be removed.
    pub gone: BTreeSet<String>,
}

impl<'a> Plan<'a> {
    /// Plans an installation. Changes nothing.
    ///
    /// # Errors
    /// [`InstallError`], if the folder has a file in the way that no bundle made.
    pub fn of(bundle: &Files, comes: &Comes, out: &'a Path) -> Result<Self, InstallError> {
        let known = manifest(out)?;
        // Without a manifest nothing is a bundle's: not even a file of headers.
        let made = known.iter().flat_map(Manifest::all).map(str::to_owned);
        let made: BTreeSet<String> = made.collect();
        let mut old = known.unwrap_or_default();
        let own = bundle
            .get(MANIFEST)
            .map_or(Ok(Manifest::default()), Manifest::read);
        let mut own = own.map_err(InstallError::Manifest)?;
        let mut files = bundle.clone();
        let alone = |path: &SubPath| old.only_of(path).into_iter().map(str::to_owned);
        let mut replaced: BTreeSet<String> = match comes {
            Comes::Explainer(path) => alone(path).collect(),
            Comes::Listed(entry, _) => alone(&entry.sub_path).collect(),
            Comes::Site => made.clone(),
        };
        match (comes, &old.listing) {
            // The listing is read here, where no other publication can change it.
            (Comes::Listed(entry, parts), Some(listing)) => {
                let listing = listing.clone().with((*entry).clone());
                let (index, of_index) = front(listing, parts).map_err(at(out))?;
                files.extend(index);
                own = own.with(of_index);
                replaced.extend(alone(&SubPath::default()));
            }
            (Comes::Explainer(path), Some(_)) if **path == SubPath::default() => {
                return Err(InstallError::ASite(out.to_owned()));
            }
            (Comes::Site, _) => old = Manifest::default(),
            _ => {}
        }
        add_manifest(&old.with(own), &mut files).map_err(InstallError::Manifest)?;
        let gone = replaced.into_iter();
        let gone = gone.filter(|path| files.get(path).is_none()).collect();
        let mut taken = BTreeSet::new();
        for (path, bytes) in files.iter() {
            taken.extend(in_the_way(out, path, bytes, &made)?);
        }
        if !taken.is_empty() {
            return Err(InstallError::Taken(taken.into_iter().collect()));
        }
        Ok(Plan {
            out,
            files,
            made,
            gone,
        })
    }

    /// Returns whether the folder may be exchanged: it has no files of others, which might
    /// change meanwhile, and the working directory is not in it.
    pub fn may_be_exchanged(&self) -> bool {
        // A shell or a server that works in the folder would stay in the old one, which
        // goes.
        let inside = env::current_dir().is_ok_and(|here| here.starts_with(self.out));
        !inside && self.is_ours_alone("")
    }

    fn is_ours_alone(&self, below: &str) -> bool {
        let Ok(entries) = fs::read_dir(self.out.join(below)) else {
            return false;
        };
        for entry in entries {
            let Ok(entry) = entry else { return false };
            // The manifest is text: a name that is none is not in it.
            let Ok(name) = entry.file_name().into_string() else {
                return false;
            };
            if below.is_empty() && name == LOCK {
                continue;
            }
            let path = format!("{below}{name}");
            let ours = match entry.file_type() {
                Ok(kind) if kind.is_dir() => {
                    let folder = path + "/";
                    // A folder without a file of ours is somebody else's, even an empty
                    // one.
                    let next = self.made.range(folder.clone()..).next();
                    next.is_some_and(|made| made.starts_with(&folder))
                        && self.is_ours_alone(&folder)
                }
                Ok(kind) => kind.is_file() && self.made.contains(&path),
                Err(_) => false,
            };
            if !ours {
                return false;
            }
        }
        true
    }
}

/// Returns what no bundle made at a path, or a link or a file through which it leads.
fn in_the_way(
    out: &Path,
    path: &str,
    bytes: &[u8],
    made: &BTreeSet<String>,
) -> Result<Option<PathBuf>, InstallError> {
    // A file with its digest in its name and this content is a bundle's, from anywhere.
    let same = |there: &Path| names_its_digest(uncoded(path)) && has_content(there, bytes);
    let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
    for (part, is_file) in folders.map(|part| (part, false)).chain([(path, true)]) {
        let whole = out.join(part);
        // Links are not followed: what is behind one is somebody else's.
        match fs::symlink_metadata(&whole) {
            Ok(there) if is_file && there.is_file() && (made.contains(path) || same(&whole)) => {}
            Ok(there) if !is_file && there.is_dir() => {}
            Ok(_) => return Ok(Some(whole)),
            // Without this folder there is nothing below it.
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(at(&whole)(error)),
        }
    }
    Ok(None)
}

fn has_content(path: &Path, bytes: &[u8]) -> bool {
    fs::read(path).is_ok_and(|there| there == bytes)
}

/// Returns the manifest of the bundle in a folder; `None` if there is no bundle.
fn manifest(out: &Path) -> Result<Option<Manifest>, InstallError> {
    let path = out.join(MANIFEST);
    match fs::read(&path) {
        Ok(text) => Manifest::read(&text)
            .map(Some)
            .map_err(|_| InstallError::Taken(vec![path])),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(InstallError::Path(path, error)),
    }
}

/// Returns whether a name at the top of a bundle's folder is the installation's own.
pub fn is_own(name: &str) -> bool {
    [LOCK, JOURNAL].contains(&name)
}
