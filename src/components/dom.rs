//! The contract between the components and the behaviours of the browser: every id, class
//! and `data-` attribute that both sides use.
//!
//! `html!` takes the names of attributes only as they are written, so the components repeat
//! those; a markup test looks for each of them in a page. Ids, classes and values they take
//! from here.
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
/// The drawing of the map.
pub const DRAWING: &str = "_drawing";
/// The title of the legend.
pub const LEGEND_TITLE: &str = "_legend-title";
/// The title of the list of sections.
pub const CONTENTS_TITLE: &str = "_contents-title";
/// The title of how the explainer was made.
pub const COLOPHON_TITLE: &str = "_colophon-title";

/// The title of the footnotes.
pub const NOTES_TITLE: &str = "_notes-title";

/// Returns the id of a footnote.
#[must_use]
pub fn note(number: u32) -> String {
    format!("_note-{number}")
}

/// Returns the id of a mark that refers to a footnote.
#[must_use]
pub fn note_mark(number: u32, nth: u32) -> String {
    format!("_note-{number}-from-{nth}")
}

/// The suffix of the id of a tie where it stands in words.
pub const IN_WORDS: &str = "_words";
/// The suffix of the id of a sentence on the tag that says who says it.
pub const ON_TAG: &str = "_tag";

/// The page itself; has [`SELECTING`] while something is chosen.
pub const PAGE: &str = "explainer";
/// Kicker, title and lede, as the first part that the list of contents marks.
pub const MASTHEAD: &str = "masthead";
/// The list of contents.
pub const CONTENTS: &str = "contents";
/// A list within it.
pub const CONTENTS_LIST: &str = "contents-list";
/// A section with its heading.
pub const SECTION: &str = "section";
/// The content that a section hides; its id is the section's.
pub const SECTION_BODY: &str = "section-body";
/// The link from a section to the map.
pub const MAP_LINK: &str = "map-link";
/// Twenty sections of a long article.
pub const CHUNK: &str = "chunk";

/// On the root element, what became of the program.
pub const PROGRAM: &str = "data-program";
/// The value of [`PROGRAM`] when the controls that need the program work.
pub const READY: &str = "ready";
/// On a control, what it is; see [`Control`].
pub const CONTROL: &str = "data-control";
/// On the disclosure of a section, its number.
pub const SECTION_NUMBER: &str = "data-section";
/// On a link by which something is chosen. Its id is the thing's name, see [`thing_of`].
pub const SELECT: &str = "data-select";
/// On a button that copies, what it copies: [`COPY_LINK`], [`COPY_CITATION`], or the name
/// of a sentence.
pub const COPY: &str = "data-copy";
/// The value of [`COPY`] for the address of the present view.
pub const COPY_LINK: &str = "link";
/// The value of [`COPY`] for the citation of the explainer.
pub const COPY_CITATION: &str = "citation";
/// On the page, while something is chosen.
pub const SELECTING: &str = "data-selecting";
/// On what belongs to the selection.
pub const LIT: &str = "data-lit";
/// On what belongs to what the pointer is over.
pub const PREVIEW: &str = "data-preview";
/// On the relations of the section that the reader is in, on the map and in words.
pub const READ: &str = "data-read";
/// On the links of what is chosen, and on the link to where the reader is.
pub const CURRENT: &str = "aria-current";

/// The kind of a control, as its [`CONTROL`] attribute says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// The switch of the comparison.
    Comparison,
    /// The switch of the layer "Who says so".
    Layer,
    /// A radio button of the theme; its value is the theme's name.
    Theme,
    /// The link that switches the comparison on and goes there.
    CompareLink,
    /// The button that shows or hides every section.
    AllSections,
    /// The button that ends the selection.
    ClearSelection,
}

impl Control {
    /// Every control.
    pub const ALL: [Control; 6] = [
        Control::Comparison,
        Control::Layer,
        Control::Theme,
        Control::CompareLink,
        Control::AllSections,
        Control::ClearSelection,
    ];

    /// Returns the control's name in markup; `browser/head.js` knows the first three.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Control::Comparison => "comparison",
            Control::Layer => "layer",
            Control::Theme => "theme",
            Control::CompareLink => "compare",
            Control::AllSections => "sections",
            Control::ClearSelection => "clear",
        }
    }

    /// Returns the control of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Control::ALL
            .into_iter()
            .find(|control| control.name() == name)
    }

    /// Returns the selector of this control.
    #[must_use]
    pub fn selector(self) -> String {
        ["[", CONTROL, "=", self.name(), "]"].concat()
    }
}

/// Returns the selector of the element with this id.
#[must_use]
pub fn by_id(id: &str) -> String {
    ["#", id].concat()
}

/// Returns the selector of the elements of this class.
#[must_use]
pub fn of_class(class: &str) -> String {
    [".", class].concat()
}

/// Returns the selector of the elements with this attribute.
#[must_use]
pub fn having(attribute: &str) -> String {
    ["[", attribute, "]"].concat()
}

/// Returns the ids of the elements that may show the thing of this name: the thing itself,
/// its entry in words, its tag.
pub fn ids_of(name: &str) -> impl Iterator<Item = String> + '_ {
    ["", IN_WORDS, ON_TAG]
        .into_iter()
        .map(move |suffix| [name, suffix].concat())
}

/// Returns the name of the thing that the element of this id shows.
#[must_use]
pub fn thing_of(id: &str) -> &str {
    let suffixes = [IN_WORDS, ON_TAG];
    let name = suffixes.iter().find_map(|suffix| id.strip_suffix(suffix));
    name.unwrap_or(id)
}
