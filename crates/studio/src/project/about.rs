//! Changes of facts about the page and the article.

use super::change::Change;
use super::values::{set, set_texts, some_text, texts};
use super::{AboutChange, Refusal};

/// Applies a change to `explainer.toml`.
pub fn change(change: &mut Change, it: &AboutChange) -> Result<(), Refusal> {
    match it {
        AboutChange::Set(key, text) => {
            let value = some_text(text.trim());
            match key.path() {
                (None, key) => change.file.set(key, value),
                (Some(table), key) => set_in(change, table, key, value)?,
            }
        }
        AboutChange::AuthorsSet(authors) => {
            if authors.is_empty() {
                set_in(change, "article", "authors", None)?;
            } else {
                set_texts(change.file.table("article")?, "authors", authors);
            }
        }
        AboutChange::HedgeWordsSet(words) => {
            let words = words.as_ref().map(|words| texts(words));
            change.file.set("hedge-words", words);
        }
        AboutChange::AbbreviationsSet(words) => {
            let words = (!words.is_empty()).then(|| texts(words));
            change.file.set("abbreviations", words);
        }
    }
    Ok(())
}

/// Sets or takes out a key of a table, which is removed once it is empty.
fn set_in(
    change: &mut Change,
    name: &str,
    key: &str,
    value: Option<toml_edit::Value>,
) -> Result<(), Refusal> {
    let is_taken_out = value.is_none();
    let table = change.file.table(name)?;
    set(table, key, value);
    if is_taken_out && table.is_empty() {
        change.file.remove_table(name);
    }
    Ok(())
}
