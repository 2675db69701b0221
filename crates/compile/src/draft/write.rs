//! Writes proposals into an `explainer.toml`: what is there stays as it is, byte for byte;
//! what is missing is added, each entry with the name of its rule.

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

use crate::QuoteSelector;

/// The note above the first entry that is drafted.
pub const NOTE: &str = "# Drafted by `crosslight draft`. Each entry with `draft` waits to be confirmed: read its\n\
     # sentence, mend what is wrong, and take the line `draft` out. Where the article names no\n\
     # source for a sentence, write `voice = \"article\"`.\n";

/// An `explainer.toml` that is added to.
pub struct Written {
    document: DocumentMut,
    has_note: bool,
}

/// An entry in the making: its keys in order.
#[derive(Default)]
pub struct Entry {
    keys: Vec<(&'static str, Value)>,
    comment: Option<String>,
}

impl Entry {
    /// Adds a key.
    #[must_use]
    pub fn with(mut self, key: &'static str, value: impl Into<Value>) -> Self {
        self.keys.push((key, value.into()));
        self
    }

    /// Adds a key that has a value.
    #[must_use]
    pub fn maybe(self, key: &'static str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// Adds a key for a list that is not empty.
    #[must_use]
    pub fn list(self, key: &'static str, values: &[String]) -> Self {
        let list = values.iter().map(String::as_str).collect::<Array>();
        self.maybe(key, (!values.is_empty()).then_some(list))
    }

    /// Adds a quote selector.
    #[must_use]
    pub fn quote(self, selector: &QuoteSelector) -> Self {
        let words = selector.words();
        let Some(nth) = selector.nth else {
            return self.with("quote", words);
        };
        let table: InlineTable = [
            ("quote", Value::from(words)),
            ("nth", i64::from(nth).into()),
        ]
        .into_iter()
        .collect();
        self.with("quote", table)
    }

    /// Puts a line of comment above the entry.
    #[must_use]
    pub fn under(mut self, heading: Option<&str>) -> Self {
        self.comment = heading.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
        self
    }
}

impl Written {
    /// Parses the file; `None` if it is no TOML.
    pub fn of(text: &str) -> Option<Self> {
        let document: DocumentMut = text.parse().ok()?;
        Some(Written {
            has_note: text.contains("crosslight draft"),
            document,
        })
    }

    /// Names the language, at the top of the file.
    pub fn language(&mut self, tag: &str) {
        self.document.insert("language", Item::Value(tag.into()));
    }

    /// Adds an entry after the others of its kind.
    pub fn add(&mut self, kind: &str, entry: Entry) {
        let mut prefix = match &entry.comment {
            Some(comment) => format!("\n# {comment}\n\n"),
            None => "\n".to_owned(),
        };
        if self.document.is_empty() {
            prefix.drain(..1);
        }
        if !std::mem::replace(&mut self.has_note, true) {
            let note = if prefix.is_empty() {
                "\n"
            } else {
                prefix.as_str()
            };
            prefix = format!(
                "{}{NOTE}{note}",
                if self.document.is_empty() { "" } else { "\n" }
            );
        }
        let empty = || Item::ArrayOfTables(ArrayOfTables::new());
        let entries = self.document.entry(kind).or_insert_with(empty);
        if let Some(tables) = entries.as_array_of_tables_mut() {
            let mut table: Table = entry
                .keys
                .into_iter()
                .map(|(key, value)| (key, Item::Value(value)))
                .collect();
            table.decor_mut().set_prefix(prefix);
            tables.push(table);
        } else if let Some(array) = entries.as_array_mut() {
            array.push(Value::InlineTable(entry.keys.into_iter().collect()));
        }
    }

    /// Gives a drafted entry the keys that it lacks, and another `draft`.
    pub fn complete(&mut self, kind: &str, at: usize, entry: Entry) {
        let Some(entries) = self.document.get_mut(kind) else {
            return;
        };
        let table = match entries {
            Item::ArrayOfTables(tables) => tables
                .get_mut(at)
                .map(|it| it as &mut dyn toml_edit::TableLike),
            Item::Value(Value::Array(array)) => array
                .get_mut(at)
                .and_then(Value::as_inline_table_mut)
                .map(|it| it as &mut dyn toml_edit::TableLike),
            _ => None,
        };
        let Some(table) = table else { return };
        for (key, value) in entry.keys {
            if key == "draft" || !table.contains_key(key) {
                table.insert(key, Item::Value(value));
            }
        }
    }

    /// Returns the file's text.
    pub fn text(&self) -> String {
        self.document.to_string()
    }
}
