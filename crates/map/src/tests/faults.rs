//! Finds the faults of a map, by the data that the page gets.

use super::number;
use crate::captions::NUMBER;
use crate::geometry::{Curve, Point, Rect, Room, points as points_on, straight};
use crate::lines::meet;
use crate::text::{CAPTION, NAME, line_width};
use crosslight_content::{Explainer, Map, Node, Relation, RelationShape, Slice};

pub fn rect(x: u32, y: u32, width: u32, height: u32) -> Rect {
    let (left, top) = (f64::from(x), f64::from(y));
    Rect::from_origin_size((left, top), (f64::from(width), f64::from(height)))
}

pub fn room(node: &Node) -> Rect {
    rect(node.x, node.y, node.width, node.height)
}

/// Returns the room of each line of a caption, or of the number in its stead.
fn letters(explainer: &Explainer, relation: &Relation, tie: &RelationShape) -> Vec<Rect> {
    let statement = explainer.statement(relation.evidence.statement);
    let text = &statement.expect("a statement").text;
    let around = |half: f64, top: u32| rect(tie.x, top, 0, Map::LEADING).inflate(half, 0.0);
    if tie.number.is_some() {
        return vec![around(NUMBER[0] / 2.0, tie.y - 10)];
    }
    let line = |(at, line): (usize, &Slice)| {
        let half = line_width(text, *line, CAPTION) / 2.0;
        around(half, tie.y - 10 + number(at) * Map::LEADING)
    };
    tie.lines.iter().enumerate().map(line).collect()
}

/// Returns the room of a caption.
pub fn caption(explainer: &Explainer, relation: &Relation, tie: &RelationShape) -> Rect {
    let lines = letters(explainer, relation, tie);
    let none = rect(tie.x, tie.y, 0, 0);
    lines.into_iter().fold(none, |room, line| room.union(line))
}

/// Returns the pieces of a line's path data.
pub fn pieces(path: &str) -> Vec<Curve> {
    let pieces = path.split('M').skip(1);
    let curve = |piece| match points(piece)[..] {
        [from, to] => straight(from, to),
        [from, bend, to] => Curve::new(from, bend, to),
        _ => panic!("{piece} is no curve"),
    };
    pieces.map(curve).collect()
}

/// Returns the points of path data.
fn points(path: &str) -> Vec<Point> {
    let numbers: Vec<f64> = path
        .split(|letter: char| letter.is_ascii_alphabetic() || letter == ' ')
        .filter(|text| !text.is_empty())
        .map(|text| text.parse().expect("a number"))
        .collect();
    let points = numbers.chunks(2);
    points.map(|two| Point::new(two[0], two[1])).collect()
}

fn head(tie: &RelationShape) -> Option<[Point; 3]> {
    let [tip, one, other] = points(&tie.head).try_into().ok()?;
    let one = tip + one.to_vec2();
    Some([tip, one, one + other.to_vec2()])
}

/// Returns what is wrong with a map and with its wide drawing.
pub fn faults(explainer: &Explainer, map: &Map) -> Vec<String> {
    let mut faults = faults_of(explainer, map);
    if let Some(wide) = &map.wide {
        faults.extend(faults_of(explainer, wide));
        if wide.height * map.width >= map.height * wide.width {
            faults.push("the wide drawing is higher".to_owned());
        }
    }
    let drawings = || std::iter::once(map).chain(map.wide.as_deref());
    let number = |at: usize| drawings().find_map(|map| map.ties[at].number);
    let numbers: Vec<u32> = (0..map.ties.len()).filter_map(number).collect();
    if !numbers.iter().copied().eq(1..=super::number(numbers.len())) {
        faults.push(format!("the numbers are {numbers:?}"));
    }
    faults
}

