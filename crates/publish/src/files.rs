//! Files in memory, read from a folder and written into one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crosslight_render::Files;

/// The name of the page's file.
pub const PAGE: &str = "index.html";

/// Reads every file of a folder and its subfolders.
///
/// # Errors
/// The path that could not be read, and the reason.
pub fn read_files(folder: &Path) -> Result<Files, (PathBuf, io::Error)> {
    let mut files = Files::default();
    read_below(&mut files, folder, "")?;
    Ok(files)
}

fn read_below(files: &mut Files, folder: &Path, prefix: &str) -> Result<(), (PathBuf, io::Error)> {
    let unread = |error| (folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            read_below(files, &path, &format!("{prefix}{name}/"))?;
        } else {
            let bytes = fs::read(&path).map_err(|error| (path.clone(), error))?;
            files.add(format!("{prefix}{name}"), bytes);
        }
    }
    Ok(())
}

/// Writes files into a folder, which is created if it is missing.
///
/// # Errors
/// The path that could not be written, and the reason.
pub fn write_files(files: &Files, folder: &Path) -> Result<(), (PathBuf, io::Error)> {
    for (path, bytes) in files.iter() {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| (parent.to_owned(), error))?;
        }
        fs::write(&path, bytes).map_err(|error| (path.clone(), error))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut files = Files::default();
        files.add("index.html", "page");
        files.add("fonts/a.woff2", "letters");
        write_files(&files, folder.path()).expect("written");
        assert_eq!(read_files(folder.path()).expect("read"), files);
        let paths: Vec<_> = files.paths().collect();
        assert_eq!(paths, ["fonts/a.woff2", "index.html"]);
    }

    #[test]
    fn an_error_names_the_path() {
        let missing = Path::new("no/such/folder");
        let (path, error) = read_files(missing).expect_err("it is not there");
        assert_eq!(
            (path.as_path(), error.kind()),
            (missing, io::ErrorKind::NotFound)
        );
    }
}
