//! Locations in the two files of an explainer folder.

use std::fmt;
use std::ops::Range;

/// A location in one of the two files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The file that the location is in.
    pub file: SourceFile,
    /// The bytes in the file; `None` where the whole file is meant.
    pub span: Option<Range<usize>>,
}

/// One of the two files of an explainer folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceFile {
    /// `article.md`
    Article,
    /// `explainer.toml`
    Editorial,
}

impl Location {
    /// Returns the sort key: `article.md` first, each file from its top.
    #[must_use]
    pub fn order(&self) -> (SourceFile, Option<usize>) {
        (self.file, self.span.as_ref().map(|span| span.start))
    }
}

impl fmt::Display for SourceFile {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            SourceFile::Article => "article.md",
            SourceFile::Editorial => "explainer.toml",
        })
    }
}
