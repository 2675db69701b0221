//! The rules of every map: nothing stands on anything else.

mod faults;

use proptest::prelude::*;

use self::faults::{caption, faults, pieces, room};
use super::geometry::{Curve, Point, Room, is_straight, points};
use super::*;
use crosslight_compile::read_texts;
use crosslight_content::{Actor, ActorId, Excerpt, Relation, Slice, Statement, StatementId};

thread_local! {
    // To read it is to lay it out, which takes long where nothing is optimized.
    static SHIPPED: (Explainer, Map) = read_shipped();
}

fn shipped() -> (Explainer, Map) {
    SHIPPED.with(Clone::clone)
}

fn read_shipped() -> (Explainer, Map) {
    let article = include_str!("../../../../content/article.md");
    let editorial = include_str!("../../../../content/explainer.toml");
    let folder = read_texts(article, editorial).expect("the shipped explainer is right");
    let map = folder.map().expect("a map");
    (folder.explainer, map)
}

/// Names of one line and of several, in several scripts.
const NAMES: [&str; 10] = [
    "Actor",
    "Another Actor",
    "National Union of Students",
    "Ministry of Foreign Affairs and Trade",
    "北京市人民代表大会常务委员会",
    "Министерство иностранных дел",
    "وزارة الخارجية والتعاون الدولي",
    "राष्ट्रीय छात्र संघ",
    "Σύνδεσμος Βιομηχανιών",
    "Bundesverfassungsgericht in Karlsruhe",
];

/// A relation: from whom, to whom, whether it is mutual, and its caption.
type Told = (usize, usize, bool, String);

/// Returns an explainer of nothing but actors and relations; the names begin with the `first`.
fn tied(actors: usize, first: usize, ties: &[Told]) -> Explainer {
    let (mut explainer, _) = shipped();
    explainer.actors = (first..first + actors)
        .map(|at| Actor {
            anchor: format!("a{at}").into(),
            name: NAMES[at % NAMES.len()].into(),
            statements: Vec::new(),
        })
        .collect();
    explainer.statements = ties
        .iter()
        .map(|tie| Statement {
            anchor: "".into(),
            directive: None,
            is_draft: false,
            text: tie.3.as_str().into(),
            ..explainer.statements[0].clone()
        })
        .collect();
    explainer.relations = (0u32..)
        .zip(ties)
        .map(|(at, (from, to, mutual, label))| {
            let label = Slice {
                start: 0,
                end: number(label.len()),
            };
            Relation {
                anchor: "".into(),
                from: ActorId::new(number(*from)),
                to: ActorId::new(number(*to)),
                mutual: *mutual,
                evidence: Excerpt {
                    statement: StatementId::new(at),
                    pieces: vec![label],
                },
                label,
            }
        })
        .collect();
    explainer
}

fn number(count: usize) -> u32 {
    u32::try_from(count).expect("a small number")
}

fn said(from: usize, to: usize) -> Told {
    let words = [
        "supports",
        "warns about sanctions against",
        "signed a trade agreement with",
    ];
    (
        from,
        to,
        (from + to) % 7 == 6,
        words[(from + to) % 3].to_owned(),
    )
}

/// Tells whether each actor stands in one place.
fn is_web(map: &Map) -> bool {
    map.copies.is_empty()
}

#[test]
fn the_shipped_map_is_one_web_of_six_actors_and_twelve_relations() {
    let (explainer, map) = shipped();
    assert_eq!((map.width, map.nodes.len(), map.ties.len()), (320, 6, 12));
    assert_eq!(faults(&explainer, &map), Vec::<String>::new());
    assert!(!map.is_large());
    let middle = |at: usize| map.nodes[at].x + map.nodes[at].width / 2;
    let [china, north_korea, russia] = [0, 1, 2].map(middle);
    assert!(north_korea < china && china < russia);
    assert_eq!(map.nodes[0].y, map.nodes[3].y, "China and the US");
}

#[test]
fn without_a_relation_there_is_no_map() {
    assert_eq!(lay_out(&tied(3, 0, &[]), &[]), None);
}

#[test]
fn a_line_goes_around_the_box_of_another() {
    let ties = [(0, 2, false, "over there".to_owned())];
    let places = [Some([0, 0]), Some([0, 1]), Some([0, 2])];
    let map = lay_out(&tied(3, 0, &ties), &places).expect("a map");
    let between = room(&map.nodes[1]);
    let pieces = pieces(&map.ties[0].line);
    assert!(pieces.iter().any(|piece| !is_straight(*piece)));
    let crossed = |two: &[Point]| between.cut_by(two[0], two[1]);
    let obstructed = |piece: &Curve| points(*piece).windows(2).any(crossed);
    assert!(!pieces.iter().any(obstructed), "{}", map.ties[0].line);
}

#[test]
fn many_relations_of_two_actors_stand_below_each_other() {
    let label = |at: usize| "some more of the same words".split_at(4 + at).0.to_owned();
    let ties: Vec<_> = (0..14)
        .map(|at| (at % 2, 1 - at % 2, at == 3, label(at)))
        .collect();
    let explainer = tied(2, 0, &ties);
    let map = lay_out(&explainer, &[]).expect("a map");
    assert_eq!(faults(&explainer, &map), Vec::<String>::new());
    let heights = map.ties.iter().map(|tie| pieces(&tie.line)[0].p0.y);
    assert!(heights.is_sorted_by(|one, next| one + 20.0 < *next));
}

