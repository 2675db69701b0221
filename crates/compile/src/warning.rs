//! The warnings about an explainer folder. A warning is data with a location; its one
//! `Display` builds the sentence; [`Lint::help`] gives the help.

use std::fmt;

use crate::{Location, PictureProblem, Suspect};

/// One thing that an editor may want to look at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentWarning {
    /// The location of the warning.
    pub location: Location,
    /// The kind of warning, with its details.
    pub lint: Lint,
}

/// A kind of warning, with the details that its message needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lint {
    /// An actor whose name has a word that is wider than its box on the map.
    WideName(String),
    /// A relation whose caption the map has no room for.
    NumberedLabel(String),
    /// An actor without a relation.
    IdleActor(String),
    /// A hedge that its statement does not list.
    UnlistedHedge {
        /// The word, as the sentence has it.
        word: String,
        /// The sentence.
        sentence: String,
    },
    /// Labels that are English on a page of another language.
    EnglishLabels {
        /// The language of the interface.
        language: String,
        /// `true` if the interface's language differs from the article's.
        apart: bool,
        /// The number of English labels.
        count: usize,
        /// The number of all labels.
        all: usize,
        /// The key of the first English label.
        first: &'static str,
    },
    /// Sentences that the editor has not attributed yet.
    NotYetAttributed {
        /// The number of these sentences.
        count: usize,
        /// The number of all sentences.
        all: usize,
    },
    /// A sentence that dashes below it make a heading.
    UnderlinedSentence(String),
    /// Remarks for the writers of an article, not for its readers.
    LeftOut {
        /// The name of the kind of remark.
        what: &'static str,
        /// The lines at which the remarks begin.
        lines: Vec<usize>,
    },
    /// A line that Markdown takes for something other than a sentence.
    TakenFor {
        /// The construct that Markdown takes it for.
        what: &'static str,
        /// The line.
        line: String,
    },
    /// A footnote to which nothing refers.
    UnusedNote,
    /// Keys of the front matter that nothing uses.
    UnusedKeys(Vec<String>),
    /// A picture in the front matter that cannot be used.
    UnusedPicture {
        /// The picture's address.
        address: String,
        /// The reason.
        problem: PictureProblem,
    },
    /// An abbreviation of the editor's without its full stop.
    UnstoppedAbbreviation(String),
    /// A title that is given elsewhere and differs from the article's.
    OtherTitle {
        /// The other title.
        title: String,
        /// `true` if it is in `[article]`, `false` if it is in the front matter.
        is_editors: bool,
    },
    /// Words that another dialect of Markdown takes for marks.
    AsWritten(Suspect),
    /// A voice that says no sentence.
    SilentVoice(String),
    /// A viewpoint that the comparison does not show.
    UncomparedViewpoint(String),
    /// Entries that rules drafted and nobody has confirmed.
    Drafts {
        /// The kind of entry.
        kind: &'static str,
        /// The number of these entries.
        count: usize,
    },
}

impl Lint {
    /// Returns the help: what the editor can do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            Lint::WideName(_) => {
                "it is broken within a word; name it by a shorter name that the article uses".into()
            }
            Lint::NumberedLabel(_) => {
                "choose a shorter label, or give its actors a `place` farther from each other"
                    .into()
            }
            Lint::IdleActor(_) => {
                "tie it to another in a [[relation]], or take the actor out".into()
            }
            Lint::UnlistedHedge { word, .. } => {
                format!(
                    "add `hedges = [\"{word}\"]`; where it is none, `hedges = []`, or take it out of `hedge-words`"
                )
            }
            Lint::EnglishLabels {
                first, language, ..
            } => format!(
                "translate them in `[labels]`, such as `{first}`; `crosslight labels {language}` \
                 prints all of them to begin with"
            ),
            Lint::NotYetAttributed { .. } => {
                "add a [[statement]] for each; where the article names no source, its voice is \"article\"; \
                 `voice` in a [[section]] or a [[block]] attributes many; `crosslight sentences` lists them"
                    .into()
            }
            Lint::UnderlinedSentence(_) => {
                "put an empty line above the dashes for a rule, or write a heading with `## `"
                    .into()
            }
            Lint::LeftOut { .. } => {
                "no file of the bundle has it, the published article.md included; leave it, or take it out"
                    .into()
            }
            Lint::TakenFor { line, .. } => match self.escaped() {
                Some(escaped) => {
                    let rest = line.trim_start_matches(|it: char| it.is_ascii_digit());
                    let sign = match rest.chars().next() {
                        Some('.') => "full stop",
                        Some(')') => "bracket",
                        _ => "sign",
                    };
                    format!("if it is a sentence, write a backslash before the {sign}: `{escaped}`")
                }
                None => format!(
                    "if it is a sentence, take the spaces away: `{line}`; where it is code, three backticks on a line before and after it say so"
                ),
            },
            Lint::UnusedNote => {
                "write its mark where it belongs, or take the footnote out; it is shown after the others"
                    .into()
            }
            Lint::UnusedKeys(_) => {
                "the page does not show it, and the published article.md is without it; leave it, or take it out"
                    .into()
            }
            Lint::UnusedPicture { problem, .. } => problem.help().into(),
            Lint::UnstoppedAbbreviation(word) => {
                format!("write it with its full stop, as the article has it: `\"{word}.\"`")
            }
            Lint::AsWritten(suspect) => suspect.help(),
            Lint::OtherTitle { .. } => "the `#` heading is shown; make the two alike".into(),
            Lint::SilentVoice(_) => "give it a [[statement]], or take the voice out".into(),
            Lint::UncomparedViewpoint(_) => {
                "name it in the comparison's `viewpoints`, or take it out".into()
            }
            Lint::Drafts { .. } => {
                "read its sentence, mend what is wrong, and take the line `draft` out: then it is confirmed"
                    .into()
            }
        }
    }
}

