//! Changes the keys of an entry whose mistake was told, so that the rest of the entry is
//! parsed as it was meant.

use std::borrow::Cow;
use std::ops::Range;

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

/// A key as the parser gives it.
pub type Name<'a> = Spanned<Cow<'a, str>>;
/// A value as the parser gives it.
pub type Value<'a> = Spanned<DeValue<'a>>;

/// The keys that choose one of several places, and stand within a quotation.
const CHOICES: [&str; 3] = ["nth", "prefix", "suffix"];

/// Removes the key at `span` from a value or a table within it.
pub fn take_out<'a>(value: &mut DeValue<'a>, span: &Range<usize>) -> Option<(Name<'a>, Value<'a>)> {
    let table = table_with(value, span)?;
    let key = key_at(table, span)?;
    table.remove_entry(&key)
}

/// Renames the key at `span`; removes it if the table has the new name already. Returns
/// the bytes of its value.
pub fn rename(value: &mut DeValue, span: &Range<usize>, name: &str) -> Option<Range<usize>> {
    let table = table_with(value, span)?;
    let key = key_at(table, span)?;
    let (_, value) = table.remove_entry(&key)?;
    let bytes = value.span();
    let name = Spanned::new(span.clone(), Cow::Owned(name.to_owned()));
    if table.get(&name).is_none() {
        table.insert(name, value);
    }
    Some(bytes)
}

/// Moves a key that chooses a place into the quotation beside it. Returns the quotation as
/// it should be written, if it is such a key.
pub fn move_into_quote(value: &mut DeValue, span: &Range<usize>) -> Option<String> {
    let table = table_with(value, span)?;
    let key = key_at(table, span)?;
    if !CHOICES.contains(&key.get_ref().as_ref()) {
        return None;
    }
    let words = match table.get("quote")?.get_ref() {
        DeValue::String(words) => words.to_string(),
        DeValue::Table(inner) => inner.get("quote")?.get_ref().as_str()?.to_owned(),
        _ => return None,
    };
    let written = match table.get(&key)?.get_ref() {
        DeValue::Integer(number) => number.to_string(),
        value => crate::quoted::toml_text(value.as_str()?),
    };
    let (key, chosen) = table.remove_entry(&key)?;
    let name = key.get_ref().to_string();
    let quote = table.get_mut("quote")?;
    if !matches!(quote.get_ref(), DeValue::Table(_)) {
        let span = quote.span();
        let name = Spanned::new(span.clone(), Cow::Borrowed("quote"));
        let whole = std::mem::replace(quote, Spanned::new(span, DeValue::Boolean(false)));
        let mut inner = DeTable::new();
        inner.insert(name, whole);
        *quote.get_mut() = DeValue::Table(inner);
    }
    if let DeValue::Table(inner) = quote.get_mut() {
        inner.insert(key, chosen);
    }
    let (name, words) = (name.as_str(), crate::quoted::toml_text(&words));
    Some(format!("{{ quote = {words}, {name} = {written} }}"))
}

fn key_at<'a>(table: &DeTable<'a>, span: &Range<usize>) -> Option<Name<'a>> {
    table.keys().find(|key| key.span() == *span).cloned()
}

/// Returns the table that has the key at `span`.
fn table_with<'v, 'a>(
    value: &'v mut DeValue<'a>,
    span: &Range<usize>,
) -> Option<&'v mut DeTable<'a>> {
    match value {
        DeValue::Table(table) => {
            if table.keys().any(|key| key.span() == *span) {
                Some(table)
            } else {
                table
                    .iter_mut()
                    .find_map(|(_, value)| table_with(value.get_mut(), span))
            }
        }
        DeValue::Array(values) => values
            .iter_mut()
            .find_map(|value| table_with(value.get_mut(), span)),
        _ => None,
    }
}
