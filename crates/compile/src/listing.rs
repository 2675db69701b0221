//! The diagnostics of an explainer folder for other programs, as `crosslight check
//! --format json` prints them. The names are kept from version to version.

use serde::{Deserialize, Serialize};

use crate::Location;
use crate::files::Sources;
use crate::folder::{Folder, FolderErrors};

/// The diagnostics of a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckReport {
    /// `true` if the folder can be published.
    pub good: bool,
    /// Every mistake, `article.md` first.
    pub errors: Vec<Diagnostic>,
    /// Every warning.
    pub warnings: Vec<Diagnostic>,
    /// The part of the article that is accounted for; `None` if there is a mistake.
    pub coverage: Option<Covered>,
}

/// One diagnostic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// `article.md` or `explainer.toml`
    pub file: String,
    /// The line where the diagnostic begins, from 1; `None` where the whole file is
    /// meant.
    pub line: Option<usize>,
    /// The character of the line where the diagnostic begins, from 1.
    pub column: Option<usize>,
    /// The first byte in the file, from 0, without a byte order mark.
    pub start: Option<usize>,
    /// The byte after the last one.
    pub end: Option<usize>,
    /// The message, a sentence.
    pub message: String,
    /// The help: what the editor can do about it.
    pub help: Option<String>,
}

/// The part of the article that its statements account for, in sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covered {
    /// The number of sentences; each has a statement.
    pub sentences: usize,
    /// The number of sentences for which the article names no source.
    pub unattributed: usize,
    /// The number of excerpts found in the article.
    pub excerpts: usize,
}

impl Folder {
    /// Returns the folder's warnings and coverage.
    #[must_use]
    pub fn listing(&self) -> CheckReport {
        let warnings = self.warnings.iter().map(|warning| {
            let help = Some(warning.lint.help());
            let message = warning.lint.to_string();
            diagnostic(&self.sources, &warning.location, message, help)
        });
        CheckReport {
            good: true,
            errors: Vec::new(),
            warnings: warnings.collect(),
            coverage: Some(Covered {
                sentences: self.coverage.sentences,
                unattributed: self.coverage.unattributed,
                excerpts: self.coverage.excerpts,
            }),
        }
    }
}

impl FolderErrors {
    /// Returns the folder's diagnostics.
    #[must_use]
    pub fn listing(&self) -> CheckReport {
        let errors = self.errors.iter().map(|error| {
            let help = error.problem.help();
            diagnostic(
                &self.sources,
                &error.location,
                error.problem.to_string(),
                help,
            )
        });
        CheckReport {
            good: false,
            errors: errors.collect(),
            warnings: Vec::new(),
            coverage: None,
        }
    }
}

fn diagnostic(
    sources: &Sources,
    location: &Location,
    message: String,
    help: Option<String>,
) -> Diagnostic {
    let text = &sources.of(location.file).text;
    let start = location.span.as_ref().map(|span| span.start);
    let before = start.and_then(|start| text.get(..start));
    Diagnostic {
        file: location.file.to_string(),
        line: before.map(|before| before.matches('\n').count() + 1),
        column: before.map(|before| {
            let line = before.rsplit('\n').next().unwrap_or_default();
            line.chars().count() + 1
        }),
        start,
        end: location.span.as_ref().map(|span| span.end),
        message,
        help,
    }
}
