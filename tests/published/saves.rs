//! `crosslight preview` notices a save, however a program saves.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::GOOD;
use crate::preview::{Preview, RIGHT, save};

/// A way to save a file.
type Way = fn(&Path, &str);

#[test]
fn a_save_is_seen_in_whatever_way_a_program_saves() {
    let ways: [(&str, Way); 6] = [
        ("in place", |file, text| {
            fs::write(file, text).expect("written");
        }),
        ("by renaming another file over it", |file, text| {
            let aside = file.with_extension("new");
            fs::write(&aside, text).expect("written");
            fs::rename(aside, file).expect("renamed");
        }),
        ("with a backup, as vim does", |file, text| {
            let backup = file.with_extension("toml~");
            fs::rename(file, &backup).expect("renamed");
            fs::write(file, text).expect("written");
            fs::remove_file(backup).expect("removed");
        }),
        ("by removing it first", |file, text| {
            fs::remove_file(file).expect("removed");
            fs::write(file, text).expect("written");
        }),
        ("in a folder that is made anew", |file, text| {
            let folder = file.parent().expect("a folder");
            let article = fs::read(folder.join("article.md")).expect("an article");
            fs::remove_dir_all(folder).expect("removed");
            fs::create_dir(folder).expect("made");
            fs::write(folder.join("article.md"), article).expect("written");
            fs::write(file, text).expect("written");
        }),
        ("in a folder that takes its place", |file, text| {
            let folder = file.parent().expect("a folder");
            let (other, old) = (folder.with_extension("other"), folder.with_extension("old"));
            fs::create_dir(&other).expect("made");
            fs::copy(folder.join("article.md"), other.join("article.md")).expect("a copy");
            fs::write(other.join("explainer.toml"), text).expect("written");
            fs::rename(folder, &old).expect("renamed");
            fs::rename(&other, folder).expect("renamed");
            fs::remove_dir_all(old).expect("removed");
        }),
    ];
    let around = tempfile::tempdir().expect("a folder");
    let folder = around.path().join("essay");
    fs::create_dir(&folder).expect("a folder");
    fs::copy(
        Path::new(GOOD).join("article.md"),
        folder.join("article.md"),
    )
    .expect("a copy");
    save(&folder, RIGHT);
    let preview = Preview::of(&folder, &[]);
    let mut events = preview.events();
    events.next();
    // Each way is used twice: after the first time, the folder must still be watched.
    for (number, (what, way)) in ways.iter().flat_map(|way| [way, way]).enumerate() {
        let kicker = format!("Number {number}");
        let file = folder.join("explainer.toml");
        let text = fs::read_to_string(Path::new(GOOD).join("explainer.toml")).expect("a text");
        let (before, rest) = text.split_once("kicker = \"").expect("a kicker");
        let rest = rest.split_once('"').expect("its end").1;
        way(&file, &format!("{before}kicker = \"{kicker}\"{rest}"));
        // The first event may come after only a part of the save.
        while !preview.page().contains(&kicker) {
            let told = events.next();
            assert!(told["version"].is_string(), "{what}");
        }
    }
}

#[test]
fn a_folder_behind_a_link_is_followed_when_the_link_leads_elsewhere() {
    let around = tempfile::tempdir().expect("a folder");
    for (name, first) in [("a", RIGHT), ("b", "language = \"de\"")] {
        let folder = around.path().join(name);
        fs::create_dir(&folder).expect("a folder");
        fs::copy(
            Path::new(GOOD).join("article.md"),
            folder.join("article.md"),
        )
        .expect("a copy");
        save(&folder, first);
    }
    let link = around.path().join("link");
    symlink(around.path().join("a"), &link).expect("a link");
    let preview = Preview::of(&link, &[]);
    let mut events = preview.events();
    events.next();
    let next = around.path().join("next");
    symlink(around.path().join("b"), &next).expect("a link");
    fs::rename(next, &link).expect("renamed");
    events.next();
    assert!(preview.page().contains("<html lang=\"de\">"));
    save(&around.path().join("b"), "language = \"fr\"");
    events.next();
    assert!(preview.page().contains("<html lang=\"fr\">"));
}
