//! The help for front matter that cannot be read: the line as it is to be written.

use std::borrow::Cow;
use std::ops::Range;

use super::Notation;
use super::value::Refusal;
use crate::Problem;

/// Returns front matter with a space for each tab behind a key, which YAML allows and the
/// parser does not.
pub fn without_tabs(text: &str) -> Cow<'_, str> {
    if !text.contains(":\t") {
        return text.into();
    }
    let lines = text.split_inclusive('\n').map(|line| {
        let is_key = |(key, _): &(&str, &str)| {
            !key.is_empty()
                && key
                    .chars()
                    .all(|it| it.is_alphanumeric() || "-_".contains(it))
        };
        match line.split_once(":\t").filter(is_key) {
            Some((key, value)) => [key, ": ", value].concat(),
            None => line.to_owned(),
        }
    });
    lines.collect::<String>().into()
}

/// Returns the problem of front matter and the bytes of its line.
pub fn of(text: &str, notation: Notation, (reason, at): Refusal) -> (Problem, Range<usize>) {
    // Aliases and front matter without bound are well written, and refused all the same.
    let is_notation = reason.starts_with("this is not");
    if let Some(found) = unquoted(text, notation).filter(|_| is_notation) {
        return found;
    }
    let at = text.floor_char_boundary(at.min(text.len()));
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let is_tabbed = notation == Notation::Yaml && line.trim_start_matches(' ').starts_with('\t');
    if is_tabbed {
        let problem = Problem::FrontMatter {
            reason: "a tab begins this line, and YAML has none there".to_owned(),
            help: "write spaces in its place".to_owned(),
        };
        return (problem, start..start + line.len());
    }
    let (mark, sign) = match notation {
        Notation::Yaml => ("---", "key: value"),
        Notation::Toml => ("+++", "key = \"value\""),
    };
    let help = if reason.contains("alias") {
        "write the other value itself in its place".to_owned()
    } else {
        format!(
            "write `{sign}` on lines of their own between the two lines `{mark}`, or take all of it out"
        )
    };
    let end = at + text[at..].lines().next().unwrap_or_default().len();
    (Problem::FrontMatter { reason, help }, at..end)
}

/// Returns the first line whose value needs quotation marks, if all can be read once these
/// lines have them.
fn unquoted(text: &str, notation: Notation) -> Option<(Problem, Range<usize>)> {
    let mut first = None;
    let mut mended = String::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let words = line.trim_end();
        let better = quoted(words, notation);
        let better = better
            .filter(|(better, _)| notation.parse(words).is_err() && notation.parse(better).is_ok());
        match better {
            Some((better, key)) => {
                mended.push_str(&better);
                mended.push('\n');
                first.get_or_insert((better, key, start..start + words.len()));
            }
            None => mended.push_str(line),
        }
    }
    let (better, key, line) = first?;
    notation.parse(&without_tabs(&mended)).ok()?;
    let problem = Problem::FrontMatter {
        reason: format!("the value of `{key}` needs straight quotation marks around it"),
        help: format!("write `{better}`"),
    };
    Some((problem, line))
}

/// Returns a line with quotation marks around its value, and its key.
fn quoted(line: &str, notation: Notation) -> Option<(String, &str)> {
    // A colon in TOML is a slip of those who know YAML.
    let (key, value) = line.split_once(['=', ':'].as_slice())?;
    let key = key.trim_end();
    let is_key = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
    if key.is_empty() || !key.chars().all(is_key) {
        return None;
    }
    let value = value.trim();
    let is_mark = |it: char| "\"'“”„‘’«»".contains(it);
    let is_quoted = value.starts_with(is_mark)
        && (value.ends_with(is_mark) || !value.chars().skip(1).any(is_mark));
    let value = if is_quoted {
        value.trim_matches(is_mark)
    } else {
        value
    };
    let value = value.replace('\\', "\\\\").replace('"', "\\\"");
    let line = match notation {
        Notation::Yaml => format!("{key}: \"{value}\""),
        Notation::Toml => format!("{key} = \"{value}\""),
    };
    Some((line, key))
}
