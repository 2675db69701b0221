//! Where words stand in an article, found without reading all of it each time: an
//! article of thousands of sections has tens of thousands of quotations.

use std::collections::HashMap;
use std::ops::Range;

use super::quotation::{Found, slice};
use super::{Article, StatementId};

/// The bytes that stand together in the index.
const GRAM: usize = 4;
/// The bytes of a block, the smallest part of the text that the index knows.
const BLOCK: usize = 2048;
/// Stands between paragraphs, and nowhere else: an article has no control characters.
const BOUNDARY: char = '\0';

/// An article's text, and which blocks of it have which bytes.
pub struct Places {
    text: String,
    /// Each sentence's bytes of the text.
    sentences: Vec<Range<usize>>,
    /// The blocks, in order, in which four bytes that stand together begin.
    grams: HashMap<[u8; GRAM], Vec<u32>>,
}

impl Places {
    /// Those of an article.
    pub fn of_article(article: &Article) -> Self {
        let mut places = Places {
            text: String::new(),
            sentences: Vec::new(),
            grams: HashMap::new(),
        };
        for paragraph in article.paragraphs() {
            let mut start = places.text.len();
            for sentence in &paragraph.sentences {
                let end = start + sentence.text.len();
                places.sentences.push(start..end);
                start = end + usize::from(sentence.spaced);
            }
            places.text += &paragraph.text();
            places.text.push(BOUNDARY);
        }
        let bytes = places.text.as_bytes();
        for (at, gram) in bytes.array_windows::<GRAM>().enumerate() {
            let blocks = places.grams.entry(*gram).or_default();
            // A text of over 4 GiB is refused when it is read.
            let block = u32::try_from(at / BLOCK).unwrap_or(u32::MAX);
            if blocks.last() != Some(&block) {
                blocks.push(block);
            }
        }
        places
    }

    /// Every place of a quotation; `Err` with its first sentence where it spans
    /// several.
    pub fn of(&self, quotation: &str) -> Vec<Result<Found, StatementId>> {
        // It would be found where no sentence is.
        if quotation.contains(BOUNDARY) {
            return Vec::new();
        }
        let starts = match self.rarest(quotation) {
            Some((offset, blocks)) => self.within(quotation, offset, blocks),
            None => self.text.match_indices(quotation).map(|it| it.0).collect(),
        };
        let places = starts.into_iter();
        places
            .map(|start| self.place(start..start + quotation.len()))
            .collect()
    }

    /// The four bytes of a quotation that begin in the fewest blocks, by where they
    /// stand in it; nothing for a quotation that is shorter.
    fn rarest(&self, quotation: &str) -> Option<(usize, &[u32])> {
        let grams = quotation.as_bytes().array_windows::<GRAM>().enumerate();
        let blocks = grams.map(|(offset, gram)| {
            let blocks = self.grams.get(gram).map_or(&[][..], Vec::as_slice);
            (offset, blocks)
        });
        blocks.min_by_key(|(_, blocks)| blocks.len())
    }

    /// Where a quotation begins whose bytes at `offset` begin in one of these blocks.
    fn within(&self, quotation: &str, offset: usize, blocks: &[u32]) -> Vec<usize> {
        let mut starts = Vec::new();
        for &block in blocks {
            let block = block as usize * BLOCK..(block as usize + 1) * BLOCK;
            let from = self
                .text
                .floor_char_boundary(block.start.saturating_sub(offset));
            let to = (block.end + quotation.len()).min(self.text.len());
            let to = self.text.ceil_char_boundary(to);
            let found = self.text[from..to].match_indices(quotation);
            let found = found.map(|(at, _)| from + at);
            // Those of the neighbouring blocks are found there.
            starts.extend(found.filter(|start| block.contains(&(start + offset))));
        }
        starts
    }

    /// The sentence of these bytes, and where they stand in it.
    fn place(&self, bytes: Range<usize>) -> Result<Found, StatementId> {
        let number = self
            .sentences
            .partition_point(|sentence| sentence.end <= bytes.start);
        let statement = StatementId(u32::try_from(number).unwrap_or(u32::MAX));
        match self.sentences.get(number) {
            Some(sentence) if sentence.start <= bytes.start && bytes.end <= sentence.end => {
                Ok(Found {
                    statement,
                    slice: slice(bytes.start - sentence.start, bytes.end - sentence.start),
                })
            }
            _ => Err(statement),
        }
    }
}
