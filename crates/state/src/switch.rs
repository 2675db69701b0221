//! Switches. Each is off at first; what an explainer does not have stays off.

/// The position of a switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switched {
    /// Its part of the page is shown.
    On,
    /// Its part of the page is hidden.
    Off,
}

impl Switched {
    /// Returns the one that `on` means, as native elements and addresses tell it.
    #[must_use]
    pub fn of(on: bool) -> Self {
        if on { Switched::On } else { Switched::Off }
    }

    /// Returns whether this is [`Switched::On`].
    #[must_use]
    pub fn is_on(self) -> bool {
        self == Switched::On
    }
}

/// A switch of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Switch {
    /// The explainer does not have what it is for.
    Absent,
    /// The explainer has it.
    Present(Switched),
}

impl Switch {
    /// Returns a switch that is off.
    pub(super) fn new(exists: bool) -> Self {
        if exists {
            Switch::Present(Switched::Off)
        } else {
            Switch::Absent
        }
    }

    pub(super) fn is_on(self) -> bool {
        self == Switch::Present(Switched::On)
    }

    /// Turns it on or off; returns whether that was a change.
    pub(super) fn turn(&mut self, now: Switched) -> bool {
        match self {
            Switch::Absent => false,
            Switch::Present(old) => std::mem::replace(old, now) != now,
        }
    }
}
