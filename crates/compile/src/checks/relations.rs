//! Checks of actors on the map and of the relations between them.

use std::collections::BTreeMap;

use crosslight_content::Map;

use crate::resolve::{Draft, Resolver};
use crate::{ActorEntry, Problem};

/// The columns and rows of the map's grid.
const GRID: [u32; 2] = [3, 8];

pub(super) fn have_evidence(resolver: &mut Resolver, _: &Draft) {
    for entry in &resolver.editorial.relations {
        if entry.quote.is_none() {
            resolver.mistake(&entry.label, Problem::NoEvidence);
        }
    }
}

pub(super) fn have_labels(resolver: &mut Resolver, _: &Draft) {
    for entry in &resolver.editorial.relations {
        if entry.label.get_ref().trim().is_empty() {
            resolver.mistake(&entry.label, Problem::EmptyText("label"));
        }
    }
}

pub(super) fn are_of_two_actors(resolver: &mut Resolver, _: &Draft) {
    for entry in &resolver.editorial.relations {
        let of = |id: &str| resolver.actors.get(id).copied();
        let [from, to] = [&entry.from, &entry.to].map(|id| of(id.get_ref()));
        let same = to.filter(|_| from == to);
        let actor = same.and_then(|id| resolver.editorial.actors.get(id.index()));
        if let Some(actor) = actor {
            let name = actor.name.get_ref().clone();
            resolver.mistake(&entry.to, Problem::RelatedToItself(name));
        }
    }
}

pub(super) fn have_room(resolver: &mut Resolver, _: &Draft) {
    let editorial = resolver.editorial;
    let [actors, relations] = [editorial.actors.len(), editorial.relations.len()];
    if let Some(entry) = editorial
        .actors
        .get(Map::MAX_ACTORS)
        .filter(|_| relations > 0)
    {
        resolver.mistake(&entry.id, Problem::ManyActors(actors));
    }
    if let Some(entry) = editorial.relations.get(Map::MAX_RELATIONS) {
        resolver.mistake(&entry.label, Problem::ManyRelations(relations));
    }
}

pub(super) fn places_are_on_the_map(resolver: &mut Resolver, _: &Draft) {
    let places = resolver.editorial.actors.iter();
    for place in places.filter_map(|it| it.place.as_ref()) {
        let position = *place.get_ref();
        if !is_on_the_map(position) {
            resolver.mistake(place, Problem::OffMap(position));
        }
    }
}

pub(super) fn places_have_one_actor(resolver: &mut Resolver, _: &Draft) {
    let mut taken: BTreeMap<[u32; 2], &ActorEntry> = BTreeMap::new();
    for entry in &resolver.editorial.actors {
        let place = entry.place.as_ref();
        let Some(place) = place.filter(|place| is_on_the_map(*place.get_ref())) else {
            continue;
        };
        if let Some(first) = taken.get(place.get_ref()) {
            let name = first.name.get_ref().clone();
            resolver.mistake(place, Problem::SharedGridPosition(name));
        } else {
            taken.insert(*place.get_ref(), entry);
        }
    }
}

fn is_on_the_map([column, row]: [u32; 2]) -> bool {
    column < GRID[0] && row < GRID[1]
}
