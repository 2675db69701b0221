//! The controls that the bench clicks on both pages.

/// A control that a reader clicks. Only the page with the program has a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    Section,
    Comparison,
    Layer,
    Tie,
    /// A voice in the legend, which selects all its sentences.
    Voice,
}

impl Control {
    /// The controls of the shipped article.
    pub const SHIPPED: [Control; 4] = [
        Control::Section,
        Control::Comparison,
        Control::Layer,
        Control::Tie,
    ];

    /// The controls of the long articles, which have no map.
    pub const LONG: [Control; 4] = [
        Control::Section,
        Control::Comparison,
        Control::Layer,
        Control::Voice,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Control::Section => "section",
            Control::Comparison => "comparison",
            Control::Layer => "layer",
            Control::Tie => "selection",
            Control::Voice => "selection of a voice",
        }
    }

    /// Tells whether the control works without a program; otherwise it is a link there.
    pub fn is_native(self) -> bool {
        !matches!(self, Control::Tie | Control::Voice)
    }

    /// Returns the query of a view that shows the control.
    pub fn query(self) -> &'static str {
        if self == Control::Voice { "?who=1" } else { "" }
    }

    pub fn selector(self) -> &'static str {
        match self {
            Control::Section => "details.disclosure > summary",
            Control::Comparison => ".switch-input",
            Control::Layer => ".layer-input",
            Control::Tie => ".tie .tie-label tspan",
            Control::Voice => ".legend-name",
        }
    }
}
