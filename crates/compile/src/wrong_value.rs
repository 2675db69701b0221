//! A value of `explainer.toml` that is of another kind than its key takes: what it is,
//! and what is wanted.

use std::fmt;

use crate::nearest_name;
use crate::quoted::{quoted, toml_text};

/// A value of the wrong kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongValue {
    /// The kind of the value.
    pub found: Found,
    /// The kind that its key takes.
    pub wanted: Wanted,
}

/// The kind of a value, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A text: its words.
    Text(String),
    /// A number: its digits.
    Number(String),
    /// `true` or `false`
    Boolean(bool),
    /// A date or a time of TOML's own.
    Date(String),
    /// A list: its length, and its text if it is of one text.
    List(usize, Option<String>),
    /// A table.
    Table,
    /// A value that the parser does not tell of.
    Unknown,
}

/// The kind of value that a key takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// `true` or `false`
    Boolean,
    /// A whole number from 0 on.
    Whole,
    /// A list.
    List,
    /// A list of this many numbers.
    Numbers(usize),
    /// A table with these keys.
    Table(&'static [&'static str]),
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// Entries with this name, which begin with double brackets.
    Entries(&'static str),
    /// Something else, in words.
    Other(String),
}

impl WrongValue {
    /// Returns the help: how the value is written.
    #[must_use]
    pub fn help(&self) -> String {
        match (&self.wanted, &self.found) {
            (Wanted::Text, Found::Date(written) | Found::Number(written)) => {
                format!("put quotation marks around it: {}", quoted(written))
            }
            (Wanted::Text, Found::Boolean(value)) => {
                format!("put quotation marks around it: `\"{value}\"`")
            }
            (Wanted::Text, Found::List(_, Some(text))) => {
                format!("take its brackets away: {}", quoted(text))
            }
            (Wanted::Text, _) => "write one text, in quotation marks".into(),
            (Wanted::Boolean, Found::Text(text)) => match truth(text) {
                Some(value) => format!("take the quotation marks away: `{value}`"),
                None => "write `true` or `false`, without quotation marks".into(),
            },
            (Wanted::Boolean, _) => "write `true` or `false`".into(),
            (Wanted::Whole, Found::Text(text)) if text.trim().parse::<u32>().is_ok() => {
                format!("take the quotation marks away: `{}`", text.trim())
            }
            (Wanted::Whole, _) => "write a number such as `1`, without a sign or a point".into(),
            (Wanted::List, Found::Text(text)) => {
                format!("put brackets around it: `[{}]`", toml_text(text))
            }
            (Wanted::List, Found::Date(written) | Found::Number(written)) => {
                format!("write it as a text, in brackets: `[\"{written}\"]`")
            }
            (Wanted::List, _) => "write a list, in brackets: `[…]`".into(),
            (Wanted::Numbers(_), _) => "write the column and the row, in brackets: `[0, 1]`".into(),
            (Wanted::Table(["file", "alt"]), Found::Text(file)) => format!(
                "write `{{ file = {}, alt = \"…\" }}`; `alt` says what the picture shows",
                toml_text(file)
            ),
            (Wanted::Table([]), _) => "write a table: `{ key = \"…\" }`".into(),
            (Wanted::Table(keys), _) => {
                format!("write a table: its keys are `{}`", keys.join("`, `"))
            }
            (Wanted::OneOf(texts), found) => {
                let nearest = match found {
                    Found::Text(text) => nearest_name(text, texts.iter().copied()),
                    _ => None,
                };
                match nearest {
                    Some(text) => format!("did you mean `\"{text}\"`?"),
                    None => format!("write `\"{}\"`", texts.join("\"` or `\"")),
                }
            }
            (Wanted::Entries(name), _) => {
                format!("write `[[{name}]]` on a line of its own, and the keys below it")
            }
            (Wanted::Other(_), _) => "copy the words from article.md, in quotation marks".into(),
        }
    }
}

/// Returns what a word of other languages than TOML means as a Boolean value.
pub fn truth(word: &str) -> Option<bool> {
    match &*word.trim().to_ascii_lowercase() {
        "true" | "yes" | "on" => Some(true),
        "false" | "no" | "off" => Some(false),
        _ => None,
    }
}

impl fmt::Display for WrongValue {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let WrongValue { found, wanted } = self;
        match (wanted, found) {
            (Wanted::OneOf(_), Found::Text(text)) => {
                write!(f, "this key has no value `{text}`")
            }
            (Wanted::Numbers(_), Found::List(length, _)) => {
                write!(f, "this value is a list of {length}, not {wanted}")
            }
            (_, Found::Unknown) => write!(f, "this value is not {wanted}"),
            _ => write!(f, "this value is {found}, not {wanted}"),
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Found::Text(_) => "a text",
            Found::Number(written) if written.starts_with('-') => "a negative number",
            Found::Number(written) if written.contains('.') => "a fraction",
            Found::Number(_) => "a number",
            Found::Boolean(true) => "`true`",
            Found::Boolean(false) => "`false`",
            Found::Date(_) => "a date",
            Found::List(..) => "a list",
            Found::Table => "a table",
            Found::Unknown => "something else",
        })
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Wanted::Text => f.write_str("a text"),
            Wanted::Boolean => f.write_str("`true` or `false`"),
            Wanted::Whole => f.write_str("a whole number from 0 on"),
            Wanted::List => f.write_str("a list"),
            Wanted::Numbers(count) => write!(f, "a list of {count} whole numbers"),
            Wanted::Table(_) => f.write_str("a table"),
            Wanted::OneOf(texts) => write!(f, "`{}`", texts.join("` or `")),
            Wanted::Entries(name) => write!(f, "entries `[[{name}]]`"),
            Wanted::Other(words) => f.write_str(words),
        }
    }
}
