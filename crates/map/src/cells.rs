//! Which place of the grid each actor has: the one it was given, or a free one
//! near those that it has to do with.

use super::costs::{BLOCKED, CRAMPED, CROSSING};
use super::geometry::{Point, Rect, Room};

/// A place of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// From the left, from 0.
    pub column: u32,
    /// From the top, from 0.
    pub row: u32,
}

/// The columns of the grid.
const COLUMNS: u32 = 3;
/// The most passes in which each actor is moved or exchanged.
const PASSES: usize = 12;

/// Returns the cell of each of `count` actors, by the places that were given and the ties, in a
/// drawing whose rows are so far apart.
pub fn cells(
    count: usize,
    ties: &[(usize, usize)],
    places: &[Option<[u32; 2]>],
    pitch: f64,
) -> Vec<Cell> {
    let mut cells: Vec<Option<Cell>> = (0..count)
        .map(|actor| {
            let [column, row] = places.get(actor).copied().flatten()?;
            Some(Cell { column, row })
        })
        .collect();
    let used = cells.iter().flatten().map(|cell| cell.row + 1).max();
    // Three columns and half as many rows as actors leave a third of the cells free, so
    // that actors can keep out of each other's way.
    let enough = u32::try_from(count.div_ceil(2)).unwrap_or(u32::MAX);
    let rows = used.unwrap_or(0).max(enough);
    while let Some(actor) = next(&cells, ties) {
        let free = (0..rows)
            .flat_map(|row| (0..COLUMNS).map(move |column| Cell { column, row }))
            .filter(|cell| !cells.contains(&Some(*cell)));
        let costed = free.map(|cell| (cost(actor, cell, &cells, ties, pitch), cell));
        // The first of the least: `min_by` keeps it.
        let Some((_, cell)) = costed.min_by(|one, other| one.0.total_cmp(&other.0)) else {
            break;
        };
        cells[actor] = Some(cell);
    }
    let mut cells: Vec<Cell> = cells.into_iter().flatten().collect();
    let is_fixed = |actor: usize| places.get(actor).copied().flatten().is_some();
    let free: Vec<usize> = (0..cells.len()).filter(|actor| !is_fixed(*actor)).collect();
    for _ in 0..PASSES {
        if !improved(&mut cells, &free, rows, ties, pitch) {
            break;
        }
    }
    without_empty_rows(cells)
}

/// Moves each of the `free` actors to the cell where all of them stand best, and one that
/// stands there to the cell that it leaves; returns whether any was moved.
fn improved(
    cells: &mut [Cell],
    free: &[usize],
    rows: u32,
    ties: &[(usize, usize)],
    pitch: f64,
) -> bool {
    let mut least = total(cells, ties, pitch);
    let mut is_moved = false;
    for &actor in free {
        let grid = (0..rows).flat_map(|row| (0..COLUMNS).map(move |column| Cell { column, row }));
        for cell in grid {
            let own = cells[actor];
            let other = cells.iter().position(|it| *it == cell);
            // A position that the editor gave is not up for exchange.
            if other.is_some_and(|other| !free.contains(&other)) {
                continue;
            }
            let swap = |cells: &mut [Cell], [to, back]: [Cell; 2]| {
                cells[actor] = to;
                if let Some(other) = other {
                    cells[other] = back;
                }
            };
            swap(cells, [cell, own]);
            let cost = total(cells, ties, pitch);
            // No reader sees a gain of less than half a unit, and without this margin
            // rounding could exchange two cells for ever.
            if cost < least - 0.5 {
                (least, is_moved) = (cost, true);
            } else {
                swap(cells, [own, cell]);
            }
        }
    }
    is_moved
}

/// Returns how ill all actors stand together.
fn total(cells: &[Cell], ties: &[(usize, usize)], pitch: f64) -> f64 {
    let placed: Vec<Option<Cell>> = cells.iter().copied().map(Some).collect();
    let own = ties
        .iter()
        .map(|tie| cost(tie.0, cells[tie.0], &placed, &[*tie], pitch));
    let mut cost: f64 = own.sum();
    for (at, one) in ties.iter().enumerate() {
        for other in &ties[..at] {
            let ends = [other.0, other.1];
            // Two straight lines that share an actor meet there and nowhere else.
            if !ends.contains(&one.0) && !ends.contains(&one.1) {
                let [a, b] = [one.0, one.1].map(|actor| middle(cells[actor], pitch));
                let [c, d] = ends.map(|actor| middle(cells[actor], pitch));
                cost += f64::from(u32::from(crosses([a, b], [c, d]))) * CROSSING;
            }
        }
    }
    cost
}

