//! Constructs that are lines of their own.

use super::Words;

pub fn has_script(words: &Words) -> bool {
    words.text.lines().any(|line| {
        let line = line.trim();
        let is_import = line.strip_prefix("import ").is_some_and(|rest| {
            let is_file = rest.trim_end_matches(';').ends_with(['\'', '"']);
            let from = [" from '", " from \""].iter().any(|it| rest.contains(it));
            is_file && (from || rest.starts_with(['\'', '"']))
        });
        let is_export = line.strip_prefix("export ").is_some_and(|rest| {
            let is_value = |it: &&str| rest.starts_with(*it) && rest.contains('=');
            ["const ", "let ", "var "].iter().any(is_value)
                || ["default function", "function ", "{ ", "* from "]
                    .iter()
                    .any(|it| rest.starts_with(it))
        });
        is_import || is_export
    })
}

pub fn has_admonition(words: &Words) -> bool {
    words.text.lines().any(|line| {
        let rest = ["!!!", "???+", "???"]
            .iter()
            .find_map(|it| line.strip_prefix(it));
        let Some(rest) = rest else {
            return false;
        };
        let rest = rest.trim();
        let end = rest.find(|it: char| !it.is_ascii_lowercase() && it != '-');
        let (kind, title) = rest.split_at(end.unwrap_or(rest.len()));
        let title = title.trim();
        !kind.is_empty() && (title.is_empty() || title.starts_with(['"', '“']))
    })
}

/// Returns the number of signs that begin a line, and what follows them.
fn signs(line: &str) -> (usize, &str) {
    let rest = line.trim_start_matches('#');
    (line.len() - rest.len(), rest)
}

pub fn has_unbreakable_heading(words: &Words) -> bool {
    words.text.lines().any(|line| {
        let (count, rest) = signs(line);
        let spaces = ['\u{a0}', '\u{202f}', '\u{2007}', '\u{3000}'];
        (1..=6).contains(&count) && rest.starts_with(spaces)
    })
}

pub fn has_close_heading(words: &Words) -> bool {
    words.text.lines().any(|line| {
        let (count, rest) = signs(line);
        (2..=6).contains(&count) && rest.starts_with(char::is_alphanumeric)
    })
}

pub fn has_deep_heading(words: &Words) -> bool {
    words.text.lines().any(|line| {
        let (count, rest) = signs(line);
        count > 6 && !rest.trim().is_empty()
    })
}

pub fn is_headless_table(words: &Words) -> bool {
    let mut count = 0;
    let is_row = |line: &str| {
        let line = line.trim();
        count += 1;
        let is_delimiter = line.chars().all(|it| "|-: ".contains(it));
        line.starts_with('|')
            && line.ends_with('|')
            && line.matches('|').count() > 2
            && !is_delimiter
    };
    words.text.lines().all(is_row) && count > 1
}

pub fn has_drawn_table(words: &Words) -> bool {
    words.text.lines().any(|line| {
        let line = line.trim();
        let begins = line.starts_with("+-") || line.starts_with("+=");
        begins && line.ends_with('+') && line.chars().all(|it| "+-=:".contains(it))
    })
}

pub fn has_directive(words: &Words) -> bool {
    words.text.lines().any(|line| {
        let name = line.strip_prefix(".. ").and_then(|it| it.split_once("::"));
        name.is_some_and(|(name, _)| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|it| it.is_ascii_lowercase() || "-_".contains(it))
        })
    })
}
