//! The reasons why a command fails, and their words in the terminal.

use std::fmt;

use super::colour;
use crosslight_compile::FolderErrors;
use crosslight_publish::InstallError;

/// The reason why a command fails.
pub enum Failure {
    /// The command has printed the reason already.
    Printed,
    /// An explainer folder has mistakes.
    Mistakes(Box<FolderErrors>),
    /// Several explainer folders cannot be published, each for its reason.
    Several(Vec<Failure>),
    /// Anything else.
    Error {
        /// The reason, as a clause.
        reason: String,
        /// The line below it.
        below: Option<Below>,
    },
}

/// The line below an error, as rustc has it.
pub enum Below {
    /// A way to mend it.
    Help(String),
    /// The state that it leaves.
    Note(String),
}

impl Failure {
    /// Makes a failure of an error.
    pub fn of(error: impl fmt::Display) -> Self {
        Failure::Error {
            reason: error.to_string(),
            below: None,
        }
    }

    /// Makes a failure of an error, and says how to mend it.
    pub fn with_help(error: impl fmt::Display, help: impl Into<String>) -> Self {
        Failure::Error {
            reason: error.to_string(),
            below: Some(Below::Help(help.into())),
        }
    }

    /// Makes a failure of a text that is no language tag.
    pub fn no_language(tag: &str) -> Self {
        Failure::with_help(
            format!("`{tag}` is no language tag"),
            "write it as BCP 47 has it: `en`, `pt-BR`, `zh-Hant`",
        )
    }

    /// Makes a failure of an installation, and says what is in its folder or file now.
    pub fn of_install(error: &InstallError, out: &std::path::Path) -> Self {
        Failure::Error {
            reason: error.to_string(),
            below: Some(Below::Note(error.note(out))),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Failure::Printed => Ok(()),
            Failure::Mistakes(errors) => f.write_str(&errors.report(colour())),
            Failure::Several(failures) => failures.iter().try_for_each(|it| it.fmt(f)),
            Failure::Error { reason, below } => {
                writeln!(f, "error: {reason}")?;
                match below {
                    Some(Below::Help(help)) => writeln!(f, "help: {help}"),
                    Some(Below::Note(note)) => writeln!(f, "note: {note}"),
                    None => Ok(()),
                }
            }
        }
    }
}
