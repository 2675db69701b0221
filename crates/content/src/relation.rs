//! Actors and relations: who does what to whom.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{Excerpt, Explainer, Slice, StatementId};

/// An actor's number, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ActorId(pub u32);

/// A relation's number, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RelationId(pub u32);

/// A state or body that the article is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The editor's id.
    pub anchor: Rc<str>,
    /// The name, as the article writes it.
    pub name: Rc<str>,
    /// The statements that use this name or another of the article's names for it, and the
    /// statements of its relations; in reading order.
    pub statements: Vec<StatementId>,
}

/// A relation between two actors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// The relation's `id` on the page: `tie_` and a digest of its actors and words.
    pub anchor: Rc<str>,
    /// The actor that does it.
    pub from: ActorId,
    /// The actor to which it is done.
    pub to: ActorId,
    /// True if the relation holds in both directions alike.
    pub mutual: bool,
    /// The evidence: the excerpt in which the article says so.
    pub evidence: Excerpt,
    /// The caption on the map: a few words of the same statement.
    pub label: Slice,
}

impl Explainer {
    /// Returns the actor with this number.
    #[must_use]
    pub fn actor(&self, id: ActorId) -> Option<&Actor> {
        self.actors.get(id.0 as usize)
    }

    /// Returns the relation with this number.
    #[must_use]
    pub fn relation(&self, id: RelationId) -> Option<&Relation> {
        self.relations.get(id.0 as usize)
    }

    /// Returns the relation with this anchor.
    #[must_use]
    pub fn relation_named(&self, anchor: &str) -> Option<RelationId> {
        let mut relations = self.relations();
        let found = relations.find(|(_, relation)| &*relation.anchor == anchor);
        found.map(|(id, _)| id)
    }

    /// Returns the actors with their numbers.
    pub fn actors(&self) -> impl Iterator<Item = (ActorId, &Actor)> {
        (0..).map(ActorId).zip(&self.actors)
    }

    /// Returns the relations with their numbers.
    pub fn relations(&self) -> impl Iterator<Item = (RelationId, &Relation)> {
        (0..).map(RelationId).zip(&self.relations)
    }
}

impl Relation {
    /// Returns whether this actor is one of the two.
    #[must_use]
    pub fn ties(&self, actor: ActorId) -> bool {
        self.from == actor || self.to == actor
    }
}
