//! Checks of the interface's words: each key is known, each placeholder is one of
//! the label's own.

use std::collections::BTreeMap;

use crate::Located;

use super::Check;
use crate::{Concern, Problem, TextProblem, nearest_name};
use crosslight_content::{Label, Labels, QuotationMarks, is_english, placeholders};

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
        self.untranslated(&given);
        let of_language = |label: Label| match label {
            Label::OpenQuote => Some(marks.outer[0]),
            Label::CloseQuote => Some(marks.outer[1]),
            Label::InnerOpenQuote => Some(marks.inner[0]),
            Label::InnerCloseQuote => Some(marks.inner[1]),
            _ => None,
        };
        let labels = Labels::of_page(self.language(), |label| {
            given.get(&label).copied().or_else(|| of_language(label))
        });
        if said {
            return labels;
        }
        labels.with_in_place(&[
            (Label::ArticleSays, Label::Unsaid),
            (Label::ArticleSaysTitle, Label::UnsaidTitle),
        ])
    }

    /// Warns once if the page is in another language and has labels in English.
    fn untranslated(&mut self, given: &BTreeMap<Label, &str>) {
        let Some(language) = &self.editorial.language else {
            return;
        };
        if is_english(language.get_ref()) {
            return;
        }
        let all = Label::ALL.iter().filter(|label| label.has_words());
        let english: Vec<_> = all
            .clone()
            .filter(|label| !given.contains_key(label))
            .collect();
        if let Some(first) = english.first() {
            let concern = Concern::EnglishLabels {
                language: language.get_ref().clone(),
                count: english.len(),
                all: all.count(),
                first: first.key(),
            };
            self.warn(language, concern);
        }
    }

    fn label(&mut self, label: Label, text: &Located<String>) {
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
