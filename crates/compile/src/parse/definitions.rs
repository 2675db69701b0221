//! Link definitions that nothing uses: a page would not show their words.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{DefaultBrokenLinkCallback, Event, Parser, Tag};

use crate::Problem;

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
    let mut shown: Vec<Range<usize>> = Vec::new();
    for (event, span) in Parser::new_ext(source, super::article::MARKDOWN).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) => {
                used.insert(id.to_lowercase());
            }
            // What holds blocks may hold a definition, too, so only its words are shown.
            Event::Start(tag) if is_container(&tag) => {}
            Event::End(_) => {}
            _ => shown.push(span),
        }
    }
    let used = definitions
        .iter()
        .filter(|(name, _)| used.contains(&name.to_lowercase()));
    shown.extend(used.map(|(_, definition)| definition.span.clone()));
    shown.sort_by_key(|span| span.start);
    // Spans may lie in one another: how far they reach, up to each.
    let mut reach = 0;
    let reaches: Vec<usize> = shown
        .iter()
        .map(|span| {
            reach = reach.max(span.end);
            reach
        })
        .collect();
    let mut unused = Vec::new();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        let end = at + line.trim_end().len();
        at += line.len();
        let is_marker =
            |character: char| character.is_ascii_digit() || "->*+#.) \t".contains(character);
        if start >= end || source[start..end].chars().all(is_marker) {
            continue;
        }
        let before = shown.partition_point(|span| span.start < end);
        let is_shown = before > 0 && reaches[before - 1] > start;
        if !is_shown {
            let line = source[start..end].to_owned();
            unused.push((start..end, Problem::UnusedDefinition(line)));
        }
    }
    unused
}

/// Tells whether a construct holds blocks, not words.
fn is_container(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::BlockQuote(_) | Tag::List(_) | Tag::Item | Tag::FootnoteDefinition(_)
    )
}
