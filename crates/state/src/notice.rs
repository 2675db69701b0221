//! What the status line says.

use super::Copied;

/// What the status line says of the reader's last act.
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
    /// Something has been chosen, to which so many sentences belong.
    Selected {
        /// The number of the sentences.
        sentences: usize,
    },
    /// Nothing is chosen any more.
    SelectionCleared,
    /// Something is in the clipboard.
    Copied(Copied, Said),
    /// The address leads to what the article does not have, or no longer.
    Gone,
    /// The browser refused the clipboard.
    CopyRefused(Said),
}

/// Whether a notice about the clipboard repeats the one before. The two have different
/// words, so that a screen reader reads out the second one too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The notice before was about something else, or a repetition.
    Once,
    /// The notice before was about the clipboard as well.
    Again,
}
