//! Sources, and the folders that are made of them.

mod dialects;
mod encodings;
mod html;
mod late_pictures;
mod markdown;
mod office;
mod pictures;
mod plain;
mod remarks;
mod tables;
mod words;

use std::path::Path;

use super::{Fate, Imported, import};
use crate::{Folder, FolderErrors, FolderFiles, PictureProblem, SourceFile, compile_folder};

/// Compiles what was imported, with its pictures.
fn read(imported: &Imported) -> Result<Folder, Box<FolderErrors>> {
    compile_folder(&FolderFiles {
        folder: Path::new(""),
        text: &|file| match file {
            SourceFile::Article => Ok(imported.article.clone().into()),
            SourceFile::Editorial => Ok(imported.editorial.clone().into()),
        },
        picture: &|name| {
            let bytes = imported.pictures.get(name).cloned();
            bytes.ok_or(PictureProblem::Missing(None))
        },
    })
}

/// Imports a text under a file's name, and checks that the folder is accepted.
#[track_caller]
fn imported(name: &str, text: &str) -> Imported {
    let imported = import(text.as_bytes(), Some(name)).expect("importable");
    if let Err(errors) = read(&imported) {
        panic!("{errors}\n{}", imported.article);
    }
    imported
}

/// Returns the article that a text becomes.
#[track_caller]
fn article(name: &str, text: &str) -> String {
    imported(name, text).article
}

/// Returns what is told of a text: kinds, lines and words.
#[track_caller]
fn told(name: &str, text: &str) -> Vec<(Fate, &'static str, usize, String)> {
    let dropped = imported(name, text).dropped.into_iter();
    dropped
        .map(|it| (it.fate, it.what, it.line, it.words))
        .collect()
}

#[track_caller]
fn assert_article(name: &str, text: &str, expected: &str) {
    assert_eq!(article(name, text), expected);
}
