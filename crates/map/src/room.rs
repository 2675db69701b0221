//! The room that names have: how large their boxes are, and whose name is too wide.

use super::text::{Name, broken_name};
use super::{Cell, EDGE, Sketch, WIDTH};
use crosslight_content::{Actor, ActorId, Explainer, Map};

/// The height of an actor's box whose name is on one line.
pub const BOX_HEIGHT: f64 = 30.0;
/// The most that a box is wide, so that three of them fit beside each other; a name is
/// broken into lines for it. Only a single word that is wider makes its box wider.
const BOX_WIDTH: f64 = 100.0;
/// What is left free on either side of a name; in the widest boxes a little less.
const PADDING: f64 = 8.0;
/// The most that one line of a name is wide, unless it is a single word.
pub const ROOM: f64 = 88.0;

/// Returns the width of a name's box, even, so that both edges are at whole units.
pub fn box_width(name: &Name) -> f64 {
    let width = (name.width / 2.0 + PADDING).ceil() * 2.0;
    if name.width > ROOM {
        width
    } else {
        width.min(BOX_WIDTH)
    }
}

/// Returns the height of a name's box.
pub fn box_height(name: &Name) -> f64 {
    let more = u32::try_from(name.lines.len().saturating_sub(1)).unwrap_or(u32::MAX);
    BOX_HEIGHT + f64::from(more) * f64::from(Map::NAME_LEADING)
}

/// Returns the actors whose names the map has no room for: their boxes lie on another of
/// the same row, or reach beyond the picture.
#[must_use]
pub fn without_room(explainer: &Explainer, places: &[Option<[u32; 2]>]) -> Vec<ActorId> {
    let is_wide = |actor: &Actor| broken_name(&actor.name, ROOM).width > ROOM;
    if explainer.relations.is_empty() || !explainer.actors.iter().any(is_wide) {
        return Vec::new();
    }
    let Sketch { cells, columns, .. } = Sketch::new(explainer, places);
    let boxes: Vec<_> = cells.iter().zip(&columns).collect();
    let meets = |at: usize, (cell, (x, width)): &(&Cell, &(f64, f64))| {
        let mut others = boxes.iter().enumerate().filter(|(other, _)| *other != at);
        others.any(|(_, (other, (middle, wide)))| {
            other.row == cell.row && (x - middle).abs() < (width + wide) / 2.0 + EDGE
        })
    };
    let ids = explainer.actors().map(|(id, actor)| (id, is_wide(actor)));
    let found = ids.zip(&boxes).enumerate().filter(|(at, ((_, wide), it))| {
        let (x, width) = it.1;
        let is_outside = x - width / 2.0 < 0.0 || x + width / 2.0 > WIDTH;
        *wide && (is_outside || meets(*at, it))
    });
    found.map(|(_, ((id, _), _))| id).collect()
}
