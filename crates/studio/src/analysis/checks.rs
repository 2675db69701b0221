//! The diagnostics that the command prints, each with its location and its help.

use std::ops::Range;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crosslight_compile::{
    ContentError, ContentWarning, Covered, Folder, FolderErrors, Location, SourceFile,
    compile_folder,
};

use super::fixes::{Advice, Fix, advice, drafted_sentence, fixes_of_error, fixes_of_warning};
use crate::project::{Project, SentenceId};

/// The diagnostics of a project, as the command prints them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checks {
    /// Every mistake, or else every warning, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// The diagnostics as the command prints them, word for word.
    pub report: Rc<str>,
    /// The numbers of sentences, of those that name no source, and of excerpts; `None` if
    /// there is a mistake.
    pub coverage: Option<[usize; 3]>,
}

/// One diagnostic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The severity.
    pub severity: Severity,
    /// True if it is in `article.md`, false if it is in `explainer.toml`.
    pub in_article: bool,
    /// Its line, from 1; `None` where the whole file is meant.
    pub line: Option<usize>,
    /// The character of the line, from 1.
    pub column: Option<usize>,
    /// Its bytes in the file, without a byte order mark.
    pub span: Option<Range<usize>>,
    /// The sentence that it is about, if it is in the article.
    pub sentence: Option<SentenceId>,
    /// The mistake, in a sentence.
    pub message: Rc<str>,
    /// The help, if there is any.
    pub help: Option<Rc<str>>,
    /// The advice in the editor's words, where the help speaks of the file.
    pub advice: Option<Advice>,
    /// The actions that do it, the likeliest first.
    pub fixes: Vec<Fix>,
}

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Nothing can be published.
    Error,
    /// It is allowed, and poor.
    Warning,
}

impl Checks {
    /// Compiles a project as the command does.
    #[must_use]
    pub fn of(project: &Project) -> Self {
        Checks::of_compiled(project, &project.compiled(compile_folder))
    }

    /// Reads what compiling a project gave.
    #[must_use]
    pub fn of_compiled(project: &Project, compiled: &Result<Folder, Box<FolderErrors>>) -> Self {
        match compiled {
            Ok(folder) => {
                let listing = folder.listing();
                let all = folder.warnings.iter().zip(listing.warnings);
                let diagnostics = all.map(|(warning, it)| {
                    let ContentWarning { location, .. } = warning;
                    let fixes = fixes_of_warning(project, warning);
                    let own = diagnostic(project, Severity::Warning, location, it, fixes);
                    Diagnostic {
                        advice: advice(warning),
                        sentence: own.sentence.or_else(|| drafted_sentence(project, warning)),
                        ..own
                    }
                });
                Checks {
                    diagnostics: diagnostics.collect(),
                    report: folder.report(false).into(),
                    coverage: listing.coverage.map(counts),
                }
            }
            Err(errors) => {
                let listing = errors.listing();
                let all = errors.errors.iter().zip(listing.errors);
                let diagnostics = all.map(|(error, it)| {
                    let ContentError { location, .. } = error;
                    let fixes = fixes_of_error(project, error);
                    diagnostic(project, Severity::Error, location, it, fixes)
                });
                Checks {
                    diagnostics: diagnostics.collect(),
                    report: errors.report(false).into(),
                    coverage: None,
                }
            }
        }
    }

    /// Tells whether the project can be published.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.coverage.is_some()
    }
}

fn counts(covered: Covered) -> [usize; 3] {
    [covered.sentences, covered.unattributed, covered.excerpts]
}

fn diagnostic(
    project: &Project,
    severity: Severity,
    location: &Location,
    listed: crosslight_compile::Diagnostic,
    fixes: Vec<Fix>,
) -> Diagnostic {
    let in_article = location.file == SourceFile::Article;
    let sentence = location
        .span
        .as_ref()
        .filter(|_| in_article)
        .and_then(|span| sentence_at(project, span));
    Diagnostic {
        severity,
        in_article,
        line: listed.line,
        column: listed.column,
        span: location.span.clone(),
        sentence,
        message: listed.message.into(),
        help: listed.help.map(Into::into),
        advice: None,
        fixes,
    }
}

/// Returns the sentence that has these bytes of `article.md`.
pub(super) fn sentence_at(project: &Project, span: &Range<usize>) -> Option<SentenceId> {
    let parsed = project.parsed();
    let mut sentences = parsed.article.as_ref()?.sentences();
    let number = sentences.position(|it| it.span.start < span.end && span.start < it.span.end)?;
    parsed.ids().get(number).cloned()
}
