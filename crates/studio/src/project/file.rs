//! `explainer.toml`, edited in place: what is not changed keeps its bytes, with comments,
//! order and format.

use toml_edit::{ArrayOfTables, Document, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use super::tables::{Insertion, comment_apart, insert, last_position, prefix, table, tables_of};
use super::values::{add_to_array, set};
use super::{EntryKind, Refusal};

/// The byte order mark that a file may begin with.
const MARK: &str = "\u{feff}";

/// The order in which kinds of entries are written into a file that has none of them.
const ORDER: [&str; 11] = [
    "article",
    "embed",
    "image",
    "sentence",
    "actor",
    "voice",
    "section",
    "block",
    "statement",
    "viewpoint",
    "comparison",
];

/// An `explainer.toml` that is edited.
#[expect(
    clippy::struct_excessive_bools,
    reason = "four facts about the text as it was"
)]
pub struct File {
    document: DocumentMut,
    has_mark: bool,
    has_returns: bool,
    begins_line: bool,
    ends_line: bool,
}

/// Returns a text's byte order mark, or nothing, and the rest.
pub fn mark(text: &str) -> (&str, &str) {
    let length = if text.starts_with(MARK) {
        MARK.len()
    } else {
        0
    };
    text.split_at(length)
}

impl File {
    /// Opens a file for editing.
    pub fn open(text: &str) -> Result<Self, Refusal> {
        let (mark, text) = mark(text);
        let document = Document::parse(text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            let before = text.get(..start).unwrap_or_default();
            let line = 1 + before.matches('\n').count();
            Refusal::NotToml { line }
        })?;
        Ok(File {
            document: document.into_mut(),
            has_mark: !mark.is_empty(),
            has_returns: text.matches("\r\n").count() * 2 > text.matches('\n').count(),
            begins_line: text.starts_with(['\n', '\r']),
            ends_line: text.is_empty() || text.ends_with('\n'),
        })
    }

    /// Returns the file's text.
    pub fn text(&self) -> String {
        let mut text = self.document.to_string();
        if !self.begins_line {
            // The entry before the line is gone.
            let kept = text.trim_start_matches('\n').len();
            text.drain(..text.len() - kept);
        }
        if !self.ends_line && text.ends_with('\n') {
            text.pop();
        }
        if self.has_returns {
            text = text.replace('\n', "\r\n");
        }
        if self.has_mark {
            text.insert_str(0, MARK);
        }
        text
    }

    /// Sets or takes out a key of the top level.
    pub fn set(&mut self, key: &str, value: Option<Value>) {
        let root = self.document.as_table_mut();
        let was_empty = root.get_values().is_empty();
        set(root, key, value);
        if was_empty && !root.get_values().is_empty() {
            self.separate_first_table();
        }
    }

    /// Returns a table of the top level, which is added if there is none.
    pub fn table(&mut self, name: &str) -> Result<&mut dyn TableLike, Refusal> {
        let position = self.position_of_new(name);
        let root = self.document.as_table_mut();
        if !root.contains_key(name) {
            let mut table = Table::new();
            table.set_position(position);
            root.insert(name, Item::Table(table));
        }
        let table = root.get_mut(name).and_then(Item::as_table_like_mut);
        table.ok_or_else(|| Refusal::WrongKind(name.to_owned()))
    }

    /// Removes a table of the top level.
    pub fn remove_table(&mut self, name: &str) {
        self.document.remove(name);
    }

    /// Returns an entry.
    pub fn entry(&mut self, kind: EntryKind, number: usize) -> Result<&mut dyn TableLike, Refusal> {
        let missing = || Refusal::NoSuchEntry(kind, (number + 1).to_string());
        match self.list(kind)? {
            Some(Item::ArrayOfTables(tables)) => {
                let table = tables.get_mut(number).ok_or_else(missing)?;
                Ok(table)
            }
            Some(Item::Value(Value::Array(values))) => {
                let table = values.get_mut(number).and_then(Value::as_inline_table_mut);
                Ok(table.ok_or_else(missing)?)
            }
            _ => Err(missing()),
        }
    }

    /// Adds an entry.
    pub fn add(
        &mut self,
        kind: EntryKind,
        insertion: Insertion,
        keys: Vec<(&str, Value)>,
    ) -> Result<(), Refusal> {
        let position = self.position_of_new(kind.key());
        match self.list(kind)? {
            Some(Item::ArrayOfTables(tables)) => insert(tables, insertion, table(keys)),
            Some(Item::Value(Value::Array(values))) => {
                let index = match insertion {
                    Insertion::Last => values.len(),
                    Insertion::After(number) => (number + 1).min(values.len()),
                    Insertion::Before(number) => number.min(values.len()),
                };
                let table: InlineTable = keys.into_iter().collect();
                add_to_array(values, index, Value::InlineTable(table));
            }
            _ => {
                let mut first = table(keys);
                first.set_position(position);
                let tables = Item::ArrayOfTables(ArrayOfTables::from_iter([first]));
                self.parent(kind)?.insert(kind.key(), tables);
            }
        }
        Ok(())
    }

    /// Removes an entry. A comment that an empty line separates from it stays.
    pub fn remove(&mut self, kind: EntryKind, number: usize) -> Result<(), Refusal> {
        self.entry(kind, number)?;
        let Some(list) = self.list(kind)? else {
            return Ok(());
        };
        let mut is_last = false;
        let mut left = None;
        match list {
            Item::ArrayOfTables(tables) => {
                let table = tables.remove(number);
                left = table.position().zip(comment_apart(&table));
                is_last = tables.is_empty();
            }
            Item::Value(Value::Array(values)) => {
                values.remove(number);
            }
            _ => {}
        }
        if is_last {
            self.parent(kind)?.remove(kind.key());
        }
        if let Some((position, comment)) = left {
            self.leave_comment(position, &comment);
        }
        Ok(())
    }

    /// Moves an entry to another number.
    pub fn move_entry(&mut self, kind: EntryKind, from: usize, to: usize) -> Result<(), Refusal> {
        self.entry(kind, from)?;
        self.entry(kind, to)?;
        match self.list(kind)? {
            Some(Item::ArrayOfTables(tables)) => {
                let mut all: Vec<Table> = tables.iter().cloned().collect();
                let positions: Vec<_> = all.iter().map(Table::position).collect();
                let moved = all.remove(from);
                all.insert(to, moved);
                for (table, position) in all.iter_mut().zip(positions) {
                    table.set_position(position);
                }
                *tables = all.into_iter().collect();
            }
            Some(Item::Value(Value::Array(values))) => {
                let moved = values.remove(from);
                values.insert_formatted(to, moved);
            }
            _ => {}
        }
        Ok(())
    }

    /// Returns the item with all entries of a kind, if there is one.
    fn list(&mut self, kind: EntryKind) -> Result<Option<&mut Item>, Refusal> {
        let key = kind.key();
        let Some(item) = self.parent(kind)?.get_mut(key) else {
            return Ok(None);
        };
        match item {
            Item::None => Ok(None),
            Item::ArrayOfTables(_) | Item::Value(Value::Array(_)) => Ok(Some(item)),
            _ => Err(Refusal::WrongKind(key.to_owned())),
        }
    }

    /// Returns the table that has the entries of a kind.
    fn parent(&mut self, kind: EntryKind) -> Result<&mut dyn TableLike, Refusal> {
        match kind {
            EntryKind::Point => {
                let comparison = self.document.get_mut("comparison");
                let comparison = comparison.ok_or(Refusal::NoComparison)?;
                let table = comparison.as_table_like_mut();
                table.ok_or_else(|| Refusal::WrongKind("comparison".to_owned()))
            }
            _ => Ok(self.document.as_table_mut()),
        }
    }

    /// Returns where the first table of a kind is written: behind the kinds before it, or
    /// at the end.
    fn position_of_new(&self, key: &str) -> Option<isize> {
        let key = if key == "point" { "comparison" } else { key };
        let rank = ORDER.iter().position(|it| *it == key);
        let before = &ORDER[..rank.map_or(ORDER.len(), |rank| rank + 1)];
        let root = self.document.as_table();
        let earlier = root.iter().filter(|(name, _)| before.contains(name));
        let of = |items: Vec<&Item>| items.into_iter().filter_map(last_position).max();
        of(earlier.map(|(_, item)| item).collect())
            .or_else(|| of(root.iter().map(|(_, item)| item).collect()))
    }

    /// Puts an empty line before the first table, which had no key before it.
    fn separate_first_table(&mut self) {
        let root = self.document.as_table_mut();
        let tables = root.iter_mut().flat_map(|(_, item)| tables_of(item));
        let Some(first) = tables.min_by_key(|table| table.position()) else {
            return;
        };
        let prefix = prefix(first);
        if !prefix.starts_with('\n') {
            first.decor_mut().set_prefix(format!("\n{prefix}"));
        }
    }

    /// Puts a comment before the table that follows a position.
    fn leave_comment(&mut self, position: isize, comment: &str) {
        let root = self.document.as_table_mut();
        let tables = root.iter_mut().flat_map(|(_, item)| tables_of(item));
        let later = tables.filter(|table| table.position() > Some(position));
        if let Some(next) = later.min_by_key(|table| table.position()) {
            let prefix = format!("{comment}{}", prefix(next));
            next.decor_mut().set_prefix(prefix);
        } else {
            let trailing = self.document.trailing().as_str().unwrap_or_default();
            let trailing = format!("{comment}{trailing}");
            self.document.set_trailing(trailing);
        }
    }
}
