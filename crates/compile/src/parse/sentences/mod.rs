//! Splits paragraphs into sentences: [`ends`] by the [`Rules`] of the language.

mod brackets;
mod closing;
mod ends;
mod initials;
mod languages;
mod letters;
mod quoted;
mod rules;
mod speech;
mod walk;

pub use ends::ends;
pub use rules::Rules;
