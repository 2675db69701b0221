//! Checks of the ties between actors: the article says so, in these words.

use super::Check;
use crate::content::{Problem, Relation, RelationEntry};

impl<'a> Check<'a> {
    /// `[[relation]]`, in the order of the file.
    pub(super) fn relations(&mut self) -> Vec<Relation> {
        let mut relations = Vec::new();
        for entry in &self.editorial.relations {
            relations.extend(self.relation(entry));
        }
        relations
    }

    fn relation(&mut self, entry: &'a RelationEntry) -> Option<Relation> {
        let from = self.resolve("actor", &entry.from, |check| &check.actors);
        let to = self.resolve("actor", &entry.to, |check| &check.actors);
        if let Some(actor) = to.filter(|_| from == to) {
            let actor = self.editorial.actors.get(actor.0 as usize)?;
            self.mistake(
                &entry.to,
                Problem::TiedToItself(actor.name.get_ref().clone()),
            );
        }
        let evidence = if let Some(quote) = &entry.quote {
            self.excerpt(quote)
        } else {
            self.mistake(&entry.label, Problem::NoEvidence);
            None
        };
        if entry.label.get_ref().trim().is_empty() {
            self.mistake(&entry.label, Problem::EmptyText("label"));
            return None;
        }
        let evidence = evidence?;
        let sentence = self.sentence(evidence.statement);
        let label = self.words_of(sentence, &entry.label, |label, sentence| {
            Problem::LabelNotInSentence { label, sentence }
        });
        Some(Relation {
            from: from?,
            to: to?,
            mutual: entry.mutual,
            evidence,
            label: label?,
        })
    }
}
