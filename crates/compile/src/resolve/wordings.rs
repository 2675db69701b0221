//! The wording of each label: the editor's, the language set's, or English; and the
//! plural form of each count.

use std::collections::{BTreeMap, BTreeSet};

use icu_plurals::PluralCategory;

use crate::LabelEntry;
use crate::label_sets::label_set;
use crate::parse::editorial::parse_editorial;
use crate::plurals::Plurals;
use crosslight_content::{COUNTS, Direction, Label, QuotationMarks, Wording, is_english};

/// Texts by label and, for labels that count, by plural form.
pub(super) type Texts = BTreeMap<(Label, Option<PluralCategory>), String>;

/// The sources of the labels' wordings.
pub(super) struct Wordings {
    /// The editor's texts.
    pub(super) own: Texts,
    /// The texts of the language's set.
    set: Texts,
    plurals: Plurals,
    marks: QuotationMarks,
    /// The languages of the set and the editor's texts, and of English, where they are
    /// not the page's.
    language: Foreign,
    english: Foreign,
}

/// A language that is not the page's, with its direction where that differs too.
type Foreign = Option<(String, Option<Direction>)>;

/// Returns the label with this key.
pub(super) fn label_named(key: &str) -> Option<Label> {
    Label::ALL.iter().copied().find(|label| label.key() == key)
}

/// Takes out the labels that are English as they were printed to be translated, in a
/// language that has no set of its own.
pub(super) fn take_out_english(own: &mut Texts, interface: &str) {
    if is_english(interface) || label_set(interface).is_some() {
        return;
    }
    let english: BTreeSet<&str> = Label::ALL.iter().map(|label| label.english()).collect();
    let is_left = |label: Label, least: usize| {
        let mut texts = own.iter().filter(|((it, _), _)| *it == label);
        texts.all(|(_, text)| english.contains(&**text) && words(text) >= least)
    };
    let all: BTreeSet<Label> = own.keys().map(|(label, _)| *label).collect();
    // One word may be the same in two languages; several hardly ever are.
    let phrases = all.iter().any(|label| is_left(*label, 2));
    let left: BTreeSet<Label> = all
        .into_iter()
        .filter(|it| phrases && is_left(*it, 1))
        .collect();
    own.retain(|(label, _), _| !left.contains(label));
}

/// Returns the number of words outside of placeholders.
fn words(text: &str) -> usize {
    let outside = text.split(['{', '}']).step_by(2);
    let words = outside.flat_map(|part| part.split_whitespace());
    words
        .filter(|word| word.contains(char::is_alphabetic))
        .count()
}

impl Wordings {
    /// Collects the wordings for a page in a language, with labels in `interface`.
    pub(super) fn of(own: Texts, page: (&str, Direction), interface: &str) -> Self {
        let (language, direction) = page;
        let foreign = |tag: &str| {
            let own = Some(Direction::of(tag));
            (tag.to_owned(), own.filter(|own| *own != direction))
        };
        let plurals = Plurals::of(interface);
        let marks = QuotationMarks::of_language(interface);
        Wordings {
            own,
            set: set(interface, &plurals, marks),
            plurals,
            marks,
            language: (!is_same(language, interface)).then(|| foreign(interface)),
            english: (!is_english(language)).then(|| foreign("en")),
        }
    }

    /// Returns the wording of a label.
    pub(super) fn get(&self, label: Label) -> Wording {
        let given = self.given(label);
        let language = match given {
            Some(_) => &self.language,
            None => &self.english,
        };
        Wording {
            language: language.clone().filter(|_| label.has_words()),
            ..given.unwrap_or_else(|| Wording::of(label.english()))
        }
    }

    /// Tells whether a label has a wording in the language of the interface.
    pub(super) fn has(&self, label: Label) -> bool {
        self.given(label).is_some()
    }

    fn given(&self, label: Label) -> Option<Wording> {
        if label.for_one().is_some() {
            return self.counted(label);
        }
        if let Some(other) = label.for_others() {
            return self.for_one(label, other).map(Wording::of);
        }
        let text = self.text(label).or(match label {
            Label::OpenQuote => Some(self.marks.outer[0]),
            Label::CloseQuote => Some(self.marks.outer[1]),
            Label::InnerOpenQuote => Some(self.marks.inner[0]),
            Label::InnerCloseQuote => Some(self.marks.inner[1]),
            _ => None,
        });
        text.map(Wording::of)
    }

    fn text(&self, label: Label) -> Option<&str> {
        let key = (label, None);
        let text = self.own.get(&key).or_else(|| self.set.get(&key));
        text.map(String::as_str)
    }

