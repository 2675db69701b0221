//! The rules that an explainer keeps once everything in it is resolved, as a table: each
//! check has a name, says what it ensures, and reports every place where that does not hold.

mod comparison;
mod drafts;
mod ids;
mod relations;
mod texts;
mod unused;

use crate::resolve::{Draft, Resolver};

/// A rule of explainers.
pub struct Check {
    /// The name, also that of its fixture in `tests/fixtures/checks`.
    pub name: &'static str,
    /// A sentence that is true of an explainer that passes.
    pub ensures: &'static str,
    pub(crate) run: fn(&mut Resolver, &Draft),
}

/// Every check, in the order in which they run. Each reports all that it finds.
pub const CHECKS: &[Check] = &[
    Check {
        name: "id-is-plain",
        ensures: "An id has small letters, digits and hyphens, since it stands in addresses.",
        run: ids::are_plain,
    },
    Check {
        name: "id-is-used-once",
        ensures: "No two entries of a kind have the same id, and no voice has the id `article`.",
        run: ids::are_distinct,
    },
    Check {
        name: "text-has-words",
        ensures: "A text of the editor's own is not empty.",
        run: texts::have_words,
    },
    Check {
        name: "text-can-be-shown",
        ensures: "A text of the editor's own has no character that a page cannot show.",
        run: texts::can_be_shown,
    },
    Check {
        name: "voice-holds-one-viewpoint",
        ensures: "A voice holds one viewpoint at most.",
        run: comparison::voices_hold_one_viewpoint,
    },
    Check {
        name: "comparison-has-points",
        ensures: "A comparison has a point at least.",
        run: comparison::has_points,
    },
    Check {
        name: "two-or-three-viewpoints",
        ensures: "A comparison has two or three viewpoints.",
        run: comparison::has_two_or_three_viewpoints,
    },
    Check {
        name: "viewpoint-is-compared-once",
        ensures: "A comparison names each viewpoint once.",
        run: comparison::names_viewpoints_once,
    },
    Check {
        name: "point-has-an-answer",
        ensures: "A point has an answer at least.",
        run: comparison::points_have_answers,
    },
    Check {
        name: "one-answer-a-viewpoint",
        ensures: "A viewpoint answers a point once at most.",
        run: comparison::viewpoints_answer_once,
    },
    Check {
        name: "answer-by-a-voice-of-its-viewpoint",
        ensures: "The sentence of an answer is by a voice that holds its viewpoint.",
        run: comparison::answers_are_of_their_viewpoint,
    },
    Check {
        name: "relation-has-evidence",
        ensures: "A relation quotes where the article says so.",
        run: relations::have_evidence,
    },
    Check {
        name: "relation-has-a-label",
        ensures: "A relation has words for the map.",
        run: relations::have_labels,
    },
    Check {
        name: "relation-of-two-actors",
        ensures: "A relation is between two different actors.",
        run: relations::are_of_two_actors,
    },
    Check {
        name: "map-has-room",
        ensures: "A map has 40 actors and 80 relations at most.",
        run: relations::have_room,
    },
    Check {
        name: "place-is-on-the-map",
        ensures: "The place of an actor is one of three columns and eight rows, counted from 0.",
        run: relations::places_are_on_the_map,
    },
    Check {
        name: "place-has-one-actor",
        ensures: "No two actors have the same place.",
        run: relations::places_have_one_actor,
    },
    Check {
        name: "actor-is-tied",
        ensures: "Each actor is tied to another (a warning).",
        run: unused::actors,
    },
    Check {
        name: "voice-speaks",
        ensures: "Each voice says a sentence (a warning).",
        run: unused::voices,
    },
    Check {
        name: "viewpoint-is-compared",
        ensures: "Each viewpoint is in the comparison (a warning).",
        run: unused::viewpoints,
    },
    Check {
        name: "abbreviation-has-a-stop",
        ensures: "Each of the editor's abbreviations is written with its full stop (a warning).",
        run: texts::abbreviations_have_stops,
    },
    Check {
        name: "entry-is-confirmed",
        ensures: "Each entry that a rule drafted is confirmed: it has no `draft` (a warning).",
        run: drafts::are_confirmed,
    },
];