#[test]
fn a_ring_of_twelve_is_a_web_and_forty_actors_are_rows() {
    let ring: Vec<_> = (0..12).map(|at| said(at, (at + 1) % 12)).collect();
    let names = ["Albania", "Belgium", "Croatia"];
    let mut explainer = tied(12, 0, &ring);
    for (at, actor) in explainer.actors.iter_mut().enumerate() {
        actor.name = names[at % 3].into();
    }
    assert!(is_web(&lay_out(&explainer, &[]).expect("a map")));
    let most: Vec<_> = (0..80)
        .map(|at| said(at % 40, (at * 7 + 3 + at / 40) % 40))
        .collect();
    let most: Vec<_> = most.into_iter().filter(|tie| tie.0 != tie.1).collect();
    let explainer = tied(40, 0, &most);
    let map = lay_out(&explainer, &[]).expect("a map");
    assert!(!is_web(&map) && map.wide.is_some());
    assert_eq!(faults(&explainer, &map), Vec::<String>::new());
}

#[test]
fn the_actor_with_the_most_relations_stands_beside_all_of_them() {
    let star: Vec<_> = (1..20).map(|at| said(at, 0)).collect();
    let explainer = tied(20, 0, &star);
    let map = lay_out(&explainer, &[]).expect("a map");
    assert_eq!(faults(&explainer, &map), Vec::<String>::new());
    let is_left = |node: &Node| node.x == 1;
    let lefts = (0..20).filter(|at| is_left(&map.nodes[*at]));
    assert_eq!(lefts.collect::<Vec<_>>(), [0]);
    assert!(
        map.copies
            .iter()
            .all(|copy| copy.actor == ActorId::new(0) && is_left(&copy.node))
    );
}

#[test]
fn a_caption_without_room_is_numbered_in_the_order_of_the_relations() {
    let (mut explainer, _) = shipped();
    let word = "w".repeat(60);
    for at in [0, 2] {
        explainer.relations[at].evidence.statement = StatementId::new(1);
        explainer.relations[at].label = Slice { start: 0, end: 60 };
    }
    explainer.statements[1].text = word.as_str().into();
    let map = lay_out(&explainer, &[]).expect("a map");
    assert_eq!(map.ties[0].number, Some(1));
    assert!(map.ties[0].lines.is_empty() && !map.ties[5].lines.is_empty());
    let second = map.ties[2].number;
    assert!(second > Some(1), "{second:?}");
}

#[test]
fn the_same_explainer_gives_the_same_map() {
    let ties: Vec<_> = (1..9).map(|at| said(at % 5, at)).collect();
    let explainer = tied(9, 0, &ties);
    assert_eq!(lay_out(&explainer, &[]), lay_out(&explainer, &[]));
}

#[test]
fn a_caption_stands_at_its_own_line() {
    let (explainer, map) = shipped();
    for (at, (tie, relation)) in map.ties.iter().zip(&explainer.relations).enumerate() {
        let own = caption(&explainer, relation, tie).grown(3.0);
        for two in pieces(&tie.line).windows(2) {
            let gap = two[0].p2.midpoint(two[1].p0);
            assert!(own.holds(gap), "{at} has a gap at {gap:?}");
        }
    }
}

prop_compose! {
    fn graph(most: usize, relations: usize)(actors in 2..=most)(
        ties in prop::collection::vec(
            (0..actors, 1..actors, any::<bool>(), "[a-zA-Zäm]{1,12}( [a-z0-9а-я]{1,10}){0,8}|[支持警告批评]{2,12}"),
            1..=relations,
        ),
        given in prop::collection::vec(prop::option::of(0..24u32), actors),
        first in 0..NAMES.len(),
        actors in Just(actors),
    ) -> (Explainer, Vec<Option<[u32; 2]>>) {
        let ties: Vec<_> = ties
            .into_iter()
            .map(|(from, step, mutual, label)| (from, (from + step) % actors, mutual, label))
            .collect();
        let mut places: Vec<Option<[u32; 2]>> = Vec::new();
        for place in given {
            let place = place.map(|place| [place % 3, place / 3]);
            places.push(place.filter(|_| actors <= 24 && !places.contains(&place)));
        }
        (tied(actors, first, &ties), places)
    }
}

fn check((explainer, places): &(Explainer, Vec<Option<[u32; 2]>>)) -> Result<(), TestCaseError> {
    let map = lay_out(explainer, places).expect("a map");
    prop_assert_eq!(map.nodes.len(), explainer.actors.len());
    prop_assert_eq!(map.ties.len(), explainer.relations.len());
    prop_assert_eq!(faults(explainer, &map), Vec::<String>::new());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 4, ..ProptestConfig::with_cases(6) })]

    #[test]
    fn nothing_stands_on_anything_else_in_a_small_map(graph in graph(8, 12)) {
        check(&graph)?;
    }

    #[test]
    fn nothing_stands_on_anything_else_in_a_large_map(graph in graph(40, 80)) {
        check(&graph)?;
    }
}
