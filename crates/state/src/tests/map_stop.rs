//! The way of the keyboard on the map.

use super::selection::shipped;
use super::*;
use crosslight_content::{ActorId, Relation};

/// Returns the names of where the steps lead, one after the other.
fn walk(from: &str, steps: &[MapStep]) -> Vec<String> {
    let explainer = shipped();
    let thing = Selection::named(from, &explainer).expect("there is such a thing");
    let mut stop = MapStop::of(thing, None, &explainer).expect("it is on the map");
    let mut names = Vec::new();
    for step in steps {
        stop = stop.after(*step, &explainer);
        names.push(stop.thing().name(&explainer));
    }
    names
}

#[test]
fn the_arrows_go_from_an_actor_through_its_relations_and_back() {
    use MapStep::{Next, Previous};
    assert_eq!(
        walk("actor_us", &[Next, Next, Previous, Previous]),
        ["tie_nx668", "tie_nx668", "actor_us", "actor_us"]
    );
    assert_eq!(
        walk("actor_russia", &[Next; 7]),
        [
            "tie_6nta3",
            "tie_8hbfw",
            "tie_dqkjl",
            "tie_r9txy",
            "tie_ak3f4",
            "tie_933kk",
            "tie_933kk"
        ]
    );
}

#[test]
fn up_and_down_go_from_actor_to_actor() {
    use MapStep::{Next, NextActor, PreviousActor};
    assert_eq!(
        walk(
            "actor_china",
            &[
                NextActor,
                Next,
                NextActor,
                PreviousActor,
                PreviousActor,
                PreviousActor
            ]
        ),
        [
            "actor_north-korea",
            "tie_6nta3",
            "actor_russia",
            "actor_north-korea",
            "actor_china",
            "actor_china"
        ]
    );
}

#[test]
fn home_and_end_are_the_ends_of_the_row_and_of_the_map() {
    use MapStep::{First, FirstActor, Last, LastOfAll, Next};
    assert_eq!(
        walk("actor_ukraine", &[Last, First, FirstActor, LastOfAll, Next]),
        [
            "tie_4n56l",
            "actor_ukraine",
            "actor_china",
            "tie_4n56l",
            "tie_4n56l"
        ]
    );
}

#[test]
fn a_relation_stays_in_the_row_of_the_actor_by_which_it_was_reached() {
    let explainer = shipped();
    let named = |name| Selection::named(name, &explainer).expect("there is such a thing");
    let (tie, actor) = (named("tie_nx668"), |name| match named(name) {
        Selection::Actor(id) => id,
        other => panic!("{other:?} is no actor"),
    });
    let row = |row| MapStop::of(tie, row, &explainer).map(|stop| stop.actor);
    assert_eq!(row(Some(actor("actor_china"))), Some(actor("actor_china")));
    assert_eq!(row(Some(actor("actor_ukraine"))), Some(actor("actor_us")));
    assert_eq!(row(None), Some(actor("actor_us")));
    assert_eq!(MapStop::of(named("s_u83g6"), None, &explainer), None);
}

/// Asserts that each relation is reached from the first actor, by going down to each of its
/// actors and on from there.
fn assert_all_reached(explainer: &Explainer) {
    for (id, relation) in explainer.relations() {
        for actor in [relation.from, relation.to] {
            let first = MapStop::of(Selection::Relation(id), None, explainer);
            let mut stop = first.expect("a stop").after(MapStep::FirstActor, explainer);
            for (wanted, step) in [
                (Selection::Actor(actor), MapStep::NextActor),
                (Selection::Relation(id), MapStep::Next),
            ] {
                while stop.thing() != wanted {
                    let next = stop.after(step, explainer);
                    assert_ne!(next, stop, "{id:?} is not in the row of {actor:?}");
                    stop = next;
                }
            }
        }
    }
}

#[test]
fn every_relation_is_reached_from_each_of_its_actors() {
    assert_all_reached(&shipped());
}

proptest! {
    #[test]
    fn on_any_map_every_relation_is_reached(
        pairs in prop::collection::vec((0..40u32, 1..40u32), 1..=80),
    ) {
        let mut explainer = (*shipped()).clone();
        let (actor, relation) = (&explainer.actors[0], &explainer.relations[0]);
        explainer.actors = (0..40).map(|_| actor.clone()).collect();
        let relations = pairs.into_iter().map(|(from, step)| Relation {
            from: ActorId::new(from),
            to: ActorId::new((from + step) % 40),
            ..relation.clone()
        });
        explainer.relations = relations.collect();
        assert_all_reached(&explainer);
    }
}
