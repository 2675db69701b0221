//! Files in memory, by their paths: the form of a bundle before it is written.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The name of the page's file.
pub const PAGE: &str = "index.html";

/// The bytes of files by their paths, which are relative, with `/` as the separator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Reads every file of a folder and its subfolders.
    ///
    /// # Errors
    /// The path that could not be read, and the reason.
    pub fn read(folder: &Path) -> Result<Self, (PathBuf, io::Error)> {
        let mut files = Files::default();
        files.read_below(folder, "")?;
        Ok(files)
    }

    fn read_below(&mut self, folder: &Path, prefix: &str) -> Result<(), (PathBuf, io::Error)> {
        let unread = |error| (folder.to_owned(), error);
        for entry in fs::read_dir(folder).map_err(unread)? {
            let path = entry.map_err(unread)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                self.read_below(&path, &format!("{prefix}{name}/"))?;
            } else {
                let bytes = fs::read(&path).map_err(|error| (path.clone(), error))?;
                self.add(format!("{prefix}{name}"), bytes);
            }
        }
        Ok(())
    }

    /// Writes the files into a folder, which is created if it is missing.
    ///
    /// # Errors
    /// The path that could not be written, and the reason.
    pub fn write(&self, folder: &Path) -> Result<(), (PathBuf, io::Error)> {
        for (path, bytes) in &self.0 {
            let path = folder.join(path);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent).map_err(|error| (parent.to_owned(), error))?;
            }
            fs::write(&path, bytes).map_err(|error| (path.clone(), error))?;
        }
        Ok(())
    }

    /// Adds a file, or replaces one.
    pub fn add(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), bytes.into());
    }

    /// Removes a file and returns its bytes.
    pub fn take(&mut self, path: &str) -> Option<Vec<u8>> {
        self.0.remove(path)
    }

    /// Returns the bytes of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    /// Returns the paths, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Returns the paths with their bytes, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.0.iter();
        files.map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }
}

impl FromIterator<(String, Vec<u8>)> for Files {
    fn from_iter<I: IntoIterator<Item = (String, Vec<u8>)>>(files: I) -> Self {
        Files(files.into_iter().collect())
    }
}

impl Extend<(String, Vec<u8>)> for Files {
    fn extend<I: IntoIterator<Item = (String, Vec<u8>)>>(&mut self, files: I) {
        self.0.extend(files);
    }
}

impl IntoIterator for Files {
    type Item = (String, Vec<u8>);
    type IntoIter = std::collections::btree_map::IntoIter<String, Vec<u8>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
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
        files.write(folder.path()).expect("written");
        assert_eq!(Files::read(folder.path()).expect("read"), files);
        let paths: Vec<_> = files.paths().collect();
        assert_eq!(paths, ["fonts/a.woff2", "index.html"]);
    }

    #[test]
    fn an_error_names_the_path() {
        let missing = Path::new("no/such/folder");
        let (path, error) = Files::read(missing).expect_err("it is not there");
        assert_eq!(
            (path.as_path(), error.kind()),
            (missing, io::ErrorKind::NotFound)
        );
    }
}
