//! Parses `[labels]`: texts by their keys, or a table of plural forms for a label that
//! counts.

use serde_spanned::Spanned;
use toml::de::DeValue;

use crosslight_content::Label;

use super::editorial::{EditorialParser, TOP_KEYS};
use super::entry::found;
use super::entry_keys::{Name, Value};
use crate::{LabelEntry, Located, Problem, Wanted, WrongValue};

impl<'a> EditorialParser<'a> {
    pub(super) fn labels(&mut self, value: Value<'a>) {
        let span = value.span();
        let table = match value.into_inner() {
            DeValue::Table(table) => table,
            other => {
                let problem = Problem::WrongValue(WrongValue {
                    found: found(&other),
                    wanted: Wanted::Table(&[]),
                });
                return self.mistake(Some(span), problem);
            }
        };
        let mut misplaced = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let is_label = Label::ALL.iter().any(|label| label.key() == name);
            if !is_label && TOP_KEYS.contains(&name) {
                misplaced.push((key.span(), name.to_owned()));
                self.moved.push((key, value));
                continue;
            }
            let span = value.span();
            match value.into_inner() {
                DeValue::Table(forms) => {
                    for (form, value) in forms {
                        self.label(&key, Some(&form), value);
                    }
                }
                text => self.label(&key, None, Spanned::new(span, text)),
            }
        }
        self.misplaced(misplaced);
    }

    fn label(&mut self, key: &Name, form: Option<&Name>, value: Value<'a>) {
        if let Some(text) = self.read(value) {
            let entry = LabelEntry {
                key: located(key),
                form: form.map(located),
                text,
            };
            self.parsed.editorial.labels.push(entry);
        }
    }
}

fn located(key: &Name) -> Located<String> {
    Located::new(key.span(), key.get_ref().to_string())
}
