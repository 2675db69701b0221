//! Constructs in brackets and braces.

use super::{KEPT, LONGEST, Words, between, has_letter};

pub fn has_note(words: &Words) -> bool {
    let mut notes = words.text.split("^[").skip(1);
    notes.any(|rest| rest.find(']').is_some_and(|end| end > 0))
}

pub fn has_callout(words: &Words) -> bool {
    words.text.lines().any(|line| {
        let name = line.trim_start().strip_prefix("[!");
        let name = name.and_then(|it| it.split_once(']'));
        name.is_some_and(|(name, _)| is_word(name))
    })
}

pub fn is_contents(words: &Words) -> bool {
    words.text.trim().eq_ignore_ascii_case("[toc]")
}

pub fn has_abbreviation(words: &Words) -> bool {
    let mut lines = words.text.lines();
    lines.any(|line| line.starts_with("*[") && line.contains("]:"))
}

pub fn has_shortcode(words: &Words) -> bool {
    let is_end = |(_, inner): (usize, &str)| is_word(inner);
    let is_begin = |(_, inner): (usize, &str)| {
        let parts = inner.split_once(' ');
        parts.is_some_and(|(name, rest)| is_word(name) && is_attribute(rest.trim_start()))
    };
    between(words.text, "[/", "]").any(is_end) || between(words.text, "[", "]").any(is_begin)
}

pub fn has_parted_link(words: &Words) -> bool {
    let is_address = |rest: &str| {
        let mut begins = ["https://", "http://", "mailto:", "www."].iter();
        begins.any(|it| rest.starts_with(it))
    };
    words.text.match_indices(']').any(|(at, _)| {
        let rest = &words.text[at + 1..];
        let address = rest.trim_start().strip_prefix('(');
        let is_parted = rest.starts_with(char::is_whitespace);
        is_parted && address.is_some_and(is_address) && name_before(words.text, at).is_some()
    })
}

pub fn has_undefined_link(words: &Words) -> bool {
    words.text.match_indices("][").any(|(at, _)| {
        let Some(name) = name_before(words.text, at) else {
            return false;
        };
        let Some((_, label)) = between(&words.text[at + 1..], "[", "]").next() else {
            return false;
        };
        // Marks of several notes, or of places in a table of numbers, are no links.
        let is_mark =
            |it: &str| it.chars().count() < 3 || it.contains(|it: char| it.is_ascii_digit());
        label.is_empty() || has_letter(label) && !(is_mark(name) && is_mark(label))
    })
}

/// Returns the words between the bracket that ends there and the one before it, if they
/// have a letter and may be those of a link.
fn name_before(text: &str, end: usize) -> Option<&str> {
    let from = text.floor_char_boundary(end.saturating_sub(LONGEST));
    let start = from + text[from..end].rfind(['[', ']', KEPT])?;
    let name = text[start..end].strip_prefix('[')?;
    (has_letter(name) && name != "sic").then_some(name)
}

pub fn has_attributes(words: &Words) -> bool {
    between(words.text, "{", "}").any(|(start, inner)| {
        let named = |sign: char| {
            let rest = inner.strip_prefix(sign);
            rest.is_some_and(|rest| rest.starts_with(|it: char| it.is_ascii_lowercase()))
        };
        let before = words.text[..start - 1].chars().next_back();
        let is_attached = before.is_none_or(|it| !it.is_whitespace() || it == '\n');
        let marked = inner.strip_prefix(':').map(str::trim_start);
        let is_marked = marked.is_some_and(|rest| {
            rest.starts_with(|it: char| ".#".contains(it) || it.is_ascii_lowercase())
        });
        is_marked || named('.') || named('#') || is_attached && is_attribute(inner)
    })
}

/// Tells whether words begin with a name, an equals sign and a value.
fn is_attribute(words: &str) -> bool {
    let parts = words.split_once('=');
    parts.is_some_and(|(key, value)| {
        is_word(key) && key.len() > 1 && !value.is_empty() && !value.starts_with(' ')
    })
}

pub fn has_changes(words: &Words) -> bool {
    let marks = [
        ("{++", "++}"),
        ("{--", "--}"),
        ("{>>", "<<}"),
        ("{==", "==}"),
    ];
    let mut marks = marks.iter();
    marks.any(|(open, close)| {
        let mut found = words.text.split(open).skip(1);
        found.any(|rest| rest.contains(close))
    })
}

pub fn has_template(words: &Words) -> bool {
    let mut marks = [("<%", "%>"), ("{#", "#}")].iter();
    marks.any(|(open, close)| {
        let mut found = words.text.split(open).skip(1);
        found.any(|rest| rest.contains(close))
    })
}

pub fn has_expression(words: &Words) -> bool {
    between(words.text, "{", "}").any(|(_, inner)| {
        let mut parts = inner.split('.');
        let is_name = |part: &str| {
            part.starts_with(|it: char| it.is_ascii_alphabetic())
                && part
                    .chars()
                    .all(|it| it.is_ascii_alphanumeric() || it == '_')
        };
        let is_object = parts.next().is_some_and(|it| it.len() > 1 && is_name(it));
        let mut parts = parts.peekable();
        is_object && parts.peek().is_some() && parts.all(is_name)
    })
}

fn is_word(name: &str) -> bool {
    let is_part = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '_';
    name.starts_with(|it: char| it.is_ascii_alphabetic()) && name.chars().all(is_part)
}
