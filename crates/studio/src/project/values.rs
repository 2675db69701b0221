//! Values of `explainer.toml`: compared without their format, and lists that keep it.

use std::rc::Rc;

use toml_edit::{Array, InlineTable, Item, Table, TableLike, Value};

use super::Refusal;

/// Returns a text as a value.
pub fn text(text: &str) -> Value {
    Value::from(text)
}

/// Returns a text as a value; `None` for an empty one, whose key is taken out.
pub fn some_text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::from(text))
}

/// Returns texts as a value.
pub fn texts<T: AsRef<str>>(texts: &[T]) -> Value {
    Value::Array(texts.iter().map(AsRef::as_ref).collect::<Array>())
}

/// Returns numbers as a value.
pub fn numbers(numbers: &[u32]) -> Value {
    let numbers = numbers.iter().map(|it| i64::from(*it));
    Value::Array(numbers.collect::<Array>())
}

/// Tells whether two values say the same, however they are written.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::String(one), Value::String(other)) => one.value() == other.value(),
        (Value::Integer(one), Value::Integer(other)) => one.value() == other.value(),
        (Value::Boolean(one), Value::Boolean(other)) => one.value() == other.value(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other.iter())
                    .all(|(one, other)| is_same(one, other))
        }
        (Value::InlineTable(one), Value::InlineTable(other)) => {
            let has = |(key, value): (&str, &Value)| {
                other.get(key).is_some_and(|other| is_same(value, other))
            };
            one.len() == other.len() && one.iter().all(has)
        }
        _ => false,
    }
}

/// Sets or takes out a key of a table. A value that says the same already stays as it is;
/// another keeps the space and the comment around it.
pub fn set(table: &mut dyn TableLike, key: &str, value: Option<Value>) {
    let Some(mut value) = value else {
        table.remove(key);
        return;
    };
    match table.get_mut(key) {
        Some(Item::Value(old)) => {
            if !is_same(old, &value) {
                *value.decor_mut() = old.decor().clone();
                *old = value;
            }
        }
        _ => _ = table.insert(key, Item::Value(value)),
    }
}

/// Sets a list of texts, in which what stays keeps its format.
pub fn set_texts(table: &mut dyn TableLike, key: &str, wanted: &[Rc<str>]) {
    let Some(Item::Value(Value::Array(array))) = table.get_mut(key) else {
        return set(table, key, Some(texts(wanted)));
    };
    let first = before_first(array);
    array.retain(|it| {
        it.as_str()
            .is_none_or(|it| wanted.iter().any(|other| **other == *it))
    });
    for (at, text) in wanted.iter().enumerate() {
        let found = array.iter().position(|it| it.as_str() == Some(text));
        match found {
            Some(found) if found == at => {}
            Some(found) => {
                let moved = array.remove(found);
                array.insert_formatted(at.min(array.len()), moved);
            }
            None => add_to_array(array, at.min(array.len()), Value::from(&**text)),
        }
    }
    while array.len() > wanted.len() {
        array.remove(array.len() - 1);
    }
    space(array, &first);
}

/// Returns what stands before the first value of an array.
fn before_first(array: &Array) -> String {
    let prefix = array.get(0).and_then(|it| it.decor().prefix()?.as_str());
    prefix.unwrap_or_default().to_owned()
}

/// Spaces the values of an array on one line: what stood before the first value stands
/// before the first again, and one space before each other.
fn space(array: &mut Array, first: &str) {
    let is_blank = |it: &Value| {
        let prefix = it.decor().prefix().and_then(|it| it.as_str());
        prefix.is_none_or(|it| it.chars().all(|letter| letter == ' '))
    };
    if first.chars().all(|letter| letter == ' ') && array.iter().all(is_blank) {
        for (at, value) in array.iter_mut().enumerate() {
            value
                .decor_mut()
                .set_prefix(if at == 0 { first } else { " " });
        }
    }
}

/// Adds a value to an array, on a line of its own if the others are.
pub fn add_to_array(array: &mut Array, index: usize, mut value: Value) {
    let neighbour = array
        .get(index)
        .or_else(|| array.get(array.len().saturating_sub(1)));
    let prefix = neighbour.and_then(|it| it.decor().prefix()?.as_str());
    match prefix {
        Some(prefix) if prefix.contains('\n') => {
            let line = prefix.rsplit('\n').next().unwrap_or_default();
            let own = format!("\n{line}");
            value.decor_mut().set_prefix(own);
            value.decor_mut().set_suffix("");
            array.insert_formatted(index, value);
        }
        _ => array.insert(index, value),
    }
}

/// Adds a table to the list under a key, each on a line of its own.
pub fn add_table(
    parent: &mut dyn TableLike,
    key: &str,
    index: usize,
    keys: Vec<(&str, Value)>,
) -> Result<(), Refusal> {
    match parent.get_mut(key) {
        Some(Item::ArrayOfTables(tables)) => {
            let table = keys.into_iter().map(|(key, it)| (key, Item::Value(it)));
            tables.push(table.collect::<Table>());
        }
        Some(Item::Value(Value::Array(array))) => {
            let mut table = Value::InlineTable(keys.into_iter().collect::<InlineTable>());
            if array.is_empty() {
                table.decor_mut().set_prefix("\n  ");
                table.decor_mut().set_suffix("");
                array.push_formatted(table);
                array.set_trailing_comma(true);
                array.set_trailing("\n");
            } else {
                add_to_array(array, index.min(array.len()), table);
            }
        }
        None => {
            parent.insert(key, Item::Value(Value::Array(Array::new())));
            return add_table(parent, key, index, keys);
        }
        _ => return Err(Refusal::WrongKind(key.to_owned())),
    }
    Ok(())
}

/// Returns a table of the list under a key.
pub fn table_at<'a>(
    parent: &'a mut dyn TableLike,
    key: &str,
    index: usize,
) -> Option<&'a mut dyn TableLike> {
    match parent.get_mut(key)? {
        Item::ArrayOfTables(tables) => {
            let table: &mut dyn TableLike = tables.get_mut(index)?;
            Some(table)
        }
        Item::Value(Value::Array(array)) => {
            let table: &mut dyn TableLike = array.get_mut(index)?.as_inline_table_mut()?;
            Some(table)
        }
        _ => None,
    }
}

/// Removes a table of the list under a key.
pub fn remove_table(parent: &mut dyn TableLike, key: &str, index: usize) {
    match parent.get_mut(key) {
        Some(Item::ArrayOfTables(tables)) if index < tables.len() => {
            tables.remove(index);
        }
        Some(Item::Value(Value::Array(array))) if index < array.len() => {
            array.remove(index);
            if array.is_empty() {
                array.set_trailing("");
                array.set_trailing_comma(false);
            }
        }
        _ => {}
    }
}
