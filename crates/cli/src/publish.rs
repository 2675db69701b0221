//! `crosslight publish`: makes the bundle of an explainer folder and installs it.

use super::arguments::Publish;
use super::check::{refuse_drafts, warn};
use super::progress::Progress;
use super::site::{listing_in, note_undated, site};
use super::{Failure, carried, explainer_folder, is_quiet};
use crosslight_publish::read_folder;
use crosslight_publish::{
    BaseUrl, Entry, InstallError, Listing, PAGE, Site, bundle, card_notes, install, install_file,
    install_listed, is_single_file, single_file,
};

/// Publishes the folder, or a site of several.
pub fn publish(asked: &Publish) -> Result<String, Failure> {
    let [only] = asked.folders.as_slice() else {
        return site(asked);
    };
    if asked.site.is_some() {
        return site(asked);
    }
    let progress = Progress::begin("reading the folder");
    let parts = carried::parts()?;
    let folder = read_folder(&explainer_folder(only))
        .map_err(Failure::Mistakes)?
        .with_map();
    warn(&folder);
    if !asked.draft {
        refuse_drafts(&folder, only)?;
    }
    progress.next("drawing the page and compressing it");
    let kept = |error: InstallError| Failure::of_install(&error, &asked.out);
    if asked.single_file {
        let page = single_file(&folder, &parts).map_err(Failure::of)?;
        install_file(page.as_bytes(), &asked.out, is_single_file).map_err(kept)?;
        return Ok(format!("{}\n{}", folder.coverage, asked.out.display()));
    }
    let listing = listing_in(&asked.out).filter(|_| asked.sub_path.is_some());
    let site = Site {
        base_url: base_url(asked, listing.as_ref())?,
        sub_path: asked.sub_path.clone().unwrap_or_default(),
        brand: listing.as_ref().map(|listing| listing.brand.clone()),
    };
    let has_card = site.base_url.is_some() && folder.explainer.about.picture.is_none();
    if has_card && !is_quiet() {
        for note in card_notes(&folder.explainer) {
            eprintln!("note: {note}");
        }
    }
    let files = bundle(&folder, &parts, &site).map_err(Failure::of)?;
    progress.next("putting the files into their place");
    if let Some(listing) = listing {
        let entry = Entry::of(&folder, &site.sub_path, &files);
        if listing.base_url.is_some() {
            note_undated([&entry]);
        }
        install_listed(&files, &entry, &parts, &asked.out).map_err(kept)?;
    } else {
        install(&files, &site.sub_path, &asked.out).map_err(kept)?;
    }
    let page = asked.out.join(site.sub_path.prefix()).join(PAGE);
    Ok(format!("{}\n{}", folder.coverage, page.display()))
}

/// Returns the address of the folder: the one that is given, or that of the site there.
fn base_url(asked: &Publish, listing: Option<&Listing>) -> Result<Option<BaseUrl>, Failure> {
    let there = listing.and_then(|listing| listing.base_url.as_ref());
    match (&asked.base_url, there) {
        (Some(given), Some(there)) if given != there => Err(Failure::with_help(
            format!(
                "the site in {} is at {there}, not at {given}",
                asked.out.display()
            ),
            "leave out --base-url, or publish all explainers of the site with it",
        )),
        (given, there) => Ok(given.as_ref().or(there).cloned()),
    }
}
