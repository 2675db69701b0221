//! The slips with the notation of `explainer.toml`, told by what was meant. The parser
//! says where it stumbles; the lines there say why.

use std::ops::Range;

use super::notation::{is_header, line_slip, lines};
use super::open_values::open_value;
use super::quotation_marks::{begins_key, slips_in};
use crate::{NotationSlip, Problem};

/// A slip with its bytes in the file.
type Slip = (Range<usize>, Problem);

/// Where the parser stumbled, and its reason.
pub struct Stumble {
    /// The byte.
    pub at: usize,
    /// The bytes that it means.
    pub span: Range<usize>,
    /// The reason, in its words.
    pub reason: String,
}

/// Returns the slip that makes all of a file unreadable, if there is one: what the parser
/// says of such a file means nothing.
pub fn whole_file(source: &str) -> Option<Slip> {
    let begins = |mark: &str| {
        let mut lines = lines(source);
        let found = lines.find(|(_, line)| line.starts_with(mark))?;
        Some(found.0..found.0 + found.1.trim_end().len())
    };
    if let (Some(first), Some(_)) = (begins("<<<<<<<"), begins(">>>>>>>")) {
        return Some((first, Problem::slip(NotationSlip::Merge)));
    }
    let start = source.len() - source.trim_start().len();
    let is_json = source[start..].starts_with('{');
    is_json.then(|| (start..start + 1, Problem::slip(NotationSlip::Json)))
}

/// Returns the slips where the parser stumbled: one for each line at most, and none for
/// what follows from another.
pub fn slips(source: &str, stumbles: &[Stumble]) -> Vec<Slip> {
    let open = open_value(source);
    let mut slips: Vec<Slip> = Vec::new();
    let mut from = 0;
    for stumble in stumbles {
        let at = source.floor_char_boundary(stumble.at.min(source.len()));
        let mut start = start_of_line(source, at);
        // The parser may notice an open string in the next line only.
        let before = start_of_line(source, start.saturating_sub(1));
        if start > 0 && is_open(line_at(source, before)) {
            start = before;
        }
        if start < from {
            continue;
        }
        // All that follows an open value is taken for a part of it.
        if let Some((_, problem)) = open.as_ref().filter(|(span, _)| span.start <= at) {
            let span = open.as_ref().map(|(span, _)| span.clone());
            slips.push((span.unwrap_or_default(), problem.clone()));
            break;
        }
        let line = line_at(source, start);
        from = start + line.len().max(1);
        let found = slips_in(line);
        if found.is_empty() {
            slips.push(other(source, start, at, stumble));
            continue;
        }
        if is_open(line) {
            // Up to the next entry, every mistake follows from this one.
            let rest = source[start..].split_inclusive('\n').skip(1);
            let rest = rest.take_while(|line| !begins_entry(line));
            from = start + line.len() + 1 + rest.map(str::len).sum::<usize>();
        }
        let found = found.into_iter();
        slips.extend(found.map(|(span, problem)| (start + span.start..start + span.end, problem)));
    }
    together(source, slips)
}

/// Returns the slip of a line without one in its quotation marks.
fn other(source: &str, start: usize, at: usize, stumble: &Stumble) -> Slip {
    let line = line_at(source, start);
    let before = source[..start].trim_end();
    let slip = line_slip(line, at.saturating_sub(start), before.lines().last());
    match slip {
        // A comma belongs to the end of the line before.
        Some((_, slip @ NotationSlip::MissingComma(_))) => {
            let end = before.len();
            (end - 1..end, Problem::slip(slip))
        }
        Some((span, slip)) => (start + span.start..start + span.end, Problem::slip(slip)),
        None => (
            stumble.span.clone(),
            Problem::NotToml(stumble.reason.clone()),
        ),
    }
}

/// Puts slips of one kind together, with their lines.
fn together(source: &str, slips: Vec<Slip>) -> Vec<Slip> {
    let mut all: Vec<Slip> = Vec::new();
    for (span, problem) in slips {
        let line = number_of_line(source, span.start);
        let Problem::Notation { slip, .. } = problem else {
            all.push((span, problem));
            continue;
        };
        let alike = all.iter_mut().find_map(|(_, told)| match told {
            Problem::Notation { slip: known, lines } if known.is_like(&slip) => Some(lines),
            _ => None,
        });
        match alike {
            Some(lines) => lines.push(line),
            None => all.push((
                span,
                Problem::Notation {
                    slip,
                    lines: vec![line],
                },
            )),
        }
    }
    all
}

/// Tells whether a line has a string that does not end on it.
fn is_open(line: &str) -> bool {
    let last = slips_in(line).pop();
    matches!(last, Some((_, Problem::BrokenString)))
}

/// Tells whether a line begins a new entry or key: `[[statement]]`, `voice = …`
fn begins_entry(line: &str) -> bool {
    is_header(line) || line.trim_start().starts_with('[') || begins_key(line)
}

fn start_of_line(source: &str, at: usize) -> usize {
    source[..at].rfind('\n').map_or(0, |end| end + 1)
}

fn line_at(source: &str, start: usize) -> &str {
    source[start..].lines().next().unwrap_or_default()
}

/// Returns the number of the line of a byte, from 1.
pub fn number_of_line(source: &str, at: usize) -> usize {
    1 + source[..at].bytes().filter(|byte| *byte == b'\n').count()
}
