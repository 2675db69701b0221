//! Parses `[labels]`: texts by their keys, or a table of plural forms for a label that
//! counts.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_spanned::Spanned;

use crate::Located;
use toml::de::DeValue;

use super::editorial::ParsedEditorial;
use crate::LabelEntry;

impl ParsedEditorial {
    pub(super) fn labels(&mut self, value: Spanned<DeValue>) {
        if !matches!(value.get_ref(), DeValue::Table(_)) {
            // The parser's message explains the mistake.
            let _: Option<BTreeMap<String, String>> = self.read(value);
            return;
        }
        let DeValue::Table(table) = value.into_inner() else {
            return;
        };
        for (key, value) in table {
            if !matches!(value.get_ref(), DeValue::Table(_)) {
                self.label(&key, None, value);
                continue;
            }
            let DeValue::Table(forms) = value.into_inner() else {
                continue;
            };
            for (form, value) in forms {
                self.label(&key, Some(&form), value);
            }
        }
    }

    fn label(&mut self, key: &Name, form: Option<&Name>, value: Spanned<DeValue>) {
        if let Some(text) = self.read(value) {
            let entry = LabelEntry {
                key: located(key),
                form: form.map(located),
                text,
            };
            self.editorial.labels.push(entry);
        }
    }
}

/// A key as the parser gives it.
type Name<'a> = Spanned<Cow<'a, str>>;

fn located(key: &Name) -> Located<String> {
    Located::new(key.span(), key.get_ref().to_string())
}
