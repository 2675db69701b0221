//! The editor's grid positions, and warnings about texts that the map has no room for.

use std::ops::Range;

use crate::{ContentWarning, Editorial, Lint, Location, SourceFile};
use crosslight_content::{Explainer, Map};

/// Returns the grid position that each actor was given, in the order of the file.
pub fn grid_positions(editorial: &Editorial) -> Vec<Option<[u32; 2]>> {
    let actors = editorial.actors.iter();
    let grid_positions = actors.map(|actor| actor.place.as_ref().map(|place| *place.get_ref()));
    grid_positions.collect()
}

/// The locations in the file of the map's texts.
#[derive(Clone, Debug, Default)]
pub struct Drawn {
    names: Vec<Range<usize>>,
    captions: Vec<Range<usize>>,
}

impl Drawn {
    /// Collects the locations from what the editor wrote.
    pub fn of(editorial: &Editorial) -> Self {
        let names = editorial.actors.iter().map(|actor| actor.name.span());
        let captions = editorial.relations.iter();
        let captions = captions.map(|relation| relation.label.span());
        Drawn {
            names: names.collect(),
            captions: captions.collect(),
        }
    }

    /// Warns of each name with a word that the drawing for phones breaks, and of each
    /// caption that a drawing lists below itself.
    pub fn warnings(&self, explainer: &Explainer, map: &Map) -> Vec<ContentWarning> {
        let warning = |span: &Range<usize>, lint| ContentWarning {
            location: Location {
                file: SourceFile::Editorial,
                span: Some(span.clone()),
            },
            lint,
        };
        let names = explainer.actors.iter().zip(&map.nodes).zip(&self.names);
        let names = names.filter(|((actor, node), _)| node.is_cut(&actor.name));
        let names =
            names.map(|((actor, _), span)| warning(span, Lint::WideName(actor.name.to_string())));
        let drawings = || std::iter::once(map).chain(map.wide.as_deref());
        let is_numbered = |at: usize| {
            let mut ties = drawings().filter_map(|map| map.ties.get(at));
            ties.any(|tie| tie.number.is_some())
        };
        let captions = explainer.relations.iter().zip(&self.captions).enumerate();
        let captions = captions.filter(|(at, _)| is_numbered(*at));
        let captions = captions.map(|(_, (relation, span))| {
            let statement = explainer.statement(relation.evidence.statement);
            let words = statement.and_then(|said| said.words(relation.label));
            let words = words.unwrap_or_default().to_owned();
            warning(span, Lint::NumberedLabel(words))
        });
        names.chain(captions).collect()
    }
}
