//! Warnings about relations, voices and viewpoints that nothing uses, and about hedges
//! that the editor may have overlooked.

use std::ops::Range;

use crate::Located;

use super::Resolver;
use crate::resolve::hedges;
use crate::{ContentWarning, Lint, Location, Sentence, SourceFile, StatementEntry};
use crosslight_content::Slice;

impl Resolver<'_> {
    pub(crate) fn warn<T>(&mut self, at: &Located<T>, lint: Lint) {
        let location = Location {
            file: SourceFile::Editorial,
            span: Some(at.span()),
        };
        self.warnings.push(ContentWarning { location, lint });
    }

    /// Warns of the first hedge in the sentence that the entry does not list, unless
    /// the entry says `hedges = []`.
    pub(super) fn unlisted_hedge(
        &mut self,
        sentence: &Sentence,
        entry: &StatementEntry,
        listed: &[Slice],
    ) {
        if entry.hedges.as_ref().is_some_and(Vec::is_empty) {
            return;
        }
        let is_listed = |at: &Range<usize>| {
            let mut listed = listed.iter();
            listed.any(|it| at.start < it.end as usize && (it.start as usize) < at.end)
        };
        let text = &sentence.text;
        let known = self.hedge_words().into_iter();
        let found = known.flat_map(|word| hedges::occurrences(text, word));
        let found = found.filter(|at| !is_listed(at));
        let Some(first) = found.min_by_key(|at| at.start) else {
            return;
        };
        let lint = Lint::UnlistedHedge {
            word: text[first].to_owned(),
            sentence: text.clone(),
        };
        self.warn(&entry.quote, lint);
    }

    /// Returns the editor's list of hedges, or the language's.
    fn hedge_words(&self) -> Vec<&str> {
        match &self.editorial.hedge_words {
            Some(words) => words.get_ref().iter().map(String::as_str).collect(),
            None => hedges::of_language(self.language()).to_vec(),
        }
    }
}
