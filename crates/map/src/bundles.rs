//! The ties of two actors run side by side, and where they leave a box they share
//! its side with those of others.

use std::collections::VecDeque;

use super::Ends;
use super::geometry::{Point, Rect, Room, Vec2, unit};
use super::text::Broken;

/// From the middle of one line to that of the next between the same two actors.
const LANE: f64 = 22.0;
/// Lines that are closer than this bow out to be so far apart.
const CLOSE: f64 = 11.0;
/// And so far where a caption must stand between them.
const WIDEST: f64 = 32.0;

/// All ties between two actors.
pub struct Bundle {
    /// The two, the lower-numbered first.
    pub pair: (usize, usize),
    /// The ties, in the order of their lanes.
    pub ties: Vec<usize>,
    /// The direction from the first of the two to the second.
    pub along: Vec2,
    /// True if the two stand in one row.
    level: bool,
    /// From one lane to the next, in the middle: the least.
    pub lane: f64,
}

/// Returns the bundles, in the order of their first ties. Inside are the ties with narrow
/// captions; the widest goes to the other side for the pairs that are `mirrored`.
pub fn by_pair(
    ties: &[Ends],
    texts: &[Vec<Broken>],
    boxes: &[Rect],
    mirrored: &[(usize, usize)],
) -> Vec<Bundle> {
    let mut bundles: Vec<Bundle> = Vec::new();
    for (at, tie) in ties.iter().enumerate() {
        let pair = tie.pair();
        if let Some(bundle) = bundles.iter_mut().find(|bundle| bundle.pair == pair) {
            bundle.ties.push(at);
            continue;
        }
        let way = boxes[pair.1].center() - boxes[pair.0].center();
        bundles.push(Bundle {
            pair,
            ties: vec![at],
            along: unit(way),
            level: way.y.abs() < 1.0,
            lane: CLOSE,
        });
    }
    let width = |tie: usize| texts[tie].first().map_or(0.0, |way| way.width);
    for bundle in &mut bundles {
        bundle
            .ties
            .sort_by(|one, other| width(*other).total_cmp(&width(*one)));
        // A caption within has its line between two others.
        for inner in bundle.ties.iter().skip(2) {
            let aside = bundle.along.turn_90();
            let reach = |way: &Broken| {
                Rect::from_center_size(Point::ORIGIN, (way.width, way.height)).reach(aside)
            };
            let least = texts[*inner].iter().map(reach).fold(WIDEST, f64::min);
            bundle.lane = bundle.lane.max(least + 3.0);
        }
        // From the narrowest on, in turn to either end: so the widest are added last and
        // stand outside, where a caption has a neighbour on one side only.
        let mut lanes = VecDeque::new();
        for (at, tie) in bundle.ties.iter().enumerate().rev() {
            if (at % 2 == 0) == mirrored.contains(&bundle.pair) {
                lanes.push_front(*tie);
            } else {
                lanes.push_back(*tie);
            }
        }
        bundle.ties = lanes.into();
    }
    bundles
}

/// Returns where the ties of a bundle meet the box of one of its actors, by their lanes.
/// Bundles that leave by one side of a box share it, so that they do not cross.
pub fn ports(bundle: &Bundle, actor: usize, bundles: &[Bundle], boxes: &[Rect]) -> Vec<Point> {
    let rect = boxes[actor];
    let outwards = |bundle: &Bundle| {
        let sign = if bundle.pair.0 == actor { 1.0 } else { -1.0 };
        bundle.along * sign
    };
    let way = outwards(bundle);
    let (side, sideways) = if bundle.level {
        let x = if way.x > 0.0 { rect.x1 } else { rect.x0 };
        (Point::new(x, rect.center().y), Vec2::new(0.0, 1.0))
    } else {
        let y = if way.y > 0.0 { rect.y1 } else { rect.y0 };
        (Point::new(rect.center().x, y), Vec2::new(1.0, 0.0))
    };
    // In the order of their directions: two lines that left the box in the other order
    // would cross right beside it.
    let mut sharing: Vec<&Bundle> = bundles
        .iter()
        .filter(|other| other.pair.0 == actor || other.pair.1 == actor)
        .filter(|other| other.level == bundle.level)
        .filter(|other| {
            let other = outwards(other);
            if bundle.level {
                other.x * way.x > 0.0
            } else {
                other.y * way.y > 0.0
            }
        })
        .collect();
    let turn = |bundle: &Bundle| {
        let way = outwards(bundle);
        way.dot(sideways)
    };
    sharing.sort_by(|one, other| turn(one).total_cmp(&turn(other)));
    let before = sharing
        .iter()
        .take_while(|other| other.pair != bundle.pair)
        .map(|other| count(&other.ties))
        .sum::<f64>();
    let last = sharing.iter().map(|other| count(&other.ties)).sum::<f64>() - 1.0;
    // The corners stay free: a line that meets a box at its corner seems to pass it by.
    let step = LANE.min((rect.reach(sideways) * 2.0 - 8.0) / last.max(1.0));
    let mut ports: Vec<Point> = (0u32..)
        .take(bundle.ties.len())
        .map(|at| side + sideways * ((before + f64::from(at) - last / 2.0) * step))
        .collect();
    // The lanes are counted across the direction of the pair.
    let aside = bundle.along.turn_90();
    if sideways.dot(aside) < 0.0 {
        ports.reverse();
    }
    ports
}

/// Returns how many ties.
pub fn count(ties: &[usize]) -> f64 {
    f64::from(u32::try_from(ties.len()).unwrap_or(u32::MAX))
}
