//! The words of the interface: a file a language in `labels/`, all with the same keys.

mod label;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use toml_edit::Document;
use yew::prelude::*;

pub use label::Label;

/// The languages of the interface, by their tags and their own names.
pub const INTERFACES: [(&str, &str); 5] = [
    ("en", "English"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("es", "Español"),
    ("ar", "العربية"),
];

const FILES: [&str; 5] = [
    include_str!("../../labels/en.toml"),
    include_str!("../../labels/de.toml"),
    include_str!("../../labels/fr.toml"),
    include_str!("../../labels/es.toml"),
    include_str!("../../labels/ar.toml"),
];

/// The words of the interface in a language. Cloning is cheap.
#[derive(Clone, Debug, PartialEq)]
pub struct Labels {
    language: &'static str,
    texts: Rc<[AttrValue]>,
}

impl Default for Labels {
    fn default() -> Self {
        Labels::of("en")
    }
}

impl Labels {
    /// Returns the words in a language, by its tag; those in English where there are none.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or_default();
        let number = INTERFACES.iter().position(|(tag, _)| *tag == primary);
        let number = number.unwrap_or(0);
        let document = Document::parse(FILES[number]).ok();
        let table = document.as_ref().map(Document::as_table);
        let texts = Label::ALL.iter().map(|label| {
            let text = table.and_then(|it| it.get(label.key()));
            let text = text.and_then(|it| it.as_str()).unwrap_or_default();
            AttrValue::from(text.to_owned())
        });
        Labels {
            language: INTERFACES[number].0,
            texts: texts.collect(),
        }
    }

    /// Returns the tag of the language.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Returns the direction of the language's lines, as `dir` has it.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        match self.language {
            "ar" => "rtl",
            _ => "ltr",
        }
    }

    /// Returns a label's text.
    #[must_use]
    pub fn text(&self, label: Label) -> AttrValue {
        self.texts[label as usize].clone()
    }

    /// Returns a label's text with its placeholders filled.
    #[must_use]
    pub fn fill(&self, label: Label, values: &[(&str, &str)]) -> String {
        let text = self.text(label);
        let mut filled = String::new();
        let mut rest = &*text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let value = values.iter().find_map(|(name, value)| {
                let after = after.strip_prefix(name)?.strip_prefix('}')?;
                Some((value, after))
            });
            if let Some((value, after)) = value {
                filled.push_str(value);
                rest = after;
            } else {
                filled.push('{');
                rest = after;
            }
        }
        filled.push_str(rest);
        filled
    }

    /// Draws words that are in English whatever the language of the interface.
    pub fn english(&self, words: &str) -> Html {
        if self.language == "en" {
            return words.to_owned().into();
        }
        html! { <span lang="en" dir="ltr">{ words.to_owned() }</span> }
    }
}
