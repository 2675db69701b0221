//! Which place of the grid each actor has: the one it was given, or a free one
//! near those that it has to do with.

use super::COLUMNS;
use super::geometry::{Point, Rect};

/// A place of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// From the left, from 0.
    pub column: u32,
    /// From the top, from 0.
    pub row: u32,
}

/// Far more than any way is long: a line through another's box.
const BLOCKED: f64 = 10_000.0;
/// A label hardly fits between neighbours of one row.
const CRAMPED: f64 = 160.0;

/// The cell of each of `count` actors, by the places that were given and the ties.
pub fn cells(count: usize, ties: &[(usize, usize)], places: &[Option<[u32; 2]>]) -> Vec<Cell> {
    let mut cells: Vec<Option<Cell>> = (0..count)
        .map(|actor| {
            let [column, row] = places.get(actor).copied().flatten()?;
            Some(Cell { column, row })
        })
        .collect();
    let used = cells.iter().flatten().map(|cell| cell.row + 1).max();
    let enough = u32::try_from(count.div_ceil(2)).unwrap_or(u32::MAX);
    let rows = used.unwrap_or(0).max(enough);
    while let Some(actor) = next(&cells, ties) {
        let free = (0..rows)
            .flat_map(|row| (0..COLUMNS).map(move |column| Cell { column, row }))
            .filter(|cell| !cells.contains(&Some(*cell)));
        let costed = free.map(|cell| (cost(actor, cell, &cells, ties), cell));
        // The first of the least: `min_by` keeps it.
        let Some((_, cell)) = costed.min_by(|one, other| one.0.total_cmp(&other.0)) else {
            break;
        };
        cells[actor] = Some(cell);
    }
    without_empty_rows(cells.into_iter().flatten().collect())
}

/// The actor to be placed next: the one with the most ties to those that are.
fn next(cells: &[Option<Cell>], ties: &[(usize, usize)]) -> Option<usize> {
    let partners = |actor: usize| -> Vec<usize> {
        let of = |tie: &(usize, usize)| other(*tie, actor);
        ties.iter().filter_map(of).collect()
    };
    let rank = |actor: &usize| {
        let partners = partners(*actor);
        let placed = partners.iter().filter(|other| cells[**other].is_some());
        (placed.count(), partners.len(), std::cmp::Reverse(*actor))
    };
    (0..cells.len())
        .filter(|actor| cells[*actor].is_none())
        .max_by_key(rank)
}

/// The other end of a tie of this actor.
fn other((from, to): (usize, usize), actor: usize) -> Option<usize> {
    match actor {
        _ if actor == from => Some(to),
        _ if actor == to => Some(from),
        _ => None,
    }
}

/// How ill an actor would stand in a cell.
fn cost(actor: usize, cell: Cell, cells: &[Option<Cell>], ties: &[(usize, usize)]) -> f64 {
    let at = |other: usize| {
        if other == actor {
            Some(cell)
        } else {
            cells[other]
        }
    };
    let mut cost = 0.0;
    for &(from, to) in ties {
        let (Some(one), Some(two)) = (at(from), at(to)) else {
            continue;
        };
        let boxes = (0..cells.len()).filter(|between| ![from, to].contains(between));
        let blocks = |between: Cell| {
            Rect::around(middle(between), 100.0, 30.0).is_crossed(middle(one), middle(two))
        };
        if boxes.filter_map(at).any(blocks) {
            cost += BLOCKED;
        }
        if [from, to].contains(&actor) {
            cost += middle(one).way(middle(two)).length();
            if one.row == two.row && one.column.abs_diff(two.column) == 1 {
                cost += CRAMPED;
            }
        }
    }
    cost
}

/// Where a cell lies in a drawing of average pitch.
fn middle(cell: Cell) -> Point {
    Point {
        x: f64::from(cell.column) * 109.0,
        y: f64::from(cell.row) * 120.0,
    }
}

/// The same cells closer together: a row without an actor takes no room.
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
        let cells = cells(count, ties, places);
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
        let mut cells = cells(8, &ties, &[]);
        assert_eq!(cells.len(), 8);
        cells.sort_unstable();
        cells.dedup();
        assert_eq!(cells.len(), 8);
    }
}
