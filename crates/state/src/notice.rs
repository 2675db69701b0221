//! The notices of the status line.

use super::Copied;

/// A notice about the reader's last action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The comparison has appeared.
    ComparisonShown,
    /// The comparison has gone.
    ComparisonHidden,
    /// Every section has been opened.
    AllSectionsShown,
    /// Every section has been closed.
    AllSectionsHidden,
    /// Something has been chosen.
    Selected {
        /// The number of sentences that belong to it.
        sentences: usize,
    },
    /// The selection has been cleared.
    SelectionCleared,
    /// Something has been copied to the clipboard.
    Copied(Copied, Said),
    /// The address leads to something that the article does not have, or no longer has.
    Gone,
    /// The browser refused access to the clipboard.
    CopyRefused(Said),
}

/// The repetition of a notice about the clipboard. A repeated notice has other words, so
/// that a screen reader announces it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The previous notice was about something else, or was itself a repetition.
    Once,
    /// The previous notice was about the clipboard as well.
    Again,
}
