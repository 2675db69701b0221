//! `crosslight import`: an explainer folder of an article that somebody has, and what of it
//! could not be kept.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::arguments::Import;
use super::new::write_folder;
use super::{Failure, is_quiet, pasted};
use crosslight_compile::{IMPORT_LIMIT, Source, Unimportable, import_beside};
use crosslight_publish::read_picture;

/// Makes the folder.
pub fn import_file(asked: &Import) -> Result<String, Failure> {
    let file = &asked.file;
    let failed =
        |reason: &dyn std::fmt::Display| Failure::of(format!("{}: {reason}", file.display()));
    let mut bytes = Vec::new();
    // One more than may be, which is told.
    let read = fs::File::open(file)
        .and_then(|opened| opened.take(IMPORT_LIMIT as u64 + 1).read_to_end(&mut bytes));
    read.map_err(|error| failed(&error))?;
    let name = file.file_name().map(|name| name.to_string_lossy());
    let beside = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let load = |picture: &str| read_picture(beside, picture);
    let source = Source {
        bytes: &bytes,
        name: name.as_deref(),
        encoding: asked.encoding.as_deref(),
    };
    let imported = import_beside(&source, &load).map_err(|error| match error {
        Unimportable::Format(_) => Failure::with_help(
            format!("{}: {error}", file.display()),
            "save it as a web page (HTML), as Markdown or as plain text, and import that",
        ),
        Unimportable::Encoding => Failure::with_help(
            format!("{}: {error}", file.display()),
            "name it, such as `--encoding windows-1251`, `gbk` or `macintosh`, or save the file \
             as UTF-8",
        ),
        Unimportable::NoEncoding => Failure::with_help(
            format!("`--encoding`: {error}"),
            "such names are `windows-1251`, `iso-8859-2`, `gbk`, `shift_jis`, `macintosh`",
        ),
        _ => failed(&error),
    })?;
    let folder = asked.out.clone().unwrap_or_else(|| named_as(file));
    let pictures = imported.pictures.iter();
    let pictures = pictures.map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let texts = [
        ("article.md", imported.article.as_bytes()),
        ("explainer.toml", imported.editorial.as_bytes()),
    ];
    let files: Vec<_> = texts.into_iter().chain(pictures).collect();
    write_folder(
        &folder,
        &files,
        "name a new folder, or an empty one: `--out my-article`",
    )?;
    let summary = imported.summary();
    if !summary.is_empty() && !is_quiet() {
        eprintln!("{}", summary.trim_end());
    }
    Ok(format!(
        "{} has the article; what you say about it goes into explainer.toml.\n\
         What it still lacks:      {}\nSee it while you write:  {}",
        folder.display(),
        pasted("check", &folder),
        pasted("preview", &folder)
    ))
}

/// Returns a folder here with the file's name.
fn named_as(file: &Path) -> PathBuf {
    file.file_stem().unwrap_or(file.as_os_str()).into()
}
