//! Quote selectors: how an entry of `explainer.toml` points at the article by its
//! words, and by the words around them if the article has them more than once.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A pointer into the article: the exact words of one passage, or of several passages
/// in one sentence. If the article has them more than once, `prefix`, `suffix` or `nth`
/// choose one (a W3C `TextQuoteSelector`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuoteSelector {
    /// The words, piece by piece.
    pub pieces: Vec<String>,
    /// The words right before.
    pub prefix: Option<String>,
    /// The words right after.
    pub suffix: Option<String>,
    /// The number of the match, from 1.
    pub nth: Option<u32>,
}

/// A quote selector written as a table.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Selector {
    /// The exact words, in one piece or in several of one sentence.
    #[serde(alias = "exact")]
    #[serde(deserialize_with = "pieces")]
    quote: Vec<String>,
    /// The words right before.
    prefix: Option<String>,
    /// The words right after.
    suffix: Option<String>,
    /// The number of the match, from 1.
    nth: Option<u32>,
}

impl QuoteSelector {
    /// Returns all of the words, for a message.
    #[must_use]
    pub fn words(&self) -> String {
        self.pieces.join(" … ")
    }
}

impl<'de> Deserialize<'de> for QuoteSelector {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SelectorVisitor)
    }
}

struct SelectorVisitor;

impl<'de> Visitor<'de> for SelectorVisitor {
    type Value = QuoteSelector;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a quotation, a list of quotations or a table with `quote`")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<QuoteSelector, E> {
        Ok(QuoteSelector {
            pieces: vec![text.to_owned()],
            ..QuoteSelector::default()
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut texts: A) -> Result<QuoteSelector, A::Error> {
        let mut pieces = Vec::new();
        while let Some(piece) = texts.next_element()? {
            pieces.push(piece);
        }
        Ok(QuoteSelector {
            pieces,
            ..QuoteSelector::default()
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<QuoteSelector, A::Error> {
        let selector = Selector::deserialize(MapAccessDeserializer::new(map))?;
        Ok(QuoteSelector {
            pieces: selector.quote,
            prefix: selector.prefix,
            suffix: selector.suffix,
            nth: selector.nth,
        })
    }
}

/// Deserializes words in one piece, or in several of one sentence in its order.
fn pieces<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    struct Pieces;

    impl<'de> Visitor<'de> for Pieces {
        type Value = Vec<String>;

        fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
            formatter.write_str("a quotation or a list of quotations")
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<Vec<String>, E> {
            Ok(vec![text.to_owned()])
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut texts: A) -> Result<Vec<String>, A::Error> {
            let mut pieces = Vec::new();
            while let Some(piece) = texts.next_element()? {
                pieces.push(piece);
            }
            Ok(pieces)
        }
    }

    deserializer.deserialize_any(Pieces)
}
