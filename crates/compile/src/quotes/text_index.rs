//! An index of the article's words. It finds words without a scan of the whole article,
//! since an article of thousands of sections has tens of thousands of quote selectors.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::folding::{Folded, fold};
use crate::Article;
use crosslight_content::{Slice, StatementId};

/// The length of an indexed run of bytes.
const GRAM: usize = 4;
/// The length of a block, the smallest part of the text that the index locates.
const BLOCK: usize = 2048;
/// The separator of paragraphs, which occurs nowhere else: an article has no control
/// characters.
const BOUNDARY: char = '\0';

/// The match of a quote selector's piece: a sentence and a slice of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuoteMatch {
    /// The sentence.
    pub statement: StatementId,
    /// The slice of the sentence.
    pub slice: Slice,
}

/// The folded text of an article, with an index of the blocks that have each run of
/// bytes.
pub struct TextIndex {
    folded: Folded,
    /// The bytes of each sentence in the text as it is written.
    sentences: Vec<Range<usize>>,
    /// The blocks in which each run of four bytes begins, in order.
    grams: HashMap<[u8; GRAM], Vec<u32>>,
    /// The occurrences of words that occur more than once, by the folded words. Thousands of
    /// quote selectors may have the same words, each with another `nth`.
    repeated: RefCell<HashMap<String, Rc<Occurrences>>>,
}

/// A match; `Err` with its first sentence if it spans several.
pub(super) type AnyMatch = Result<QuoteMatch, StatementId>;

/// The bytes of each match in the folded text, and the matches.
type Occurrences = (Vec<Range<usize>>, Vec<AnyMatch>);

impl TextIndex {
    /// Indexes an article.
    #[must_use]
    pub fn of_article(article: &Article) -> Self {
        let paragraphs = article.paragraphs().map(|paragraph| {
            let mut start = 0;
            let mut sentences = Vec::new();
            for sentence in &paragraph.sentences {
                let end = start + sentence.text.len();
                sentences.push(start..end);
                start = end + usize::from(sentence.spaced);
            }
            (paragraph.text(), sentences)
        });
        Self::of_paragraphs(paragraphs)
    }

    /// Indexes paragraphs, each a text and its sentences, which are numbered through
    /// all paragraphs.
    pub fn of_paragraphs(paragraphs: impl Iterator<Item = (String, Vec<Range<usize>>)>) -> Self {
        let mut text = String::new();
        let mut sentences = Vec::new();
        for (words, parts) in paragraphs {
            let start = text.len();
            sentences.extend(
                parts
                    .iter()
                    .map(|part| start + part.start..start + part.end),
            );
            text += &words;
            text.push(BOUNDARY);
        }
        let mut index = TextIndex {
            folded: Folded::new(&text),
            sentences,
            grams: HashMap::new(),
            repeated: RefCell::default(),
        };
        let bytes = index.folded.text().as_bytes();
        for (at, gram) in bytes.array_windows::<GRAM>().enumerate() {
            let blocks = index.grams.entry(*gram).or_default();
            // A text of over 4 GiB is refused when it is loaded.
            let block = u32::try_from(at / BLOCK).unwrap_or(u32::MAX);
            if blocks.last() != Some(&block) {
                blocks.push(block);
            }
        }
        index
    }

    /// Returns every match of the words; `Err` with its first sentence if a match spans
    /// several. Spaces at the ends count, unless the words are found only without them.
    #[must_use]
    pub fn of(&self, words: &str) -> Vec<Result<QuoteMatch, StatementId>> {
        self.occurrences(words).1.clone()
    }

    /// Returns every match of the words that comes right after `prefix` and right
    /// before `suffix`.
    #[must_use]
    pub fn between(
        &self,
        words: &str,
        prefix: Option<&str>,
        suffix: Option<&str>,
    ) -> Vec<Result<QuoteMatch, StatementId>> {
        if (prefix, suffix) == (None, None) {
            return self.of(words);
        }
        let text = self.folded.text();
        let is_gap = |letter: char| letter.is_whitespace() || letter == BOUNDARY;
        let [prefix, suffix] = [prefix, suffix].map(|it| it.map(fold));
        let before = |start: usize| {
            let before = text[..start].trim_end_matches(is_gap);
            prefix.as_ref().is_none_or(|it| before.ends_with(it.trim()))
        };
        let after = |end: usize| {
            let after = text[end..].trim_start_matches(is_gap);
            suffix
                .as_ref()
                .is_none_or(|it| after.starts_with(it.trim()))
        };
        let occurrences = self.occurrences(words);
        let found = occurrences.0.iter().zip(&occurrences.1);
        let found = found.filter(|(it, _)| before(it.start) && after(it.end));
        found.map(|(_, found)| *found).collect()
    }

