//! The plural forms of a language, and their names.

use crosslight_content::COUNTS;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The plural rules of a language (CLDR).
pub(crate) struct Plurals(Option<PluralRules>);

impl Plurals {
    /// Returns the rules of a language, given by its BCP 47 tag.
    pub(crate) fn of(language: &str) -> Self {
        let locale = language.parse::<Locale>().ok();
        Plurals(locale.and_then(|it| PluralRules::try_new_cardinal((&it).into()).ok()))
    }

    /// Returns the form of a count.
    pub(crate) fn of_count(&self, count: usize) -> PluralCategory {
        match &self.0 {
            Some(rules) => rules.category_for(count),
            None if count == 1 => PluralCategory::One,
            None => PluralCategory::Other,
        }
    }

    /// Returns the form with this name, if the language has it.
    pub(crate) fn named(&self, name: &str) -> Option<PluralCategory> {
        self.all().find(|form| form_name(*form) == name)
    }

    /// Returns the language's forms.
    pub(crate) fn all(&self) -> impl Iterator<Item = PluralCategory> {
        let some = self.0.iter().flat_map(PluralRules::categories);
        let none = [PluralCategory::One, PluralCategory::Other];
        let none = none.into_iter().filter(|_| self.0.is_none());
        some.chain(none)
    }

    /// Tells whether a form is for one number alone, so that its text need not include
    /// the number.
    pub(crate) fn is_of_one_number(&self, form: PluralCategory) -> bool {
        let counts = (0..COUNTS).filter(|count| self.of_count(*count) == form);
        counts.count() == 1
    }
}

/// Returns the name of a plural form in CLDR and in `[labels]`.
pub(crate) fn form_name(form: PluralCategory) -> &'static str {
    match form {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
