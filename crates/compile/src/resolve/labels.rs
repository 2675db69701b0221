//! Checks of labels: each key is known, each placeholder is one of the label's own,
//! each plural form is one of the language's.

use super::Resolver;
use super::wordings::{Texts, Wordings, label_named, take_out_english};
use crate::plurals::{Plurals, form_name};
use crate::{LabelEntry, Lint, Located, Problem, TextProblem, nearest_name};
use crosslight_content::{Direction, Label, Labels, is_english, placeholders};

impl Resolver<'_> {
    /// Returns the `[labels]`, completed by the language's set and by English. If the
    /// explainer does not say who speaks, no label says that the article names no
    /// source.
    pub(super) fn labels(&mut self, said: bool) -> Labels {
        let language = self.language();
        let interface = self.editorial.interface.as_ref();
        let interface = interface.map_or(language, |tag| tag.get_ref());
        let mut own = self.own_labels(&Plurals::of(interface));
        take_out_english(&mut own, interface);
        let direction = self.editorial.direction.as_ref();
        let direction = direction.map_or_else(|| Direction::of(language), |it| *it.get_ref());
        let wordings = Wordings::of(own, (language, direction), interface);
        if !is_english(interface) {
            self.complete(&wordings);
        }
        self.untranslated(&wordings);
        let labels = Labels::of(|label| wordings.get(label));
        if said {
            return labels;
        }
        labels.with_in_place(&[
            (Label::ArticleSays, Label::Unsaid),
            (Label::ArticleSaysTitle, Label::UnsaidTitle),
        ])
    }

    /// Returns the editor's labels, and notes the mistakes in them.
    fn own_labels(&mut self, plurals: &Plurals) -> Texts {
        let mut own = Texts::new();
        let editorial = self.editorial;
        for LabelEntry { key, form, text } in &editorial.labels {
            let Some(label) = label_named(key.get_ref()) else {
                let keys = Label::ALL.iter().map(|label| label.key());
                self.unknown(key, keys);
                continue;
            };
            let Some(form) = form else {
                // The singular form may include the number.
                let may = label.for_others().map(|_| "count");
                self.label(label, text, may, None);
                own.insert((label, None), text.get_ref().clone());
                continue;
            };
            let counts = label.for_one().is_some();
            let Some(named) = plurals.named(form.get_ref()).filter(|_| counts) else {
                let names = plurals.all().map(form_name).filter(|_| counts);
                self.unknown(form, names);
                continue;
            };
            let count = if label == Label::CoveredCount {
                "unattributed"
            } else {
                "count"
            };
            let without = plurals.is_of_one_number(named).then_some(count);
            self.label(label, text, None, without);
            own.insert((label, Some(named)), text.get_ref().clone());
        }
        own
    }

    fn unknown<'a>(&mut self, key: &Located<String>, known: impl Iterator<Item = &'a str>) {
        let problem = Problem::UnknownKey {
            key: key.get_ref().clone(),
            nearest: nearest_name(key.get_ref(), known).map(str::to_owned),
        };
        self.mistake(key, problem);
    }

    /// Notes each label that has a text for some counts but none for the others,
    /// neither the editor's nor one of the language's set.
    fn complete(&mut self, wordings: &Wordings) {
        let editorial = self.editorial;
        let lacks = |label: &Label| {
            let mut own = wordings.own.keys();
            own.any(|(it, form)| it == label && form.is_some()) && !wordings.has(*label)
        };
        let mut lacking: Vec<Label> = Label::ALL.iter().copied().filter(lacks).collect();
        for LabelEntry { key, .. } in &editorial.labels {
            let at = lacking.iter().position(|it| it.key() == key.get_ref());
            if let Some(at) = at {
                lacking.remove(at);
                self.mistake(key, Problem::MissingKey("other".to_owned()));
            }
        }
    }

    /// Warns once if the interface is in another language and some labels are English.
    fn untranslated(&mut self, wordings: &Wordings) {
        let interface = self.editorial.interface.as_ref();
        let Some(language) = interface.or(self.editorial.language.as_ref()) else {
            return;
        };
        if is_english(language.get_ref()) {
            return;
        }
        let all = Label::ALL.iter().filter(|label| label.has_words());
        let english: Vec<_> = all.clone().filter(|label| !wordings.has(**label)).collect();
        if let Some(first) = english.first() {
            let lint = Lint::EnglishLabels {
                language: language.get_ref().clone(),
                apart: interface.is_some(),
                count: english.len(),
                all: all.count(),
                first: first.key(),
            };
            self.warn(language, lint);
        }
    }

    /// Checks one text. It may have the placeholder `may` beside those of its English
    /// text, and may lack `without`.
    fn label(
        &mut self,
        label: Label,
        text: &Located<String>,
        may: Option<&str>,
        without: Option<&str>,
    ) {
        if text.get_ref().trim().is_empty() {
            return self.mistake(text, Problem::EmptyText("label"));
        }
        self.fit(text);
        let needed: Vec<_> = placeholders(label.english()).collect();
        let own: Vec<_> = placeholders(text.get_ref()).collect();
        let missing = needed.iter().copied();
        let missing = missing.filter(|name| without != Some(*name) && !own.contains(name));
        let mut missing: Vec<_> = missing.collect();
        for name in own {
            if !needed.contains(&name) && may != Some(name) {
                let names = needed.iter().copied().chain(may);
                let only = missing.first().copied().filter(|_| missing.len() == 1);
                let nearest = nearest_name(name, names).or(only);
                // The one is written for the other, which is one mistake.
                missing.retain(|it| Some(*it) != nearest);
                let problem = TextProblem::UnknownPlaceholder {
                    name: name.to_owned(),
                    nearest: nearest.map(str::to_owned),
                };
                self.mistake(text, Problem::Text(problem));
            }
        }
        for name in missing {
            let problem = TextProblem::MissingPlaceholder(name.to_owned());
            self.mistake(text, Problem::Text(problem));
        }
    }
}
