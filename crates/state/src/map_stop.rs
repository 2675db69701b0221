//! Where the keyboard is on the map, and where its arrows lead: by the APG's layout grid
//! (WAI-ARIA APG, Grid), in which each row is an actor and its relations. A relation is in
//! the rows of both of its actors.

use super::Selection;
use crosslight_content::{ActorId, Explainer, RelationId};

/// A place of the keyboard on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapStop {
    /// The actor of the row.
    pub actor: ActorId,
    /// The relation; none at the actor itself.
    pub relation: Option<RelationId>,
}

/// A step from one place of the map to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapStep {
    /// To the next relation of the actor.
    Next,
    /// To the one before, or to the actor.
    Previous,
    /// To the next actor.
    NextActor,
    /// To the actor before.
    PreviousActor,
    /// To the actor of the row.
    First,
    /// To the last relation of the actor.
    Last,
    /// To the first actor.
    FirstActor,
    /// To the last relation of the last actor.
    LastOfAll,
}

impl MapStop {
    /// Returns the place of a thing on the map; none for what does not stand there. A
    /// relation is in the row that the keyboard is in, if it is one of that actor's, or else
    /// in that of the actor that it begins at.
    #[must_use]
    pub fn of(thing: Selection, row: Option<ActorId>, explainer: &Explainer) -> Option<Self> {
        match thing {
            Selection::Actor(id) => Some(MapStop::at(id)),
            Selection::Relation(id) => {
                let relation = explainer.relation(id)?;
                let row = row.filter(|actor| relation.ties(*actor));
                Some(MapStop {
                    actor: row.unwrap_or(relation.from),
                    relation: Some(id),
                })
            }
            _ => None,
        }
    }

    /// Returns where a step leads; there, if it leads nowhere.
    #[must_use]
    pub fn after(self, step: MapStep, explainer: &Explainer) -> Self {
        // The others are no links: no sentence belongs to them.
        let actors = explainer.actors();
        let actors = actors.filter(|(_, actor)| !actor.statements.is_empty());
        let actors: Vec<Self> = actors.map(|(id, _)| MapStop::at(id)).collect();
        let (stops, here) = match step {
            MapStep::NextActor | MapStep::PreviousActor | MapStep::FirstActor => {
                (actors, MapStop::at(self.actor))
            }
            MapStep::LastOfAll => {
                let last = actors.last().unwrap_or(&self);
                (MapStop::row(last.actor, explainer), self)
            }
            _ => (MapStop::row(self.actor, explainer), self),
        };
        // An actor without sentences has no stop; from there the steps lead as from the
        // first.
        let at = stops.iter().position(|it| *it == here).unwrap_or(0);
        let to = match step {
            MapStep::Next | MapStep::NextActor => at + 1,
            // Before the first it wraps to a number that no stop has, so the focus stays.
            MapStep::Previous | MapStep::PreviousActor => at.wrapping_sub(1),
            MapStep::First | MapStep::FirstActor => 0,
            MapStep::Last | MapStep::LastOfAll => stops.len().wrapping_sub(1),
        };
        stops.get(to).copied().unwrap_or(self)
    }

    /// Returns what stands there.
    #[must_use]
    pub fn thing(self) -> Selection {
        let relation = self.relation.map(Selection::Relation);
        relation.unwrap_or(Selection::Actor(self.actor))
    }

    fn at(actor: ActorId) -> Self {
        let relation = None;
        MapStop { actor, relation }
    }

    /// Returns an actor and its relations.
    fn row(actor: ActorId, explainer: &Explainer) -> Vec<Self> {
        let relations = explainer.relations();
        let own = relations.filter(|(_, relation)| relation.ties(actor));
        let own = own.map(|(id, _)| MapStop {
            actor,
            relation: Some(id),
        });
        std::iter::once(MapStop::at(actor)).chain(own).collect()
    }
}
