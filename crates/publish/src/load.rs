//! Loads explainer folders. No other module reads an editor's files.

use std::path::Path;

use crosslight_compile::{
    DraftOptions, Drafted, Folder, FolderErrors, FolderFiles, PictureProblem, SentenceList,
    SourceFile, compile_folder, picture_problem,
};

use crate::bounded::bytes;

/// Calls a compiling function with access to the files of a folder.
fn with_files<T>(folder: &Path, compile: impl FnOnce(&FolderFiles) -> T) -> T {
    compile(&FolderFiles {
        folder,
        text: &|file: SourceFile| bytes(folder, &folder.join(file.to_string())),
        picture: &|name: &str| read_picture(folder, name),
    })
}

/// Loads `article.md` and `explainer.toml` from `folder` and compiles them.
///
/// # Errors
/// [`FolderErrors`] with every mistake in both files; its `Display` shows them as rustc
/// does, without colour.
pub fn read_folder(folder: &Path) -> Result<Folder, Box<FolderErrors>> {
    with_files(folder, compile_folder)
}

/// Lists the sentences of a folder, even if `explainer.toml` is incomplete.
///
/// # Errors
/// Every mistake that keeps the article from being parsed.
pub fn list_sentences(folder: &Path) -> Result<SentenceList, Box<FolderErrors>> {
    with_files(folder, crosslight_compile::list_sentences)
}

/// Drafts the `explainer.toml` of a folder, which may have none yet.
///
/// # Errors
/// Every mistake that keeps its files from being parsed.
pub fn draft_folder(folder: &Path, options: DraftOptions) -> Result<Drafted, Box<FolderErrors>> {
    with_files(folder, |files| crosslight_compile::draft(files, options))
}

/// Returns the hedge words of a folder: the editor's, or those of its language.
///
/// # Errors
/// Every mistake that keeps the folder from being parsed.
pub fn hedge_words(folder: &Path) -> Result<Vec<String>, Box<FolderErrors>> {
    with_files(folder, crosslight_compile::hedge_words)
}

/// Loads a picture that lies in a folder, by its path there.
///
/// # Errors
/// What keeps it from being shown.
pub fn read_picture(folder: &Path, name: &str) -> Result<Vec<u8>, PictureProblem> {
    bytes(folder, &folder.join(name)).map_err(picture_problem)
}
