//! The two files of an explainer folder: as they are given, and as they were loaded.

use std::path::{Path, PathBuf};

use crate::encoding::{MARK, text_of};
use crate::{ContentError, Location, PictureProblem, Problem, SourceFile};

/// The maximum size of a file in an explainer folder: 8 MiB, some 1.3 million words.
pub const LIMIT: u64 = 8 << 20;

/// Returns the bytes of a file of the folder.
pub type Load<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, PictureProblem>;

/// The files of an explainer folder, given to the functions that compile it, which know
/// no file system.
pub struct FolderFiles<'a> {
    /// The folder's path, as diagnostics show it.
    pub folder: &'a Path,
    /// The function that returns the bytes of one of the two files, or the reason why
    /// they can't be loaded.
    pub text: &'a dyn Fn(SourceFile) -> Result<Vec<u8>, Problem>,
    /// The function that returns the bytes of a picture, by its path in the folder.
    pub picture: Load<'a>,
}

/// The two files of a folder.
#[derive(Debug)]
pub(crate) struct Sources {
    pub(crate) article: Source,
    pub(crate) editorial: Source,
}

/// A file's path and its text, which is empty if the file could not be loaded.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    /// `true` if a byte order mark precedes the text.
    pub(crate) is_marked: bool,
}

impl Sources {
    /// Returns one of the two.
    pub(crate) fn of(&self, file: SourceFile) -> &Source {
        match file {
            SourceFile::Article => &self.article,
            SourceFile::Editorial => &self.editorial,
        }
    }
}

/// Loads the two files, as far as possible.
pub(crate) fn load_both(files: &FolderFiles) -> (Sources, Vec<ContentError>) {
    let mut errors = Vec::new();
    let mut load_one = |file: SourceFile| {
        let path = files.folder.join(file.to_string());
        load(path, file, (files.text)(file), &mut errors)
    };
    let sources = Sources {
        article: load_one(SourceFile::Article),
        editorial: load_one(SourceFile::Editorial),
    };
    // Without a folder there is neither file, which is one mistake.
    errors.dedup_by(|error, first| {
        error.problem == Problem::NoFolder && first.problem == Problem::NoFolder
    });
    (sources, errors)
}

/// Returns the text of a file; empty, with an error, if it can't be loaded.
fn load(
    path: PathBuf,
    file: SourceFile,
    bytes: Result<Vec<u8>, Problem>,
    errors: &mut Vec<ContentError>,
) -> Source {
    let mut is_marked = false;
    let text = bytes.and_then(|bytes| {
        is_marked = bytes.starts_with(MARK.as_bytes());
        text_of(bytes)
    });
    let text = text.unwrap_or_else(|problem| {
        errors.push(ContentError {
            location: Location { file, span: None },
            problem,
        });
        String::new()
    });
    Source {
        path,
        text,
        is_marked,
    }
}
