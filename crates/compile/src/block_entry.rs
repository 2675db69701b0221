//! Who says a whole block quotation.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Editorial, Located, QuoteSelector};

/// A block quotation and who says it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockEntry {
    /// Enough of one of its sentences to find it.
    pub quote: Located<QuoteSelector>,
    /// Who says those of its sentences that have no statement.
    pub voice: Located<String>,
    /// Whether it is direct quotation; it is where nothing is said.
    pub quoted: Option<bool>,
}

impl Editorial {
    /// Tells whether any entry names the voice of a sentence.
    #[must_use]
    pub fn names_speakers(&self) -> bool {
        let mut sections = self.sections.iter();
        !self.statements.is_empty()
            || !self.blocks.is_empty()
            || sections.any(|section| section.voice.is_some())
    }
}
