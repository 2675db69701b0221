//! The styles that only some pages need; the others stay smaller without them.

use super::template::Template;
use crosslight_compile::Folder;
use crosslight_content::{Explainer, Map};

/// Languages of left-to-right scripts with marks above and below their letters; the
/// style sheet `scripts.css` names them, too.
const MARKED: [&str; 4] = ["hi", "mr", "ne", "bn"];

/// Returns the additional styles that this explainer's page needs.
#[must_use]
pub fn more_styles(template: &Template, folder: &Folder, map: Option<&Map>) -> String {
    let explainer = &folder.explainer;
    let mut sections = explainer.sections();
    let has_blocks = !explainer.typography.is_plain()
        || explainer.sections.is_empty()
        || sections.any(|(id, _)| explainer.column_of_section(id).is_some());
    let has_large_map = map.is_some_and(Map::is_large);
    let language = explainer.language.split('-').next().unwrap_or_default();
    let is_marked = MARKED.iter().any(|it| it.eq_ignore_ascii_case(language));
    let is_mixed = names(explainer).flat_map(str::chars).any(is_rtl);
    let has_scripts = is_marked || is_mixed || folder.direction.attribute().is_some();
    chosen(template, [has_blocks, has_large_map, has_scripts])
}

/// Returns what [`more_styles`] can return, for any explainer.
pub fn more_styles_of_all(template: &Template) -> impl Iterator<Item = String> {
    (0..8).map(|bits| chosen(template, [1, 2, 4].map(|bit| bits & bit != 0)))
}

fn chosen(template: &Template, needed: [bool; 3]) -> String {
    let all = [
        &template.block_styles,
        &template.large_map_styles,
        &template.script_styles,
    ];
    let needed = all.into_iter().zip(needed).filter(|(_, needed)| *needed);
    needed.map(|(styles, _)| styles.as_str()).collect()
}

/// Returns the names that stand among other words.
fn names(explainer: &Explainer) -> impl Iterator<Item = &str> {
    let voices = explainer.voices.iter().map(|voice| &*voice.name);
    voices.chain(explainer.actors.iter().map(|actor| &*actor.name))
}

/// Tells whether a letter is Hebrew, Arabic or of another script in their blocks.
fn is_rtl(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::is_rtl;

    #[test]
    fn hebrew_and_arabic_letters_are_read_from_the_right() {
        assert!("אبﷲ".chars().all(is_rtl));
        assert!(!"aяक字’".chars().any(is_rtl));
    }
}