impl Lint {
    /// Returns the line that Markdown takes for an item of a list, with the backslash that
    /// makes a sentence of it.
    #[must_use]
    pub fn escaped(&self) -> Option<String> {
        let Lint::TakenFor { line, .. } = self else {
            return None;
        };
        let rest = line.trim_start_matches(|it: char| it.is_ascii_digit());
        let (number, sign) = line.split_at(line.len() - rest.len());
        let is_number = !number.is_empty() && sign.starts_with(['.', ')']);
        let is_bullet = number.is_empty() && sign.starts_with(['-', '+']);
        (is_number || is_bullet).then(|| format!("{number}\\{sign}"))
    }
}

impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Lint::WideName(name) => write!(f, "the map has no room for the name “{name}”"),
            Lint::NumberedLabel(label) => write!(
                f,
                "the map has no room for the label “{label}”: it is numbered, and written below"
            ),
            Lint::IdleActor(name) => write!(f, "nothing ties {name} to another actor"),
            Lint::UnlistedHedge { word, sentence } => {
                write!(f, "“{word}” is not listed as a hedge of “{sentence}”")
            }
            Lint::EnglishLabels {
                language,
                apart,
                count,
                all,
                ..
            } => {
                if count == all {
                    f.write_str("the labels of the interface")?;
                } else {
                    write!(f, "{count} of the {all} labels of the interface")?;
                }
                let are = if *count == 1 { "is" } else { "are" };
                let what = if *apart { "it" } else { "the article" };
                write!(f, " {are} English, and {what} is in `{language}`")
            }
            Lint::NotYetAttributed { count: 1, .. } => {
                f.write_str("this sentence is not yet attributed")
            }
            Lint::NotYetAttributed { count, all } => write!(
                f,
                "{count} of {all} sentences are not yet attributed, from this one on"
            ),
            Lint::UnderlinedSentence(words) => {
                write!(f, "the dashes below make this a heading: “{words}”")
            }
            Lint::LeftOut { what, lines } => {
                let lines: Vec<_> = lines.iter().map(ToString::to_string).collect();
                match lines.len() {
                    1 => write!(f, "this is {what}, which is not published"),
                    count => write!(
                        f,
                        "{count} lines begin {what}, which is not published: {}",
                        lines.join(", ")
                    ),
                }
            }
            Lint::TakenFor { what, line } => {
                write!(f, "Markdown takes this line for {what}: “{line}”")
            }
            Lint::UnusedNote => f.write_str("nothing refers to this footnote"),
            Lint::UnusedKeys(keys) => {
                let keys: Vec<_> = keys.iter().map(|key| format!("`{key}`")).collect();
                write!(
                    f,
                    "the front matter has what nothing uses: {}",
                    keys.join(", ")
                )
            }
            Lint::UnusedPicture { address, problem } => write!(
                f,
                "the picture of the front matter, `{address}`, is not used: {problem}"
            ),
            Lint::OtherTitle { title, is_editors } => {
                let file = if *is_editors {
                    "`[article]`"
                } else {
                    "the front matter"
                };
                write!(f, "{file} has another title: “{title}”")
            }
            Lint::UnstoppedAbbreviation(word) => {
                write!(f, "the abbreviation “{word}” has no full stop")
            }
            Lint::AsWritten(Suspect { words, what, .. }) => write!(
                f,
                "“{words}” is shown as it is written; other dialects take it for {what}"
            ),
            Lint::SilentVoice(name) => write!(f, "{name} says nothing"),
            Lint::UncomparedViewpoint(name) => write!(f, "no comparison shows “{name}”"),
            Lint::Drafts { kind, count: 1 } => {
                write!(f, "this {kind} is a draft that nobody has confirmed")
            }
            Lint::Drafts { kind, count } => write!(
                f,
                "{count} {kind}s are drafts that nobody has confirmed, from this one on"
            ),
        }
    }
}
