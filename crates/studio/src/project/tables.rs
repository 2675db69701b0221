//! The tables of `explainer.toml`: their order, and the comments before them.

use toml_edit::{ArrayOfTables, Item, Table, Value};

/// Where an entry is added among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Insertion {
    /// After all others.
    Last,
    /// After the one with this number.
    After(usize),
    /// Before the one with this number, behind the comments before it.
    Before(usize),
}

/// Creates a table.
pub fn table(keys: Vec<(&str, Value)>) -> Table {
    let mut table = Table::new();
    for (key, value) in keys {
        table.insert(key, Item::Value(value));
    }
    table
}

/// Inserts a table. Before another, it takes over the comments before that.
pub fn insert(tables: &mut ArrayOfTables, insertion: Insertion, mut table: Table) {
    match insertion {
        Insertion::Before(number) if number < tables.len() => {
            if let Some(next) = tables.get_mut(number) {
                table.set_position(next.position());
                *table.decor_mut() = next.decor().clone();
                next.decor_mut().set_prefix("\n");
            }
            tables.insert(number, table);
        }
        Insertion::After(number) if number + 1 < tables.len() => {
            let before = tables.get(number).and_then(Table::position);
            table.set_position(before);
            tables.insert(number + 1, table);
        }
        _ => {
            let last = tables.iter().filter_map(last_of).max();
            table.set_position(last);
            tables.push(table);
        }
    }
}

/// Returns what stands before a table: space and comments.
pub fn prefix(table: &Table) -> String {
    let prefix = table.decor().prefix().and_then(|it| it.as_str());
    prefix.unwrap_or("\n").to_owned()
}

/// Returns the comments before a table that an empty line separates from it.
pub fn comment_apart(table: &Table) -> Option<String> {
    let prefix = prefix(table);
    let (apart, _) = prefix.rsplit_once("\n\n")?;
    apart.contains('#').then(|| format!("{apart}\n"))
}

/// Returns the tables of an item, with those within them.
pub fn tables_of(item: &mut Item) -> Vec<&mut Table> {
    match item {
        Item::Table(table) => vec![table],
        Item::ArrayOfTables(tables) => tables.iter_mut().collect(),
        _ => Vec::new(),
    }
}

/// Returns the last position of a table of an item.
pub fn last_position(item: &Item) -> Option<isize> {
    match item {
        Item::Table(table) => last_of(table),
        Item::ArrayOfTables(tables) => tables.iter().filter_map(last_of).max(),
        _ => None,
    }
}

/// Returns the last position of a table and those within it.
pub fn last_of(table: &Table) -> Option<isize> {
    let within = table.iter().filter_map(|(_, item)| last_position(item));
    within.chain(table.position()).max()
}
