//! Where each caption stands: at its own line and nearer to it than to any other, over no
//! box, no other caption and no arrowhead. What has no such place is numbered.

use super::costs::UNPLACED;
use super::geometry::{Rect, Room};
use super::lines::Line;
pub use super::placed::{NUMBER, Placed};
use super::spots::{MARGIN, Scene};
use super::text::Broken;

/// For how many captions room is made at most: where more lack it there is none.
const MADE: usize = 4;
/// The most passes over all captions; in each, the others stay where they are.
const PASSES: usize = 4;

/// Places the captions, each broken in one of its ways; none where one has no place.
pub fn captions(
    texts: &[Vec<Broken>],
    ends: &[[usize; 2]],
    lines: &[Line],
    boxes: &[Rect],
    width: f64,
) -> Vec<Option<Placed>> {
    let scene = Scene::new(lines, ends, boxes, width);
    let spots = texts.iter().enumerate();
    let spots = spots.map(|(at, ways)| scene.spots(at, ways));
    let spots: Vec<Vec<Placed>> = spots.collect();
    let mut order: Vec<usize> = (0..texts.len()).collect();
    // The largest caption fits in the fewest spots, so it chooses first.
    let area = |at: usize| texts[at].first().map_or(0.0, |way| way.width * way.height);
    order.sort_by(|one, other| area(*other).total_cmp(&area(*one)));
    let mut placed: Vec<Option<Placed>> = vec![None; texts.len()];
    // The first to choose knew nothing of the others. Each later pass lets a caption move
    // to a better spot that has become free since.
    for _ in 0..PASSES {
        let before = placed.clone();
        for &at in &order {
            placed[at] = None;
            let is_free = |spot: &&Placed| {
                let rect = spot.rect.grown(MARGIN);
                !placed.iter().flatten().any(|other| rect.meets(other.rect))
            };
            placed[at] = spots[at].iter().find(is_free).copied();
        }
        if placed == before {
            break;
        }
    }
    let lacks = |placed: &Option<Placed>| placed.is_none_or(|it| it.way.is_none());
    if placed.iter().filter(|it| lacks(it)).count() <= MADE {
        for &at in &order {
            make_room(at, &spots, &mut placed);
        }
    }
    placed
}

/// Gives the caption of a relation that is numbered a place where others stand, if these
/// have other places and all of them stand better then.
fn make_room(at: usize, spots: &[Vec<Placed>], placed: &mut Vec<Option<Placed>>) {
    let cost = |placed: &[Option<Placed>], of: &[usize]| -> f64 {
        let costs = of
            .iter()
            .map(|at| placed[*at].map_or(UNPLACED, |it| it.cost));
        costs.sum()
    };
    if placed[at].is_some_and(|own| own.way.is_some()) {
        return;
    }
    let mut best: Option<(f64, Vec<Option<Placed>>)> = None;
    for spot in spots[at].iter().filter(|spot| spot.way.is_some()) {
        let rect = spot.rect.grown(MARGIN);
        let is_moved = |other: &usize| {
            *other != at && placed[*other].is_some_and(|other| rect.meets(other.rect))
        };
        let moved: Vec<usize> = (0..placed.len()).filter(is_moved).collect();
        let all = [&moved[..], &[at]].concat();
        let mut tried = placed.clone();
        for other in &moved {
            tried[*other] = None;
        }
        // Captions that make room move no others in their turn: chains of moves would be a
        // search without a bound.
        tried[at] = Some(*spot);
        for other in &moved {
            let is_free = |spot: &&Placed| {
                let rect = spot.rect.grown(MARGIN);
                !tried.iter().flatten().any(|it| rect.meets(it.rect))
            };
            tried[*other] = spots[*other].iter().find(is_free).copied();
        }
        let gain = cost(placed, &all) - cost(&tried, &all);
        if gain > best.as_ref().map_or(0.0, |(most, _)| *most) {
            best = Some((gain, tried));
        }
    }
    if let Some((_, tried)) = best {
        *placed = tried;
    }
}
