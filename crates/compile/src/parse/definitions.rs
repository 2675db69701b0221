//! Unused link definitions, whose words a page would not show.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{DefaultBrokenLinkCallback, Event, Parser, Tag};

use super::markdown::MARKDOWN;
use crate::Problem;

/// Returns each line that no part of the page would show: a definition that nothing
/// uses, or a second one with the same name.
pub fn unused_definitions(
    source: &str,
    parser: &Parser<DefaultBrokenLinkCallback>,
) -> Vec<(Range<usize>, Problem)> {
    let definitions = parser.reference_definitions();
    // Most articles have none and need no second pass.
    if definitions.iter().next().is_none() {
        return Vec::new();
    }
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut shown = Vec::new();
    for (event, span) in Parser::new_ext(source, MARKDOWN).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) => {
                used.insert(id.to_lowercase());
                shown.push(span);
            }
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => shown.push(span),
            Event::Start(_) | Event::End(_) => {}
            _ => shown.push(span),
        }
    }
    let used = definitions
        .iter()
        .filter(|(name, _)| used.contains(&name.to_lowercase()));
    shown.extend(used.map(|(_, definition)| definition.span.clone()));
    let shown = joined(shown);
    let mut unused = Vec::new();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let words = without_markers(line);
        let start = at + (line.len() - words.len());
        let end = at + line.trim_end().len();
        at += line.len();
        if start >= end || !words.contains(char::is_alphanumeric) || is_label_of_note(words) {
            continue;
        }
        let next = shown.partition_point(|span| span.end <= start);
        if shown.get(next).is_none_or(|span| end <= span.start) {
            let line = source[start..end].to_owned();
            unused.push((start..end, Problem::UnusedDefinition(line)));
        }
    }
    unused
}

/// Returns the spans in order, with touching ones joined.
fn joined(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_by_key(|span| span.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => joined.push(span),
        }
    }
    joined
}

/// Returns a line without the markers of block quotations and lists before its words.
fn without_markers(line: &str) -> &str {
    let mut rest = line.trim_start();
    loop {
        let digits = rest.len()
            - rest
                .trim_start_matches(|it: char| it.is_ascii_digit())
                .len();
        let number = rest[digits..]
            .strip_prefix(['.', ')'])
            .filter(|_| digits > 0);
        let marker = rest.strip_prefix(['-', '+', '*']).or(number);
        let marker = marker.filter(|it| it.is_empty() || it.starts_with(char::is_whitespace));
        let Some(after) = rest.strip_prefix('>').or(marker) else {
            return rest;
        };
        rest = after.trim_start();
    }
}

/// Tells whether a line has only the label of a footnote, whose words follow.
fn is_label_of_note(line: &str) -> bool {
    line.starts_with("[^") && line.trim_end().ends_with("]:")
}
