//! Whether something that can be opened is open.

/// Whether a section is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Its text is shown.
    Open,
    /// Its heading alone is shown.
    Closed,
}

impl Fold {
    /// Returns the one that `open` means, as native elements and content files tell it.
    #[must_use]
    pub fn of(open: bool) -> Self {
        if open { Fold::Open } else { Fold::Closed }
    }

    /// Returns whether this is [`Fold::Open`].
    #[must_use]
    pub fn is_open(self) -> bool {
        self == Fold::Open
    }
}
