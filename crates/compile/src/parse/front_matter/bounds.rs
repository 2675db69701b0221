//! The bounds of front matter, and mistakes in them.

use std::ops::Range;

use super::Notation;
use crate::Problem;

/// The keys that the page uses.
const USED: [&str; 43] = [
    "title",
    "headline",
    "lang",
    "language",
    "locale",
    "author",
    "authors",
    "byline",
    "by",
    "picture",
    "image",
    "cover",
    "og-image",
    "standfirst",
    "subtitle",
    "description",
    "summary",
    "excerpt",
    "dek",
    "lead",
    "abstract",
    "date",
    "published",
    "date-published",
    "datepublished",
    "publish-date",
    "publishdate",
    "pubdate",
    "publication-date",
    "updated",
    "modified",
    "lastmod",
    "last-modified",
    "date-modified",
    "datemodified",
    "source",
    "source-url",
    "canonical",
    "canonical-url",
    "publisher",
    "publication",
    "licence",
    "license",
];

/// Other keys that publishers' tools know.
const FOREIGN: [&str; 8] = [
    "layout",
    "tags",
    "categories",
    "draft",
    "slug",
    "permalink",
    "rights",
    "original",
];

/// Returns a key as it is compared.
pub fn key_of(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', ' '], "-")
}

/// Tells whether the page uses the value of a key.
pub fn is_used(key: &str) -> bool {
    USED.contains(&key) || matches!(key, "rights" | "original")
}

/// Returns the bytes of the closing line. The lines before it must look like front
/// matter: a key with its value, or nothing.
pub fn closing(source: &str, start: usize, notation: Notation) -> Option<(usize, usize)> {
    let mark = notation.mark();
    let mut at = start;
    let mut has_key = false;
    let mut is_empty = true;
    for line in source[start..].split_inclusive('\n') {
        let words = line.trim_end();
        if words == mark || notation == Notation::Yaml && words == "..." {
            return (has_key || is_empty).then_some((at, at + line.len()));
        }
        is_empty &= words.is_empty();
        let sign = notation.sign();
        let key = words.split(sign).next().unwrap_or_default();
        has_key |= words.contains(sign) && !key.is_empty() && !key.starts_with(char::is_whitespace);
        has_key |= is_front_matter_line(words);
        at += line.len();
    }
    None
}

/// Tells whether a line is a key of front matter with its value, in YAML or TOML.
pub fn is_front_matter_line(line: &str) -> bool {
    let Some((key, value)) = line.split_once([':', '=']) else {
        return false;
    };
    let key = key_of(key.trim_matches('"'));
    let is_known = is_used(&key) || FOREIGN.contains(&&*key);
    is_known && (value.is_empty() || value.starts_with([' ', '\t', '"', '[']))
}

/// Returns the mistake of a file whose front matter is none, as its place or its lines of
/// dashes are wrong.
pub fn misplaced(source: &str) -> Option<(Range<usize>, Problem)> {
    let begins = after_comments(source);
    let rest = source[begins..].trim_start();
    let begins = source.len() - rest.len();
    let mut lines = rest.lines();
    let first = lines.next()?.trim_end();
    let second = lines
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let refused = |reason: &str, help: String| {
        let (reason, span) = (reason.to_owned(), begins..begins + first.len());
        Some((span, Problem::FrontMatter { reason, help }))
    };
    let letter = first.chars().next()?;
    let mark = if letter == '+' { "+++" } else { "---" };
    if "-+—–".contains(letter) && first.chars().all(|it| it == letter) {
        if !is_front_matter_line(second) {
            return None;
        }
        if first != mark {
            let reason = "the line before it is not one of three dashes";
            return refused(
                reason,
                format!("write three, `{mark}`, and the same below its last line"),
            );
        }
        if begins > 0 {
            let help =
                format!("move it up: `{mark}` is the first line of the file, before all else");
            return refused("it does not begin the file", help);
        }
        return refused(
            "it does not end",
            format!("write a line `{mark}` below its last key"),
        );
    }
    // Metadata without the lines around it.
    let is_metadata =
        is_front_matter_line(first) && key_of(first.split([':', '=']).next()?) == "title";
    let is_metadata = is_metadata && (second.trim().is_empty() || is_front_matter_line(second));
    if is_metadata && !rest.lines().any(|line| line.starts_with("# ")) {
        let mark = if first.contains(':') { "---" } else { "+++" };
        return refused(
            "it has no lines of dashes around it",
            format!("write a line `{mark}` above it, as the first of the file, and one below it"),
        );
    }
    None
}

/// Returns the byte at which the comments that begin a text end.
fn after_comments(source: &str) -> usize {
    let mut rest = source;
    while let Some((_, after)) = rest
        .trim_start()
        .strip_prefix("<!--")
        .and_then(|it| it.split_once("-->"))
    {
        rest = after;
    }
    source.len() - rest.len()
}
