//! Deserializes one entry of `explainer.toml`. Its errors keep their kind and their
//! location: `toml` gives a message alone.

use std::borrow::Cow;
use std::fmt::Display;
use std::iter;
use std::ops::Range;

use serde::de::value::{CowStrDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{self, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_spanned::Spanned;
use serde_spanned::de::{SpannedDeserializer, is_spanned};
use toml::de::{DeInteger, DeValue};

use crate::{Problem, nearest_name};

/// The reason why an entry could not be deserialized.
#[derive(Debug)]
pub struct EntryError {
    /// The problem.
    pub problem: Problem,
    /// The innermost key or value that it concerns.
    pub span: Option<Range<usize>>,
}

/// Deserializes an entry.
///
/// # Errors
/// The first problem.
pub fn deserialize_entry<T: de::DeserializeOwned>(
    value: Spanned<DeValue>,
) -> Result<T, EntryError> {
    T::deserialize(Value(value))
}

impl EntryError {
    /// Gives the error a location, unless it has one.
    fn at(mut self, span: &Range<usize>) -> Self {
        self.span.get_or_insert_with(|| span.clone());
        self
    }
}

impl From<Problem> for EntryError {
    fn from(problem: Problem) -> Self {
        EntryError {
            problem,
            span: None,
        }
    }
}

impl de::Error for EntryError {
    fn custom<T: Display>(message: T) -> Self {
        Problem::WrongValue(message.to_string()).into()
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let nearest = nearest_name(field, expected.iter().copied()).map(str::to_owned);
        let key = field.to_owned();
        Problem::UnknownKey { key, nearest }.into()
    }

    fn missing_field(field: &'static str) -> Self {
        Problem::MissingKey(field.to_owned()).into()
    }
}

impl Display for EntryError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        self.problem.fmt(f)
    }
}

impl std::error::Error for EntryError {}

/// A value with its location.
struct Value<'de>(Spanned<DeValue<'de>>);

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = EntryError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, EntryError> {
        let span = self.0.span();
        let value = match self.0.into_inner() {
            DeValue::String(text) => CowStrDeserializer::new(text).deserialize_any(visitor),
            DeValue::Integer(number) => integer(&number, visitor),
            DeValue::Float(number) => match number.as_str().replace('_', "").parse() {
                Ok(number) => visitor.visit_f64(number),
                Err(error) => Err(de::Error::custom(error)),
            },
            DeValue::Boolean(value) => visitor.visit_bool(value),
            // No entry has a date: serde says that it is none of what is expected.
            DeValue::Datetime(_) => {
                visitor.visit_map(MapDeserializer::new(iter::empty::<(Key, Value)>()))
            }
            DeValue::Array(values) => {
                let values = values.into_iter().map(Value);
                visitor.visit_seq(SeqDeserializer::new(values))
            }
            DeValue::Table(table) => {
                let entries = table.into_iter();
                let entries = entries.map(|(key, value)| (Key(key), Value(value)));
                visitor.visit_map(MapDeserializer::new(entries))
            }
        };
        value.map_err(|error| error.at(&span))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, EntryError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, EntryError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, EntryError> {
        if is_spanned(name) {
            let span = self.0.span();
            visitor.visit_map(SpannedDeserializer::new(self, span))
        } else {
            self.deserialize_any(visitor)
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, EntryError> {
        let span = self.0.span();
        let value = match self.0.into_inner() {
            DeValue::String(name) => visitor.visit_enum(CowStrDeserializer::new(name)),
            _ => Err(de::Error::custom("wanted string or table")),
        };
        value.map_err(|error: EntryError| error.at(&span))
    }

    forward_to_deserialize_any! {
        bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64 char str string seq bytes byte_buf map
        unit ignored_any unit_struct tuple_struct tuple identifier
    }
}

impl<'de> IntoDeserializer<'de, EntryError> for Value<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Visits an integer of any size that has a type.
fn integer<'de, V: Visitor<'de>>(number: &DeInteger, visitor: V) -> Result<V::Value, EntryError> {
    let (digits, radix) = (number.as_str(), number.radix());
    if let Ok(number) = i64::from_str_radix(digits, radix) {
        visitor.visit_i64(number)
    } else if let Ok(number) = u64::from_str_radix(digits, radix) {
        visitor.visit_u64(number)
    } else {
        Err(de::Error::custom("integer number overflowed"))
    }
}

/// A key with its location.
struct Key<'de>(Spanned<Cow<'de, str>>);

impl<'de> Deserializer<'de> for Key<'de> {
    type Error = EntryError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, EntryError> {
        let span = self.0.span();
        let key = CowStrDeserializer::new(self.0.into_inner()).deserialize_any(visitor);
        key.map_err(|error: EntryError| error.at(&span))
    }

    forward_to_deserialize_any! {
        bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64 char str string seq bytes byte_buf map
        unit ignored_any unit_struct tuple_struct tuple identifier option newtype_struct
        struct enum
    }
}

impl<'de> IntoDeserializer<'de, EntryError> for Key<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
