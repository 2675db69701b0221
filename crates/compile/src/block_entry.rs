//! Who says a whole block quotation.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Located, QuoteSelector};

/// A block quotation and who says it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockEntry {
    /// Enough of one of its sentences to find it.
    pub quote: Located<QuoteSelector>,
    /// Who says those of its sentences that have no statement.
    pub voice: Located<String>,
    /// True for direct quotation; it is one where the key is missing.
    pub quoted: Option<bool>,
}
