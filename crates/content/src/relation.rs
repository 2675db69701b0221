//! Who does what to whom: the actors and the ties between them.

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
    /// The statements that name it, by this name or another that the article uses
    /// for it, and those of its ties; in reading order.
    pub statements: Vec<StatementId>,
}

/// A tie between two actors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// Its `id` on the page: `tie_` and a digest of its actors and words.
    pub anchor: Rc<str>,
    /// Who does it.
    pub from: ActorId,
    /// To whom.
    pub to: ActorId,
    /// Whether it holds in both directions alike.
    pub mutual: bool,
    /// Where the article says so.
    pub evidence: Excerpt,
    /// A few words of the same statement, for the map.
    pub label: Slice,
}

impl Explainer {
    /// The actor of that number.
    #[must_use]
    pub fn actor(&self, id: ActorId) -> Option<&Actor> {
        self.actors.get(id.0 as usize)
    }

    /// The relation of that number.
    #[must_use]
    pub fn relation(&self, id: RelationId) -> Option<&Relation> {
        self.relations.get(id.0 as usize)
    }

    /// Returns the relation that has this anchor.
    #[must_use]
    pub fn relation_named(&self, anchor: &str) -> Option<RelationId> {
        let mut relations = self.relations();
        let found = relations.find(|(_, relation)| &*relation.anchor == anchor);
        found.map(|(id, _)| id)
    }

    /// The actors with their numbers.
    pub fn actors(&self) -> impl Iterator<Item = (ActorId, &Actor)> {
        (0..).map(ActorId).zip(&self.actors)
    }

    /// The relations with their numbers.
    pub fn relations(&self) -> impl Iterator<Item = (RelationId, &Relation)> {
        (0..).map(RelationId).zip(&self.relations)
    }
}

impl Relation {
    /// Whether this actor is one of the two.
    #[must_use]
    pub fn ties(&self, actor: ActorId) -> bool {
        self.from == actor || self.to == actor
    }
}
