//! The styles that only some pages need; the others stay smaller without them.

use super::parts::Parts;
use crosslight_compile::Folder;
use crosslight_content::Map;

/// Languages of left-to-right scripts with marks above and below their letters; the
/// style sheet `scripts.css` names them, too.
const MARKED: [&str; 4] = ["hi", "mr", "ne", "bn"];

/// Returns the additional styles that this explainer's page needs.
pub(super) fn more_styles(parts: &Parts, folder: &Folder, map: Option<&Map>) -> String {
    let explainer = &folder.explainer;
    let mut styles = String::new();
    if !explainer.typography.is_plain() || explainer.sections.is_empty() {
        styles += &parts.block_styles;
    }
    if map.is_some_and(Map::is_large) {
        styles += &parts.large_map_styles;
    }
    let language = explainer.language.split('-').next().unwrap_or_default();
    let is_marked = MARKED.iter().any(|it| it.eq_ignore_ascii_case(language));
    if is_marked || folder.direction.attribute().is_some() {
        styles += &parts.script_styles;
    }
    styles
}
