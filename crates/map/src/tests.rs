//! What holds of every map: nothing stands on anything else.

use proptest::prelude::*;

use super::geometry::Curve;
use super::text::label_width;
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
    let article = include_str!("../../../content/article.md");
    let editorial = include_str!("../../../content/explainer.toml");
    let folder = read_texts(article, editorial).expect("the shipped explainer is right");
    let map = folder.map().expect("a map");
    (folder.explainer, map)
}

/// An explainer of nothing but actors and ties, each with its label.
/// Names of one line and of several.
const NAMES: [&str; 5] = [
    "Actor",
    "Another Actor",
    "National Union of Students",
    "Ministry of Foreign Affairs and Trade",
    "北京市人民代表大会常务委员会",
];

fn tied(actors: usize, ties: &[(usize, usize, bool, String)]) -> Explainer {
    let (mut explainer, _) = shipped();
    explainer.actors = (0..actors)
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
                from: ActorId(number(*from)),
                to: ActorId(number(*to)),
                mutual: *mutual,
                evidence: Excerpt {
                    statement: StatementId(at),
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

fn rect(x: u32, y: u32, width: u32, height: u32) -> Rect {
    let (left, top) = (f64::from(x), f64::from(y));
    Rect {
        left,
        top,
        right: left + f64::from(width),
        bottom: top + f64::from(height),
    }
}

/// The room of each line of a label, by what the page is told of it.
fn letters(explainer: &Explainer, relation: &Relation, tie: &Tie) -> Vec<Rect> {
    let statement = explainer.statement(relation.evidence.statement);
    let statement = statement.expect("a statement");
    let line = |(at, line): (usize, &Slice)| {
        let half = label_width(statement.words(*line).expect("a piece")) / 2.0;
        let top = tie.y - 10 + number(at) * Map::LEADING;
        let line = rect(tie.x, top, 0, Map::LEADING);
        Rect {
            left: line.left - half,
            right: line.right + half,
            ..line
        }
    };
    tie.lines.iter().enumerate().map(line).collect()
}

/// The room of a label.
fn label(explainer: &Explainer, relation: &Relation, tie: &Tie) -> Rect {
    let lines = letters(explainer, relation, tie);
    let none = rect(tie.x, tie.y, 0, 0);
    let corners = |line: Rect| {
        let (left, right) = (line.left, line.right);
        [(left, line.top), (right, line.bottom)].map(|(x, y)| Point { x, y })
    };
    let corners = lines.into_iter().flat_map(corners);
    corners.fold(none, Rect::with)
}

/// The pieces of a line's path data.
fn pieces(path: &str) -> Vec<Curve> {
    let pieces = path.split('M').skip(1);
    let curve = |piece| match points(piece)[..] {
        [from, to] => Curve::straight(from, to),
        [from, bend, to] => Curve { from, bend, to },
        _ => panic!("{piece} is no curve"),
    };
    pieces.map(curve).collect()
}

/// The points of path data.
fn points(path: &str) -> Vec<Point> {
    let numbers: Vec<f64> = path
        .split(|letter: char| letter.is_ascii_alphabetic() || letter == ' ')
        .filter(|text| !text.is_empty())
        .map(|text| text.parse().expect("a number"))
        .collect();
    let points = numbers.chunks(2);
    points
        .map(|two| Point {
            x: two[0],
            y: two[1],
        })
        .collect()
}

/// What is wrong with a map.
fn faults(explainer: &Explainer, map: &Map) -> Vec<String> {
    let mut faults = Vec::new();
    let nodes: Vec<Rect> = map
        .nodes
        .iter()
        .map(|node| rect(node.x, node.y, node.width, node.height))
        .collect();
    for (node, actor) in map.nodes.iter().zip(&explainer.actors) {
        let broken = super::text::broken_name(&actor.name, super::room::ROOM);
        let height = f64::from(Map::NAME_LEADING) * f64::from(number(broken.lines.len()));
        if broken.width + 8.0 > f64::from(node.width) || height + 8.0 > f64::from(node.height) {
            faults.push(format!("{} runs out of {node:?}", actor.name));
        }
        if node.lines != broken.lines {
            faults.push(format!("{} is broken elsewhere", actor.name));
        }
    }
    let ties = map.ties.iter().zip(&explainer.relations);
    let labels: Vec<Rect> = ties
        .clone()
        .map(|(tie, relation)| label(explainer, relation, tie))
        .collect();
    let all: Vec<Rect> = nodes.iter().chain(&labels).copied().collect();
    let page = rect(0, 0, map.width, map.height);
    for (at, one) in all.iter().enumerate() {
        if all[..at].iter().any(|other| one.overlaps(*other)) {
            faults.push(format!("{one:?} stands on another"));
        }
        let (left, right) = (one.left >= 0.5, one.right <= page.right - 0.5);
        if !(left && right && one.top >= 0.0 && one.bottom <= page.bottom) {
            faults.push(format!("{one:?} is over the edge"));
        }
    }
    let written: Vec<Rect> = ties
        .clone()
        .flat_map(|(tie, relation)| letters(explainer, relation, tie))
        .collect();
    let mut seen: Vec<([usize; 2], Vec<Point>)> = Vec::new();
    for (tie, relation) in ties {
        let ends = [relation.from.0 as usize, relation.to.0 as usize];
        let line = pieces(&tie.line);
        let (first, last) = (line[0], line[line.len() - 1]);
        let tip = points(&tie.head).first().copied().unwrap_or(last.to);
        if nodes[ends[0]].distance(first.from) > 3.0 || nodes[ends[1]].distance(tip) > 3.0 {
            faults.push(format!("{} ends away from its boxes", tie.line));
        }
        if tie.head.is_empty() != relation.mutual {
            faults.push(format!("{} has the wrong head", tie.line));
        }
        let struck = |two: &[Point]| written.iter().any(|line| line.is_crossed(two[0], two[1]));
        if line
            .iter()
            .any(|piece| piece.points().windows(2).any(struck))
        {
            faults.push(format!("{} runs through letters", tie.line));
        }
        // Lines that lie on each other have their gaps at the same letters.
        let points = points(&tie.line);
        let coincides = |(others, other): &([usize; 2], Vec<Point>)| {
            let mut pairs = other.iter().zip(&points);
            *others == ends
                && other.len() == points.len()
                && pairs.all(|(one, other)| one.way(*other).length() < 0.5)
        };
        if seen.iter().any(coincides) {
            faults.push(format!("{} lies on another", tie.line));
        }
        seen.push((ends, points));
    }
    faults
}

#[test]
fn the_shipped_map_has_six_actors_and_twelve_ties() {
    let (explainer, map) = shipped();
    assert_eq!((map.width, map.nodes.len(), map.ties.len()), (320, 6, 12));
    assert_eq!(faults(&explainer, &map), Vec::<String>::new());
    let middle = |at: usize| map.nodes[at].x + map.nodes[at].width / 2;
    let [china, north_korea, russia] = [0, 1, 2].map(middle);
    assert!(north_korea < china && china < russia);
    assert_eq!(map.nodes[0].y, map.nodes[3].y, "China and the US");
}

#[test]
fn no_shipped_label_covers_the_line_of_another_tie() {
    let (explainer, map) = shipped();
    for (at, (tie, relation)) in map.ties.iter().zip(&explainer.relations).enumerate() {
        let own = label(&explainer, relation, tie).grown(3.0);
        for two in pieces(&tie.line).windows(2) {
            let gap = two[0].to.towards(two[1].from, 0.5);
            assert!(own.holds(gap), "{at} has a gap at {gap:?}");
        }
    }
}

#[test]
fn without_a_tie_there_is_no_map() {
    assert_eq!(lay_out(&tied(3, &[]), &[]), None);
}

#[test]
fn a_line_goes_around_the_box_of_another() {
    let ties = [(0, 2, false, "over there".to_owned())];
    let places = [Some([0, 0]), Some([0, 1]), Some([0, 2])];
    let map = lay_out(&tied(3, &ties), &places).expect("a map");
    let node = &map.nodes[1];
    let between = rect(node.x, node.y, node.width, node.height);
    let pieces = pieces(&map.ties[0].line);
    assert!(pieces.iter().any(|piece| !piece.is_straight()));
    let crossed = |two: &[Point]| between.is_crossed(two[0], two[1]);
    let obstructed = |piece: &Curve| piece.points().windows(2).any(crossed);
    assert!(!pieces.iter().any(obstructed), "{}", map.ties[0].line);
}

#[test]
fn many_ties_of_two_actors_stand_apart() {
    for places in [[Some([0, 0]), Some([2, 0])], [Some([0, 0]), Some([2, 1])]] {
        let label = |at: usize| "some more of the same words".split_at(4 + at).0.to_owned();
        let ties: Vec<_> = (0..14)
            .map(|at| (at % 2, 1 - at % 2, at == 3, label(at)))
            .collect();
        let explainer = tied(2, &ties);
        let map = lay_out(&explainer, &places).expect("a map");
        assert_eq!(faults(&explainer, &map), Vec::<String>::new());
    }
}

prop_compose! {
    fn graph()(actors in 2..=8usize)(
        ties in prop::collection::vec(
            (0..actors, 1..actors, any::<bool>(), "[a-zA-Zäm]{1,12}( [a-z0-9]{1,10}){0,8}"),
            1..=14,
        ),
        given in prop::collection::vec(prop::option::of(0..24u32), actors),
        actors in Just(actors),
    ) -> (Explainer, Vec<Option<[u32; 2]>>) {
        let ties: Vec<_> = ties
            .into_iter()
            .map(|(from, step, mutual, label)| (from, (from + step) % actors, mutual, label))
            .collect();
        let mut places: Vec<Option<[u32; 2]>> = Vec::new();
        for place in given {
            let place = place.map(|place| [place % 3, place / 3]);
            places.push(place.filter(|_| !places.contains(&place)));
        }
        (tied(actors, &ties), places)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 16, ..ProptestConfig::with_cases(8) })]

    #[test]
    fn nothing_stands_on_anything_else((explainer, places) in graph()) {
        let map = lay_out(&explainer, &places).expect("a map");
        prop_assert_eq!(map.nodes.len(), explainer.actors.len());
        prop_assert_eq!(map.ties.len(), explainer.relations.len());
        prop_assert_eq!(faults(&explainer, &map), Vec::<String>::new());
    }
}

#[test]
fn a_word_that_is_wider_than_the_map_leaves_its_tie_without_a_label() {
    let (mut explainer, _) = shipped();
    let word = "w".repeat(60);
    explainer.statements[1].text = word.as_str().into();
    explainer.relations[0].label = Slice { start: 0, end: 60 };
    let map = lay_out(&explainer, &[]).expect("a map");
    assert_eq!(map.ties.len(), explainer.relations.len());
    assert!(map.ties[0].lines.is_empty() && !map.ties[2].lines.is_empty());
}
