//! Parses the two files of a folder without checking the one against the other.

use crate::files::{Sources, load_both};
use crate::parse::editorial::parse_editorial;
use crate::parse::written::read_article;
use crate::{Article, Editorial, FolderErrors, FolderFiles, Problem, SourceFile};

/// Parses an article, the editor's file, and the article's published text, without
/// checking the one against the other.
///
/// # Errors
/// Every mistake that keeps either from being parsed: an entry that can't be read may be
/// what names the language or an end of a sentence.
pub(crate) fn read_written(
    files: &FolderFiles,
) -> Result<(Article, Editorial, String), Box<FolderErrors>> {
    let (article, editorial, sources) = read_parts(files)?;
    Ok((article, editorial, sources.article.text))
}

/// Parses an article and the editor's file, which may be absent or empty, and returns both
/// with the text of the second.
///
/// # Errors
/// Every mistake that keeps either from being parsed.
pub(crate) fn read_to_draft(
    files: &FolderFiles,
) -> Result<(Article, Editorial, String), Box<FolderErrors>> {
    let text = |file| match (file, (files.text)(file)) {
        // A comment is as good as nothing.
        (SourceFile::Editorial, Err(Problem::Missing)) => Ok(b"#".to_vec()),
        (SourceFile::Editorial, Ok(bytes)) if bytes.trim_ascii().is_empty() => Ok(b"#".to_vec()),
        (_, read) => read,
    };
    let files = FolderFiles {
        text: &text,
        ..*files
    };
    let (article, editorial, sources) = read_parts(&files)?;
    let text = sources.editorial.text;
    let text = if text == "#" { String::new() } else { text };
    Ok((article, editorial, text))
}

fn read_parts(files: &FolderFiles) -> Result<(Article, Editorial, Sources), Box<FolderErrors>> {
    let (sources, mut errors) = load_both(files);
    let mut said = parse_editorial(&sources.editorial.text);
    errors.extend(said.errors);
    let written = if errors.is_empty() {
        read_article(&sources.article.text, &mut said.editorial, files.picture)
    } else {
        Err(Vec::new())
    };
    match written {
        Ok(written) => Ok((written.article, said.editorial, sources)),
        Err(mistakes) => {
            errors.extend(mistakes);
            errors.sort_by_key(|error| error.location.order());
            Err(Box::new(FolderErrors { errors, sources }))
        }
    }
}
