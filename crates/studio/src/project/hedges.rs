//! The hedges of a statement: from the places that an editor chooses to the words that
//! the statement lists.

use std::rc::Rc;

use crosslight_compile::{hedge_slices, slices};
use crosslight_content::Slice;

use super::change::Change;
use super::words::{on_one_line, words_once};
use super::{Refusal, SentenceId};

/// Returns the hedges of a sentence, as its statement lists them.
pub fn hedge_words(
    change: &Change,
    sentence: &SentenceId,
    hedges: &[Slice],
) -> Result<Vec<Rc<str>>, Refusal> {
    let number = change.parsed.number(sentence)?;
    let text = &change.parsed.sentence(number)?.text;
    let statement = change.parsed.statements()[number];
    let statement = statement.and_then(|it| change.entries.statements.get(it));
    let listed = statement.and_then(|it| it.hedges.as_deref());
    listed_hedges(text, hedges, listed.unwrap_or_default())
}

/// Returns the words of hedges, in the order of their sentence and each once. Words that
/// stand more than once are marked wherever they stand: to choose one place is to choose
/// all, and if the words are among `listed`, to leave one out is to leave out all.
pub fn listed_hedges(
    text: &str,
    hedges: &[Slice],
    listed: &[Rc<str>],
) -> Result<Vec<Rc<str>>, Refusal> {
    let mut found = Vec::new();
    for hedge in hedges {
        let own = hedge.of(text).ok_or(Refusal::NotOfSentence)?;
        let marked = hedge_slices(text, own);
        if marked.len() < 2 || !marked.contains(hedge) {
            let words = words_once(text, *hedge)?;
            let slice = slices(text, &words).first().copied();
            found.push((slice.ok_or(Refusal::NotOfSentence)?, words));
        } else if marked.iter().all(|it| hedges.contains(it))
            || !listed.iter().any(|it| **it == *own)
        {
            let words = on_one_line(own);
            found.extend(marked.into_iter().map(|it| (it, words.clone())));
        }
    }
    found.sort_by_key(|(slice, _)| slice.start);
    found.dedup();
    if found.windows(2).any(|two| two[1].0.start < two[0].0.end) {
        return Err(Refusal::OverlappingHedges);
    }
    let mut words: Vec<Rc<str>> = Vec::new();
    for (_, own) in found {
        if !words.iter().any(|it| **it == *own) {
            words.push(own.into());
        }
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what is listed if the places with these numbers of “may” are chosen.
    fn chosen(numbers: &[usize], listed: &[&str]) -> Vec<Rc<str>> {
        let text = "It may rain, he may go, and Dismay could stay.";
        let mays = slices(text, "may");
        let hedges: Vec<Slice> = numbers.iter().map(|it| mays[*it]).collect();
        let listed: Vec<Rc<str>> = listed.iter().map(|it| (*it).into()).collect();
        listed_hedges(text, &hedges, &listed).expect("hedges")
    }

    #[test]
    fn a_hedge_that_stands_twice_is_chosen_and_left_out_as_one() {
        let may = [Rc::from("may")];
        assert_eq!(chosen(&[0, 1], &[]), may);
        assert_eq!(chosen(&[1], &[]), may);
        assert_eq!(chosen(&[0, 1], &["may"]), may);
        assert_eq!(chosen(&[0], &["may"]), []);
    }

    #[test]
    fn letters_within_a_word_take_the_word_along() {
        assert_eq!(chosen(&[2], &[]), [Rc::from("Dismay")]);
    }
}
