//! Deserializes one entry of `explainer.toml`. Its errors keep their kind and their
//! location: `toml` gives a message alone.

use std::borrow::Cow;
use std::fmt::Display;
use std::ops::Range;

use serde::de::value::{CowStrDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{self, Deserializer, Expected, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_spanned::Spanned;
use serde_spanned::de::{SpannedDeserializer, is_spanned};
use toml::de::{DeInteger, DeValue};

use crate::{Found, Problem, Wanted, WrongValue, nearest_name};

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
    /// Makes the error of a value that is not what is wanted.
    fn wanting(wanted: Wanted) -> Self {
        let found = Found::Unknown;
        Problem::WrongValue(WrongValue { found, wanted }).into()
    }

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
        EntryError::wanting(Wanted::Other(message.to_string()))
    }

    // The value itself knows better what it is, and the method that it is deserialized with
    // what is wanted: both add it.
    fn invalid_type(_: Unexpected, wanted: &dyn Expected) -> Self {
        EntryError::wanting(Wanted::Other(wanted.to_string()))
    }

    fn invalid_value(_: Unexpected, wanted: &dyn Expected) -> Self {
        EntryError::wanting(Wanted::Other(wanted.to_string()))
    }

    fn invalid_length(_: usize, wanted: &dyn Expected) -> Self {
        EntryError::wanting(Wanted::Other(wanted.to_string()))
    }

    fn unknown_variant(_: &str, variants: &'static [&'static str]) -> Self {
        EntryError::wanting(Wanted::OneOf(variants))
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

impl<'de> Value<'de> {
    /// Deserializes the value; an error about the value itself then says what it is, and
    /// what is wanted in its place.
    fn wanted<T>(
        self,
        wanted: Option<Wanted>,
        read: impl FnOnce(Self) -> Result<T, EntryError>,
    ) -> Result<T, EntryError> {
        let span = self.0.span();
        let found = found(self.0.get_ref());
        read(self).map_err(|mut error| {
            let is_here = error.span.as_ref().is_none_or(|at| *at == span);
            if let (true, Problem::WrongValue(wrong)) = (is_here, &mut error.problem) {
                wrong.found = found;
                if let (Wanted::Other(_), Some(wanted)) = (&wrong.wanted, wanted) {
                    wrong.wanted = wanted;
                }
            }
            error.at(&span)
        })
    }

    /// Visits the value as what it is.
    fn visited<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, EntryError> {
        match self.0.into_inner() {
            DeValue::String(text) => CowStrDeserializer::new(text).deserialize_any(visitor),
            DeValue::Integer(number) => integer(&number, visitor),
            DeValue::Float(number) => match number.as_str().replace('_', "").parse() {
                Ok(number) => visitor.visit_f64(number),
                Err(error) => Err(de::Error::custom(error)),
            },
            DeValue::Boolean(value) => visitor.visit_bool(value),
            // No entry has a date.
            DeValue::Datetime(_) => Err(de::Error::invalid_type(
                Unexpected::Other("a date"),
                &visitor,
            )),
            DeValue::Array(values) => {
                let mut values = SeqDeserializer::new(values.into_iter().map(Value));
                let read = visitor.visit_seq(&mut values)?;
                // Serde passes over what a list of fixed length has beyond it.
                values.end()?;
                Ok(read)
            }
            DeValue::Table(table) => {
                let entries = table.into_iter();
                let entries = entries.map(|(key, value)| (Key(key), Value(value)));
                visitor.visit_map(MapDeserializer::new(entries))
            }
        }
    }
}

/// Returns the kind of a value.
pub(super) fn found(value: &DeValue) -> Found {
    match value {
        DeValue::String(text) => Found::Text(text.to_string()),
        DeValue::Integer(number) => Found::Number(number.to_string()),
        DeValue::Float(number) => Found::Number(number.to_string()),
        DeValue::Boolean(value) => Found::Boolean(*value),
        DeValue::Datetime(date) => Found::Date(date.to_string()),
        DeValue::Array(values) => {
            let mut texts = values.iter().map(|value| value.get_ref().as_str());
            let only = texts.next().flatten().filter(|_| values.len() == 1);
            Found::List(values.len(), only.map(str::to_owned))
        }
        DeValue::Table(_) => Found::Table,
    }
}

/// Deserializes values of a kind, with an error that names the kind.
macro_rules! wanting {
    ($($method:ident $wanted:expr,)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, EntryError> {
            self.wanted(Some($wanted), |value| value.visited(visitor))
        }
    )*};
}

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = EntryError;

    wanting! {
        deserialize_str Wanted::Text,
        deserialize_string Wanted::Text,
        deserialize_bool Wanted::Boolean,
        deserialize_u32 Wanted::Whole,
        deserialize_seq Wanted::List,
        deserialize_map Wanted::Table(&[]),
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, EntryError> {
        self.wanted(None, |value| value.visited(visitor))
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, EntryError> {
        self.wanted(Some(Wanted::Numbers(length)), |value| {
            value.visited(visitor)
        })
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
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, EntryError> {
        if is_spanned(name) {
            let span = self.0.span();
            visitor.visit_map(SpannedDeserializer::new(self, span))
        } else {
            self.wanted(Some(Wanted::Table(keys)), |value| value.visited(visitor))
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, EntryError> {
        self.wanted(Some(Wanted::OneOf(variants)), |value| {
            match value.0.into_inner() {
                DeValue::String(name) => visitor.visit_enum(CowStrDeserializer::new(name)),
                _ => Err(de::Error::custom("no text")),
            }
        })
    }

    forward_to_deserialize_any! {
        u8 u16 u64 i8 i16 i32 i64 f32 f64 char bytes byte_buf
        unit ignored_any unit_struct tuple_struct identifier
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
