//! What the editor says of the map's grid, and whose name has no room on it.

use crate::{Concern, ContentWarning, Editorial, Place, SourceFile};
use crosslight_content::Explainer;
use crosslight_map::without_room;

/// Returns the grid position that each actor was given, in the order of the file.
pub fn places(editorial: &Editorial) -> Vec<Option<[u32; 2]>> {
    let actors = editorial.actors.iter();
    let places = actors.map(|actor| actor.place.as_ref().map(|place| *place.get_ref()));
    places.collect()
}

/// Warns of each actor whose name the map has no room for.
pub fn crowded(explainer: &Explainer, editorial: &Editorial) -> Vec<ContentWarning> {
    let actors = without_room(explainer, &places(editorial)).into_iter();
    let entries = actors.filter_map(|id| editorial.actors.get(id.0 as usize));
    let warnings = entries.map(|entry| ContentWarning {
        place: Place {
            file: SourceFile::Editorial,
            span: Some(entry.name.span()),
        },
        concern: Concern::WideName(entry.name.get_ref().clone()),
    });
    warnings.collect()
}
