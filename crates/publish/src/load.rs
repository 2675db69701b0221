//! Loads an explainer folder: the only place that reads an editor's files.

use std::path::Path;

use crosslight_compile::{Folder, FolderErrors, Problem, SentenceList, SourceFile, compile_folder};

use crate::bounded::bytes;

/// Gives the bytes of the files of a folder, for the functions of `crosslight_compile`.
fn files_of(folder: &Path) -> impl Fn(SourceFile) -> Result<Vec<u8>, Problem> {
    move |file| bytes(folder, &folder.join(file.to_string()))
}

/// Reads `article.md` and `explainer.toml` in `folder` and compiles them.
///
/// # Errors
/// [`FolderErrors`] with every mistake in both files; its `Display` shows them as rustc
/// does, without colour.
pub fn read_folder(folder: &Path) -> Result<Folder, Box<FolderErrors>> {
    compile_folder(files_of(folder), folder)
}

/// Lists the sentences of a folder, whatever is still missing in `explainer.toml`.
///
/// # Errors
/// Every mistake that keeps the article from being read.
pub fn list_sentences(folder: &Path) -> Result<SentenceList, Box<FolderErrors>> {
    crosslight_compile::list_sentences(files_of(folder), folder)
}

/// Returns the hedge words of a folder, which are the editor's or its language's.
///
/// # Errors
/// Every mistake that keeps the folder from being read.
pub fn hedge_words(folder: &Path) -> Result<Vec<String>, Box<FolderErrors>> {
    crosslight_compile::hedge_words(files_of(folder), folder)
}
