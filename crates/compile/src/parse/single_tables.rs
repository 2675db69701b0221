//! Parses the tables and keys of `explainer.toml` of which there is one.

use crosslight_content::About;
use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::brackets::headers;
use super::editorial::EditorialParser;
use super::entry_keys::Value;
use super::origin::parse_origin;
use crate::{EmbedEntry, Located, NotationSlip, Problem, TextProblem};

impl<'a> EditorialParser<'a> {
    /// Returns whether a table of this name has a line of its own.
    pub(super) fn has_header(&self, name: &str) -> bool {
        headers(self.source).any(|header| header.name == name)
    }

    /// Returns a table of which there is one; notes a mistake if it begins with double
    /// brackets, and returns the first.
    pub(super) fn alone(&mut self, name: &'static str, value: Value<'a>) -> Value<'a> {
        let span = value.span();
        let mut is_header = headers(self.source).filter(|header| header.name == name);
        let is_header = is_header.any(|header| header.is_double);
        let tables = match value.get_ref() {
            DeValue::Array(tables) if is_header => tables.len(),
            _ => return value,
        };
        let problem = Problem::Notation {
            slip: NotationSlip::DoubleBrackets(name.to_owned(), tables),
            lines: Vec::new(),
        };
        self.mistake(Some(span.clone()), problem);
        match value.into_inner() {
            DeValue::Array(tables) => tables.into_iter().next(),
            _ => None,
        }
        .unwrap_or_else(|| Spanned::new(span, DeValue::Table(DeTable::new())))
    }

    pub(super) fn studio(&mut self, value: Value<'a>) {
        let address: Option<Located<String>> = self.read(value);
        self.parsed.editorial.studio = address.filter(|address| {
            let written = address.get_ref();
            let is_web = About::web_address(written).is_some();
            if !is_web {
                let problem = TextProblem::BadWebAddress(written.clone());
                self.mistake(Some(address.span()), Problem::Text(problem));
            }
            is_web
        });
    }

    pub(super) fn embed(&mut self, value: Value<'a>) {
        let value = self.alone("embed", value);
        let mut entry: Option<EmbedEntry> = self.read(value);
        for origin in entry.iter_mut().flat_map(|entry| &mut entry.origins) {
            match parse_origin(origin.get_ref()) {
                Ok(normal) => *origin.get_mut() = normal,
                Err(nearest) => {
                    let problem = TextProblem::BadOrigin {
                        origin: origin.get_ref().clone(),
                        nearest,
                    };
                    self.mistake(Some(origin.span()), Problem::Text(problem));
                }
            }
        }
        self.parsed.editorial.embed = entry;
    }
}
