//! The slips with TOML's notation that are told by what was meant, and not by what a
//! parser stumbles over.

use std::fmt;

use crate::quoted::quoted;

/// A slip with the notation of `explainer.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotationSlip {
    /// A key and its value without `=` between them; the line as it should be.
    Equals(String),
    /// Two values of a list, or two keys of a table, without a comma between them; all of
    /// it as it should be.
    MissingComma(String),
    /// A text of a list that lacks one of its two marks; the text.
    MissingMark(String),
    /// A text between pairs of apostrophes; the text.
    DoubledMarks(String),
    /// A list or a table that does not end; its closing bracket, and the line as it should
    /// be if it has only one.
    Unclosed(char, Option<String>),
    /// A text between three marks that does not end; the marks.
    UnclosedText(String),
    /// A sign after a value, where its line ends.
    Extra(char),
    /// A second key on a line; the key and its value.
    SecondKey(String),
    /// A value without quotation marks; the value as it should be.
    Bare(String),
    /// A key without a value; the key.
    NoValue(String),
    /// Words that are no key with a value.
    NoKey(String),
    /// A remark that begins as in another language; the line as it should be.
    Remark(String),
    /// A backslash before a letter with which it means nothing; the text without it.
    Escape(char, String),
    /// A backslash in the path of a file; the path as it should be.
    FilePath(String),
    /// A character that has no meaning there; the line as it should be.
    Stray(char, String),
    /// A table's name between brackets that do not match; the line as it should be.
    Brackets(String),
    /// Entries that begin with single brackets; their name.
    SingleBrackets(String),
    /// A table that begins with double brackets, and how often; its name.
    DoubleBrackets(String, usize),
    /// A file that is JSON.
    Json,
    /// The marks of a merge that nobody ended.
    Merge,
}

impl NotationSlip {
    /// Returns whether two slips are one that was made again, so that they are told
    /// together.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        use NotationSlip::{Equals, Extra, Remark, Stray};
        match (self, other) {
            (Equals(_), Equals(_)) | (Remark(_), Remark(_)) => true,
            (Extra(one), Extra(other)) | (Stray(one, _), Stray(other, _)) => one == other,
            _ => false,
        }
    }

    /// Returns the help: how it is written.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            NotationSlip::Equals(line) => format!("write `=` between them: `{line}`"),
            NotationSlip::MissingComma(whole) => format!("put commas between them: `{whole}`"),
            NotationSlip::MissingMark(words) | NotationSlip::DoubledMarks(words) => {
                format!("write one mark on each side of it: {}", quoted(words))
            }
            NotationSlip::Unclosed(_, Some(line)) => format!("end it: `{line}`"),
            NotationSlip::Unclosed(bracket, None) => {
                format!("end it with `{bracket}`, before the next key")
            }
            NotationSlip::UnclosedText(marks) => format!("end it with `{marks}`"),
            NotationSlip::Extra(sign) => format!("take the `{sign}` away"),
            NotationSlip::SecondKey(rest) => format!("write on a line of its own: `{rest}`"),
            NotationSlip::Bare(value) => format!("write `{value}`"),
            NotationSlip::NoValue(key) => {
                format!("write one, `{key} = \"…\"`, or take the key out")
            }
            NotationSlip::NoKey(words) => format!(
                "write a key and its value, `key = \"value\"`; before a remark stands a hash: \
                 `# {words}`"
            ),
            NotationSlip::Remark(line) => format!("a remark begins with a hash: `{line}`"),
            NotationSlip::Escape(_, words) => format!(
                "take it away: {}; where the text has one, write two",
                quoted(words)
            ),
            NotationSlip::FilePath(path) => {
                format!("write slashes, as the article does: {}", quoted(path))
            }
            NotationSlip::Stray(_, line) | NotationSlip::Brackets(line) => {
                format!("write `{line}`")
            }
            NotationSlip::SingleBrackets(name) => format!("write `[[{name}]]`"),
            NotationSlip::DoubleBrackets(name, 1) => format!("write `[{name}]`"),
            NotationSlip::DoubleBrackets(name, _) => {
                format!("keep one of them, and write `[{name}]`")
            }
            NotationSlip::Json => {
                "write each key on a line of its own, without braces: `language = \"en\"`".into()
            }
            NotationSlip::Merge => {
                "keep one of the two sides, and take the lines with `<<<<<<<`, `=======` and \
                 `>>>>>>>` out"
                    .into()
            }
        }
    }
}

impl fmt::Display for NotationSlip {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            NotationSlip::Equals(_) => {
                f.write_str("between a key and its value stands no equals sign")
            }
            NotationSlip::MissingComma(_) => f.write_str("a comma is missing here"),
            NotationSlip::MissingMark(_) => {
                f.write_str("this text has a quotation mark on one side only")
            }
            NotationSlip::DoubledMarks(_) => f.write_str("two apostrophes are no quotation mark"),
            NotationSlip::Unclosed('}', _) => f.write_str("this table does not end"),
            NotationSlip::Unclosed(..) => f.write_str("this list does not end"),
            NotationSlip::UnclosedText(_) => f.write_str("this text does not end"),
            NotationSlip::Extra(sign) => write!(f, "no `{sign}` stands after a value"),
            NotationSlip::SecondKey(_) => f.write_str("a line has one key only"),
            NotationSlip::Bare(_) => {
                f.write_str("this is neither a text in quotation marks nor another value")
            }
            NotationSlip::NoValue(_) => f.write_str("this key has no value"),
            NotationSlip::NoKey(_) => f.write_str("this is no key with a value"),
            NotationSlip::Remark(_) => f.write_str("a remark does not begin like this"),
            NotationSlip::Escape(letter, _) => {
                write!(f, "a backslash means nothing before `{letter}`")
            }
            NotationSlip::FilePath(_) => f.write_str("the path of a file has no backslashes"),
            NotationSlip::Stray(letter, _) => stray(f, *letter),
            NotationSlip::Brackets(_) => f.write_str("these brackets do not match"),
            NotationSlip::SingleBrackets(_) => {
                f.write_str("an entry of this kind begins with double brackets")
            }
            NotationSlip::DoubleBrackets(_, 1) => {
                f.write_str("a table of this kind begins with single brackets")
            }
            NotationSlip::DoubleBrackets(_, count) => write!(
                f,
                "a table of this kind begins with single brackets, and once, not {count} times"
            ),
            NotationSlip::Json => f.write_str("this is JSON, not TOML"),
            NotationSlip::Merge => f.write_str("this file has the marks of an unfinished merge"),
        }
    }
}

/// Names a character that stands where it means nothing.
fn stray(f: &mut fmt::Formatter, letter: char) -> fmt::Result {
    let code = u32::from(letter);
    if letter.is_whitespace() {
        write!(f, "the space U+{code:04X} is not one of TOML’s")
    } else if is_invisible(letter) {
        write!(f, "an invisible character stands here, U+{code:04X}")
    } else {
        write!(f, "the sign {letter} (U+{code:04X}) means nothing here")
    }
}

/// Returns whether a character shows nothing and takes no room.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
