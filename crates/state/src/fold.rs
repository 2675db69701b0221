//! Open or closed.

/// The state of something that opens and closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// The text is shown.
    Open,
    /// Only the heading is shown.
    Closed,
}

impl Fold {
    /// Converts the boolean of native elements and of content files.
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
