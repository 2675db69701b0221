//! Who says a whole block quotation.

use serde_spanned::Spanned;

use super::{Editorial, Quotation};

/// A block quotation and who says it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BlockEntry {
    /// Enough of one of its sentences to find it.
    #[cfg_attr(feature = "publish", schemars(with = "Quotation"))]
    pub quote: Spanned<Quotation>,
    /// Who says those of its sentences that have no statement.
    #[cfg_attr(feature = "publish", schemars(with = "String"))]
    pub voice: Spanned<String>,
    /// Whether it is direct quotation; it is where nothing is said.
    pub quoted: Option<bool>,
}

impl Editorial {
    /// Returns whether it says of any sentence who says it.
    #[must_use]
    pub fn names_speakers(&self) -> bool {
        let mut sections = self.sections.iter();
        !self.statements.is_empty()
            || !self.blocks.is_empty()
            || sections.any(|section| section.voice.is_some())
    }
}
