//! The plan of an installation: the files that come, go and stay.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::{InstallError, JOURNAL, LOCK, at};
use crate::compression::uncoded;
use crate::front::front;
use crate::hosts::{add_manifest, names_its_digest};
use crate::listing::Entry;
use crate::manifest::{MANIFEST, Manifest};
use crate::site::SubPath;
use crosslight_render::{Files, Template};

/// The names that a folder may have before its first bundle, beside hidden names: files of
/// hosts, file systems and desktops.
const UNOBTRUSIVE: [&str; 20] = [
    "$recycle.bin",
    "@eadir",
    "_redirects",
    "_routes.json",
    "ads.txt",
    "cname",
    "desktop.ini",
    "ehthumbs.db",
    "favicon.ico",
    "humans.txt",
    "icon\r",
    "lost+found",
    "netlify.toml",
    "robots.txt",
    "staticwebapp.config.json",
    "system volume information",
    "thumbs.db",
    "vercel.json",
    "wrangler.jsonc",
    "wrangler.toml",
];

/// Returns whether a name is hidden, or is one that hosts, file systems and desktops put
/// into a folder. Such a file does not hinder an installation.
#[must_use]
pub fn is_unobtrusive(name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    name.starts_with('.') || UNOBTRUSIVE.contains(&&*name)
}

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
    /// [`InstallError`], if the folder is no bundle's or has a file in the way that no
    /// bundle made.
    pub fn of(bundle: &Files, comes: &Comes, out: &'a Path) -> Result<Self, InstallError> {
        let mut old = manifest(out)?;
        let made: BTreeSet<String> = old.all().into_iter().map(str::to_owned).collect();
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
        for (path, bytes) in files.iter() {
            refuse_if_taken(out, path, bytes, &made)?;
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

/// Refuses a path at which there is something that no bundle made, or that leads through a
/// link or a file.
fn refuse_if_taken(
    out: &Path,
    path: &str,
    bytes: &[u8],
    made: &BTreeSet<String>,
) -> Result<(), InstallError> {
    // A file with its digest in its name and this content is a bundle's, from anywhere.
    let same = |there: &Path| names_its_digest(uncoded(path)) && has_content(there, bytes);
    let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
    for (part, is_file) in folders.map(|part| (part, false)).chain([(path, true)]) {
        let whole = out.join(part);
        // Links are not followed: what is behind one is somebody else's.
        match fs::symlink_metadata(&whole) {
            Ok(there) if is_file && there.is_file() && (made.contains(path) || same(&whole)) => {}
            Ok(there) if !is_file && there.is_dir() => {}
            Ok(_) => return Err(InstallError::Taken(whole)),
            // Without this folder there is nothing below it.
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(at(&whole)(error)),
        }
    }
    Ok(())
}

fn has_content(path: &Path, bytes: &[u8]) -> bool {
    fs::read(path).is_ok_and(|there| there == bytes)
}

/// Returns the manifest of the bundle in a folder; an empty one if the folder has nothing
/// but files of hosts and desktops.
fn manifest(out: &Path) -> Result<Manifest, InstallError> {
    let path = out.join(MANIFEST);
    match fs::read(&path) {
        Ok(text) => Manifest::read(&text).map_err(|_| InstallError::NotABundle(out.to_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            for entry in fs::read_dir(out).map_err(at(out))? {
                let name = entry.map_err(at(out))?.file_name();
                if !is_unobtrusive(&name) {
                    return Err(InstallError::NotABundle(out.to_owned()));
                }
            }
            Ok(Manifest::default())
        }
        Err(error) => Err(InstallError::Path(path, error)),
    }
}

/// Returns whether a name at the top of a bundle's folder is the installation's own.
pub fn is_own(name: &str) -> bool {
    [LOCK, JOURNAL].contains(&name)
}
