//! What a reader clicks on, on both pages.

/// Something that a reader clicks on. What is chosen is the program's alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    Section,
    Comparison,
    Layer,
    Tie,
    /// Who has said it, of the legend: with a voice, all its sentences are chosen.
    Voice,
}

impl Control {
    /// Those of the shipped article.
    pub const SHIPPED: [Control; 4] = [
        Control::Section,
        Control::Comparison,
        Control::Layer,
        Control::Tie,
    ];

    /// Those of the long articles, which have no map.
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

    /// Whether a page without a program has it: there it is a link.
    pub fn is_native(self) -> bool {
        !matches!(self, Control::Tie | Control::Voice)
    }

    /// The state of the page that has it in sight.
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
