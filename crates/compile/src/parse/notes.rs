//! The footnotes of an article, numbered in the order in which it refers to them.

use std::collections::HashMap;

use super::unsplit::{Unsplit, UnsplitNote};
use crosslight_content::{Frame, MarkKind};

/// The footnotes that were read so far.
#[derive(Default)]
pub struct Notes {
    all: Vec<UnsplitNote>,
    /// The index of each among them, by its name.
    named: HashMap<String, usize>,
    /// The number of those that the article refers to.
    count: u32,
    /// The one at hand, and what it stands in.
    open: Option<(usize, Vec<Frame>)>,
}

impl Notes {
    /// Begins a footnote; `frames` is what it stands in.
    ///
    /// # Errors
    /// Its name, where it is the second of its name.
    pub fn begin(
        &mut self,
        name: &str,
        start: usize,
        frames: Vec<Frame>,
    ) -> Result<(), &'static str> {
        let at = self.of_name(name);
        self.open = Some((at, frames));
        let note = &mut self.all[at];
        if note.start != usize::MAX {
            return Err("a second footnote of one name");
        }
        note.start = start;
        Ok(())
    }

    /// Returns the blocks of the footnote at hand.
    pub fn open(&mut self) -> Option<&mut Vec<Unsplit>> {
        let (at, _) = self.open.as_ref()?;
        Some(&mut self.all.get_mut(*at)?.paragraphs)
    }

    /// Ends the footnote at hand, and returns what it stands in.
    pub fn end(&mut self) -> Vec<Frame> {
        self.open
            .take()
            .map(|(_, frames)| frames)
            .unwrap_or_default()
    }

    /// Returns the mark that refers to a footnote.
    pub fn refer(&mut self, name: &str) -> MarkKind {
        let at = self.of_name(name);
        let note = &mut self.all[at];
        let number = *note.number.get_or_insert_with(|| {
            self.count += 1;
            self.count
        });
        note.references += 1;
        MarkKind::Note {
            number,
            nth: note.references,
        }
    }

    fn of_name(&mut self, name: &str) -> usize {
        let next = self.all.len();
        let at = *self.named.entry(name.to_lowercase()).or_insert(next);
        if at == next {
            self.all.push(UnsplitNote {
                number: None,
                paragraphs: Vec::new(),
                references: 0,
                start: usize::MAX,
            });
        }
        at
    }

    /// Returns all of them in the order of their numbers; those that nothing refers to
    /// come last.
    pub fn take(&mut self) -> Vec<UnsplitNote> {
        let mut notes = std::mem::take(&mut self.all);
        notes.sort_by_key(|note| (note.number.unwrap_or(u32::MAX), note.start));
        notes
    }
}
