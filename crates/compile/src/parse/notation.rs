//! Slips in a line of `explainer.toml` that has none in its quotation marks: a colon, a
//! value without marks, a sign that means nothing.

use std::ops::Range;

use super::quotation_marks::begins_key;
use crate::quoted::toml_text;
use crate::wrong_value::truth;
use crate::{NotationSlip, is_invisible};

/// The tables of which there are several, and which begin with double brackets.
pub const ENTRIES: [&str; 10] = [
    "actor",
    "block",
    "comparison.point",
    "image",
    "relation",
    "section",
    "sentence",
    "statement",
    "viewpoint",
    "voice",
];

/// The signs with which a remark begins in other languages.
const REMARKS: [&str; 4] = ["//", "/*", "<!--", ";"];

/// Returns the slip of a line at which the parser stumbled `at` a byte of it, with the
/// bytes of the slip; `before` is the line before.
pub fn line_slip(
    line: &str,
    at: usize,
    before: Option<&str>,
) -> Option<(Range<usize>, NotationSlip)> {
    let words = line.trim();
    let start = line.len() - line.trim_start().len();
    let whole = start..start + words.len();
    if let Some((span, slip)) = stray(line) {
        return Some((span, slip));
    }
    if let Some(rest) = REMARKS.iter().find_map(|sign| words.strip_prefix(sign)) {
        let rest = rest.trim_end_matches("-->").trim_end_matches("*/");
        let line = format!("# {}", rest.trim());
        return Some((whole, NotationSlip::Remark(line)));
    }
    let (key, value) = match words.split_once('=') {
        _ if words.starts_with('[') && !is_element(words) => return brackets(words, whole),
        Some((key, value)) if begins_key(words) => (key.trim(), value),
        _ => return without_equals(words, whole, before),
    };
    let value_at = start + words.len() - value.trim_start().len();
    let value = value.trim();
    if value.is_empty() || value.starts_with('#') {
        return Some((whole, NotationSlip::NoValue(key.to_owned())));
    }
    if let Some(slip) = escape(line, key, at) {
        return Some(slip);
    }
    if let Some(slip) = after_value(line, at) {
        return Some(slip);
    }
    let is_bare = value.starts_with(|letter: char| {
        letter.is_alphanumeric() || "`′″~%&*@!?<>|$^/(".contains(letter)
    });
    is_bare.then(|| (value_at..value_at + value.len(), bare(value)))
}

/// Returns whether a line is the name of a table, with brackets that match.
pub fn is_header(line: &str) -> bool {
    let words = line.split('#').next().unwrap_or_default().trim();
    let inner = words.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
    let twice = inner.and_then(|it| it.strip_prefix('[')?.strip_suffix(']'));
    inner.is_some_and(|name| is_name(twice.unwrap_or(name)))
}

/// Returns whether these words can name a table.
fn is_name(words: &str) -> bool {
    let words = words.trim();
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    words.starts_with(|letter: char| letter.is_ascii_alphabetic()) && words.chars().all(is_part)
}

/// Returns the line with a table's name in the brackets that it has.
pub fn header(name: &str) -> String {
    if ENTRIES.contains(&name) {
        format!("[[{name}]]")
    } else {
        format!("[{name}]")
    }
}

fn brackets(words: &str, whole: Range<usize>) -> Option<(Range<usize>, NotationSlip)> {
    let words = words.split('#').next().unwrap_or_default();
    let name = words.trim().trim_matches(['[', ']', ' ']);
    is_name(name).then(|| (whole, NotationSlip::Brackets(header(name))))
}

/// Returns whether words in brackets are values and no table's name.
fn is_element(words: &str) -> bool {
    let inner = words.trim_start_matches('[').trim_start();
    !inner.starts_with(|letter: char| letter.is_ascii_alphabetic())
}

/// Returns the slip of a line without an equals sign behind a key.
fn without_equals(
    words: &str,
    whole: Range<usize>,
    before: Option<&str>,
) -> Option<(Range<usize>, NotationSlip)> {
    let item = words.strip_prefix("- ").unwrap_or(words);
    if let Some((key, value)) = item.split_once(':') {
        let key = key.trim().trim_matches('"');
        let value = value.trim().trim_end_matches(',');
        if is_key(key) {
            let value = if value.is_empty() {
                "\"…\"".to_owned()
            } else {
                as_value(value)
            };
            let line = format!("{key} = {value}");
            return Some((whole, NotationSlip::Equals(line)));
        }
    }
    // An item of a list, as YAML has it.
    if item.len() < words.len() {
        let line = format!("key = [{}]", as_value(item.trim()));
        return Some((whole, NotationSlip::Equals(line)));
    }
    let (key, value) = item.split_once(char::is_whitespace).unwrap_or((item, ""));
    let value = value.trim();
    if is_key(key) && value.starts_with(['"', '\'', '[', '{']) {
        return Some((whole, NotationSlip::Equals(format!("{key} = {value}"))));
    }
    // A line of a list or of a table, after one without a comma.
    if words.starts_with(['"', '\'', '{', '[']) {
        let before = before?.trim();
        let is_whole = before.ends_with(['"', '\'', '}', ']']);
        return is_whole.then(|| (whole, NotationSlip::MissingComma(format!("{before},"))));
    }
    Some((whole, NotationSlip::NoKey(words.to_owned())))
}

