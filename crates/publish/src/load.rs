//! Loads an explainer folder: the only place that reads an editor's files.

use std::path::Path;

use crosslight_compile::{
    Folder, FolderErrors, FolderFiles, SentenceList, SourceFile, compile_folder, picture_problem,
};

use crate::bounded::bytes;

/// Gives the files of a folder to a function that compiles them.
fn with_files<T>(folder: &Path, compile: impl FnOnce(&FolderFiles) -> T) -> T {
    compile(&FolderFiles {
        folder,
        text: &|file: SourceFile| bytes(folder, &folder.join(file.to_string())),
        picture: &|name: &str| bytes(folder, &folder.join(name)).map_err(picture_problem),
    })
}

/// Reads `article.md` and `explainer.toml` in `folder` and compiles them.
///
/// # Errors
/// [`FolderErrors`] with every mistake in both files; its `Display` shows them as rustc
/// does, without colour.
pub fn read_folder(folder: &Path) -> Result<Folder, Box<FolderErrors>> {
    with_files(folder, compile_folder)
}

/// Lists the sentences of a folder, whatever is still missing in `explainer.toml`.
///
/// # Errors
/// Every mistake that keeps the article from being read.
pub fn list_sentences(folder: &Path) -> Result<SentenceList, Box<FolderErrors>> {
    with_files(folder, crosslight_compile::list_sentences)
}

/// Returns the hedge words of a folder, which are the editor's or its language's.
///
/// # Errors
/// Every mistake that keeps the folder from being read.
pub fn hedge_words(folder: &Path) -> Result<Vec<String>, Box<FolderErrors>> {
    with_files(folder, crosslight_compile::hedge_words)
}
