//! Splits paragraphs into sentences: [`ends`] by the [`Rules`] of the language.

mod brackets;
mod ends;
mod languages;
mod letters;
mod rules;

pub use ends::ends;
pub use rules::Rules;
