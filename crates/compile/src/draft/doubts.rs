//! The hedges of a sentence, each as the words that its statement lists.

use std::ops::Range;

use crate::resolve::hedges;

/// Returns the hedges that a sentence has of these words, in its order and each once. A
/// listed hedge is marked wherever it stands; so one whose words also stand where they
/// are none, “Likely” in a name, is left out.
pub fn doubts(sentence: &str, words: &[&str]) -> Vec<String> {
    let mut found: Vec<Range<usize>> = words
        .iter()
        .flat_map(|word| hedges::occurrences(sentence, word))
        .collect();
    found.sort_by_key(|it| (it.start, std::cmp::Reverse(it.end)));
    let mut kept: Vec<Range<usize>> = Vec::new();
    for span in found {
        if kept.last().is_none_or(|it| it.end <= span.start) {
            kept.push(span);
        }
    }
    let is_kept = |start: u32| kept.iter().any(|it| it.start == start as usize);
    let mut listed: Vec<String> = Vec::new();
    for span in &kept {
        let words = &sentence[span.clone()];
        let slices = hedges::marked(sentence, words);
        let is_new = !listed.iter().any(|it| it == words);
        if is_new && !slices.is_empty() && slices.iter().all(|it| is_kept(it.start)) {
            listed.push(words.to_owned());
        }
    }
    listed
}

#[cfg(test)]
mod tests {
    use super::doubts;

    #[test]
    fn each_is_listed_once_and_alone() {
        let words = ["could", "might", "perhaps", "may", "likely", "could well"];
        for (sentence, found) in [
            ("It could rain.", &["could"] as &[&str]),
            ("It might rain and might not.", &["might"]),
            ("It might, he said; it might.", &["might"]),
            (
                "Perhaps it may snow in May, or perhaps not.",
                &["Perhaps", "may", "perhaps"],
            ),
            (
                "The republic may act, and it could, or it may not.",
                &["may", "could"],
            ),
            ("It could well rain.", &["could well"]),
            ("Likely the firm Likely fails.", &[]),
            ("Nothing.", &[]),
        ] {
            assert_eq!(doubts(sentence, &words), found, "{sentence}");
        }
    }
}
