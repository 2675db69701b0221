//! Something that is off at first; what an explainer does not have stays off.

/// Whether it is on, and whether the explainer has it at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Switch {
    exists: bool,
    pub(super) on: bool,
}

impl Switch {
    /// Off.
    pub(super) fn new(exists: bool) -> Self {
        Switch { exists, on: false }
    }

    /// Turns it on or off; returns whether that was a change.
    pub(super) fn turn(&mut self, on: bool) -> bool {
        let was = self.on;
        self.on = on && self.exists;
        was != self.on
    }
}
