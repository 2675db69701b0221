//! A copy of the good folder with a mistake in it, and the diagnostics for it.

use std::fs;
use std::path::Path;

use crosslight_publish::read_folder;

/// The folder without a mistake.
pub const GOOD: &str = "fixtures/good";
/// The folder of the expected reports.
pub const MISTAKES: &str = "fixtures/mistakes";
/// The folder of the expected warnings.
pub const WARNINGS: &str = "fixtures/warnings";

/// A copy of the good folder for a test to change.
pub struct Copy(tempfile::TempDir);

impl Copy {
    pub fn new() -> Self {
        let copy = Copy(tempfile::tempdir().expect("a folder"));
        for file in ["article.md", "explainer.toml"] {
            fs::copy(Path::new(GOOD).join(file), copy.0.path().join(file)).expect("a copy");
        }
        copy
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn article(self, old: &str, new: &str) -> Self {
        self.edit("article.md", old, new)
    }

    pub fn editorial(self, old: &str, new: &str) -> Self {
        self.edit("explainer.toml", old, new)
    }

    fn edit(self, file: &str, old: &str, new: &str) -> Self {
        let path = self.0.path().join(file);
        let text = fs::read_to_string(&path).expect("a text");
        assert!(text.contains(old), "{file} has no {old:?} to spoil");
        fs::write(path, text.replacen(old, new, 1)).expect("written");
        self
    }

    pub fn write(self, file: &str, bytes: &[u8]) -> Self {
        fs::write(self.0.path().join(file), bytes).expect("written");
        self
    }

    pub fn remove(self, file: &str) -> Self {
        fs::remove_file(self.0.path().join(file)).expect("removed");
        self
    }

    /// Asserts that the report is the expected one of this name.
    #[track_caller]
    pub fn reports(&self, name: &str) {
        let errors = read_folder(self.0.path()).expect_err("the folder has a mistake");
        let report = errors
            .report(false)
            .replace(&*self.0.path().to_string_lossy(), "FOLDER");
        assert_kept(&Path::new(MISTAKES).join(name), &report);
    }

    /// Asserts that the folder is good, and that its warnings are the expected ones of
    /// this name.
    #[track_caller]
    pub fn warns(self, name: &str) {
        let folder = read_folder(self.0.path()).expect("no mistake").with_map();
        let report = folder
            .report(false)
            .replace(&*self.0.path().to_string_lossy(), "FOLDER");
        assert_kept(&Path::new(WARNINGS).join(name), &report);
    }
}

/// Asserts that a report is the expected one.
#[track_caller]
pub fn assert_kept(path: &Path, report: &str) {
    support::fixtures::assert_kept(path.with_extension("txt"), report);
}
