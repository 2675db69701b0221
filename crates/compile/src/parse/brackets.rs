//! Tables of `explainer.toml` whose names stand in single brackets where there are
//! several, or in double ones where there is one.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::notation::{ENTRIES, is_header, lines};
use super::slips::number_of_line;
use crate::{NotationSlip, Problem};

/// Entries that begin with single brackets.
pub struct SingleBrackets {
    /// The entries' name.
    pub name: &'static str,
    /// The bytes of the first such line.
    pub span: Range<usize>,
    /// The numbers of all such lines, from 1.
    pub lines: Vec<usize>,
    /// True if it is the only entry of this name, so that it can be parsed as one.
    pub is_alone: bool,
}

impl SingleBrackets {
    /// Returns the mistake.
    pub fn problem(&self) -> Problem {
        Problem::Notation {
            slip: NotationSlip::SingleBrackets(self.name.to_owned()),
            lines: self.lines.clone(),
        }
    }
}

/// Returns the kinds of entries that begin with single brackets.
pub fn single_brackets(source: &str, table: &DeTable) -> Vec<SingleBrackets> {
    let kinds = ENTRIES.iter();
    let kinds = kinds.filter_map(|name| {
        let value = match name.split_once('.') {
            Some((outer, inner)) => table.get(outer)?.get_ref().get(inner)?,
            None => table.get(*name)?,
        };
        if !matches!(value.get_ref(), DeValue::Table(_)) {
            return None;
        }
        let headers: Vec<_> = headers(source)
            .filter(|header| header.name == *name)
            .collect();
        let single: Vec<_> = headers.iter().filter(|it| !it.is_double).collect();
        let lines = single
            .iter()
            .map(|it| number_of_line(source, it.span.start));
        Some(SingleBrackets {
            name,
            span: single.first()?.span.clone(),
            lines: lines.collect(),
            is_alone: headers.len() == 1 && !name.contains('.'),
        })
    });
    kinds.collect()
}

/// A line with a table's name.
pub struct Header<'a> {
    /// The name.
    pub name: &'a str,
    /// True if the name stands in double brackets.
    pub is_double: bool,
    /// The bytes of the name and its brackets.
    pub span: Range<usize>,
}

/// Returns the names of a file's tables.
pub fn headers(source: &str) -> impl Iterator<Item = Header<'_>> {
    lines(source)
        .filter(|(_, line)| is_header(line))
        .map(|(at, line)| {
            let words = line.split('#').next().unwrap_or_default();
            let start = at + words.len() - words.trim_start().len();
            let words = words.trim();
            Header {
                name: words.trim_matches(['[', ']']).trim(),
                is_double: words.starts_with("[["),
                span: start..start + words.len(),
            }
        })
}

/// Returns the name of the table that a byte is in.
pub fn header_at(source: &str, at: usize) -> Option<Header<'_>> {
    headers(source)
        .take_while(|header| header.span.start <= at)
        .last()
}
