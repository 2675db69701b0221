//! `crosslight publish A B C`: several explainers as one site, each in a folder of its own,
//! with an index, a feed and a site map.

use std::fs;
use std::path::{Path, PathBuf};

use super::arguments::Publish;
use super::check::refuse_drafts;
use super::check::warn;
use super::progress::Progress;
use super::{Failure, carried, explainer_folder, is_quiet};
use crosslight_publish::{
    Brand, Entry, Files, InstallError, Listing, MANIFEST, Manifest, PAGE, Site, SubPath,
    add_manifest, bundle, front, install_site, path_of_folder, read_folder,
};

/// Publishes the site.
pub fn site(asked: &Publish) -> Result<String, Failure> {
    let progress = Progress::begin("reading the folders");
    let parts = carried::parts()?;
    let brand = asked.site.as_deref().map_or(Ok(Brand::default()), brand)?;
    let mut failures = Vec::new();
    let mut paths: Vec<(SubPath, PathBuf)> = Vec::new();
    let mut folders = Vec::new();
    // All folders are read before anything is refused, so that one run tells all mistakes.
    for named in &asked.folders {
        let path = explainer_folder(named);
        match read_folder(&path) {
            Ok(folder) => {
                warn(&folder);
                if !asked.draft {
                    failures.extend(refuse_drafts(&folder, named).err());
                }
                folders.push(folder);
            }
            Err(errors) => failures.push(Failure::Mistakes(errors)),
        }
        match sub_path(&path) {
            Ok(below) => {
                failures.extend(clash(&paths, &below, &path));
                paths.push((below, path));
            }
            // A folder that there is not has no name to be changed.
            Err(failure) if path.exists() => failures.push(failure),
            Err(_) => {}
        }
    }
    if !failures.is_empty() {
        return Err(Failure::Several(failures));
    }
    progress.next("drawing the pages and compressing them");
    let mut files = Files::default();
    let mut manifest = Manifest::default();
    let mut listing = Listing {
        brand,
        base_url: asked.base_url.clone(),
        entries: Vec::new(),
    };
    for ((sub_path, _), folder) in paths.iter().zip(&folders) {
        let site = Site {
            base_url: listing.base_url.clone(),
            sub_path: sub_path.clone(),
            brand: Some(listing.brand.clone()),
        };
        let own = bundle(folder, &parts, &site).map_err(Failure::of)?;
        listing.entries.push(Entry::of(folder, sub_path, &own));
        let recorded = own.get(MANIFEST).unwrap_or_default();
        manifest = manifest.with(Manifest::read(recorded).map_err(Failure::of)?);
        files.extend(own);
    }
    notes(&listing, listing_in(&asked.out));
    let (own, of_front) = front(listing, &parts).map_err(Failure::of)?;
    files.extend(own);
    let manifest = manifest.with(of_front);
    add_manifest(&manifest, &mut files).map_err(Failure::of)?;
    progress.next("putting the files into their place");
    install_site(&files, &asked.out)
        .map_err(|error: InstallError| Failure::of_install(&error, &asked.out))?;
    let count = match folders.len() {
        1 => "1 explainer".to_owned(),
        count => format!("{count} explainers"),
    };
    Ok(format!("{count}\n{}", asked.out.join(PAGE).display()))
}

/// Says what the site lacks, and which explainers of the one before it.
fn notes(listing: &Listing, before: Option<Listing>) {
    if is_quiet() {
        return;
    }
    let named = |old: &Entry| listing.entries.iter().any(|it| it.sub_path == old.sub_path);
    let before = before.unwrap_or_default().entries;
    for old in before.iter().filter(|old| !named(old)) {
        let Entry {
            sub_path, title, ..
        } = old;
        eprintln!(
            "note: {sub_path}/ (“{title}”) was not named, and goes; to add explainers to a site \
             publish each with --sub-path"
        );
    }
    if listing.base_url.is_none() {
        eprintln!("note: there is no feed and no site map; --base-url names the address they need");
        return;
    }
    note_undated(&listing.entries);
}

/// Says which explainers the feed lacks.
pub fn note_undated<'a>(entries: impl IntoIterator<Item = &'a Entry>) {
    let undated = |entry: &&Entry| entry.changed().is_none() && !is_quiet();
    for Entry { title, .. } in entries.into_iter().filter(undated) {
        eprintln!("note: the feed is without “{title}”, which has no date such as 2031-05-01");
    }
}

/// Returns the listing of the site in a folder, if it has one.
pub fn listing_in(folder: &Path) -> Option<Listing> {
    let text = fs::read(folder.join(MANIFEST)).ok()?;
    Manifest::read(&text).ok()?.listing
}

fn brand(path: &Path) -> Result<Brand, Failure> {
    let failed =
        |error: &dyn std::fmt::Display| Failure::of(format!("{}: {error}", path.display()));
    let text = fs::read_to_string(path).map_err(|error| failed(&error))?;
    Brand::read(&text).map_err(|error| failed(&error))
}

/// Refuses a path that another of the folders has.
fn clash(paths: &[(SubPath, PathBuf)], below: &SubPath, folder: &Path) -> Option<Failure> {
    let (_, other) = paths.iter().find(|(other, _)| other == below)?;
    let (one, two) = (other.display(), folder.display());
    Some(if other == folder {
        Failure::with_help(format!("{one} is named twice"), "name it once")
    } else {
        Failure::with_help(
            format!("{one} and {two} would both be published at {below}/"),
            "rename one of them",
        )
    })
}

/// Returns the path of an explainer below the site: its folder's name.
fn sub_path(folder: &Path) -> Result<SubPath, Failure> {
    let whole = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let name = whole.file_name().unwrap_or_default().to_string_lossy();
    path_of_folder(&name).map_err(|error| {
        Failure::with_help(
            format!("the folder “{name}” can't be published below its own name: {error}"),
            "rename it, with letters from a to z",
        )
    })
}
