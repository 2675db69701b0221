//! Checks of the interface's words: each key is known, each placeholder is one of
//! the label's own.

use std::collections::BTreeMap;

use serde_spanned::Spanned;

use super::Check;
use crate::content::label::Label;
use crate::content::labels::{Labels, placeholders};
use crate::content::quotation_marks::QuotationMarks;
use crate::content::{Problem, TextProblem, nearest_name};

impl Check<'_> {
    /// `[labels]`, completed by English. Where the explainer does not say who speaks,
    /// no label says that the article names no source.
    pub(super) fn labels(&mut self, said: bool) -> Labels {
        let mut given: BTreeMap<Label, &str> = BTreeMap::new();
        let editorial = self.editorial;
        for (key, text) in &editorial.labels {
            let name = key.get_ref().as_str();
            let mut known = Label::ALL.iter();
            if let Some(label) = known.find(|label| label.key() == name) {
                self.label(*label, text);
                given.insert(*label, text.get_ref());
            } else {
                let keys = Label::ALL.iter().map(|label| label.key());
                let problem = Problem::UnknownKey {
                    key: name.to_owned(),
                    nearest: nearest_name(name, keys).map(str::to_owned),
                };
                self.mistake(key, problem);
            }
        }
        let marks = QuotationMarks::of_language(self.language());
        let default = |label: Label| match label {
            Label::OpenQuote => marks.outer[0],
            Label::CloseQuote => marks.outer[1],
            Label::InnerOpenQuote => marks.inner[0],
            Label::InnerCloseQuote => marks.inner[1],
            label => label.english(),
        };
        let text = |label: Label| given.get(&label).copied().unwrap_or(default(label));
        Labels::with(|label| {
            Some(text(match label {
                Label::ArticleSays if !said => Label::Unsaid,
                Label::ArticleSaysTitle if !said => Label::UnsaidTitle,
                label => label,
            }))
        })
    }

    fn label(&mut self, label: Label, text: &Spanned<String>) {
        if text.get_ref().trim().is_empty() {
            return self.mistake(text, Problem::EmptyText("label"));
        }
        self.fit(text);
        let needed: Vec<_> = placeholders(label.english()).collect();
        // The form for one may say the number.
        let may = label.key().starts_with("one-").then_some("count");
        for name in placeholders(text.get_ref()) {
            if !needed.contains(&name) && may != Some(name) {
                let names = needed.iter().copied().chain(may);
                let problem = TextProblem::UnknownPlaceholder {
                    name: name.to_owned(),
                    nearest: nearest_name(name, names).map(str::to_owned),
                };
                self.mistake(text, Problem::Text(problem));
            }
        }
        for name in needed {
            if !placeholders(text.get_ref()).any(|own| own == name) {
                let problem = TextProblem::MissingPlaceholder(name.to_owned());
                self.mistake(text, Problem::Text(problem));
            }
        }
    }
}
