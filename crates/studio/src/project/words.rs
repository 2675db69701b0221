//! The words of a sentence, as an editor chooses them.

use std::ops::Range;

use crosslight_compile::slices;
use crosslight_content::{Slice, is_unspaced};

use super::Refusal;

/// Returns the words of a sentence as slices, without the punctuation around them. In
/// scripts without spaces, each character is a word.
#[must_use]
pub fn words(sentence: &str) -> Vec<Slice> {
    let mut words = Vec::new();
    let mut word: Option<Range<usize>> = None;
    for (at, letter) in sentence.char_indices() {
        let end = at + letter.len_utf8();
        if is_unspaced(letter) && letter.is_alphanumeric() {
            words.extend(word.take());
            words.push(at..end);
        } else if letter.is_whitespace() {
            words.extend(word.take());
        } else if let Some(word) = &mut word {
            word.end = end;
        } else {
            word = Some(at..end);
        }
    }
    words.extend(word);
    words
        .into_iter()
        .filter_map(|word| trimmed(sentence, word))
        .collect()
}

/// Returns a word without the marks around it; `None` if nothing is left.
fn trimmed(sentence: &str, word: Range<usize>) -> Option<Slice> {
    let text = sentence.get(word.clone())?;
    let is_mark = |letter: char| !letter.is_alphanumeric();
    let start = word.start + text.len() - text.trim_start_matches(is_mark).len();
    let kept = text.trim_matches(is_mark);
    (!kept.is_empty()).then(|| slice(start, start + kept.len()))
}

/// Returns all places of a sentence that have these words, as typed by an editor.
#[must_use]
pub fn places_of(sentence: &str, typed: &str) -> Vec<Slice> {
    slices(sentence, typed.trim())
}

/// Returns a slice that begins and ends with whole words and holds the chosen one; it
/// is extended word by word until the sentence has its words once. `None` if the
/// sentence has all of them more than once, or the choice has no words.
#[must_use]
pub fn once(sentence: &str, chosen: Slice) -> Option<Slice> {
    let words = words(sentence);
    let first = words.iter().position(|word| word.end > chosen.start)?;
    let last = words.iter().rposition(|word| word.start < chosen.end)?;
    if first > last {
        return None;
    }
    // A choice within the marks around a word, such as a closing one, stays as chosen.
    let own = sentence.get(chosen.start as usize..chosen.end as usize)?;
    if words[first].start >= chosen.start
        && words[last].end <= chosen.end
        && own.trim() == own
        && slices(sentence, own).len() == 1
    {
        return Some(chosen);
    }
    let (mut first, mut last) = (first, last);
    loop {
        let found = Slice {
            start: words[first].start,
            end: words[last].end,
        };
        let text = found.of(sentence)?;
        if slices(sentence, text).len() == 1 {
            return Some(found);
        }
        if last + 1 < words.len() {
            last += 1;
        } else if first > 0 {
            first -= 1;
        } else {
            return None;
        }
    }
}

/// Creates a slice; texts of over 4 GiB are refused when they are loaded.
pub(crate) fn slice(start: usize, end: usize) -> Slice {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Slice {
        start: number(start),
        end: number(end),
    }
}

/// Tells whether a sentence is direct quotation from its first mark to its last.
pub(crate) fn is_quoted(sentence: &str) -> bool {
    let opens = sentence.starts_with(['“', '„', '«', '»', '「', '"']);
    let end = sentence.trim_end_matches(['.', ',', '!', '?']);
    opens && end.ends_with(['”', '“', '»', '«', '」', '"'])
}

/// Returns words as they stand in `explainer.toml`: on one line.
pub(crate) fn on_one_line(words: &str) -> String {
    let is_end = |letter: char| matches!(letter, '\n' | '\r' | '\u{2028}' | '\u{2029}');
    words.replace(is_end, " ")
}

/// Returns words of a sentence, with as many beside them as make them stand once.
pub(crate) fn words_once(sentence: &str, chosen: Slice) -> Result<String, Refusal> {
    let own = chosen.of(sentence).ok_or(Refusal::NotOfSentence)?;
    if own.trim().is_empty() {
        return Err(Refusal::NoWords);
    }
    let found = once(sentence, chosen).and_then(|it| it.of(sentence));
    let found = found.ok_or_else(|| Refusal::NotOnce(own.to_owned()))?;
    Ok(on_one_line(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(sentence: &str) -> Vec<&str> {
        let words = words(sentence);
        words.iter().filter_map(|it| it.of(sentence)).collect()
    }

    #[test]
    fn words_are_without_the_marks_around_them() {
        assert_eq!(
            texts("“In some discussions,” he said — twice…"),
            ["In", "some", "discussions", "he", "said", "twice"]
        );
        assert_eq!(
            texts("China’s 11,000 U.S. men"),
            ["China’s", "11,000", "U.S", "men"]
        );
        assert_eq!(texts("山路很长。"), ["山", "路", "很", "长"]);
    }

    #[test]
    fn a_choice_grows_until_it_stands_once() {
        let sentence = "It might lead to what might not end, and may it.";
        let chosen = |words: &str, nth: usize| {
            let slice = slices(sentence, words)[nth];
            once(sentence, slice).and_then(|it| it.of(sentence))
        };
        assert_eq!(chosen("might", 0), Some("might lead"));
        assert_eq!(chosen("might", 1), Some("might not"));
        assert_eq!(chosen("may", 0), Some("may"));
        assert_eq!(chosen("ma", 0), Some("may"));
        assert_eq!(once("no no", slices("no no", "no")[0]), Some(slice(0, 5)));
    }
}
