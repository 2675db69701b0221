//! Slips with quotation marks in `explainer.toml`: curly marks in place of TOML's own,
//! straight marks within a string, a string over two lines.

use std::ops::Range;

use crate::Problem;

const CURLY: &str = "“”„‟‘’‚«»‹›「」『』＂";

/// Returns the slips in the lines where the parser found mistakes, given by their
/// bytes.
pub fn slips(source: &str, mistakes: &[usize]) -> Vec<(Range<usize>, Problem)> {
    let mut slips: Vec<(Range<usize>, Problem)> = Vec::new();
    let mut from = 0;
    let starts = |at: usize| source[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = |start: usize| source[start..].lines().next().unwrap_or_default();
    for &at in mistakes {
        let at = source.floor_char_boundary(at.min(source.len()));
        let mut start = starts(at);
        // The parser may notice an unclosed string in the next line only.
        let before = starts(start.saturating_sub(1));
        if matches!(slip(line(before)), Some((_, Problem::BrokenString))) {
            start = before;
        }
        let line = line(start);
        if start < from {
            continue;
        }
        let Some((span, problem)) = slip(line) else {
            continue;
        };
        let is_open = matches!(problem, Problem::BrokenString);
        slips.push((start + span.start..start + span.end, problem));
        from = start + line.len().max(1);
        if is_open {
            // Up to the next entry, every mistake follows from this one.
            let rest = source[start..].split_inclusive('\n').skip(1);
            let rest = rest.take_while(|line| !begins_entry(line));
            from = start + line.len() + 1 + rest.map(str::len).sum::<usize>();
        }
    }
    slips
}

/// Tells whether a line begins a new entry or key: `[[statement]]`, `voice = …`
fn begins_entry(line: &str) -> bool {
    let line = line.trim_start();
    let key = line.split('=').next().unwrap_or_default().trim_end();
    let is_key = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    line.starts_with('[') || line.contains('=') && !key.is_empty() && key.chars().all(is_key)
}

/// Returns the first slip in a line, with its bytes.
fn slip(line: &str) -> Option<(Range<usize>, Problem)> {
    if line.contains("\"\"\"") || line.contains("'''") {
        return None;
    }
    let mut at = 0;
    while let Some(letter) = line[at..].chars().next() {
        let next = at + letter.len_utf8();
        match letter {
            '#' => return None,
            _ if CURLY.contains(letter) => return Some(curly(line, at)),
            '"' | '\'' => {
                let Some(end) = closing(line, next, letter) else {
                    return Some((at..line.trim_end().len(), Problem::BrokenString));
                };
                let rest = line[end..].trim_start();
                if !(rest.is_empty() || rest.starts_with([',', ']', '}', '#', '=', '.'])) {
                    let whole = inner(line, at)?;
                    let words = line[at + 1..whole.end - 1].to_owned();
                    return Some((whole, Problem::StraightMarks(words)));
                }
                at = end;
            }
            _ => at = next,
        }
    }
    None
}

/// Returns the end of a string that begins before `at`, after its opening mark.
fn closing(line: &str, at: usize, mark: char) -> Option<usize> {
    let mut is_escaped = false;
    for (offset, letter) in line[at..].char_indices() {
        if letter == mark && !is_escaped {
            return Some(at + offset + 1);
        }
        is_escaped = mark == '"' && letter == '\\' && !is_escaped;
    }
    None
}

/// Returns a string with marks inside it, up to the last mark that can close it.
fn inner(line: &str, at: usize) -> Option<Range<usize>> {
    let mark = line[at..].chars().next()?;
    let ends = line[at + 1..]
        .match_indices(mark)
        .map(|(offset, _)| at + offset + 2);
    let ends: Vec<usize> = ends.collect();
    let closes = |end: &usize| {
        let rest = line[*end..].trim_start();
        rest.is_empty() || rest.starts_with([',', ']', '}', '#'])
    };
    let end = ends.iter().copied().find(closes).or(ends.last().copied())?;
    Some(at..end)
}

fn curly(line: &str, at: usize) -> (Range<usize>, Problem) {
    let words = &line[at..];
    let end = words
        .char_indices()
        .skip(1)
        .find(|(_, letter)| CURLY.contains(*letter));
    let end = end.map_or(line.trim_end().len(), |(offset, letter)| {
        at + offset + letter.len_utf8()
    });
    let words = line[at..end].trim_matches(|letter| CURLY.contains(letter));
    (at..end, Problem::CurlyMarks(words.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_slip(line: &str, expected: Option<&(&str, Problem)>) {
        let found = slip(line).map(|(span, problem)| (&line[span], problem));
        assert_eq!(found.as_ref(), expected);
    }

    #[test]
    fn a_slip_is_found_where_it_stands() {
        assert_slip(
            "quote = “a b”",
            Some(&("“a b”", Problem::CurlyMarks("a b".into()))),
        );
        assert_slip(
            "quote = «a b» # c",
            Some(&("«a b»", Problem::CurlyMarks("a b".into()))),
        );
        assert_slip(
            "a = [\"b\", \"say \"c\" d\"]",
            Some(&(
                "\"say \"c\" d\"",
                Problem::StraightMarks("say \"c\" d".into()),
            )),
        );
        assert_slip(
            "quote = 'it's'",
            Some(&("'it's'", Problem::StraightMarks("it's".into()))),
        );
        assert_slip("quote = \"open", Some(&("\"open", Problem::BrokenString)));
        for right in [
            "a = \"“b”\"",
            "a = 'b \"c\"'",
            "a = \"b \\\"c\\\"\"",
            "\"a b\" = 1",
            "# “c”",
        ] {
            assert_slip(right, None);
        }
    }
}
