//! Checks of relations between actors: the article states each, in these words.

use super::{Check, text};
use crate::resolve::anchor;
use crate::{Problem, RelationEntry};
use crosslight_content::{ActorId, Map, Relation};

impl<'a> Check<'a> {
    /// Returns the `[[relation]]` entries, in the order of the file.
    pub(super) fn relations(&mut self) -> Vec<Relation> {
        let entries = &self.editorial.relations;
        if let Some(entry) = entries.get(Map::MAX_RELATIONS) {
            self.mistake(&entry.label, Problem::ManyRelations(entries.len()));
        }
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
            let entry = self.editorial.actors.get(actor.0 as usize);
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
        if let Some(actor) = to.filter(|_| from == to) {
            let actor = self.editorial.actors.get(actor.0 as usize)?;
            self.mistake(
                &entry.to,
                Problem::RelatedToItself(actor.name.get_ref().clone()),
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
