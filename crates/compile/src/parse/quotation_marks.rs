//! Slips with quotation marks in a line of `explainer.toml`: curly marks in place of
//! TOML's own, straight marks within a string, a string over two lines, and strings of a
//! list without a comma between them.

use std::ops::Range;

use crate::quoted::toml_text;
use crate::{NotationSlip, Problem};

const CURLY: &str = "“”„‟‘’‚«»‹›「」『』＂";

/// Returns the slips in a line, with their bytes; more than one only if each is a string in
/// curly marks.
pub fn slips_in(line: &str) -> Vec<(Range<usize>, Problem)> {
    let mut slips = Vec::new();
    let mut from = 0;
    while let Some((span, problem)) = slip(line, from) {
        from = span.end;
        let is_last = !matches!(problem, Problem::CurlyMarks(_)) || span.is_empty();
        slips.push((span, problem));
        if is_last {
            break;
        }
    }
    slips
}

/// Returns the first slip in a line from a byte on, with its bytes.
fn slip(line: &str, from: usize) -> Option<(Range<usize>, Problem)> {
    if line.contains("\"\"\"") || line.contains("'''") {
        return None;
    }
    let mut at = from;
    // Where the list or the table begins that the letter is in.
    let mut open = None;
    while let Some(letter) = line[at..].chars().next() {
        let next = at + letter.len_utf8();
        match letter {
            '#' => return None,
            '[' | '{' => open = Some(at),
            _ if CURLY.contains(letter) => return Some(curly(line, at)),
            '"' | '\'' => {
                let Some(end) = closing(line, next, letter) else {
                    return Some(unclosed(line, at));
                };
                if is_followed_well(&line[end..]) {
                    at = end;
                    continue;
                }
                let rest = line[end..].trim_start();
                // The value is whole; what follows it is another slip.
                if rest.starts_with([';', ':']) {
                    return None;
                }
                if end == next + 1 && letter == '\'' && rest.starts_with(char::is_alphanumeric) {
                    return doubled(line, at);
                }
                if let Some(open) = open {
                    if begins_key(rest) {
                        return Some(without_comma(line, open, end));
                    }
                    if let Some(found) = in_list(line, at) {
                        return Some(found);
                    }
                }
                let whole = inner(line, at)?;
                let words = line[at + 1..whole.end - 1].to_owned();
                return Some((whole, Problem::StraightMarks(words)));
            }
            _ => {}
        }
        at = next;
    }
    None
}

/// Returns whether a string may be followed by this.
fn is_followed_well(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with([',', ']', '}', '#', '=', '.'])
}

/// Returns whether a text begins with a key and an equals sign.
pub fn begins_key(text: &str) -> bool {
    let Some((key, _)) = text.split_once('=') else {
        return false;
    };
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let key = key.trim();
    !key.is_empty() && key.chars().all(is_part)
}

/// Returns the slip of a string that begins at a byte and does not end on its line.
fn unclosed(line: &str, at: usize) -> (Range<usize>, Problem) {
    let whole = at..line.trim_end().len();
    let words = line[at + 1..whole.end].trim();
    // It ends with a mark of another kind.
    if words.chars().count() > 1 && words.ends_with(|letter| CURLY.contains(letter)) {
        let words = words.trim_matches(|letter| CURLY.contains(letter));
        return (whole, Problem::CurlyMarks(words.to_owned()));
    }
    // It is the end of a text whose first mark is missing.
    let is_end = line[at + 1..].trim_start().starts_with([',', ']', '}']);
    let text = line[..at].rfind([',', '[', '{']).map(|start| start + 1);
    match text.filter(|_| is_end) {
        Some(start) => {
            let words = line[start..at].trim();
            let begins = at - line[start..at].trim_start().len();
            let slip = NotationSlip::MissingMark(words.to_owned());
            (begins..at + 1, Problem::slip(slip))
        }
        None => (whole, Problem::BrokenString),
    }
}

/// Returns the slip of a text between pairs of apostrophes.
fn doubled(line: &str, at: usize) -> Option<(Range<usize>, Problem)> {
    let end = at + 2 + line[at + 2..].rfind("''")?;
    let words = line[at + 2..end].to_owned();
    let slip = NotationSlip::DoubledMarks(words);
    Some((at..end + 2, Problem::slip(slip)))
}

/// Returns the slip of a comma that is missing in a list or a table on one line.
fn without_comma(line: &str, open: usize, at: usize) -> (Range<usize>, Problem) {
    let end = line.rfind([']', '}']).filter(|end| *end >= at);
    let end = end.map_or(line.trim_end().len(), |end| end + 1);
    let whole = format!("{},{}", &line[open..at], &line[at..end]);
    (open..end, Problem::slip(NotationSlip::MissingComma(whole)))
}

