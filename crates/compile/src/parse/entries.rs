//! Parses the entries of `explainer.toml`, one by one. A key that is wrong is told once,
//! and the rest of its entry is parsed as it was meant.

use serde::de::DeserializeOwned;
use serde_spanned::Spanned;
use toml::de::DeValue;

use super::editorial::{EditorialParser, TOP_KEYS};
use super::entry::{EntryError, deserialize_entry, found};
use super::entry_keys::{Value, move_into_quote, rename, take_out};
use crate::{Problem, Wanted, WrongValue};

impl<'a> EditorialParser<'a> {
    /// Parses the entries of a kind.
    pub(super) fn read_all<T: DeserializeOwned>(
        &mut self,
        kind: &'static str,
        value: Value<'a>,
    ) -> Vec<T> {
        let span = value.span();
        let entries: Vec<_> = match value.into_inner() {
            DeValue::Array(entries) => entries.into_iter().collect(),
            // One entry in single brackets, which were told.
            table @ DeValue::Table(_) if self.has_header(kind) => vec![Spanned::new(span, table)],
            other => {
                let problem = Problem::WrongValue(WrongValue {
                    found: found(&other),
                    wanted: Wanted::Entries(kind),
                });
                self.mistake(Some(span), problem);
                return Vec::new();
            }
        };
        let entries = entries.into_iter();
        entries
            .filter_map(|entry| self.read_kind(kind, entry))
            .collect()
    }

    /// Parses an entry of a kind, and notes the kind if that fails and nothing else names
    /// the entry.
    pub(super) fn read_kind<T: DeserializeOwned>(
        &mut self,
        kind: &str,
        value: Value<'a>,
    ) -> Option<T> {
        let ids = self.parsed.unread.ids.len();
        let entry = self.read(value);
        if entry.is_none() && self.parsed.unread.ids.len() == ids {
            self.parsed.unread.kinds.insert(kind.to_owned());
        }
        entry
    }

    /// Parses one entry. A wrong key is noted and mended, and the rest is parsed again,
    /// until there is nothing more to note.
    pub(super) fn read<T: DeserializeOwned>(&mut self, mut value: Value<'a>) -> Option<T> {
        let whole = value.span();
        let mut misplaced = Vec::new();
        // The values whose keys were renamed: a mistake in one may come from the guess.
        let mut guessed = Vec::new();
        let entry = loop {
            let EntryError { problem, span } = match deserialize_entry(value.clone()) {
                Ok(entry) => break Some(entry),
                Err(error) => error,
            };
            let span = span.unwrap_or_else(|| whole.clone());
            let is_guessed =
                |bytes: &std::ops::Range<usize>| bytes.start <= span.start && span.end <= bytes.end;
            if guessed.iter().any(is_guessed) {
                break None;
            }
            let Problem::UnknownKey { key, nearest } = problem else {
                self.mistake(Some(span), problem);
                break None;
            };
            if TOP_KEYS.contains(&&*key) {
                let Some(moved) = take_out(value.get_mut(), &span) else {
                    break None;
                };
                misplaced.push((span, key));
                self.moved.push(moved);
                continue;
            }
            if let Some(quote) = move_into_quote(value.get_mut(), &span) {
                let problem = Problem::BesideQuote(key, quote);
                self.mistake(Some(span), problem);
                continue;
            }
            let is_mended = match &nearest {
                Some(name) => {
                    let renamed = rename(value.get_mut(), &span, name);
                    let is_mended = renamed.is_some();
                    guessed.extend(renamed);
                    is_mended
                }
                None => take_out(value.get_mut(), &span).is_some(),
            };
            self.mistake(Some(span), Problem::UnknownKey { key, nearest });
            if !is_mended {
                break None;
            }
        };
        self.misplaced(misplaced);
        if entry.is_none() {
            let id = value.get_ref().get("id");
            let id = id.and_then(|id| id.get_ref().as_str());
            self.parsed.unread.ids.extend(id.map(str::to_owned));
        }
        entry
    }

    /// Notes keys of the top level that stand in one table, as one mistake.
    pub(super) fn misplaced(&mut self, mut keys: Vec<(std::ops::Range<usize>, String)>) {
        keys.sort_by_key(|(span, _)| span.start);
        let first = keys.first().map(|(span, _)| span.clone());
        if let Some(span) = first {
            let names = keys.into_iter().map(|(_, name)| name).collect();
            self.mistake(Some(span), Problem::MisplacedKeys(names));
        }
    }
}
