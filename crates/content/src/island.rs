//! The island: the explainer in the page, as JSON. Each struct is an array of its
//! fields, in the order of declaration. Without names there is less to send, and the
//! parser is much smaller than `serde-wasm-bindgen` (figures: `docs/performance.md`).
//!
//! The parser knows only the types in an [`Explainer`]: strings, whole numbers, booleans,
//! options, lists and structs. The JSON is RFC 8259's.

use serde::Deserialize;
use serde::de::{self, DeserializeSeed, SeqAccess, Visitor};

use super::Explainer;

/// The error for an island that is no explainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DamagedIsland;

/// Parses an island.
///
/// # Errors
/// [`DamagedIsland`] for every fault, ids and slices that lead to nothing included
/// ([`Explainer::is_whole`]): the build wrote the island, so the only help is to load the
/// page again.
pub fn read_island(text: &str) -> Result<Explainer, DamagedIsland> {
    let mut parser = Parser { rest: text };
    let explainer = Explainer::deserialize(&mut parser)?;
    parser.skip_space();
    if parser.rest.is_empty() && explainer.is_whole() {
        Ok(explainer)
    } else {
        Err(DamagedIsland)
    }
}

/// A parser, which holds the text that is still to be parsed.
struct Parser<'de> {
    rest: &'de str,
}

impl Parser<'_> {
    fn skip_space(&mut self) {
        let is_space = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        let spaces = self.rest.bytes().take_while(is_space).count();
        self.rest = self.rest.get(spaces..).unwrap_or_default();
    }

    /// Consumes `token`, if it is next.
    fn take(&mut self, token: &str) -> bool {
        self.skip_space();
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn require(&mut self, token: &str) -> Result<(), DamagedIsland> {
        if self.take(token) {
            Ok(())
        } else {
            Err(DamagedIsland)
        }
    }

    fn number(&mut self) -> Result<u32, DamagedIsland> {
        self.skip_space();
        let digits = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = self.rest.split_at_checked(digits).ok_or(DamagedIsland)?;
        self.rest = rest;
        number.parse().map_err(|_| DamagedIsland)
    }

    fn string(&mut self) -> Result<String, DamagedIsland> {
        self.require("\"")?;
        let mut string = String::new();
        loop {
            // By bytes: parsing a long explainer takes a quarter less time.
            let is_end = |byte| matches!(byte, b'"' | b'\\');
            let end = self.rest.bytes().position(is_end).ok_or(DamagedIsland)?;
            let (plain, rest) = self.rest.split_at_checked(end).ok_or(DamagedIsland)?;
            string.push_str(plain);
            self.rest = rest;
            if self.take("\"") {
                return Ok(string);
            }
            string.push(self.escape()?);
        }
    }

    /// Parses a backslash and the escape that follows it.
    fn escape(&mut self) -> Result<char, DamagedIsland> {
        let mut letters = self.rest.chars();
        letters.next();
        let letter = letters.next().ok_or(DamagedIsland)?;
        self.rest = letters.as_str();
        Ok(match letter {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let (code, rest) = self.rest.split_at_checked(4).ok_or(DamagedIsland)?;
                self.rest = rest;
                // Only single units: the build writes other letters as they are.
                let code = u32::from_str_radix(code, 16).map_err(|_| DamagedIsland)?;
                char::from_u32(code).ok_or(DamagedIsland)?
            }
            '"' | '\\' | '/' => letter,
            _ => return Err(DamagedIsland),
        })
    }
}

impl<'de> de::Deserializer<'de> for &mut Parser<'de> {
    type Error = DamagedIsland;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, DamagedIsland> {
        Err(DamagedIsland)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DamagedIsland> {
        if self.take("true") {
            return visitor.visit_bool(true);
        }
        self.require("false")?;
        visitor.visit_bool(false)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DamagedIsland> {
        visitor.visit_u32(self.number()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DamagedIsland> {
        visitor.visit_string(self.string()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DamagedIsland> {
        self.deserialize_string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DamagedIsland> {
        if self.take("null") {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, DamagedIsland> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DamagedIsland> {
        self.require("[")?;
        let value = visitor.visit_seq(Items {
            parser: self,
            first: true,
        })?;
        self.require("]")?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DamagedIsland> {
        self.deserialize_seq(visitor)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 f64 char bytes byte_buf unit
        unit_struct tuple tuple_struct map enum identifier ignored_any
    }
}

/// The items of an array, one after the other.
struct Items<'a, 'de> {
    parser: &'a mut Parser<'de>,
    first: bool,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = DamagedIsland;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DamagedIsland> {
        self.parser.skip_space();
        if self.parser.rest.starts_with(']') {
            return Ok(None);
        }
        if !std::mem::take(&mut self.first) {
            self.parser.require(",")?;
        }
        seed.deserialize(&mut *self.parser).map(Some)
    }
}

impl std::fmt::Display for DamagedIsland {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("the explainer in the page is damaged")
    }
}

impl std::error::Error for DamagedIsland {}

/// Every way of failing is the same one, so that no code for messages is needed.
impl de::Error for DamagedIsland {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        DamagedIsland
    }

    fn invalid_type(_: de::Unexpected, _: &dyn de::Expected) -> Self {
        DamagedIsland
    }

    fn invalid_value(_: de::Unexpected, _: &dyn de::Expected) -> Self {
        DamagedIsland
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        DamagedIsland
    }
}