    /// Returns the words for a count of one.
    fn for_one(&self, one: Label, other: Label) -> Option<&str> {
        let form = self.plurals.of_count(1);
        let keys = [(one, None), (other, Some(form))];
        let texts = [&self.own, &self.set].into_iter();
        let mut found = texts.flat_map(|texts| keys.iter().filter_map(|key| texts.get(key)));
        let found = found.next().map(String::as_str);
        // One text may serve for all counts.
        let every = (other, Some(PluralCategory::Other));
        let is_every = form == PluralCategory::Other
            || [&self.own, &self.set]
                .iter()
                .any(|texts| texts.contains_key(&every));
        found.or_else(|| self.for_others(other).filter(|_| is_every))
    }

    /// Returns the words for every count without a form of its own.
    fn for_others(&self, label: Label) -> Option<&str> {
        let keys = [(label, None), (label, Some(PluralCategory::Other))];
        let texts = [&self.own, &self.set].into_iter();
        let mut found = texts.flat_map(|texts| keys.iter().filter_map(|key| texts.get(key)));
        found.next().map(String::as_str)
    }

    /// Returns all forms of a label that counts, without repetitions.
    fn counted(&self, label: Label) -> Option<Wording> {
        let others = self.for_others(label)?;
        let is_one = self.own.contains_key(&(label, None));
        let form = |form: PluralCategory| {
            let key = (label, Some(form));
            let set = self.set.get(&key).filter(|_| !is_one);
            self.own.get(&key).or(set).map_or(others, String::as_str)
        };
        let mut wording = Wording::default();
        for count in 0..COUNTS {
            // One has a label of its own, and so needs no form.
            let counted = if count == 1 { 2 } else { count };
            let text = form(self.plurals.of_count(counted));
            let known = wording.texts.iter().position(|it| it == text);
            let at = known.unwrap_or_else(|| {
                wording.texts.push(text.to_owned());
                wording.texts.len() - 1
            });
            wording.forms.push(u8::try_from(at).unwrap_or_default());
        }
        Some(wording)
    }
}

/// Tells whether two tags are of one language: equal, or one more specific than the
/// other.
fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_ascii_lowercase(), other.to_ascii_lowercase());
    let begins = |long: &str, short: &str| {
        let rest = long.strip_prefix(short);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    begins(&one, &other) || begins(&other, &one)
}

/// Returns the set of a language, with the quotation marks of this variety of it. English
/// has its words in the code.
fn set(language: &str, plurals: &Plurals, marks: QuotationMarks) -> Texts {
    let Some((tag, set)) = label_set(language).filter(|(tag, _)| *tag != "en") else {
        return Texts::new();
    };
    let [open, close] = QuotationMarks::of_language(tag).outer;
    let [own_open, own_close] = marks.outer;
    let text = |text: &str| {
        let text = text.replace(&[open, "{"].concat(), &[own_open, "{"].concat());
        text.replace(&["}", close].concat(), &["}", own_close].concat())
    };
    let entries = parse_editorial(set).editorial.labels;
    let named = entries.iter().filter_map(|entry| {
        let LabelEntry {
            key,
            form,
            text: own,
        } = entry;
        let label = label_named(key.get_ref())?;
        let form = match form {
            Some(form) => Some(plurals.named(form.get_ref())?),
            None => None,
        };
        Some(((label, form), text(own.get_ref())))
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plurals::form_name;

    fn forms(language: &str, counts: &[usize]) -> Vec<&'static str> {
        let plurals = Plurals::of(language);
        let forms = counts.iter().map(|count| plurals.of_count(*count));
        forms.map(form_name).collect()
    }

    #[test]
    fn counts_have_the_forms_of_cldr() {
        assert_eq!(
            forms("pl", &[1, 2, 5, 12, 22]),
            ["one", "few", "many", "many", "few"]
        );
        assert_eq!(forms("uk", &[1, 21, 11, 3]), ["one", "one", "many", "few"]);
        assert_eq!(
            forms("ar", &[0, 1, 2, 3, 11, 100]),
            ["zero", "one", "two", "few", "many", "other"]
        );
        assert_eq!(forms("fr", &[0, 1, 2]), ["one", "one", "other"]);
        assert_eq!(forms("ja", &[1]), ["other"]);
        assert_eq!(forms("pt-PT", &[0]), ["other"]);
        assert_eq!(forms("tlh", &[0, 1]), ["other", "other"]);
    }

    #[test]
    fn the_last_two_digits_decide_from_two_hundred_on_in_every_language_with_a_set() {
        for language in crate::languages_of_labels() {
            let plurals = Plurals::of(language);
            for count in COUNTS..5000 {
                let like = 100 + count % 100;
                assert_eq!(
                    plurals.of_count(count),
                    plurals.of_count(like),
                    "{language} {count}"
                );
            }
        }
    }

    #[test]
    fn a_tag_and_a_more_exact_one_are_of_one_language() {
        assert!(is_same("en", "EN-gb") && is_same("zh-Hans", "zh") && is_same("de", "de"));
        assert!(!is_same("de", "den") && !is_same("zh-Hans", "zh-Hant"));
    }
}
