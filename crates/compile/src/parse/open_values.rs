//! A value of `explainer.toml` that does not end: a list, a table, or a text between three
//! marks. All that follows is taken for a part of it.

use std::ops::Range;

use super::notation::{is_header, lines};
use super::quotation_marks::{begins_key, slips_in};
use crate::{NotationSlip, Problem};

/// Returns the first value that does not end.
pub fn open_value(source: &str) -> Option<(Range<usize>, Problem)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut long: Option<(usize, &str)> = None;
    for (start, line) in lines(source) {
        if let Some((_, marks)) = long {
            if line.contains(marks) {
                long = None;
            }
            continue;
        }
        if !open.is_empty() && is_next(line, &open) {
            return Some(of_bracket(source, &open, start));
        }
        // The name of a table; its brackets are looked at elsewhere.
        if open.is_empty() && line.trim_start().starts_with('[') {
            continue;
        }
        // Where its marks are wrong, its brackets may stand in a text.
        if slips_in(line).is_empty() {
            long = scan(line, start, &mut open);
        }
    }
    if let Some((at, marks)) = long {
        let end = at + source[at..].lines().next().map_or(0, str::len);
        let slip = NotationSlip::UnclosedText(marks.to_owned());
        return Some((at..end, Problem::slip(slip)));
    }
    (!open.is_empty()).then(|| of_bracket(source, &open, source.len()))
}

/// Returns whether a line is none of an open value: a table's name, or a key in a list.
fn is_next(line: &str, open: &[(usize, char)]) -> bool {
    let in_list = open.last().is_some_and(|(_, bracket)| *bracket == '[');
    is_header(line) || in_list && begins_key(line)
}

/// Notes the brackets of a line that stay open. Returns a text between three marks that
/// does.
fn scan(line: &str, start: usize, open: &mut Vec<(usize, char)>) -> Option<(usize, &'static str)> {
    let mut at = 0;
    while let Some(letter) = line[at..].chars().next() {
        let long = ["\"\"\"", "'''"];
        if let Some(marks) = long.into_iter().find(|marks| line[at..].starts_with(marks)) {
            match line[at + 3..].find(marks) {
                Some(end) => at += end + 6,
                None => return Some((start + at, marks)),
            }
            continue;
        }
        match letter {
            '#' => return None,
            '"' | '\'' => at += end_of_string(&line[at..], letter),
            '[' | '{' => open.push((start + at, letter)),
            ']' | '}' => {
                open.pop();
            }
            _ => {}
        }
        at += line[at..].chars().next().map_or(0, char::len_utf8);
    }
    None
}

/// Returns how far behind its first mark the last one of a string is, or the line's end.
fn end_of_string(text: &str, mark: char) -> usize {
    let mut is_escaped = false;
    for (offset, letter) in text.char_indices().skip(1) {
        if letter == mark && !is_escaped {
            return offset;
        }
        is_escaped = mark == '"' && letter == '\\' && !is_escaped;
    }
    text.len()
}

/// Returns the slip of the outermost open bracket; what follows begins at `next`.
fn of_bracket(source: &str, open: &[(usize, char)], next: usize) -> (Range<usize>, Problem) {
    let (at, bracket) = open.first().copied().unwrap_or((0, '['));
    let closing = if bracket == '{' { '}' } else { ']' };
    let start = source[..at].rfind('\n').map_or(0, |end| end + 1);
    let whole = source[start..next].trim_end();
    let is_one_line = !whole.contains('\n') && open.len() == 1;
    let line = is_one_line.then(|| format!("{}{closing}", whole.trim_end_matches(',')));
    let end = at
        + source[at..]
            .lines()
            .next()
            .map_or(0, |line| line.trim_end().len());
    (
        at..end,
        Problem::slip(NotationSlip::Unclosed(closing, line)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Option<(&str, NotationSlip)> {
        let (span, problem) = open_value(source)?;
        match problem {
            Problem::Notation { slip, .. } => Some((&source[span], slip)),
            _ => None,
        }
    }

    #[test]
    fn a_value_that_does_not_end_is_found_where_it_begins() {
        let list = |line: &str| NotationSlip::Unclosed(']', Some(line.to_owned()));
        assert_eq!(
            found("a = [\"b\", \"c\"\n\n[[voice]]\nid = \"d\"\n"),
            Some(("[\"b\", \"c\"", list("a = [\"b\", \"c\"]")))
        );
        assert_eq!(
            found("a = [\"b\",\nc = 1\n"),
            Some(("[\"b\",", list("a = [\"b\"]")))
        );
        assert_eq!(
            found("a = [\n  \"b\"\n"),
            Some(("[", NotationSlip::Unclosed(']', None)))
        );
        assert_eq!(
            found("a = { b = 1\n[c]\n"),
            Some((
                "{ b = 1",
                NotationSlip::Unclosed('}', Some("a = { b = 1}".into()))
            ))
        );
        assert_eq!(
            found("a = \"\"\"b\nc = 1\n"),
            Some(("\"\"\"b", NotationSlip::UnclosedText("\"\"\"".into())))
        );
        for whole in [
            "a = [\n  \"b]\", # [\n  { c = [1], d = '[' },\n]\n[[e]]\n[f]\n",
            "a = {\n  b = \"c\",\n  d = 1\n}\n",
            "a = \"\"\"[\n[\n\"\"\"\nb = '''c'''\n",
            "a = \"b\\\"[\"\n",
            "a = [\n  ['b', 'c's'],\n]\nd = [\"e, \"f\"]\n",
        ] {
            assert_eq!(found(whole), None, "{whole}");
        }
    }
}