/// Tells whether two straight lines cross.
fn crosses([a, b]: [Point; 2], [c, d]: [Point; 2]) -> bool {
    let side = |from: Point, to: Point, at: Point| (to - from).cross(at - from);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// Returns the actor to be placed next: the one with the most ties to those that are.
fn next(cells: &[Option<Cell>], ties: &[(usize, usize)]) -> Option<usize> {
    let partners = |actor: usize| -> Vec<usize> {
        let of = |tie: &(usize, usize)| other(*tie, actor);
        ties.iter().filter_map(of).collect()
    };
    // With its partners in place an actor's distances mean something. The order of the file
    // decides last, so that the same file always gives the same map.
    let rank = |actor: &usize| {
        let partners = partners(*actor);
        let placed = partners.iter().filter(|other| cells[**other].is_some());
        (placed.count(), partners.len(), std::cmp::Reverse(*actor))
    };
    (0..cells.len())
        .filter(|actor| cells[*actor].is_none())
        .max_by_key(rank)
}

/// Returns the other end of a tie of this actor.
fn other((from, to): (usize, usize), actor: usize) -> Option<usize> {
    match actor {
        _ if actor == from => Some(to),
        _ if actor == to => Some(from),
        _ => None,
    }
}

/// Returns how ill an actor would stand in a cell.
fn cost(
    actor: usize,
    cell: Cell,
    cells: &[Option<Cell>],
    ties: &[(usize, usize)],
    pitch: f64,
) -> f64 {
    let at = |other: usize| {
        if other == actor {
            Some(cell)
        } else {
            cells[other]
        }
    };
    let mut cost = 0.0;
    // The ties of others count as well: an actor may stand in the way of one of those.
    for &(from, to) in ties {
        let (Some(one), Some(two)) = (at(from), at(to)) else {
            continue;
        };
        let boxes = (0..cells.len()).filter(|between| ![from, to].contains(between));
        let blocks = |between: Cell| {
            // The widest box with one line: names are measured only when the cells are
            // known.
            Rect::from_center_size(middle(between, pitch), (100.0, 30.0))
                .cut_by(middle(one, pitch), middle(two, pitch))
        };
        if boxes.filter_map(at).any(blocks) {
            cost += BLOCKED;
        }
        if [from, to].contains(&actor) {
            cost += middle(one, pitch).distance(middle(two, pitch));
            if one.row == two.row && one.column.abs_diff(two.column) == 1 {
                cost += CRAMPED;
            }
        }
    }
    cost
}

/// Returns where a cell lies in a drawing of this pitch.
fn middle(cell: Cell, pitch: f64) -> Point {
    // Three boxes of 100 units in a drawing of 320, the outer two 1 from its edges.
    Point::new(f64::from(cell.column) * 109.0, f64::from(cell.row) * pitch)
}

/// Returns the same cells closer together: a row without an actor takes no room.
fn without_empty_rows(mut cells: Vec<Cell>) -> Vec<Cell> {
    let mut rows: Vec<u32> = cells.iter().map(|cell| cell.row).collect();
    rows.sort_unstable();
    rows.dedup();
    for cell in &mut cells {
        let above = rows.iter().take_while(|row| **row < cell.row);
        cell.row = above.map(|_| 1).sum();
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(count: usize, ties: &[(usize, usize)], places: &[Option<[u32; 2]>]) -> Vec<[u32; 2]> {
        let cells = cells(count, ties, places, 120.0);
        cells.iter().map(|cell| [cell.column, cell.row]).collect()
    }

    #[test]
    fn a_place_that_is_given_is_kept_and_empty_rows_are_not() {
        let places = [Some([1, 0]), Some([0, 3]), Some([2, 3])];
        assert_eq!(
            placed(3, &[(0, 1), (0, 2)], &places),
            [[1, 0], [0, 1], [2, 1]]
        );
    }

    #[test]
    fn an_actor_stands_near_its_partners_and_in_nobodys_way() {
        let places = [Some([0, 0]), Some([2, 0]), None];
        // Between the two it would stand in the way of their tie.
        assert_eq!(placed(3, &[(0, 1), (0, 2), (1, 2)], &places)[2], [1, 1]);
    }

    #[test]
    fn every_actor_has_a_place_of_its_own() {
        let ties: Vec<_> = (1..8).map(|other| (0, other)).collect();
        let mut cells = cells(8, &ties, &[], 120.0);
        assert_eq!(cells.len(), 8);
        cells.sort_unstable();
        cells.dedup();
        assert_eq!(cells.len(), 8);
    }
}