fn is_key(words: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    !words.is_empty() && words.chars().all(is_part)
}

/// Returns a value as TOML has it.
fn as_value(value: &str) -> String {
    if value.starts_with(['"', '\'', '[', '{']) {
        return value.to_owned();
    }
    match value.parse::<i64>() {
        Ok(_) => value.to_owned(),
        Err(_) => truth(value).map_or_else(|| toml_text(value), |value| value.to_string()),
    }
}

/// Returns the slip of a value without quotation marks.
fn bare(value: &str) -> NotationSlip {
    let value = value.split(" #").next().unwrap_or_default();
    let value = value.trim().trim_end_matches([',', ';']);
    let words = value.trim_matches(['`', '′', '″', '"']);
    NotationSlip::Bare(as_value(words))
}

/// Returns the slip of a sign or a key after a whole value.
fn after_value(line: &str, at: usize) -> Option<(Range<usize>, NotationSlip)> {
    let rest = line.get(at..)?;
    let sign = rest.chars().next().filter(|sign| ",;".contains(*sign))?;
    let more = rest[1..].trim();
    let slip = if more.is_empty() || more.starts_with('#') {
        NotationSlip::Extra(sign)
    } else {
        begins_key(more).then(|| NotationSlip::SecondKey(more.to_owned()))?
    };
    Some((at..at + 1, slip))
}

/// Returns the slip of a backslash right before a byte.
fn escape(line: &str, key: &str, at: usize) -> Option<(Range<usize>, NotationSlip)> {
    let before = line.get(..at)?;
    let letter = line[at..].chars().next()?;
    let backslash = before.strip_suffix('\\')?.len();
    let start = before.rfind('"')?;
    let end = at + line[at..].find('"')?;
    let words = &line[start + 1..end];
    let slip = match key {
        "file" | "picture" => NotationSlip::FilePath(words.replace('\\', "/")),
        _ => NotationSlip::Escape(letter, words.replace('\\', "")),
    };
    Some((backslash..at + letter.len_utf8(), slip))
}

/// Returns the slip of a character outside of strings that TOML does not know.
fn stray(line: &str) -> Option<(Range<usize>, NotationSlip)> {
    let value = line.find('=').map_or(line.len(), |at| at + 1);
    let is_bare = line[value..].trim_start().starts_with(char::is_alphabetic);
    let mut quoted: Option<char> = None;
    let mut found = None;
    let mut mended = String::new();
    for (at, letter) in line.char_indices() {
        match quoted {
            Some(mark) if mark == letter => quoted = None,
            None if letter == '#' => {
                mended.push_str(&line[at..]);
                break;
            }
            None if matches!(letter, '"' | '\'') => quoted = Some(letter),
            _ => {}
        }
        let is_text = quoted.is_some() || is_bare && at >= value;
        match meant(letter).filter(|_| !is_text) {
            Some(meant) => {
                found.get_or_insert((at, letter));
                mended.push_str(meant);
            }
            None => mended.push(letter),
        }
    }
    let (at, letter) = found?;
    let span = at..at + letter.len_utf8();
    Some((span, NotationSlip::Stray(letter, mended.trim().to_owned())))
}

/// Returns what was meant by a character that TOML does not know outside of strings.
fn meant(letter: char) -> Option<&'static str> {
    match letter {
        '＝' | '：' | '≔' => Some("="),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－' => Some("-"),
        '，' | '、' | '،' => Some(","),
        '［' => Some("["),
        '］' => Some("]"),
        '｛' => Some("{"),
        '｝' => Some("}"),
        '＃' => Some("#"),
        _ if is_invisible(letter) => Some(""),
        ' ' | '\t' | '\r' => None,
        _ if letter.is_whitespace() => Some(" "),
        _ => None,
    }
}

/// Returns the lines of a text with the bytes at which they begin.
pub fn lines(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    source.split_inclusive('\n').map(move |line| {
        let at = start;
        start += line.len();
        (at, line.trim_end_matches(['\n', '\r']))
    })
}
