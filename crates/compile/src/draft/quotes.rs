//! The shortest quote selector that finds a sentence.

use crate::{QuoteSelector, TextIndex, locate};
use crosslight_content::{StatementId, is_unspaced};

/// Returns the shortest selector of a sentence: a run of whole words from its beginning
/// that stands once in the article, or else the whole of it with its number among its
/// equals. `None` if nothing in it can be quoted.
pub fn quote(index: &TextIndex, sentence: &str, at: usize) -> Option<QuoteSelector> {
    let id = StatementId::new(u32::try_from(at).ok()?);
    let runs = ends(sentence).into_iter().filter_map(|end| {
        let words = sentence[..end].trim_end_matches(|it: char| {
            matches!(it, ',' | ';' | ':' | '–' | '—' | '、' | '،') || it.is_whitespace()
        });
        words.contains(char::is_alphanumeric).then_some(words)
    });
    let mut tried = "";
    for words in runs.chain([sentence]) {
        if words == tried {
            continue;
        }
        tried = words;
        let found = index.of(words);
        let selector = |nth| QuoteSelector {
            pieces: vec![words.to_owned()],
            nth,
            ..QuoteSelector::default()
        };
        if let [Ok(one)] = found.as_slice() {
            return (one.statement == id).then(|| selector(None));
        }
        if words.len() == sentence.len() {
            let own =
                |it: &Result<crate::QuoteMatch, _>| it.as_ref().is_ok_and(|it| it.statement == id);
            let nth = u32::try_from(found.iter().position(own)? + 1).ok()?;
            let selector = selector(Some(nth));
            return locate(index, &selector).is_ok().then_some(selector);
        }
    }
    None
}

/// Returns where the words of a sentence end; in scripts without spaces, every letter may
/// be the last.
fn ends(sentence: &str) -> Vec<usize> {
    let letters = sentence.char_indices();
    let ends = letters.filter(|(at, letter)| {
        let before = sentence[..*at].chars().next_back();
        letter.is_whitespace() || before.is_some_and(|it| is_unspaced(it) && is_unspaced(*letter))
    });
    ends.map(|(at, _)| at).chain([sentence.len()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_quoted(sentences: &[&str], at: usize, quote_: &str, nth: Option<u32>) {
        let mut start = 0;
        let ranges = sentences.iter().map(|it| {
            let range = start..start + it.len();
            start = range.end + 1;
            range
        });
        let ranges = ranges.collect();
        let index = TextIndex::of_paragraphs([(sentences.join(" "), ranges)].into_iter());
        let found = quote(&index, sentences[at], at).expect("a selector");
        assert_eq!((found.words().as_str(), found.nth), (quote_, nth));
        let found = locate(&index, &found).expect("one found");
        assert_eq!(found[0].statement.index(), at);
    }

    #[test]
    fn it_is_as_short_as_it_can_be() {
        let sentences = ["The tea, she said, is warm.", "The tea is cold.", "It is."];
        assert_quoted(&sentences, 0, "The tea, she", None);
        assert_quoted(&sentences, 1, "The tea is", None);
        assert_quoted(&sentences, 2, "It", None);
    }

    #[test]
    fn a_sentence_that_stands_twice_is_counted() {
        let sentences = ["It is.", "She asks.", "It is."];
        assert_quoted(&sentences, 0, "It is.", Some(1));
        assert_quoted(&sentences, 2, "It is.", Some(2));
    }

    #[test]
    fn a_script_without_spaces_is_cut_between_letters() {
        assert_quoted(&["東京は大きい。", "東京は静か。"], 1, "東京は静", None);
    }
}
