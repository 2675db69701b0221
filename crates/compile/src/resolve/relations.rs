//! Checks of relations between actors: the article states each, in these words.

use super::{Resolver, text};
use crate::resolve::anchor;
use crate::{Problem, RelationEntry};
use crosslight_content::{ActorId, Relation};

impl<'a> Resolver<'a> {
    /// Returns the `[[relation]]` entries, in the order of the file.
    pub(super) fn relations(&mut self) -> Vec<Relation> {
        let mut relations = Vec::new();
        for entry in &self.editorial.relations {
            relations.extend(self.relation(entry));
        }
        let anchors = relations.iter().map(|relation| self.anchor(relation));
        let anchors = anchor::distinct(anchors);
        for (relation, anchor) in relations.iter_mut().zip(anchors) {
            relation.anchor = text(&anchor);
        }
        relations
    }

    /// Returns `tie_` and a digest of both actors' ids and the words.
    fn anchor(&self, relation: &Relation) -> String {
        let id = |actor: ActorId| {
            let entry = self.editorial.actors.get(actor.index());
            entry.map_or("", |entry| entry.id.get_ref())
        };
        let words = &self.sentence(relation.evidence.statement).text;
        let slices = relation.evidence.pieces.iter().chain([&relation.label]);
        let slices = slices.filter_map(|slice| slice.of(words));
        let actors = [id(relation.from), id(relation.to)];
        ["tie_", &anchor::digest(actors.into_iter().chain(slices))].concat()
    }

    fn relation(&mut self, entry: &'a RelationEntry) -> Option<Relation> {
        let from = self.resolve("actor", &entry.from, |check| &check.actors);
        let to = self.resolve("actor", &entry.to, |check| &check.actors);
        let evidence = entry.quote.as_ref().and_then(|quote| self.excerpt(quote));
        if entry.label.get_ref().trim().is_empty() {
            return None;
        }
        let evidence = evidence?;
        let sentence = self.sentence(evidence.statement);
        let label = self.words_of(sentence, &entry.label, |label, sentence| {
            Problem::CaptionNotInSentence { label, sentence }
        });
        Some(Relation {
            anchor: text(""),
            from: from?,
            to: to?,
            mutual: entry.mutual,
            evidence,
            label: label?,
        })
    }
}
