//! The problems of a text in an explainer folder, in either file: a character that
//! cannot be shown, a placeholder, a language tag.

use std::fmt;

/// A problem with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// A character that no page can show, or that would change the direction of other
    /// words.
    Unfit(char),
    /// A language tag that is not well-formed.
    BadLanguage(String),
    /// A text that is no origin, or an origin that a policy cannot name.
    BadOrigin {
        /// The text as written.
        origin: String,
        /// The origin that was probably meant.
        nearest: Option<String>,
    },
    /// A text that is no web address.
    BadWebAddress(String),
    /// A placeholder that a label cannot have.
    UnknownPlaceholder {
        /// The placeholder's name.
        name: String,
        /// The placeholder that was probably meant.
        nearest: Option<String>,
    },
    /// A label without a placeholder that it must have.
    MissingPlaceholder(String),
}

impl TextProblem {
    /// Returns the first problem of a text's characters.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        text.chars()
            .find(|letter| is_unfit(*letter))
            .map(TextProblem::Unfit)
    }

    /// Returns the help: what the editor can do about it.
    #[must_use]
    pub fn help(&self) -> String {
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
            TextProblem::BadWebAddress(_) => {
                "write the whole address, from `https://` on, without spaces".into()
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

/// Tells whether it is a control character (Unicode's category Cc, except tab and line
/// ends) or changes the direction of words (UAX #9: embeddings, overrides, isolates).
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
            TextProblem::BadWebAddress(address) => write!(f, "`{address}` is no web address"),
            TextProblem::UnknownPlaceholder { name, .. } => {
                write!(f, "this label has no placeholder `{{{name}}}`")
            }
            TextProblem::MissingPlaceholder(name) => {
                write!(f, "this label lacks the placeholder `{{{name}}}`")
            }
        }
    }
}
