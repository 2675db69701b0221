//! Messages: past-tense facts about the reader and the page.

use super::{Fold, Selection, Switched, Theme, View};
use crosslight_content::SectionId;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The page was found with these sections closed and all others open.
    SectionsFound {
        /// The closed sections, in order.
        closed: Vec<SectionId>,
    },
    /// A section was opened or closed: by its control, by find-in-page or by a
    /// fragment.
    SectionToggled {
        /// The section.
        section: SectionId,
        /// The section's new fold.
        fold: Fold,
    },
    /// The reader asked for every section.
    AllSectionsShown,
    /// The reader closed every section.
    AllSectionsHidden,
    /// The comparison was switched on or off.
    ComparisonSwitched(Switched),
    /// The reader asked for the comparison and for what holds it.
    ComparisonRequested,
    /// The layer "Who says so" was switched on or off.
    LayerSwitched(Switched),
    /// The reader chose the colours.
    ThemeChosen(Theme),
    /// The reader chose a thing, or chose it a second time.
    Chosen(Selection),
    /// The reader cleared the selection.
    SelectionCleared,
    /// The pointer or the focus came to a thing that can be chosen, or left it.
    Previewed(Option<Selection>),
    /// Something was copied to the clipboard.
    Copied(Copied),
    /// The browser refused access to the clipboard.
    CopyRefused,
    /// The page was opened at a fragment.
    FragmentFollowed {
        /// The fragment, decoded and without its `#`; never empty.
        fragment: String,
        /// True if the page has an element of that name.
        found: bool,
    },
    /// The page was opened at an address, or the reader went back or forward to it.
    AddressChanged(View),
}

/// Something that the reader can copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The address of the present view.
    Link,
    /// A sentence with its voice and its address.
    Quotation,
    /// The citation of the explainer.
    Citation,
}
