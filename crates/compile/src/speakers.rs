//! The entries of an editor's file that say who speaks, and those that are drafts.

use crate::Editorial;

impl Editorial {
    /// Tells whether any entry names the voice of a sentence.
    #[must_use]
    pub fn names_speakers(&self) -> bool {
        let mut sections = self.sections.iter();
        !self.statements.is_empty()
            || !self.blocks.is_empty()
            || sections.any(|section| section.voice.is_some())
    }

    /// Returns the number of entries that nobody has confirmed yet.
    #[must_use]
    pub fn drafts(&self) -> usize {
        let actors = self.actors.iter().filter(|it| it.draft.is_some());
        let voices = self.voices.iter().filter(|it| it.draft.is_some());
        let statements = self.statements.iter().filter(|it| it.draft.is_some());
        actors.count() + voices.count() + statements.count()
    }
}
