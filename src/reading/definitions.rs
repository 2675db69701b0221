//! Link definitions that nothing uses: a page would not show their words.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{DefaultBrokenLinkCallback, Event, Parser, Tag};

use crate::content::Problem;

/// Returns each line of a text that no part of the page would show: a definition that
/// nothing uses, or a second one of the same name.
pub fn unused_definitions(
    source: &str,
    parser: &Parser<DefaultBrokenLinkCallback>,
) -> Vec<(Range<usize>, Problem)> {
    let definitions = parser.reference_definitions();
    // Most articles have none, and need not be read twice.
    if definitions.iter().next().is_none() {
        return Vec::new();
    }
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut shown = Vec::new();
    let mut depth = 0usize;
    for (event, span) in Parser::new_ext(source, super::article::MARKDOWN).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                if let Tag::Link { id, .. } | Tag::Image { id, .. } = &tag {
                    used.insert(id.to_lowercase());
                }
                if depth == 0 {
                    shown.push(span);
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ if depth == 0 => shown.push(span),
            _ => {}
        }
    }
    let used = definitions
        .iter()
        .filter(|(name, _)| used.contains(&name.to_lowercase()));
    shown.extend(used.map(|(_, definition)| definition.span.clone()));
    shown.sort_by_key(|span| span.start);
    let mut unused = Vec::new();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        let end = at + line.trim_end().len();
        at += line.len();
        if start >= end {
            continue;
        }
        let next = shown.partition_point(|span| span.start <= start);
        let is_shown = shown[..next]
            .iter()
            .rev()
            .take(8)
            .any(|span| start < span.end);
        if !is_shown {
            let line = source[start..end].to_owned();
            unused.push((start..end, Problem::UnusedDefinition(line)));
        }
    }
    unused
}