/// Returns the slip of a list whose texts lack a comma or a mark between them; `None` if
/// the marks may as well stand within one text. `at` is the first mark of the text.
fn in_list(line: &str, at: usize) -> Option<(Range<usize>, Problem)> {
    let mark = line[at..].chars().next()?;
    let end = line.rfind(']').filter(|end| *end > at)?;
    let is_edge = |letter: Option<char>| letter.is_none_or(|it| it.is_whitespace() || it == ',');
    let mut texts: Vec<&str> = Vec::new();
    let mut begun: Option<usize> = None;
    let mut broken = None;
    for (offset, _) in line[at..end].match_indices(mark) {
        let here = at + offset;
        let before = line[at..here].chars().next_back();
        let after = line[here + 1..end].chars().next();
        match (begun, is_edge(before), is_edge(after)) {
            (None, true, false) => begun = Some(here),
            (Some(start), false, true) => {
                texts.push(&line[start + 1..here]);
                begun = None;
            }
            // The text before this one has no mark at its end.
            (Some(start), true, false) => {
                let words = line[start + 1..here].trim_end().strip_suffix(',')?;
                broken.get_or_insert((start..start + 1 + words.len(), words.to_owned()));
                begun = Some(here);
            }
            _ => return None,
        }
    }
    if begun.is_some() {
        return None;
    }
    if let Some((span, words)) = broken {
        let words = words.trim_matches(|letter| CURLY.contains(letter));
        let slip = NotationSlip::MissingMark(words.to_owned());
        return Some((span, Problem::slip(slip)));
    }
    let texts: Vec<_> = texts.into_iter().map(toml_text).collect();
    let list = texts.join(", ");
    (texts.len() > 1).then(|| (at..end, Problem::slip(NotationSlip::MissingComma(list))))
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

/// Returns the slip of a string in curly marks, of which the last may be straight.
fn curly(line: &str, at: usize) -> (Range<usize>, Problem) {
    let is_mark = |letter: char| CURLY.contains(letter) || letter == '"';
    let marks = line[at..].char_indices().skip(1);
    let mut marks = marks.filter(|(_, letter)| is_mark(*letter));
    let end_of = |(offset, letter): (usize, char)| at + offset + letter.len_utf8();
    let closes = |mark: &(usize, char)| is_followed_well(&line[end_of(*mark)..]);
    let end = marks.clone().find(closes).or_else(|| marks.next());
    let end = end.map_or(line.trim_end().len(), end_of);
    let first = line[at..end].chars().next().map_or(0, char::len_utf8);
    let words = &line[at + first..end];
    let words = words.strip_suffix(is_mark).unwrap_or(words);
    (at..end, Problem::CurlyMarks(words.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_slip(line: &str, expected: Option<&(&str, Problem)>) {
        let found = slip(line, 0).map(|(span, problem)| (&line[span], problem));
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
        let slip = |slip| Problem::slip(slip);
        assert_slip(
            "quote = “The hall\"",
            Some(&("“The hall\"", Problem::CurlyMarks("The hall".into()))),
        );
        assert_slip(
            "quote = \"The hall”",
            Some(&("\"The hall”", Problem::CurlyMarks("The hall".into()))),
        );
        assert_slip(
            "quote = ''The hall''",
            Some(&(
                "''The hall''",
                slip(NotationSlip::DoubledMarks("The hall".into())),
            )),
        );
        for line in ["a = [\"may\" \"could\"]", "a = [\"may\" and \"could\"]"] {
            let found = NotationSlip::MissingComma("\"may\", \"could\"".into());
            let there = &line[5..line.len() - 1];
            assert_slip(line, Some(&(there, slip(found))));
        }
        assert_slip(
            "a = [\"may, \"could\"]",
            Some(&("\"may", slip(NotationSlip::MissingMark("may".into())))),
        );
        assert_slip(
            "a = [\"may\", could\"]",
            Some(&("could\"", slip(NotationSlip::MissingMark("could".into())))),
        );
        assert_slip(
            "  { viewpoint = \"a\" quote = \"b\" },",
            Some(&(
                "{ viewpoint = \"a\" quote = \"b\" }",
                slip(NotationSlip::MissingComma(
                    "{ viewpoint = \"a\", quote = \"b\" }".into(),
                )),
            )),
        );
        assert_eq!(slips_in("a = [“may”, “could”]").len(), 2);
        for right in [
            "id = \"ana\";",
            "{\"language\": \"en\"}",
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
