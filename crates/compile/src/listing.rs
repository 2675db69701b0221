//! What was found in an explainer folder, for other programs: `crosslight check
//! --format json` prints it. Its names are kept from version to version.

use serde::Serialize;

use crate::Place;
use crate::folder::{Folder, FolderErrors, Sources};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listing {
    /// Whether the folder can be published.
    pub good: bool,
    /// Every mistake, `article.md` first.
    pub errors: Vec<Finding>,
    /// What is allowed but poor.
    pub warnings: Vec<Finding>,
    /// How much of the article is accounted for, where there is no mistake.
    pub coverage: Option<Covered>,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// `article.md` or `explainer.toml`
    pub file: String,
    /// Where it begins: the line, from 1; none where the whole file is meant.
    pub line: Option<usize>,
    /// Where it begins: the character of the line, from 1.
    pub column: Option<usize>,
    /// The first byte of it in the file, from 0, without a byte order mark.
    pub start: Option<usize>,
    /// The byte after the last.
    pub end: Option<usize>,
    /// What it is, in a sentence.
    pub message: String,
    /// What can be done about it.
    pub help: Option<String>,
}

/// How much of the article its statements account for, in sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Covered {
    /// All sentences; each has a statement.
    pub sentences: usize,
    /// Those for which the article names no source.
    pub unattributed: usize,
    /// The excerpts found in the article.
    pub excerpts: usize,
}

impl Folder {
    /// What was found in it.
    #[must_use]
    pub fn listing(&self) -> Listing {
        let warnings = self.warnings.iter().map(|warning| {
            let help = Some(warning.concern.cure());
            let message = warning.concern.to_string();
            finding(&self.sources, &warning.place, message, help)
        });
        Listing {
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
    /// What was found.
    #[must_use]
    pub fn listing(&self) -> Listing {
        let errors = self.errors.iter().map(|error| {
            let help = error.problem.cure();
            finding(&self.sources, &error.place, error.problem.to_string(), help)
        });
        Listing {
            good: false,
            errors: errors.collect(),
            warnings: Vec::new(),
            coverage: None,
        }
    }
}

fn finding(sources: &Sources, place: &Place, message: String, help: Option<String>) -> Finding {
    let text = &sources.of(place.file).text;
    let start = place.span.as_ref().map(|span| span.start);
    let before = start.and_then(|start| text.get(..start));
    Finding {
        file: place.file.to_string(),
        line: before.map(|before| before.matches('\n').count() + 1),
        column: before.map(|before| {
            let line = before.rsplit('\n').next().unwrap_or_default();
            line.chars().count() + 1
        }),
        start,
        end: place.span.as_ref().map(|span| span.end),
        message,
        help,
    }
}
