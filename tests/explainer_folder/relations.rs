//! Actors and their relations: the shipped ones, and mistakes in them.

use std::path::Path;

use crosslight_content::{ActorId, Explainer, Slice, StatementId};
use crosslight_publish::read_folder;

use crate::copy::{Copy, GOOD};

/// The two actors with the direction between them, the evidence, and the caption.
const SHIPPED: [(&str, &str, &str, &str, &str); 12] = [
    (
        "north-korea",
        "→",
        "russia",
        "over 11,000 North Korean troops have deployed to Russia",
        "The US alleges that over 11,000 North Korean troops",
    ),
    (
        "russia",
        "→",
        "ukraine",
        "Putin’s attempt to regain Ukrainian territory",
        "attempt to regain Ukrainian territory",
    ),
    (
        "russia",
        "→",
        "north-korea",
        "Russia is providing North Korea with economic and diplomatic support",
        "economic and diplomatic support",
    ),
    (
        "china",
        "→",
        "north-korea",
        "China is apprehensive about the DPRK’s engagement with Russia",
        "apprehensive",
    ),
    (
        "us",
        "→",
        "china",
        "we are informing them of things they were unaware of",
        "informing them",
    ),
    (
        "china",
        "→",
        "russia",
        "China has not directly criticized Russia",
        "not directly criticized",
    ),
    (
        "north-korea",
        "–",
        "south-korea",
        "North and South Korea have been in a frozen conflict for decades",
        "frozen conflict",
    ),
    (
        "south-korea",
        "→",
        "ukraine",
        "South Korea has threatened to provide weapons to Ukraine",
        "threatened to provide weapons",
    ),
    (
        "china",
        "→",
        "russia",
        "critical economic and diplomatic support to the Kremlin",
        "support to the Kremlin",
    ),
    (
        "china",
        "→",
        "north-korea",
        "close ties with North Korea for decades",
        "close ties",
    ),
    (
        "china",
        "→",
        "north-korea",
        "the Chinese are waiting for an opportunity to come stronger together with North Korea and Russia",
        "stronger together",
    ),
    (
        "china",
        "→",
        "russia",
        "the Chinese are waiting for an opportunity to come stronger together with North Korea and Russia",
        "stronger together",
    ),
];

fn shipped() -> Explainer {
    let folder = read_folder(Path::new("../content"));
    folder.expect("the shipped explainer is right").explainer
}

/// Returns the words of a slice of a statement.
fn words(explainer: &Explainer, statement: StatementId, slice: Slice) -> &str {
    let statement = explainer.statement(statement).expect("a statement");
    statement.words(slice).expect("a piece of it")
}

#[test]
fn the_shipped_relations_are_these_twelve() {
    let explainer = shipped();
    let name = |id| &*explainer.actor(id).expect("an actor").anchor;
    let relations: Vec<_> = explainer
        .relations
        .iter()
        .map(|relation| {
            let evidence: Vec<_> = explainer.words(&relation.evidence).collect();
            (
                name(relation.from),
                if relation.mutual { "–" } else { "→" },
                name(relation.to),
                evidence.join(" … "),
                words(&explainer, relation.evidence.statement, relation.label),
            )
        })
        .collect();
    let expected =
        SHIPPED.map(|(from, arrow, to, quote, label)| (from, arrow, to, quote.to_owned(), label));
    assert_eq!(relations, expected);
}

#[test]
fn an_actor_has_the_statements_that_name_it_and_those_of_its_ties() {
    let explainer = shipped();
    let statements = |anchor: &str| -> Vec<u32> {
        let mut actors = explainer.actors.iter();
        let actor = actors.find(|actor| &*actor.anchor == anchor);
        let actor = actor.expect("an actor");
        actor.statements.iter().map(|id| id.number() + 1).collect()
    };
    // The second sentence uses another name; the seventh is the evidence of a relation.
    assert_eq!(
        statements("north-korea"),
        [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 15]
    );
    assert_eq!(statements("us"), [1, 2, 5, 9]);
    assert_eq!(statements("ukraine"), [2, 8, 11]);
}

#[test]
fn a_tie_may_hold_both_ways_and_quote_in_pieces() {
    let explainer = read_folder(Path::new(GOOD)).expect("no mistake").explainer;
    let relation = explainer.relations.last().expect("a relation");
    let pieces: Vec<_> = explainer.words(&relation.evidence).collect();
    assert_eq!(
        (relation.from, relation.to),
        (ActorId::new(2), ActorId::new(1))
    );
    assert!(relation.mutual);
    assert_eq!(pieces, ["Ben thinks", "Anna’s tea is cold"]);
}

#[test]
fn a_tie_has_evidence() {
    Copy::new()
        .editorial("quote = \"Anna drinks “green” tea\"\n", "")
        .reports("no-evidence");
    Copy::new()
        .editorial("\"Anna drinks “green” tea\"", "\"tea. It’s cheap\"")
        .editorial(
            "[\"Ben thinks\", \"Anna’s tea is cold\"]",
            "[\"Ben thinks\", \"Nobody\"]",
        )
        .reports("evidence-in-two-sentences");
}

#[test]
fn a_tie_is_between_two_actors() {
    Copy::new()
        .editorial("from = \"anna\"", "from = \"ana\"")
        .editorial("to = \"anna\"", "to = \"coffee\"")
        .reports("unknown-actor");
    Copy::new()
        .editorial("to = \"tea\"", "to = \"anna\"")
        .reports("tied-to-itself");
    // One mistake, one error: the missing actor is not reported again at its relations.
    Copy::new()
        .editorial("name = \"Ben\"\nplace", "nam = \"Ben\"\nplace")
        .reports("unread-actor");
}

#[test]
fn a_label_stands_once_in_the_sentence_of_its_tie() {
    Copy::new()
        .editorial("\"drinks “green”\"", "\"drinks green\"")
        .editorial("\"is cold by then\"", "\"th\"")
        .reports("label");
    Copy::new()
        .editorial("\"drinks “green”\"", "\" \"")
        .reports("empty-label");
}

#[test]
fn a_place_of_the_map_has_one_actor() {
    Copy::new()
        .editorial("place = [2, 1]", "place = [1, 0]")
        .reports("shared-place");
    Copy::new()
        .editorial("place = [1, 0]", "place = [3, 0]")
        .editorial("place = [2, 1]", "place = [2, 8]")
        .reports("off-the-map");
    Copy::new()
        .editorial("place = [1, 0]", "place = [1, -1]")
        .reports("negative-place");
}

#[test]
fn a_map_has_forty_actors_and_eighty_ties_at_most() {
    let tie = "[[relation]]\nfrom = \"anna\"";
    let with = |actors: usize, ties: usize| {
        let actor = |at| format!("[[actor]]\nid = \"more-{at}\"\nname = \"tea\"\n\n");
        let more = "[[relation]]\nfrom = \"anna\"\nto = \"ben\"\nquote = \"Anna drinks\"\nlabel = \"drinks\"\n\n";
        let added: String = (0..actors).map(actor).collect();
        Copy::new().editorial(tie, &[&*added, &*more.repeat(ties), tie].concat())
    };
    assert!(read_folder(with(37, 78).path()).is_ok());
    with(38, 79).reports("large-map");
}
