//! The front matter that is published: the keys that the page uses. Comments, remarks and other keys
//! are for those who write the article.

use std::fmt::Write;
use std::ops::Range;

use super::super::remarks::{Public, Remark};
use super::Notation;

/// The most places that are tried for a comment.
const MOST: usize = 200;

/// A key that the page uses, with its value in the notation that YAML and TOML share.
pub struct Entry {
    key: String,
    value: String,
    toml: Option<String>,
}

impl Entry {
    /// Creates an entry whose value is a text.
    pub fn text(key: String, text: &str) -> Self {
        let (value, toml) = (quoted(text), None);
        Entry { key, value, toml }
    }

    /// Creates an entry whose value is a list of texts.
    pub fn list(key: String, texts: &[String]) -> Self {
        let texts: Vec<_> = texts.iter().map(|text| quoted(text)).collect();
        let (value, toml) = (format!("[{}]", texts.join(", ")), None);
        Entry { key, value, toml }
    }

    /// Creates the entry of a picture.
    pub fn picture(key: String, address: &str, words: &str) -> Self {
        let [file, alt] = [address, words].map(quoted);
        let value = format!("{{ file: {file}, alt: {alt} }}");
        let toml = Some(format!("{{ file = {file}, alt = {alt} }}"));
        Entry { key, value, toml }
    }
}

/// Returns front matter of nothing but these entries; empty if there are none.
pub fn published(entries: &[Entry], notation: Notation, line_end: &str) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let mark = notation.mark();
    let entries = entries.iter().map(|entry| {
        let is_bare = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '_';
        match notation {
            Notation::Yaml => format!("{}: {}", entry.key, entry.value),
            Notation::Toml => {
                let value = entry.toml.as_ref().unwrap_or(&entry.value);
                let key = if entry.key.chars().all(is_bare) {
                    entry.key.clone()
                } else {
                    quoted(&entry.key)
                };
                format!("{key} = {value}")
            }
        }
    });
    let mut text = String::new();
    for line in std::iter::once(mark.to_owned())
        .chain(entries)
        .chain([mark.to_owned()])
    {
        text.push_str(&line);
        text.push_str(line_end);
    }
    text
}

/// Returns a text in quotation marks, as both YAML and TOML have it.
fn quoted(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => {
                // Writing to a text cannot fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(letter));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// Returns a value without the remarks in it, and their kinds.
pub fn without_remarks(text: &str) -> (String, Vec<Remark>) {
    let public = Public::of(text, 0, "");
    let kinds: Vec<_> = public.remarks.into_iter().map(|(kind, _)| kind).collect();
    if kinds.is_empty() {
        (text.to_owned(), kinds)
    } else {
        (public.text.trim().to_owned(), kinds)
    }
}

/// Tells whether front matter may have more than its keys and values: signs that begin a
/// comment, a name or a tag, whether or not they do here.
pub fn may_have_more(text: &str, notation: Notation) -> bool {
    if notation == Notation::Toml {
        return text.contains('#');
    }
    let mut before = '\n';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let begins = before.is_whitespace() || "[,{".contains(before);
        let goes_on = letters.peek().is_some_and(|it| !it.is_whitespace());
        if begins && (letter == '#' || matches!(letter, '&' | '!') && goes_on) {
            return true;
        }
        before = letter;
    }
    false
}

/// Returns the bytes of the comments in front matter: what can be cut off a line without
/// a change of any value.
pub fn comments(text: &str, notation: Notation) -> Vec<Range<usize>> {
    let mut comments = Vec::new();
    let mut tried = 0;
    let Ok(whole) = notation.parse(text) else {
        return comments;
    };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        for (sign, _) in line.match_indices('#') {
            tried += 1;
            if tried > MOST {
                return comments;
            }
            let end = start + line.trim_end().len();
            let cut = [&text[..start + sign], &text[end..]].concat();
            if notation.parse(&cut).is_ok_and(|read| read == whole) {
                comments.push(start + sign..end);
                break;
            }
        }
    }
    comments
}
