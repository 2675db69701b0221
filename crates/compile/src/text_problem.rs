//! What can be wrong with a text of an explainer folder, whoever wrote it: a letter
//! that cannot be shown, a placeholder, a language tag.

use std::fmt;

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// A character that no page can show, or that would turn other words around.
    Unfit(char),
    /// A language that is no well-formed tag.
    BadLanguage(String),
    /// An origin that is none, or that a policy cannot name.
    BadOrigin {
        /// What was written.
        origin: String,
        /// The one that was probably meant.
        nearest: Option<String>,
    },
    /// A placeholder that a label cannot have.
    UnknownPlaceholder {
        /// Its name.
        name: String,
        /// The one that was probably meant.
        nearest: Option<String>,
    },
    /// A label without a placeholder that it must have.
    MissingPlaceholder(String),
}

impl TextProblem {
    /// The first problem that a text's characters are.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        text.chars()
            .find(|letter| is_unfit(*letter))
            .map(TextProblem::Unfit)
    }

    /// What the editor can do about it.
    #[must_use]
    pub fn cure(&self) -> String {
        match self {
            TextProblem::Unfit(letter) if turns(*letter) => {
                "take it out: the direction follows from the letters; where it must be said, \
                 U+200E and U+200F are allowed"
                    .into()
            }
            TextProblem::Unfit('\u{b}' | '\u{85}') => {
                "put a space or the end of a line in its place: word processors write it where \
                 a line is broken"
                    .into()
            }
            TextProblem::BadLanguage(_) => {
                "write it as BCP 47 has it: `en`, `pt-BR`, `zh-Hant`".into()
            }
            TextProblem::BadOrigin {
                nearest: Some(origin),
                ..
            } => format!("write the scheme, the host and nothing more: `{origin}`"),
            TextProblem::BadOrigin { nearest: None, .. } => {
                "name each site by itself: `https://`, its host, a port if it has one of its own, \
                 and nothing more: `https://news.example.org`"
                    .into()
            }
            TextProblem::UnknownPlaceholder {
                nearest: Some(name),
                ..
            } => format!("did you mean `{{{name}}}`?"),
            TextProblem::Unfit(_) | TextProblem::UnknownPlaceholder { nearest: None, .. } => {
                "take it out".into()
            }
            TextProblem::MissingPlaceholder(name) => {
                format!("write `{{{name}}}` where its value belongs")
            }
        }
    }
}

/// Control characters (Unicode's category Cc, but for a tab and the end of a line),
/// and those that turn words around (UAX #9: embeddings, overrides, isolates).
fn is_unfit(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r') || turns(letter)
}

fn turns(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl fmt::Display for TextProblem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            TextProblem::Unfit(letter) => {
                let kind = if turns(*letter) {
                    "a character that turns words around"
                } else {
                    "a control character"
                };
                write!(f, "this has {kind}, U+{:04X}", u32::from(*letter))
            }
            TextProblem::BadLanguage(tag) => write!(f, "`{tag}` is no language tag"),
            TextProblem::BadOrigin { origin, .. } => write!(f, "`{origin}` is no origin"),
            TextProblem::UnknownPlaceholder { name, .. } => {
                write!(f, "this label has no placeholder `{{{name}}}`")
            }
            TextProblem::MissingPlaceholder(name) => {
                write!(f, "this label lacks the placeholder `{{{name}}}`")
            }
        }
    }
}