    /// Returns the occurrences of the words, from the occurrences that are kept if there are several.
    fn occurrences(&self, words: &str) -> Rc<Occurrences> {
        let words = fold(words);
        if let Some(occurrences) = self.repeated.borrow().get(&words) {
            return Rc::clone(occurrences);
        }
        let mut found = self.of_folded(&words);
        if found.is_empty() {
            found = self.of_folded(words.trim());
        }
        let found = found.into_iter().filter_map(|folded| {
            let bytes = self.folded.source(&folded)?;
            Some((folded, self.matched(bytes)))
        });
        let occurrences: Rc<Occurrences> = Rc::new(found.unzip());
        if occurrences.0.len() > 1 {
            let mut repeated = self.repeated.borrow_mut();
            repeated.insert(words, Rc::clone(&occurrences));
        }
        occurrences
    }

    fn of_folded(&self, words: &str) -> Vec<Range<usize>> {
        // Empty words would match everywhere, words with the boundary where no sentence
        // is.
        if words.is_empty() || words.contains(BOUNDARY) {
            return Vec::new();
        }
        let starts = match self.rarest(words) {
            Some((offset, blocks)) => self.within(words, offset, blocks),
            None => self
                .folded
                .text()
                .match_indices(words)
                .map(|it| it.0)
                .collect(),
        };
        let starts = starts.into_iter();
        starts.map(|start| start..start + words.len()).collect()
    }

    /// Returns the run of four bytes of a quote selector that begins in the fewest
    /// blocks, with its offset; `None` for a shorter text.
    fn rarest(&self, words: &str) -> Option<(usize, &[u32])> {
        let grams = words.as_bytes().array_windows::<GRAM>().enumerate();
        let blocks = grams.map(|(offset, gram)| {
            let blocks = self.grams.get(gram).map_or(&[][..], Vec::as_slice);
            (offset, blocks)
        });
        blocks.min_by_key(|(_, blocks)| blocks.len())
    }

    /// Returns where a text begins whose bytes at `offset` begin in one of these
    /// blocks.
    fn within(&self, words: &str, offset: usize, blocks: &[u32]) -> Vec<usize> {
        let text = self.folded.text();
        let mut starts = Vec::new();
        for &block in blocks {
            let block = block as usize * BLOCK..(block as usize + 1) * BLOCK;
            let from = text.floor_char_boundary(block.start.saturating_sub(offset));
            let to = (block.end + words.len()).min(text.len());
            let to = text.ceil_char_boundary(to);
            let found = text[from..to].match_indices(words);
            let found = found.map(|(at, _)| from + at);
            // Matches of a neighbouring block are found with that block.
            starts.extend(found.filter(|start| block.contains(&(start + offset))));
        }
        starts
    }

    /// Returns the sentence that has these bytes, and their position in it.
    fn matched(&self, bytes: Range<usize>) -> Result<QuoteMatch, StatementId> {
        let number = self
            .sentences
            .partition_point(|sentence| sentence.end <= bytes.start);
        let statement = StatementId::new(u32::try_from(number).unwrap_or(u32::MAX));
        match self.sentences.get(number) {
            Some(sentence) if sentence.start <= bytes.start && bytes.end <= sentence.end => {
                Ok(QuoteMatch {
                    statement,
                    slice: slice(bytes.start - sentence.start, bytes.end - sentence.start),
                })
            }
            _ => Err(statement),
        }
    }
}

/// Creates a slice of a sentence; texts of over 4 GiB are refused when they are loaded.
pub(super) fn slice(start: usize, end: usize) -> Slice {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Slice {
        start: number(start),
        end: number(end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_many_occurrences_are_searched_once() {
        let paragraphs = ["It is quiet.", "All is quiet.", "It is quiet."].map(|sentence| {
            let whole = 0..sentence.len();
            (sentence.to_owned(), vec![whole])
        });
        let index = TextIndex::of_paragraphs(paragraphs.into_iter());
        let occurrences = index.occurrences("is quiet");
        assert!(Rc::ptr_eq(&occurrences, &index.occurrences("is\nquiet")));
        let statements = index.of("is quiet").into_iter().flatten();
        let statements: Vec<_> = statements.map(|it| it.statement.index()).collect();
        assert_eq!(statements, [0, 1, 2]);
        let after = index.between("is quiet", Some("It"), None);
        assert_eq!(after, [occurrences.1[0], occurrences.1[2]]);
    }
}