fn faults_of(explainer: &Explainer, map: &Map) -> Vec<String> {
    let mut faults = names_out_of_boxes(explainer, map);
    let boxes = map
        .nodes
        .iter()
        .chain(map.copies.iter().map(|copy| &copy.node));
    let ties = map.ties.iter().zip(&explainer.relations);
    let captions: Vec<Rect> = ties
        .clone()
        .map(|(tie, it)| caption(explainer, it, tie))
        .collect();
    let all: Vec<Rect> = boxes.map(room).chain(captions.iter().copied()).collect();
    let heads: Vec<[Point; 3]> = map.ties.iter().filter_map(head).collect();
    let page = rect(0, 0, map.width, map.height);
    for (at, one) in all.iter().enumerate() {
        if all[..at].iter().any(|other| one.meets(*other)) {
            faults.push(format!("{one:?} stands on another"));
        }
        if heads
            .iter()
            .any(|head| one.halves().iter().any(|half| meet(half, head)))
        {
            faults.push(format!("{one:?} stands on an arrowhead"));
        }
        let (left, right) = (one.x0 >= 0.5, one.x1 <= page.x1 - 0.5);
        if !(left && right && one.y0 >= 0.0 && one.y1 <= page.y1) {
            faults.push(format!("{one:?} is over the edge"));
        }
    }
    for (at, head) in heads.iter().enumerate() {
        if heads[..at].iter().any(|other| meet(head, other)) {
            faults.push(format!("{head:?} is an arrowhead on another"));
        }
    }
    for (at, (tie, relation)) in ties.enumerate() {
        faults.extend(faults_of_line(map, tie, relation));
        if tie.number.is_some() != tie.lines.is_empty() {
            faults.push(format!("{at} has neither a caption nor a number, or both"));
        }
        let distance = |tie: &RelationShape| {
            let points: Vec<Point> = pieces(&tie.line)
                .iter()
                .flat_map(|it| points_on(*it))
                .collect();
            let distances = points
                .windows(2)
                .map(|two| captions[at].distance_of(two[0], two[1]));
            distances.fold(f64::INFINITY, f64::min)
        };
        let own = distance(tie);
        let others = map
            .ties
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at);
        for (other, it) in others {
            if distance(it) <= own {
                faults.push(format!(
                    "caption {at} is as near to line {other} as to its own"
                ));
            }
        }
    }
    let written = map.ties.iter().zip(&explainer.relations);
    let written = written.flat_map(|(tie, relation)| letters(explainer, relation, tie));
    let written: Vec<Rect> = written.collect();
    for piece in map.ties.iter().flat_map(|tie| pieces(&tie.line)) {
        let struck = |two: &[Point]| written.iter().any(|line| line.cut_by(two[0], two[1]));
        if points_on(piece).windows(2).any(struck) {
            faults.push(format!("{piece:?} runs through letters"));
        }
    }
    faults
}

fn names_out_of_boxes(explainer: &Explainer, map: &Map) -> Vec<String> {
    let own = map.nodes.iter().zip(&explainer.actors);
    let copies = map.copies.iter();
    let copies = copies.map(|copy| (&copy.node, &explainer.actors[copy.actor.index()]));
    let runs_out = |(node, actor): &(&Node, &crosslight_content::Actor)| {
        let lines = node.lines.iter();
        let widths = lines.map(|line| line_width(&actor.name, *line, NAME));
        let height = Map::NAME_LEADING * number(node.lines.len());
        let written: String = node
            .lines
            .iter()
            .filter_map(|line| line.of(&actor.name))
            .collect();
        widths.fold(0.0, f64::max) + 8.0 > f64::from(node.width)
            || height + 8 > node.height
            || written != actor.name.replace(' ', "")
                && written.replace(' ', "") != actor.name.replace(' ', "")
    };
    let found = own.chain(copies).filter(runs_out);
    found
        .map(|(node, actor)| format!("{} runs out of {node:?}", actor.name))
        .collect()
}

/// Returns what is wrong with where a line leads.
fn faults_of_line(map: &Map, tie: &RelationShape, relation: &Relation) -> Vec<String> {
    let mut faults = Vec::new();
    let boxes = |actor: crosslight_content::ActorId| -> Vec<Rect> {
        let own = map.nodes.iter().skip(actor.index()).take(1);
        let copies = map.copies.iter().filter(|copy| copy.actor == actor);
        own.chain(copies.map(|copy| &copy.node)).map(room).collect()
    };
    let [from, to] = [relation.from, relation.to].map(boxes);
    let line = pieces(&tie.line);
    let (first, last) = (line[0], line[line.len() - 1]);
    let tip = head(tie).map_or(last.p2, |head| head[0]);
    let near = |boxes: &[Rect], at: Point| boxes.iter().any(|rect| rect.distance(at) <= 3.0);
    if !near(&from, first.p0) || !near(&to, tip) {
        faults.push(format!("{} ends away from its boxes", tie.line));
    }
    if tie.head.is_empty() != relation.mutual {
        faults.push(format!("{} has the wrong head", tie.line));
    }
    let crossed = |two: &[Point]| {
        let mut all = map
            .nodes
            .iter()
            .chain(map.copies.iter().map(|copy| &copy.node));
        all.any(|node| room(node).cut_by(two[0], two[1]))
    };
    if line
        .iter()
        .any(|piece| points_on(*piece).windows(2).any(crossed))
    {
        faults.push(format!("{} runs through a box", tie.line));
    }
    faults
}
