//! The contract between the page's markup and what acts on it: every `id` that both
//! know.
//!
//! The page's own ids begin with an underscore. Those of the article's things have one
//! after their kind (`s_`, `tie_`, `actor_`, `voice_`, `point_`). The ids of sections
//! have none, so no heading and no editor's id can meet an id of the page.

use crosslight_content::Comparison;

/// The element that the page is put into.
pub const ROOT: &str = "_page";
/// The explainer as data, or the link to it.
pub const EXPLAINER: &str = "_explainer";
/// Kicker, title and lede.
pub const INTRODUCTION: &str = "_introduction";
/// The button for all sections, whose words are drawn into it.
pub const SECTIONS_BUTTON: &str = "_sections";
/// The slot of the panel of what is chosen.
pub const SELECTION: &str = "_selection";
/// The name of that slot, where its words are not in the page's language.
pub const SELECTION_NAME: &str = "_selection-name";
/// The name of the tools, likewise.
pub const TOOLBAR_NAME: &str = "_toolbar-name";
/// The slot of the status line.
pub const NOTICE: &str = "_notice";
/// The switch of the comparison, with its label.
pub const COMPARISON_SWITCH: &str = Comparison::SWITCH_ANCHOR;
/// The points of the comparison.
pub const COMPARISON: &str = Comparison::ANCHOR;
/// The words by which the explainer is cited.
pub const CITATION: &str = "_citation";
/// The title of the comparison's points.
pub const COMPARISON_TITLE: &str = "_comparison-title";
/// The title of the map.
pub const MAP_TITLE: &str = "_map-title";
/// The title of the legend.
pub const LEGEND_TITLE: &str = "_legend-title";
/// The title of the list of sections.
pub const CONTENTS_TITLE: &str = "_contents-title";
/// The title of how the explainer was made.
pub const COLOPHON_TITLE: &str = "_colophon-title";

/// What follows the id of a tie where it stands in words.
pub const IN_WORDS: &str = "_words";
/// What follows the id of a sentence on the tag that says who says it.
pub const ON_TAG: &str = "_tag";
