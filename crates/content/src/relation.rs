//! Actors and relations: who does what to whom.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{ActorId, Excerpt, Slice, StatementId};

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

impl Relation {
    /// Returns whether this actor is one of the two.
    #[must_use]
    pub fn ties(&self, actor: ActorId) -> bool {
        self.from == actor || self.to == actor
    }
}
